/** Registers `<openai-chatkit>`; loaded by any page that wants it, as often as it likes. */
import { frameScript } from 'virtual:chatkit-frame'
import { elementClass } from './host/ChatKitElement'

const NAME = 'openai-chatkit'

if (!customElements.get(NAME)) customElements.define(NAME, elementClass(frameScript))

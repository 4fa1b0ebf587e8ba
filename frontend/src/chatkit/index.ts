/** Registers `<openai-chatkit>`; loaded by any page that wants it, as often as it likes. */
import { frameScript } from 'virtual:chatkit-frame'
import { defineElement } from './define'

export { VERSION as version } from './version'

defineElement(frameScript)

import { type ChatKitElementClass, type ChatKitOptions, version } from 'openai-chatkit-element'
import { define } from 'openai-chatkit-element/define'

const options: ChatKitOptions = { api: { url: '/chatkit', domainKey: 'local' }, theme: 'dark' }
const chat = document.createElement('openai-chatkit')
chat.setOptions(options)
chat.addEventListener('chatkit.error', (event) => event.detail.error.message.trim())
define({ base: new URL('/frame/', location.href) })
const used: string = (customElements.get('openai-chatkit') as ChatKitElementClass).version + version
used.trim()

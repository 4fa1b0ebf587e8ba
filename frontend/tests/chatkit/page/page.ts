/** A plain page around the element: options from the address, events kept for tests to read. */
import '../../../src/chatkit'
import type { ChatKitOptions, OpenAIChatKit } from '@openai/chatkit'

const EVENTS = [
  'ready',
  'error',
  'effect',
  'deeplink',
  'response.start',
  'response.end',
  'history.open',
  'history.close',
  'thread.change',
  'thread.load.start',
  'thread.load.end',
  'tool.change',
  'log',
]

interface Heard {
  type: string
  detail: unknown
}

declare global {
  interface Window {
    chat: OpenAIChatKit
    heard: Heard[]
    options: ChatKitOptions
  }
}

const query = new URLSearchParams(location.search)
const scheme = query.get('scheme') === 'dark' ? 'dark' : 'light'
document.documentElement.dataset.scheme = scheme

window.heard = []
window.chat = document.getElementById('chat') as OpenAIChatKit
for (const name of EVENTS) {
  window.chat.addEventListener(`chatkit.${name}`, (event: Event) => {
    const { detail } = event as CustomEvent<{ error?: Error } | null>
    window.heard.push({ type: name, detail: detail?.error ? String(detail.error) : detail })
  })
}

const given = JSON.parse(query.get('options') ?? '{}') as Partial<ChatKitOptions>
window.options = {
  api: { url: '/chatkit', domainKey: 'local' },
  theme: { colorScheme: scheme, color: { accent: { primary: query.get('accent') ?? '#4f46e5', level: 1 } } },
  thread: { autoScroll: true },
  threadItemActions: { feedback: true, retry: true },
  onClientTool: ({ name, params }) => ({ name, echoed: params }),
  startScreen: {
    greeting: 'What shall we do today?',
    prompts: [
      { label: 'Show me what is left', prompt: 'card', icon: 'check-circle' },
      { label: 'Add a few things', prompt: 'markdown', icon: 'plus' },
      { label: 'Plan my week', prompt: 'long', icon: 'calendar' },
    ],
  },
  ...given,
}
window.chat.setOptions(window.options)

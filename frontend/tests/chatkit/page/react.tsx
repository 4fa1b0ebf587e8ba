/** The element through the unchanged `@openai/chatkit-react`: what a React application does with it, for tests to read. */
import '../../../src/chatkit'
import { ChatKit, type UseChatKitReturn, useChatKit } from '@openai/chatkit-react'
import { StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'

interface Told {
  type: string
  detail: unknown
}

declare global {
  interface Window {
    told: Told[]
    control: UseChatKitReturn
    /** Draws the application anew with these. */
    redraw(props: { scheme: 'light' | 'dark'; count: number; shown: boolean }): void
  }
}

window.told = []
const tell = (type: string) => (detail: unknown) => {
  const error = (detail as { error?: Error } | null)?.error
  window.told.push({ type, detail: error ? error.message : (detail ?? null) })
}

function Application() {
  const [{ scheme, count, shown }, redraw] = useState({
    scheme: 'light' as 'light' | 'dark',
    count: 0,
    shown: true,
  })
  window.redraw = redraw
  window.control = useChatKit({
    api: { url: '/chatkit', domainKey: 'local' },
    theme: { colorScheme: scheme },
    header: { leftAction: { icon: 'home', onClick: () => tell('leftAction')(count) } },
    composer: { tools: [{ id: 'search', label: 'Search', icon: 'globe' }] },
    onClientTool: ({ name }) => ({ name, count }),
    onReady: tell('ready') as () => void,
    onError: tell('error'),
    onResponseStart: tell('response.start') as () => void,
    onResponseEnd: tell('response.end') as () => void,
    onThreadChange: tell('thread.change'),
    onThreadLoadStart: tell('thread.load.start'),
    onThreadLoadEnd: tell('thread.load.end'),
    onHistoryOpen: tell('history.open') as () => void,
    onHistoryClose: tell('history.close') as () => void,
    onToolChange: tell('tool.change'),
    onEffect: tell('effect'),
    onDeeplink: tell('deeplink'),
    onLog: tell('log'),
  })
  return shown ? <ChatKit id="chat" className="chat" control={window.control.control} /> : null
}

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Application />
    </StrictMode>,
  )
}

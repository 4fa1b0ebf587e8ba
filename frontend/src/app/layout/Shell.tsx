/** The window's layout: the list and the chat side by side, or as two tabs where there is no room for both. */
import { useCallback, useRef, useState } from 'react'
import type { Branding } from '../api/contracts'
import { ChatPane } from '../chat/ChatPane'
import { CommandLayer } from '../commands/CommandLayer'
import { useWindowCommands } from '../commands/useWindowCommands'
import { ExchangeLayer } from '../exchange/ExchangeLayer'
import { useSession } from '../services'
import { text } from '../text'
import { TodoPane } from '../todos/TodoPane'
import { useRemembered } from '../viewState'
import { Divider } from './Divider'
import { type Pane, PaneTabs } from './PaneTabs'
import styles from './Shell.module.css'
import { TopBar } from './TopBar'
import { useChatWidth } from './useChatWidth'
import { useMedia } from './useMedia'

const NARROW = '(max-width: 699px)'

export function Shell({ branding }: { branding: Branding }) {
  const shell = useRef<HTMLElement>(null)
  const narrow = useMedia(NARROW)
  const { tab, setTab, chatShown, toggleChat } = usePanes(narrow)
  const width = useChatWidth()
  useWindowCommands({ toggleChat, showList: () => setTab('todos') })
  const panel = (pane: Pane) =>
    narrow ? { role: 'tabpanel', id: `pane-${pane}`, 'aria-labelledby': `tab-${pane}` } : {}
  return (
    <main
      ref={shell}
      className={styles.shell}
      data-narrow={narrow || undefined}
      style={{ '--chat-width': `${width.value}px` }}
    >
      {narrow && (
        <TopBar branding={branding}>
          <PaneTabs selected={tab} select={setTab} />
        </TopBar>
      )}
      <section className={styles.list} hidden={narrow && tab !== 'todos'} aria-label={text.layout.list}>
        <div className={styles.panel} {...panel('todos')}>
          {!narrow && <TopBar branding={branding} chat={{ shown: chatShown, toggle: toggleChat }} />}
          <TodoPane />
        </div>
      </section>
      <section className={styles.chat} hidden={!chatShown} aria-label={text.chat.title}>
        {!narrow && <Divider width={width} shell={shell} />}
        <div className={styles.panel} {...panel('chat')}>
          <ChatPane shown={chatShown} />
        </div>
      </section>
      <CommandLayer />
      <ExchangeLayer />
    </main>
  )
}

function usePanes(narrow: boolean) {
  const { viewState } = useSession()
  const [hidden, setHidden] = useRemembered<boolean>(viewState, 'chat.hidden', false)
  const [tab, setTab] = useState<Pane>('todos')
  const chatShown = narrow ? tab === 'chat' : !hidden
  const toggleChat = useCallback(() => {
    if (narrow) setTab(chatShown ? 'todos' : 'chat')
    else setHidden(chatShown)
  }, [narrow, chatShown, setHidden])
  return { tab, setTab, chatShown, toggleChat }
}

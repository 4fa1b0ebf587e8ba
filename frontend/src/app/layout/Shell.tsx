/** The window's layout: places, todos and chat side by side; with less room the places fold away, then list and chat are tabs. */
import { lazy, Suspense, useCallback, useRef, useState } from 'react'
import type { Branding } from '../api/contracts'
import { ChatPane } from '../chat/ChatPane'
import { CommandLayer } from '../commands/CommandLayer'
import { useWindowCommands } from '../commands/useWindowCommands'
import { ExchangeLayer } from '../exchange/ExchangeLayer'
import { useDesktopWishes } from '../navigation/useDesktopWishes'
import { OutsideLinks } from '../outside/OutsideLinks'
import { PrintLayer } from '../print/PrintLayer'
import { Reminders } from '../reminders/Reminders'
import { useSession } from '../services'
import { Sidebar } from '../sidebar/Sidebar'
import { text } from '../text'
import { ToastLine } from '../todos/ToastLine'
import { useOpenTodo } from '../todos/useOpenTodo'
import { useRemembered } from '../viewState'
import { FirstStart } from '../welcome/FirstStart'
import { Divider } from './Divider'
import { type Pane, PaneTabs } from './PaneTabs'
import { PartBoundary } from './PartBoundary'
import { PlacePane } from './PlacePane'
import styles from './Shell.module.css'
import { TopBar } from './TopBar'
import { useChatWidth } from './useChatWidth'
import { useMedia } from './useMedia'

const NARROW = '(max-width: 699px)'
const COMPACT = '(max-width: 899px)'

const DetailPane = lazy(() => import('../detail/DetailPane'))

export function Shell({ branding }: { branding: Branding }) {
  const shell = useRef<HTMLElement>(null)
  const narrow = useMedia(NARROW)
  const compact = useMedia(COMPACT)
  const { tab, setTab, chatShown, toggleChat } = usePanes(narrow)
  const width = useChatWidth(compact ? 0 : SIDEBAR)
  useDesktopWishes()
  useWindowCommands({ chatShown, toggleChat, showList: () => setTab('todos') })
  const panel = (pane: Pane) =>
    narrow ? { role: 'tabpanel', id: `pane-${pane}`, 'aria-labelledby': `tab-${pane}` } : {}
  return (
    <main
      ref={shell}
      className={styles.shell}
      data-narrow={narrow || undefined}
      style={{ '--chat-width': `${width.value}px` }}
    >
      {!compact && (
        <div className={styles.places}>
          <Sidebar branding={branding} leave={() => undefined} />
        </div>
      )}
      {narrow && (
        <TopBar branding={branding} compact>
          <PaneTabs selected={tab} select={setTab} />
        </TopBar>
      )}
      <section className={styles.list} hidden={narrow && tab !== 'todos'} aria-label={text.layout.list}>
        <div className={styles.panel} {...panel('todos')}>
          {!narrow && (
            <TopBar branding={branding} compact={compact} chat={{ shown: chatShown, toggle: toggleChat }} />
          )}
          <PlacePane />
          <FirstStart name={branding.name} />
          <Details />
        </div>
        <ToastLine />
      </section>
      <section className={styles.chat} hidden={!chatShown} aria-label={text.chat.title}>
        {!narrow && <Divider width={width} shell={shell} />}
        <div className={styles.panel} {...panel('chat')}>
          <ChatPane shown={chatShown} />
        </div>
      </section>
      <CommandLayer />
      <PrintLayer />
      <ExchangeLayer />
      <Reminders />
      <OutsideLinks />
    </main>
  )
}

/** As in Shell.module.css. */
const SIDEBAR = 232

function Details() {
  const [id] = useOpenTodo()
  if (id === null) return null
  return (
    <PartBoundary key={id}>
      <Suspense fallback={null}>
        <DetailPane id={id} />
      </Suspense>
    </PartBoundary>
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

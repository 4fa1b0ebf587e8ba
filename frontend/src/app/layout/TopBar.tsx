/** The brand, whether the window is connected, and what goes with them at the top of the list. */
import { Button } from '@openai/apps-sdk-ui/components/Button'
import { PanelRightClose, PanelRightOpen } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Branding } from '../api/contracts'
import { ariaKeys, keysLabel } from '../commands/keys'
import { text } from '../text'
import { useTodos } from '../todos/useTodos'
import { LinkStatus } from './LinkStatus'
import styles from './TopBar.module.css'

interface TopBarProps {
  branding: Branding
  chat?: { shown: boolean; toggle: () => void }
  children?: ReactNode
}

export function TopBar({ branding, chat, children }: TopBarProps) {
  return (
    <header className={styles.bar}>
      {branding.logo_url && <img className={styles.logo} src={branding.logo_url} alt="" />}
      <h1 className={styles.name}>{branding.name}</h1>
      {branding.tagline && <p className={styles.tagline}>{branding.tagline}</p>}
      <div className={styles.end}>
        <LinkStatus />
        {chat && <OpenCount />}
        {children}
        {chat && <ChatToggle {...chat} />}
      </div>
    </header>
  )
}

function OpenCount() {
  const { view, load } = useTodos()
  if (load.state !== 'ready' || view.counts.open === 0) return null
  return <p className={styles.count}>{text.list.openCount(view.counts.open)}</p>
}

function ChatToggle({ shown, toggle }: { shown: boolean; toggle: () => void }) {
  const label = shown ? text.chat.hide : text.chat.show
  const Icon = shown ? PanelRightClose : PanelRightOpen
  return (
    <Button
      color="secondary"
      variant="ghost"
      size="sm"
      uniform
      pill={false}
      onClick={toggle}
      aria-label={label}
      aria-keyshortcuts={ariaKeys('Mod+J')}
      title={`${label} (${keysLabel('Mod+J')})`}
    >
      <Icon size={18} strokeWidth={1.5} />
    </Button>
  )
}

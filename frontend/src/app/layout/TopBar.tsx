/** Where the window is and whether it is connected, at the top of the list; with the menu of the places where those are folded away. */
import { Button } from '@openai/apps-sdk-ui/components/Button'
import { PanelLeftClose, PanelLeftOpen, PanelRightClose, PanelRightOpen, Search } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Branding } from '../api/contracts'
import { ariaKeys, keysLabel } from '../commands/keys'
import { useServices } from '../services'
import { language, text } from '../text'
import { PlaceHeading } from '../todos/PlaceHeading'
import { Drawer } from './Drawer'
import { LinkStatus } from './LinkStatus'
import styles from './TopBar.module.css'

interface TopBarProps {
  branding: Branding
  compact: boolean
  chat?: { shown: boolean; toggle: () => void }
  children?: ReactNode
}

export function TopBar({ branding, compact, chat, children }: TopBarProps) {
  return (
    <div className={styles.bar} data-compact={compact || undefined}>
      {compact && <Drawer branding={branding} />}
      {compact && <h1 className={styles.hidden}>{branding.name}</h1>}
      <PlaceHeading />
      <div className={styles.end}>
        <LinkStatus />
        <SearchButton />
        {children}
        {chat && <ChatToggle {...chat} />}
      </div>
    </div>
  )
}

function SearchButton() {
  const { commands } = useServices()
  return (
    <Button
      color="secondary"
      variant="ghost"
      size="sm"
      uniform
      pill={false}
      onClick={() => commands.run('search')}
      aria-label={text.commands.search}
      aria-keyshortcuts={ariaKeys('Mod+F')}
      title={`${text.commands.search} (${keysLabel('Mod+F')})`}
    >
      <Search size={18} strokeWidth={1.5} />
    </Button>
  )
}

/** The chat is at the end of the line. */
const SIGNS = {
  ltr: [PanelRightClose, PanelRightOpen],
  rtl: [PanelLeftClose, PanelLeftOpen],
} as const

function ChatToggle({ shown, toggle }: { shown: boolean; toggle: () => void }) {
  const label = shown ? text.chat.hide : text.chat.show
  const [Close, Open] = SIGNS[language.direction]
  const Icon = shown ? Close : Open
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

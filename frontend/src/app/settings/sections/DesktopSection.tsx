/** How the app lives on the desktop, and what this desktop can't do of it. */
import { text } from '../../text'
import { IntegrationField } from '../fields/IntegrationField'
import { ShortcutField } from '../fields/ShortcutField'
import { SwitchField } from '../fields/SwitchField'
import { Section } from '../Section'
import styles from '../SettingsPage.module.css'
import { type Desktop, useDesktop } from '../useDesktop'

export function DesktopSection() {
  const words = text.settings.desktop
  const desktop = useDesktop()
  const noTray = desktop?.tray?.available === false
  return (
    <Section id="desktop" title={words.title} {...(desktop?.available === false && { hint: words.server })}>
      <ShortcutField />
      <Shortcut desktop={desktop} />
      <SwitchField name="close_to_tray" label={words.tray} hint={noTray ? words.noTray : words.trayHint} />
      <SwitchField name="autostart" label={words.autostart} hint={words.autostartHint} />
      {desktop?.integration?.offered && <IntegrationField enabled={desktop.integration.enabled} />}
      <SwitchField name="notifications" label={words.notifications} hint={words.notificationsHint} />
    </Section>
  )
}

/** Whether the shortcut really works, and what to do where the desktop keeps it for itself. */
function Shortcut({ desktop }: { desktop: Desktop | null }) {
  const { state, message, command } = desktop?.hotkey ?? {}
  if (!message) return null
  const bindable = state === 'conflict' || state === 'unsupported'
  return (
    <div role="status">
      <p className={styles.hint}>{message}</p>
      {bindable && command && (
        <p className={styles.hint}>
          {text.settings.desktop.bind} <code dir="ltr">{command}</code>
        </p>
      )}
    </div>
  )
}

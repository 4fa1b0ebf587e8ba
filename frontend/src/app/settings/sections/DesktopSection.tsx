/** How the app lives on the desktop; on a server without one, that there is none. */
import { text } from '../../text'
import { ShortcutField } from '../fields/ShortcutField'
import { SwitchField } from '../fields/SwitchField'
import { Section } from '../Section'

export function DesktopSection() {
  const words = text.settings.desktop
  return (
    <Section id="desktop" title={words.title}>
      <ShortcutField />
      <SwitchField name="close_to_tray" label={words.tray} hint={words.trayHint} />
      <SwitchField name="autostart" label={words.autostart} hint={words.autostartHint} />
      <SwitchField name="notifications" label={words.notifications} hint={words.notificationsHint} />
    </Section>
  )
}

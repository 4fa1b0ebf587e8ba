/** The settings of the app, all on one page; loaded when the window goes there. */
import { useEffect, useRef } from 'react'
import { Failure } from '../layout/Failure'
import { useNavigation } from '../navigation/useNavigation'
import { text } from '../text'
import styles from './SettingsPage.module.css'
import { AboutSection } from './sections/AboutSection'
import { AssistantSection } from './sections/AssistantSection'
import { BrandSection } from './sections/BrandSection'
import { DataSection } from './sections/DataSection'
import { DesktopSection } from './sections/DesktopSection'
import { GeneralSection } from './sections/GeneralSection'
import { SettingsAccessContext, useLoadedSettings } from './useSettings'

export default function SettingsPage() {
  const loaded = useLoadedSettings()
  if (!loaded) return <p className={styles.loading}>{text.settings.loading}</p>
  if ('failed' in loaded) {
    return <Failure title={text.settings.failed} hint={loaded.failed} retry={loaded.again} />
  }
  return (
    <SettingsAccessContext value={loaded}>
      <Sections saved={loaded.saved} />
    </SettingsAccessContext>
  )
}

function Sections({ saved }: { saved: number }) {
  const page = useRef<HTMLDivElement>(null)
  const { place } = useNavigation()
  useEffect(() => {
    if (!place.id) return
    const title = page.current?.querySelector<HTMLElement>(`#settings-${CSS.escape(place.id)}-title`)
    title?.focus()
    title?.scrollIntoView({ block: 'start' })
  }, [place.id])
  return (
    <div className={styles.page} ref={page}>
      <div className={styles.column}>
        <p className={styles.saved} role="status" key={saved}>
          {saved > 0 && text.settings.saved}
        </p>
        <AssistantSection />
        <GeneralSection />
        <DesktopSection />
        <BrandSection />
        <DataSection />
        <AboutSection />
      </div>
    </div>
  )
}

/** A part of the settings with its heading. */
import type { ReactNode } from 'react'
import styles from './SettingsPage.module.css'

interface SectionProps {
  /** What a place of the window calls it. */
  id: string
  title: string
  hint?: string
  children: ReactNode
}

export function Section({ id, title, hint, children }: SectionProps) {
  return (
    <section className={styles.section} id={`settings-${id}`} aria-labelledby={`settings-${id}-title`}>
      <h2 className={styles.title} id={`settings-${id}-title`} tabIndex={-1}>
        {title}
      </h2>
      {hint && <p className={styles.hint}>{hint}</p>}
      <div className={styles.fields}>{children}</div>
    </section>
  )
}

/** The version, and whose work the app is built on under which licence. */
import packages from 'virtual:licences'
import { text } from '../../text'
import { Section } from '../Section'
import styles from '../SettingsPage.module.css'
import { useAbout } from '../useAbout'

export function AboutSection() {
  const words = text.settings.about
  const { about } = useAbout()
  const all = [...(about?.packages ?? []), ...packages].sort((a, b) => a.name.localeCompare(b.name))
  return (
    <Section id="about" title={words.title}>
      <p>{about && words.version(about.version)}</p>
      <p className={styles.hint}>{words.licence}</p>
      <details className={styles.more}>
        <summary>{words.packages(all.length)}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by keyboard */}
        <section className={styles.packages} tabIndex={0} aria-label={words.packages(all.length)}>
          <ul dir="ltr">
            {all.map(({ name, version, licence }) => (
              <li key={`${name} ${version}`}>
                {name} {version} · {licence}
              </li>
            ))}
          </ul>
        </section>
      </details>
    </Section>
  )
}

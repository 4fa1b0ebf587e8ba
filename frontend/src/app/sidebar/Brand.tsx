/** Whose app this is, at the head of the sidebar. */
import type { Branding } from '../api/contracts'
import styles from './Sidebar.module.css'

export function Brand({ branding }: { branding: Branding }) {
  return (
    <header className={styles.brand}>
      {branding.logo_url && <img className={styles.logo} src={branding.logo_url} alt="" />}
      <h1 className={styles.brandName} title={branding.tagline || undefined}>
        {branding.name}
      </h1>
    </header>
  )
}

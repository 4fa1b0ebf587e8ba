/** One button of the bar of the selected. */
import type { LucideIcon } from 'lucide-react'
import styles from './Bar.module.css'

interface BarButtonProps {
  icon: LucideIcon
  label: string
  act: () => void
}

export function BarButton({ icon: Icon, label, act }: BarButtonProps) {
  return (
    <button type="button" className={styles.button} aria-label={label} title={label} onClick={act}>
      <Icon size={16} strokeWidth={1.5} aria-hidden />
    </button>
  )
}

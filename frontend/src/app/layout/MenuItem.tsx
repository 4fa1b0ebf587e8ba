/** One line of a menu: something to do, or one of several to choose. */
import { Check, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './Menu.module.css'

interface MenuItemProps {
  children: ReactNode
  icon?: LucideIcon
  /** Given for a choice. */
  checked?: boolean
  role?: 'menuitem' | 'menuitemradio' | 'menuitemcheckbox'
  disabled?: boolean
  danger?: boolean
  act: () => void
}

export function MenuItem({ children, icon: Icon, checked, role, disabled, danger, act }: MenuItemProps) {
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: it is given to choices alone, whose roles have it
    <button
      type="button"
      role={role ?? (checked === undefined ? 'menuitem' : 'menuitemradio')}
      aria-checked={checked}
      className={styles.item}
      disabled={disabled}
      data-danger={danger || undefined}
      tabIndex={-1}
      onClick={act}
    >
      <span className={styles.mark}>
        {checked && <Check size={16} strokeWidth={1.5} aria-hidden />}
        {Icon && <Icon size={16} strokeWidth={1.5} aria-hidden />}
      </span>
      {children}
    </button>
  )
}

export function MenuHeading({ children }: { children: ReactNode }) {
  return (
    <div className={styles.heading} role="presentation">
      {children}
    </div>
  )
}

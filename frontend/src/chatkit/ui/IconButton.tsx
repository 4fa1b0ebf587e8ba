/** A square button with an icon only; its label is its name and its tooltip. */
import type { ReactNode, Ref } from 'react'

interface Props {
  label: string
  children: ReactNode
  onClick(): void
  disabled?: boolean
  pressed?: boolean
  className?: string
  ref?: Ref<HTMLButtonElement>
}

export function IconButton({ label, children, onClick, disabled, pressed, className, ref }: Props) {
  return (
    <button
      ref={ref}
      type="button"
      className={className ? `ck-icon-button ${className}` : 'ck-icon-button'}
      aria-label={label}
      aria-pressed={pressed}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
    </button>
  )
}

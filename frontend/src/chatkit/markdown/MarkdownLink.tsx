/** A link that leads only where links may lead; used in markdown and source lists. */
import type { ReactNode } from 'react'
import { useSession } from '../ui/SessionContext'
import { deepLink, followable, hostOf } from './urls'

interface Props {
  address: string
  children: ReactNode
  /** Its name where what it shows does not say it. */
  label?: string
  className?: string
}

export function MarkdownLink({ address, children, label, className = 'ck-link' }: Props) {
  const { outlet } = useSession()
  const inner = deepLink(address)
  if (inner) {
    return (
      <button
        type="button"
        className={className}
        aria-label={label}
        onClick={() => outlet.emit('chatkit.deeplink', inner)}
      >
        {children}
      </button>
    )
  }
  const href = followable(address)
  if (!href) return <span title={address}>{children}</span>
  return (
    <a
      className={className}
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      title={hostOf(href)}
      aria-label={label}
    >
      {children}
    </a>
  )
}

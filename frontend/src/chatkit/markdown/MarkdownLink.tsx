/** A link that leads only where links may lead; used in markdown and source lists. */
import type { ReactNode } from 'react'
import { useSession } from '../ui/SessionContext'
import { deepLink, followable } from './urls'

export function MarkdownLink({ address, children }: { address: string; children: ReactNode }) {
  const { outlet } = useSession()
  const inner = deepLink(address)
  if (inner) {
    return (
      <button type="button" className="ck-link" onClick={() => outlet.emit('chatkit.deeplink', inner)}>
        {children}
      </button>
    )
  }
  const href = followable(address)
  if (!href) return <span title={address}>{children}</span>
  return (
    <a className="ck-link" href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  )
}

/** What the page does when an entity is clicked, where it does anything; used by tags and by sources. */
import type { Entity } from '@openai/chatkit'
import { useMemo } from 'react'
import { useOptions, useSession } from '../SessionContext'

export function useEntityClick(): ((entity: Entity) => void) | null {
  const { outlet } = useSession()
  const onClick = useOptions().entities?.onClick
  return useMemo(() => {
    if (!onClick) return null
    return (entity) => {
      try {
        onClick(entity)
      } catch (error) {
        outlet.fail(error)
      }
    }
  }, [outlet, onClick])
}

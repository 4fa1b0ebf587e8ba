/** Tells where an image may be loaded from; used by everything that shows a server's images. */
import { loadable } from '../markdown/urls'
import { useConversation } from './SessionContext'

export function useImageAddress(address: string): string | null {
  const [, state] = useConversation()
  return loadable(address, document.baseURI, state.thread.thread?.allowed_image_domains ?? [])
}

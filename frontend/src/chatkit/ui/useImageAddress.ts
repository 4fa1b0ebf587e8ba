/** Tells where an image may be loaded from; used by everything that shows a server's images. */
import { loadable } from '../markdown/urls'
import { useConversationPart } from './SessionContext'

export function useImageAddress(address: string): string | null {
  const domains = useConversationPart(({ thread }) => thread.thread?.allowed_image_domains)
  return loadable(address, document.baseURI, domains ?? [])
}

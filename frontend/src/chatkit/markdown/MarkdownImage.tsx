/** An image that is loaded only from where the thread allows; elsewhere its address is shown. Used in markdown. */
import { useImageAddress } from '../ui/useImageAddress'
import { followable, hostOf } from './urls'

export function MarkdownImage({ address, alt }: { address: string; alt: string }) {
  const source = useImageAddress(address)
  if (source) return <img src={source} alt={alt} loading="lazy" decoding="async" />
  const href = followable(address)
  if (!href) return <span className="ck-md-literal">{alt || address}</span>
  return (
    <a className="ck-link" href={href} target="_blank" rel="noopener noreferrer" title={hostOf(href)}>
      {alt ? `${alt} (${address})` : address}
    </a>
  )
}

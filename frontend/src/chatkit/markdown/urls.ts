/** Decides which addresses may be followed or loaded; used by everything that draws links and images. */

const FOLLOWED = new Set(['http:', 'https:', 'mailto:'])

export interface DeepLink {
  name: string
  data?: Record<string, unknown>
}

function parsed(address: string, base?: string): URL | null {
  try {
    return new URL(address, base)
  } catch {
    return null
  }
}

/** The address of a link that may be followed; null for every other scheme and for relative ones. */
export function followable(address: string): string | null {
  const url = parsed(address.trim())
  return url && FOLLOWED.has(url.protocol) ? url.href : null
}

/** The part of an address that says where it leads: its host, or whom a letter goes to. */
export function hostOf(href: string): string {
  const url = parsed(href)
  return url ? url.host || url.pathname : href
}

/** What a `chatkit-link://name?key=value` address asks of the page. */
export function deepLink(address: string): DeepLink | null {
  const match = /^chatkit-link:\/\/([^?#]*)(?:\?([^#]*))?/i.exec(address.trim())
  if (!match) return null
  const name = decoded((match[1] ?? '').replace(/\/+$/, ''))
  const data = Object.fromEntries(new URLSearchParams(match[2] ?? ''))
  return { name, ...(Object.keys(data).length > 0 ? { data } : {}) }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The address of an image that may be loaded: the page's own, embedded data, and the domains a thread allows. */
export function loadable(address: string, page: string, domains: readonly string[]): string | null {
  const url = parsed(address.trim(), page)
  if (!url) return null
  if (url.protocol === 'blob:') return url.href
  if (url.protocol === 'data:') return /^data:image\//i.test(url.href) ? url.href : null
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  if (url.origin === parsed(page)?.origin) return url.href
  return domains.some((domain) => isWithin(url.hostname, domain)) ? url.href : null
}

function isWithin(host: string, domain: string): boolean {
  const wanted = domain
    .toLowerCase()
    .replace(/^\*\./, '')
    .replace(/^https?:\/\//, '')
    .replace(/[:/].*$/, '')
  return wanted !== '' && (host === wanted || host.endsWith(`.${wanted}`))
}

/** How the page looks by brand and system: title, favicon, light or dark, and the accent in legible shades. */
import type { Branding } from '../api/contracts'
import { accentFrom } from './accent'

export interface Look {
  readonly scheme: 'light' | 'dark'
  /** The accent as it is drawn, for what draws itself in a document of its own. */
  readonly accent: string
}

export type Theme = 'system' | 'light' | 'dark'

const SHEET = 'link[rel="stylesheet"][href^="/branding.css"]'

export class BrandedPage {
  #theme: Theme = 'system'
  #look: Look = { scheme: 'light', accent: '' }
  readonly #document: Document
  readonly #dark = matchMedia('(prefers-color-scheme: dark)')
  readonly #listeners = new Set<() => void>()

  constructor(page: Document) {
    this.#document = page
    const chosen = page.documentElement.dataset.themeChoice
    if (chosen === 'light' || chosen === 'dark') this.#theme = chosen
  }

  look = (): Look => this.#look

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  followSystem(): void {
    this.#dark.addEventListener('change', () => this.#paint())
    // Paper is white, whatever the screen is.
    addEventListener('beforeprint', () => this.#dress('light'))
    addEventListener('afterprint', () => this.#paint())
    this.#paint()
  }

  choose(theme: Theme): void {
    this.#theme = theme
    this.#paint()
  }

  show(branding: Branding): void {
    this.#document.title = branding.name
    const icon = this.#document.querySelector<HTMLLinkElement>('link[rel="icon"]')
    if (icon && branding.favicon_url) icon.href = branding.favicon_url
    this.#paint()
  }

  /** branding.css anew, after its file has changed. */
  async reloadSheet(): Promise<void> {
    const old = this.#document.querySelector<HTMLLinkElement>(SHEET)
    if (!old) return
    const link = old.cloneNode() as HTMLLinkElement
    const loaded = new Promise((done) => {
      link.onload = done
      link.onerror = done
    })
    link.href = `/branding.css?at=${Date.now()}`
    old.after(link)
    await loaded
    old.remove()
  }

  #paint(): void {
    const system = this.#dark.matches ? 'dark' : 'light'
    const scheme = this.#theme === 'system' ? system : this.#theme
    this.#look = { scheme, accent: this.#dress(scheme) }
    for (const listener of this.#listeners) listener()
  }

  /** The page in a scheme; its answer is the accent as it is drawn there. */
  #dress(scheme: Look['scheme']): string {
    const root = this.#document.documentElement
    root.dataset.theme = scheme
    const accent = accentFrom(this.#computed('--accent-base'), this.#computed('--color-surface'))
    if (accent) {
      root.style.setProperty('--accent', accent.control)
      root.style.setProperty('--accent-text', accent.text)
      root.style.setProperty('--on-accent', accent.on)
    }
    return accent?.control ?? this.#computed('--accent-base')
  }

  #computed(property: string): string {
    const probe = this.#document.createElement('span')
    probe.style.color = `var(${property})`
    this.#document.body.append(probe)
    const { color } = getComputedStyle(probe)
    probe.remove()
    return color
  }
}

/** Sizes and media queries, which jsdom does not have: without a height no row would be in sight. */
import { vi } from 'vitest'

const SCREEN_HEIGHT = 600
const ROW_HEIGHT = 40

export function layOut({ narrow }: { narrow: boolean }): void {
  vi.stubGlobal('ResizeObserver', StillObserver)
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: narrow && query.includes('max-width'),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }))
  HTMLDialogElement.prototype.showModal = HTMLDialogElement.prototype.show = showAtOnce
  HTMLDialogElement.prototype.close = function close() {
    this.open = false
  }
  Element.prototype.scrollIntoView = () => undefined
  Object.defineProperties(HTMLElement.prototype, {
    clientWidth: { configurable: true, get: () => 700 },
    clientHeight: { configurable: true, get: () => SCREEN_HEIGHT },
    offsetWidth: { configurable: true, get: () => 700 },
    offsetHeight: {
      configurable: true,
      get(this: HTMLElement) {
        return this.getAttribute('role') === 'row' ? ROW_HEIGHT : SCREEN_HEIGHT
      },
    },
  })
}

function showAtOnce(this: HTMLDialogElement): void {
  this.open = true
  this.querySelector('input')?.focus()
}

class StillObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

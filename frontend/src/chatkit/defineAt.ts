/** For pages whose bundler does not copy the frame's script along: registers the element with the place of those files. */
import { names } from 'virtual:chatkit-frame-names'
import { defineElement } from './define'

export { VERSION as version } from './version'

/** `base` is the address of the package's `frame` folder, as the page serves it. */
export function define({ base }: { base: string | URL }): void {
  if (!('document' in globalThis)) return
  const folder = new URL(String(base).replace(/\/?$/, '/'), document.baseURI)
  const at = (name: string) => new URL(name, folder).href
  const parts = Object.fromEntries(names.map((name) => [name, at(name)]))
  defineElement({ src: at('frame.js'), module: false, parts })
}

/**
 * React's hot-reload preamble as a module of its own, for `vite dev`: the page's content policy
 * allows no inline script, in development as in the built app.
 */
import type { Plugin } from 'vite'

export const REFRESH_PREAMBLE = 'virtual:react-refresh-preamble'

const SOURCE = `import { injectIntoGlobalHook } from '/@react-refresh'
injectIntoGlobalHook(window)
window.$RefreshReg$ = () => {}
window.$RefreshSig$ = () => (type) => type
`
const INLINE_PREAMBLE = /<script type="module">[^<]*@react-refresh[^<]*<\/script>/
const EXTERNAL = `<script type="module" src="/@id/__x00__${REFRESH_PREAMBLE}"></script>`

export function externalReactRefresh(): Plugin {
  return {
    name: 'external-react-refresh',
    apply: 'serve',
    resolveId: (id) => (id === REFRESH_PREAMBLE ? `\0${id}` : undefined),
    load: (id) => (id === `\0${REFRESH_PREAMBLE}` ? SOURCE : undefined),
    transformIndexHtml: {
      order: 'post',
      handler: (html) => html.replace(INLINE_PREAMBLE, EXTERNAL),
    },
  }
}

/**
 * The order of the cascade layers, stated at the head of every style sheet that may come by itself.
 *
 * Layers rank by first appearance, and which chunk's styles a document loads first is the bundler's choice:
 * without this a component's rules could end up beneath the reset they are meant to override.
 */
import type { Plugin } from 'vite'

export const LAYER_ORDER = '@layer theme, base, components, utilities, window;'

export function layerOrder(): Plugin {
  return {
    name: 'layer-order',
    enforce: 'pre',
    transform: {
      filter: { id: /(?:\.module|[\\/]src[\\/]chatkit[\\/].+)\.css(?:\?|$)/ },
      handler: (code) => ({ code: `${LAYER_ORDER}\n${code}`, map: null }),
    },
  }
}

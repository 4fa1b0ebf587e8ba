/** Tells the page's modules where the parts of the frame's script are, in words that every bundler understands. */
import type { Plugin } from 'vite'
import { FRAME } from './frameParts.ts'
import { wrap } from './styles.ts'

/** Free variables until the code is done, since `new URL(…)` would be taken for this build's own assets. */
const PARTS = 'CHATKIT_PARTS'
const NAMES = 'CHATKIT_NAMES'

const SOURCES: Record<string, string> = {
  'virtual:chatkit-frame': `const parts = ${PARTS}
export const frameScript = { src: parts[${JSON.stringify(FRAME)}], module: false, parts }
`,
  'virtual:chatkit-frame-names': `export const names = ${NAMES}\n`,
}

export function frameAddresses(names: readonly string[], banner: string): Plugin {
  const table = names.map(
    (name) => `${JSON.stringify(name)}: new URL('./frame/${name}', import.meta.url).href`,
  )
  return {
    name: 'frame-addresses',
    resolveId: (id) => (Object.hasOwn(SOURCES, id) ? `\0${id}` : undefined),
    load: (id) => (id.startsWith('\0') ? SOURCES[id.slice(1)] : undefined),
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk') continue
          file.code = file.code
            .replace(PARTS, () => `{${table.join(', ')}}`)
            .replace(NAMES, () => JSON.stringify(names))
          wrap(bundle, file, banner)
        }
      },
    },
  }
}

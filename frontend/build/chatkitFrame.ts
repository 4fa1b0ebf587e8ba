/**
 * The build's knowledge of the chat element's inner document: where its script is.
 *
 * The element draws itself inside an iframe with a module graph of its own. `virtual:chatkit-frame`
 * exports the address of that graph's entry: a hashed chunk when built, the source file under `vite dev`.
 */
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { REFRESH_PREAMBLE } from './reactRefresh.ts'

const ADDRESS = 'virtual:chatkit-frame'
const DEV_ENTRY = 'virtual:chatkit-frame-dev'
const FRAME = '/src/chatkit/frame.tsx'
const FRAME_FILE = fileURLToPath(new URL('../src/chatkit/frame.tsx', import.meta.url))

export function chatkitFrame(): Plugin {
  let building = false
  return {
    name: 'chatkit-frame',
    configResolved: (config) => {
      building = config.command === 'build'
    },
    resolveId: (id) => (id === ADDRESS || id === DEV_ENTRY ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${DEV_ENTRY}`) return `import '${REFRESH_PREAMBLE}'\nimport '${FRAME}'\n`
      if (id !== `\0${ADDRESS}`) return undefined
      if (!building) return scriptAt(`'/@id/__x00__${DEV_ENTRY}'`)
      const frame = this.emitFile({ type: 'chunk', id: FRAME_FILE, name: 'chatkit-frame' })
      return scriptAt(`import.meta.ROLLUP_FILE_URL_${frame}`)
    },
  }
}

function scriptAt(address: string): string {
  return `export const frameScript = { src: ${address}, module: true }\n`
}

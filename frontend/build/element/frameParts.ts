/**
 * Makes the chunks of the frame's script independent of where they lie.
 *
 * A bundler copies a file that it meets as `new URL('./frame.js', import.meta.url)` to a name of its choosing, but
 * nothing that this file imports. So each chunk becomes a part: a function, put on a list, that is handed what it
 * needs by name; partLoader.ts runs them. Built as CommonJS, a chunk asks for others with `require(name)`.
 */
import type { Plugin, Rolldown } from 'vite'
import { takeStyles, wrap } from './styles.ts'

/** The part that runs at once, with the loader at its head. */
export const FRAME = 'frame.js'
/** What is left of the entry once its modules are in that part. */
export const FACADE = 'entry.js'

/** Files smaller than 4 KiB become data: addresses in some bundlers, which a content policy refuses. */
const SMALLEST = 4_200

const CLOSING = '}])'

type Bundle = Rolldown.OutputBundle
type Chunk = Rolldown.OutputChunk

export function frameParts(loader: string, banner: string): Plugin {
  return {
    name: 'frame-parts',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        dropFacade(bundle)
        const styles = takeStyles(bundle)
        const runtime = takeRuntime(bundle)
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk') continue
          const text = [...(file.viteMetadata?.importedCss ?? [])].map((name) => styles.get(name) ?? '')
          const head = file.fileName === FRAME ? `\n${loader.trim()}\n${runtime}` : padding(file)
          wrap(bundle, file, `${banner}${head}\n${opening(file, text.join('\n'))}`, CLOSING)
        }
      },
    },
  }
}

function dropFacade(bundle: Bundle): void {
  const facade = bundle[FACADE]
  if (facade?.type !== 'chunk' || facade.moduleIds.length > 0) throw new Error(`${FACADE} is not empty.`)
  delete bundle[FACADE]
}

/** The few functions that all parts use are a chunk of their own, which no setting joins to another. */
function takeRuntime(bundle: Bundle): string {
  const frame = bundle[FRAME]
  const names = frame?.type === 'chunk' ? frame.imports : []
  return names.map((name) => takePart(bundle, name)).join('\n')
}

function takePart(bundle: Bundle, name: string): string {
  const chunk = bundle[name]
  if (chunk?.type !== 'chunk' || chunk.imports.length > 0 || !name.includes('runtime')) {
    throw new Error(`${FRAME} has to hold all that it needs to run at once, and yet imports ${name}.`)
  }
  delete bundle[name]
  delete bundle[`${name}.map`]
  return `${opening(chunk, '')}${chunk.code.trim()}${CLOSING}`
}

function opening(chunk: Chunk, styles: string): string {
  const [name, needed, text] = [chunk.fileName, chunk.imports, styles].map((each) => JSON.stringify(each))
  return `chatkitParts.push([${name},${needed},${text},(require,exports,module)=>{`
}

function padding(chunk: Chunk): string {
  const missing = SMALLEST - Buffer.byteLength(chunk.code)
  return missing > 0 ? `\n/*${' '.repeat(missing)}*/` : ''
}

/** Takes style sheets out of a build and puts their text into its scripts, which apply them as constructable sheets. */
import type { Plugin, Rolldown } from 'vite'

export const STYLES = 'virtual:chatkit-styles'
const RESOLVED = `\0${STYLES}`
/** A name that the stand-alone script's wrapping declares; as a free variable it outlives minifying. */
const VARIABLE = 'CHATKIT_STYLES'

/** The last line of a script with a source map. */
const COMMENT = /(?:\n\/\/# sourceMappingURL=\S+\s*)?$/

type Bundle = Rolldown.OutputBundle
type Chunk = Rolldown.OutputChunk

/** Removes the style sheets of a bundle and hands back their text by file name. */
export function takeStyles(bundle: Bundle): Map<string, string> {
  const taken = new Map<string, string>()
  for (const [name, file] of Object.entries(bundle)) {
    if (file.type !== 'asset' || !name.endsWith('.css')) continue
    taken.set(name, String(file.source).trim())
    delete bundle[name]
  }
  return taken
}

/** Puts lines before a chunk's code and after it, and moves its source map along. */
export function wrap(bundle: Bundle, chunk: Chunk, before: string, after = ''): void {
  chunk.code = `${before}\n${chunk.code.replace(COMMENT, (comment) => `${after && `\n${after}`}${comment}`)}`
  const map = bundle[`${chunk.fileName}.map`]
  if (map?.type !== 'asset') return
  const written = JSON.parse(String(map.source)) as { mappings: string }
  map.source = JSON.stringify({
    ...written,
    mappings: ';'.repeat(before.split('\n').length) + written.mappings,
  })
}

/** For the one-file build: all styles in a variable around the script, exported by the virtual module. */
export function stylesInScript(banner: string): Plugin {
  return {
    name: 'styles-in-script',
    resolveId: (id) => (id === STYLES ? RESOLVED : undefined),
    load: (id) => (id === RESOLVED ? `export const styles = ${VARIABLE}\n` : undefined),
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const text = [...takeStyles(bundle).values()].join('\n')
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk') continue
          wrap(bundle, file, `${banner}\n{const ${VARIABLE}=${JSON.stringify(text)};`, '}')
        }
      },
    },
  }
}

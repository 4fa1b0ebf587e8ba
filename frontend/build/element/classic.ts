/** Builds `chatkit.js`: one classic script with everything in it, which a page may load from any origin. */
import { build } from 'vite'
import type { Licences } from './licences.ts'
import { BANNER, settings } from './settings.ts'
import { stylesInScript } from './styles.ts'

export async function buildClassic(folder: string, licences: Licences): Promise<void> {
  await build(
    settings({
      folder,
      lib: {
        entry: 'src/chatkit/classic.ts',
        formats: ['iife'],
        name: 'chatkit',
        fileName: () => 'chatkit.js',
      },
      output: { codeSplitting: false },
      plugins: [licences.plugin(), stylesInScript(BANNER)],
    }),
  )
}

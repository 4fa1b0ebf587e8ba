/** Builds the ES modules: `index.js` and `define.js` for the page, and in `frame/` the parts that draw in its frame. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { build, type Rolldown } from 'vite'
import { frameAddresses } from './frameAddresses.ts'
import { FACADE, FRAME, frameParts } from './frameParts.ts'
import type { Licences } from './licences.ts'
import { BANNER, settings } from './settings.ts'

const FLAT = { entryFileNames: '[name].js', chunkFileNames: '[name].js' }
const AT_ONCE = /[\\/]frameAtOnce\.ts$/
const LOADER = 'build/element/partLoader.ts'

export async function buildModules(folder: string, licences: Licences): Promise<void> {
  const parts = join(folder, 'frame')
  await buildFrame(parts, licences)
  const names = (await readdir(parts)).filter((name) => name.endsWith('.js')).sort()
  await build(
    settings({
      folder,
      lib: { entry: { index: 'src/chatkit/index.ts', define: 'src/chatkit/defineAt.ts' }, formats: ['es'] },
      output: { ...FLAT, chunkFileNames: 'element.js' },
      plugins: [licences.plugin(), frameAddresses(names, BANNER)],
    }),
  )
}

async function buildFrame(folder: string, licences: Licences): Promise<void> {
  const atOnce = { name: FRAME.replace('.js', ''), test: AT_ONCE }
  await build(
    settings({
      folder,
      lib: { entry: { [FACADE.replace('.js', '')]: 'src/chatkit/frameAtOnce.ts' }, formats: ['cjs'] },
      output: { ...FLAT, codeSplitting: { groups: [atOnce] } },
      cssCodeSplit: true,
      plugins: [licences.plugin(), frameParts(await loader(), BANNER)],
    }),
  )
}

/** The code of the loader by itself, small enough to stand at the head of the frame's script. */
async function loader(): Promise<string> {
  const lib = { entry: LOADER, formats: ['iife' as const], name: 'loader' }
  const config = settings({ folder: 'dist', lib, output: {}, plugins: [] })
  const built = await build({ ...config, build: { ...config.build, write: false, sourcemap: false } })
  const [first] = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[]
  const code = first?.output[0].code
  if (!code) throw new Error('The loader was not built.')
  return code
}

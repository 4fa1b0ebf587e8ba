/** What all builds of the element have in common. */
import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import type { BuildEnvironmentOptions, InlineConfig, PluginOption } from 'vite'
import { VERSION } from '../../src/chatkit/version.ts'
import { layerOrder } from '../layerOrder.ts'

export const FRONTEND = fileURLToPath(new URL('../../', import.meta.url))

export const BANNER = `/*! openai-chatkit-element ${VERSION} | Apache-2.0 | licences of what is bundled: THIRD_PARTY.md */`

type BundleOptions = NonNullable<BuildEnvironmentOptions['rolldownOptions']>

interface ElementBuild {
  folder: string
  lib: BuildEnvironmentOptions['lib']
  output: NonNullable<BundleOptions['output']>
  plugins: PluginOption[]
  /** Whether each chunk knows which styles are its own. */
  cssCodeSplit?: boolean
}

/** Style sheets end up as text within scripts, so that they have no source maps to be broken. */
const onLog: NonNullable<BundleOptions['onLog']> = (level, log, next) => {
  if (log.code !== 'SOURCEMAP_BROKEN' || !log.plugin?.startsWith('@tailwindcss')) next(level, log)
}

export function settings({ folder, lib, output, plugins, cssCodeSplit = false }: ElementBuild): InlineConfig {
  return {
    root: FRONTEND,
    configFile: false,
    mode: 'production',
    logLevel: 'warn',
    publicDir: false,
    // A library build leaves these to whoever bundles it; this one is run as it is.
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [react(), tailwindcss(), layerOrder(), ...plugins],
    build: {
      target: ['chrome111', 'safari16.4', 'firefox114'],
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      sourcemap: true,
      cssCodeSplit,
      minify: true,
      lib: lib ?? false,
      rolldownOptions: { output, onLog, transform: { define: { 'import.meta': '{}' } } },
      chunkSizeWarningLimit: 4000,
    },
  }
}

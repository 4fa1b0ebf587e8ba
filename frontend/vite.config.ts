import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { chatkitFrame } from './build/chatkitFrame.ts'
import { firstLoad } from './build/firstLoad.ts'
import { layerOrder } from './build/layerOrder.ts'
import { licences } from './build/licences.ts'
import { externalReactRefresh } from './build/reactRefresh.ts'
import { serverProxy } from './build/serverProxy.ts'

export default defineConfig({
  plugins: [react(), tailwindcss(), layerOrder(), chatkitFrame(), licences(), externalReactRefresh()],
  build: {
    target: ['chrome111', 'safari16.4', 'firefox114'],
    // An asset turned into a data: URL would need its own allowance in the content policy.
    assetsInlineLimit: 0,
    // The polyfill is an inline script's worth of code for engines older than the target.
    modulePreload: { polyfill: false },
    sourcemap: false,
    rolldownOptions: {
      input: { index: 'index.html', quickadd: 'quickadd.html' },
      output: {
        // The window and the chat's frame run React each for itself, from one file.
        codeSplitting: { groups: [{ name: firstLoad(), includeDependenciesRecursively: false }] },
      },
    },
    // The one large chunk is the library of icons that a server may name, loaded when it first names one.
    chunkSizeWarningLimit: 700,
  },
  server: {
    host: '127.0.0.1',
    strictPort: true,
    proxy: serverProxy(process.env.TODO_ASSISTANT_SERVER),
  },
  test: {
    environment: 'jsdom',
    include: ['tests/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    reporters: process.env.TEST_REPORT ? ['dot', 'junit'] : ['default'],
    outputFile: { junit: process.env.TEST_REPORT ?? '' },
  },
})

/** The gallery's page: served while stories are written, built for the tests in a real browser. */
import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { chatkitFrame } from '../build/chatkitFrame.ts'
import { layerOrder } from '../build/layerOrder.ts'
import { externalReactRefresh } from '../build/reactRefresh.ts'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), tailwindcss(), layerOrder(), chatkitFrame(), externalReactRefresh()],
  build: {
    target: ['chrome111', 'safari16.4', 'firefox114'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
  },
  server: { host: '127.0.0.1', open: true, fs: { allow: ['..'] } },
})

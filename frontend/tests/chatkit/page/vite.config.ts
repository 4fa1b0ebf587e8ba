/** Builds the plain page for tests in a real browser, the way the app's own bundle is built. */
import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { chatkitFrame } from '../../../build/chatkitFrame.ts'
import { layerOrder } from '../../../build/layerOrder.ts'

const page = (name: string) => fileURLToPath(new URL(name, import.meta.url))

export default defineConfig({
  root: page('.'),
  plugins: [react(), tailwindcss(), layerOrder(), chatkitFrame()],
  build: {
    target: ['chrome111', 'safari16.4', 'firefox114'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: [page('index.html'), page('react.html')] },
  },
})

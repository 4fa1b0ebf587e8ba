/** `npm run build:element [-- FOLDER]`: the element's two builds as one npm package, in dist-element unless told otherwise. */
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const { module } = await runnerImport(here('./buildElement.ts'))
await module.buildElement(process.argv[2] ?? here('../../dist-element'))

/** Writes what an npm package needs besides the built files. */
import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { VERSION } from '../../src/chatkit/version.ts'
import { type Licences, thirdParty } from './licences.ts'
import { FRONTEND } from './settings.ts'

const TEMPLATES = join(FRONTEND, 'element')

export async function writePackage(folder: string, licences: Licences): Promise<void> {
  const types = JSON.parse(await readFile(join(FRONTEND, 'package.json'), 'utf8')).dependencies[
    '@openai/chatkit'
  ]
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(manifest(types), null, 2)}\n`)
  await writeFile(join(folder, 'THIRD_PARTY.md'), thirdParty(licences.list()))
  await copyFile(join(FRONTEND, '..', 'LICENSE'), join(folder, 'LICENSE'))
  for (const name of ['README.md', 'index.d.ts', 'define.d.ts']) {
    await copyFile(join(TEMPLATES, name), join(folder, name))
  }
}

function manifest(types: string) {
  return {
    name: 'openai-chatkit-element',
    version: VERSION,
    description: 'The open <openai-chatkit> element: a chat for any ChatKit server, from your own files.',
    license: 'Apache-2.0',
    keywords: ['chatkit', 'chat', 'web-component', 'custom-element'],
    type: 'module',
    exports: {
      '.': { types: './index.d.ts', default: './index.js' },
      './define': { types: './define.d.ts', default: './define.js' },
      './chatkit.js': './chatkit.js',
      './frame/*': './frame/*',
      './package.json': './package.json',
    },
    types: './index.d.ts',
    unpkg: './chatkit.js',
    jsdelivr: './chatkit.js',
    files: ['*.js', '*.js.map', '*.d.ts', 'frame', 'THIRD_PARTY.md'],
    sideEffects: ['./index.js', './chatkit.js', './frame/*'],
    peerDependencies: { '@openai/chatkit': types },
    peerDependenciesMeta: { '@openai/chatkit': { optional: true } },
  }
}

/** The packages of the window with their licences, as a module: read from the lock file, so always what is built in. */
import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const NAME = 'virtual:licences'
const RESOLVED = `\0${NAME}`

interface Locked {
  readonly version?: string
  readonly license?: string
  readonly dev?: boolean
}

export interface Package {
  readonly name: string
  readonly version: string
  readonly licence: string
}

export function licences(lockFile = new URL('../package-lock.json', import.meta.url)): Plugin {
  return {
    name: 'licences',
    resolveId: (id) => (id === NAME ? RESOLVED : null),
    load: (id) =>
      id === RESOLVED ? `export default ${JSON.stringify(packagesOf(readFileSync(lockFile, 'utf8')))}` : null,
  }
}

/** Those that are shipped: what only builds and tests is no part of the app. */
export function packagesOf(lock: string): Package[] {
  const { packages } = JSON.parse(lock) as { packages: Readonly<Record<string, Locked>> }
  return Object.entries(packages)
    .filter(([path, { dev }]) => path.startsWith('node_modules/') && !dev)
    .map(([path, { version, license }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: version ?? '',
      licence: license ?? 'see its package',
    }))
}

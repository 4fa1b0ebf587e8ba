/** Which packages are really in the builds, and under which licence: the plugin that sees them and the list it fills. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Plugin } from 'vite'

export interface Bundled {
  name: string
  version: string
  licence: string
  text: string
}

interface Manifest {
  name?: string
  version?: string
  license?: string
}

/** Files of our own that hold others' work: what they were made from. */
const MADE_FROM: Readonly<Record<string, string>> = { 'src/chatkit/icons/drawings.txt': 'lucide-react' }

export class Licences {
  private readonly folders = new Set<string>()

  constructor(private readonly root: string) {}

  /** Watches one build; a module that tree-shaking left nothing of does not count. */
  plugin(): Plugin {
    const { see } = this
    return {
      name: 'bundled-licences',
      generateBundle: (_, bundle) => {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk') continue
          for (const [id, module] of Object.entries(file.modules)) {
            // A style sheet's module is empty: its text goes elsewhere.
            if (module.renderedLength > 0 || id.endsWith('.css')) see(id)
          }
        }
      },
    }
  }

  private readonly see = (id: string): void => {
    const path = id.replace(/^\0/, '').split('?')[0] ?? ''
    const source = MADE_FROM[relative(this.root, path)]
    const folder = source ? join(this.root, 'node_modules', source) : packageFolder(path)
    if (folder) this.folders.add(folder)
    else if (path.endsWith('.css')) for (const imported of importedStyles(path, this.root)) this.see(imported)
  }

  list(): Bundled[] {
    const found = new Map<string, Bundled>()
    for (const folder of this.folders) {
      const bundled = readPackage(folder)
      found.set(`${bundled.name}@${bundled.version}`, bundled)
    }
    return [...found.values()].sort((a, b) => a.name.localeCompare(b.name))
  }
}

/** What a style sheet of ours imports, which the bundler does not count among its modules. */
function importedStyles(path: string, root: string): string[] {
  const names = readFileSync(path, 'utf8').matchAll(/@import\s+["']([^"']+)["']/g)
  return [...names].map(([, name = '']) =>
    name.startsWith('.') ? join(dirname(path), name) : join(root, 'node_modules', name),
  )
}

function packageFolder(path: string): string | null {
  const match = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(path)
  return match?.[1] ?? null
}

function readPackage(folder: string): Bundled {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
  const { name, version, license } = manifest
  if (!name || !version || !license) throw new Error(`${folder} does not say its name, version and licence.`)
  return { name, version, licence: license, text: licenceText(folder) }
}

function licenceText(folder: string): string {
  const files = readdirSync(folder)
  const file = files.find((each) => /^licen[cs]e/i.test(each)) ?? files.find((each) => /^copying/i.test(each))
  return file ? readFileSync(join(folder, file), 'utf8').trim() : ''
}

/** Longer than any within a licence. */
const FENCE = '`````'

export function thirdParty(bundled: readonly Bundled[]): string {
  const rows = bundled.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`)
  const texts = bundled.map(
    ({ name, version, licence, text }) =>
      `## ${name} ${version}\n\n${FENCE}text\n${text || `Licensed under ${licence}.`}\n${FENCE}\n`,
  )
  return `# What is bundled, and its licences

| package | version | licence |
|---|---|---|
${rows.join('\n')}

${texts.join('\n')}`
}

/**
 * Packs the drawings of all lucide icons into one compact text, the form in which the element loads them.
 *
 * `src/chatkit/icons/drawings.txt` is this text; a test compares the two and, with `vitest -u`, writes it anew.
 * One line per icon, `name|part|part`: a part is a path's data, or a letter with numbers (see `drawing.ts`).
 * After an empty line come the older names, `old=new`.
 */
import { readdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

type Attributes = Readonly<Record<string, string>>

interface IconModule {
  default: unknown
  __iconData?: { name: string; node: readonly [string, Attributes][] }
}

export async function packIcons(): Promise<string> {
  const modules = await iconModules()
  const names = new Map<unknown, string>()
  const drawings: string[] = []
  for (const { icon } of modules) {
    if (!icon.__iconData) continue
    const { name, node } = icon.__iconData
    names.set(icon.default, name)
    drawings.push([name, ...node.map(([tag, attributes]) => packed(tag, attributes))].join('|'))
  }
  const aliases = modules.flatMap(({ name, icon }) =>
    icon.__iconData ? [] : [`${name}=${names.get(icon.default)}`],
  )
  return `${drawings.join('\n')}\n\n${aliases.join('\n')}`
}

async function iconModules(): Promise<{ name: string; icon: IconModule }[]> {
  const root = dirname(createRequire(import.meta.url).resolve('lucide-react/package.json'))
  const folder = join(root, 'dist', 'esm', 'icons')
  const files = (await readdir(folder)).filter((file) => file.endsWith('.mjs')).sort()
  return Promise.all(
    files.map(async (file) => ({
      name: file.slice(0, -'.mjs'.length),
      icon: (await import(/* @vite-ignore */ pathToFileURL(join(folder, file)).href)) as IconModule,
    })),
  )
}

function packed(tag: string, part: Attributes): string {
  switch (tag) {
    case 'path':
      return part.d ?? ''
    case 'line':
      return `M${part.x1} ${part.y1}L${part.x2} ${part.y2}`
    case 'polyline':
      return `M${part.points}`
    case 'polygon':
      return `M${part.points}z`
    case 'circle':
      return `${part.fill ? 'F' : 'C'}${part.cx} ${part.cy} ${part.r}`
    case 'ellipse':
      return `E${part.cx} ${part.cy} ${part.rx} ${part.ry}`
    case 'rect':
      return `R${part.x} ${part.y} ${part.width} ${part.height} ${part.rx ?? ''} ${part.ry ?? ''}`.trim()
    default:
      throw new Error(`No packed form for <${tag}> in a lucide icon.`)
  }
}

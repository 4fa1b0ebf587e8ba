// @vitest-environment node
import type { Rolldown } from 'vite'
import { build } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'

type Built = Rolldown.RolldownOutput['output'][number]
type Chunk = Extract<Built, { type: 'chunk' }>

let files: Map<string, Built>

beforeAll(async () => {
  const built = await build({ logLevel: 'error', mode: 'production', build: { write: false } })
  const outputs = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[]
  files = new Map(outputs.flatMap((output) => output.output).map((file) => [file.fileName, file]))
}, 60_000)

function chunk(name: string): Chunk {
  const file = files.get(name)
  if (file?.type !== 'chunk') throw new Error(`${name} is not a chunk of the build`)
  return file
}

function entry(source: string): Chunk {
  const found = [...files.values()].find(
    (file) => file.type === 'chunk' && file.facadeModuleId?.endsWith(source),
  )
  if (found?.type !== 'chunk') throw new Error(`nothing was built from ${source}`)
  return found
}

/** The modules a script brings along, with or without what it loads later. */
function modulesOf(start: Chunk, later: boolean): string[] {
  const seen = new Set<string>()
  const visit = (name: string) => {
    if (seen.has(name)) return
    seen.add(name)
    const { imports, dynamicImports } = chunk(name)
    for (const next of later ? [...imports, ...dynamicImports] : imports) visit(next)
  }
  visit(start.fileName)
  return [...seen].flatMap((name) => chunk(name).moduleIds)
}

function page(): string {
  const file = files.get('index.html')
  return file?.type === 'asset' ? String(file.source) : ''
}

describe('the built page', () => {
  it('has no inline script, inline style or data: script, which its content policy refuses', () => {
    expect(page()).toContain('<script')
    expect(page().match(/<script(?![^>]*\ssrc="\/)[^>]*>/g)).toBeNull()
    expect(page()).not.toMatch(/<style|\sstyle=|\son\w+=/)
  })

  it('asks for few files before the list is drawn, and the quick-add box for none of the window', () => {
    const asked = (name: string) =>
      [...String((files.get(name) as { source?: unknown }).source).matchAll(/"\/(assets\/[^"]+)"/g)].map(
        ([, file]) => file ?? '',
      )
    expect(asked('index.html').length).toBeLessThanOrEqual(9)
    expect(
      asked('quickadd.html').some((file) => file.startsWith('assets/window') && file.endsWith('.js')),
    ).toBe(false)
  })

  it('has names that change with the content for everything but itself', () => {
    const unhashed = [...files.keys()].filter((name) => !/^assets\/.+-[\w-]{8,}\.\w+$/.test(name))
    expect(unhashed.toSorted()).toEqual(['index.html', 'quickadd.html'])
  })

  it('loads nothing of the chat before its list', () => {
    const first = modulesOf(entry('index.html'), false)
    expect(first.some((id) => id.endsWith('src/app/todos/TodoPane.tsx'))).toBe(true)
    const chat = first.filter((id) => id.includes('/src/chatkit/') || id.includes('chatkit-react'))
    // Which languages there are is told by one table, of which the window needs the names before it draws.
    expect(chat.filter((id) => !id.endsWith('/src/chatkit/text/locales.ts'))).toEqual([])
  })
})

describe('the built frame of the chat', () => {
  it('brings nothing of the window along', () => {
    const modules = modulesOf(entry('src/chatkit/frame.tsx'), true)
    expect(modules.some((id) => id.includes('/src/chatkit/ui/'))).toBe(true)
    expect(modules.filter((id) => id.includes('/src/app/') || id.includes('/src/main'))).toEqual([])
  })

  it('is named, with its hash, by the element', () => {
    const frame = entry('src/chatkit/frame.tsx').fileName
    const naming = [...files.values()].filter(
      (file) => file.type === 'chunk' && file.code.includes(`/${frame}`),
    )
    expect(naming).toHaveLength(1)
  })
})

describe('the built style sheets', () => {
  it('state the order of the layers before their first rule, whichever is loaded first', () => {
    const sheets = [...files.values()].filter((file) => file.fileName.endsWith('.css'))
    expect(sheets.length).toBeGreaterThan(1)
    for (const sheet of sheets) {
      const source = sheet.type === 'asset' ? String(sheet.source) : ''
      expect(source.replace(/^\/\*[\s\S]*?\*\//, '').trimStart()).toMatch(/^@layer theme/)
    }
  })
})

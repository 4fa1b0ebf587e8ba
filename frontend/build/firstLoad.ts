/**
 * Into which files the modules go that a page needs at once: few, since the window waits for every request; the bundler
 * asks. Left to itself it gives a file of its own to each set of modules that the same entries share.
 */
import { fileURLToPath } from 'node:url'
import type { Rolldown } from 'vite'

const source = (path: string) => fileURLToPath(new URL(`../src/${path}`, import.meta.url))

const WINDOW = source('main.tsx')
const BOX = source('quickadd/main.tsx')
const CHAT = source('chatkit/frame.tsx')
const REACT = /node_modules[\\/](?:react|react-dom|scheduler)[\\/]/

/** The name of the file, or null for what is loaded later. */
export function firstLoad(): (id: string, context: Rolldown.ChunkingContext) => string | null {
  let files: Map<string, string> | undefined
  return (id, context) => {
    files ??= filesOf(context)
    return files.get(id) ?? null
  }
}

function filesOf(context: Rolldown.ChunkingContext): Map<string, string> {
  const window = reached(WINDOW, context, false)
  const box = reached(BOX, context, false)
  const chat = reached(CHAT, context, true)
  const file = (id: string): string => {
    if (REACT.test(id)) return 'react'
    if (chat.has(id)) return 'shared'
    return box.has(id) ? 'line' : 'window'
  }
  const entries = new Set([WINDOW, BOX, CHAT])
  return new Map([...window, ...box].filter((id) => !entries.has(id)).map((id) => [id, file(id)]))
}

/** The modules that an entry brings along, with or without what it loads later. */
function reached(entry: string, context: Rolldown.ChunkingContext, later: boolean): Set<string> {
  const seen = new Set<string>()
  const visit = (id: string) => {
    const module = context.getModuleInfo(id)
    if (module === null || seen.has(id)) return
    seen.add(id)
    module.importedIds.forEach(visit)
    if (later) module.dynamicallyImportedIds.forEach(visit)
  }
  visit(entry)
  return seen
}

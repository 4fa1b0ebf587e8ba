/** Tells the rows of a list apart over its versions, so that what was typed in one never shows in another; used by the list view. */
import { useRef } from 'react'
import { childNodes, type WidgetNode } from '../protocol/widgets'
import { type Child, childPaths, hasName } from './NodeView'

/** The rows of a list; one without key or id keeps its path for as long as it can be known again. */
export function useRows(node: WidgetNode, path: string): Child[] {
  const known = useRef<KnownRows | null>(null)
  known.current ??= new KnownRows()
  const children = childNodes(node)
  const segments = known.current.update(children.filter((child) => !hasName(child)))
  return childPaths(children, path).map((child) => {
    const segment = hasName(child.node) ? child.segment : (segments.shift() ?? child.segment)
    return { ...child, segment, path: `${path}/${segment}` }
  })
}

interface Row {
  segment: string
  /** All of it. */
  whole: string
  /** What its actions are about: that stays when its words change. */
  about: string
}

class KnownRows {
  private rows: readonly Row[] = []
  private count = 0

  update(nodes: readonly WidgetNode[]): string[] {
    const left = new Set(this.rows)
    const looks = nodes.map((node) => ({ whole: JSON.stringify(node), about: aboutOf(node) }))
    const found: (Row | undefined)[] = looks.map(() => undefined)
    for (const by of ['whole', 'about'] as const) {
      const rows = queues(left, by)
      for (const [index, look] of looks.entries()) {
        const row = found[index] || look[by] === '' ? undefined : rows.get(look[by])?.shift()
        if (!row) continue
        found[index] = row
        left.delete(row)
      }
    }
    this.matchByPlace(found, left)
    this.rows = looks.map((look, index) => ({ ...look, segment: found[index]?.segment ?? this.fresh() }))
    return this.rows.map((row) => row.segment)
  }

  /** What has changed between rows that have not is the same rows, where there are as many as there were. */
  private matchByPlace(found: (Row | undefined)[], left: Set<Row>): void {
    for (let start = 0; start < found.length; start++) {
      if (found[start]) continue
      let end = start
      while (end < found.length && !found[end]) end++
      const before = found[start - 1]
      const from = before ? this.rows.indexOf(before) + 1 : 0
      const gone = untilNot(this.rows.slice(from), (row) => left.has(row))
      if (gone.length === end - start) found.splice(start, gone.length, ...gone)
      start = end
    }
  }

  private fresh(): string {
    return `row#${this.count++}`
  }
}

/** The rows that look alike, in their order. */
function queues(rows: Iterable<Row>, by: 'whole' | 'about'): Map<string, Row[]> {
  const found = new Map<string, Row[]>()
  for (const row of rows) {
    const queue = found.get(row[by])
    if (queue) queue.push(row)
    else found.set(row[by], [row])
  }
  return found
}

function untilNot<Each>(all: readonly Each[], holds: (each: Each) => boolean): readonly Each[] {
  const end = all.findIndex((each) => !holds(each))
  return end < 0 ? all : all.slice(0, end)
}

function aboutOf(node: WidgetNode): string {
  const actions = Object.entries(node).flatMap(([name, value]) => (name.endsWith('Action') ? [value] : []))
  const own = actions.length > 0 ? JSON.stringify(actions) : ''
  return own + childNodes(node).map(aboutOf).join('')
}

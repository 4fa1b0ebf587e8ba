/** Reads from a file of types which widgets there are, with their properties and the values that those may take; used by the test of the stories. */

export interface WidgetType {
  /** Not a widget, but what a property of one consists of. */
  readonly isPart: boolean
  /** The values of each property; empty where it takes any. */
  readonly properties: ReadonlyMap<string, readonly string[]>
}

interface Declaration {
  readonly body: string
  /** What stands around the properties: what is taken over from others. */
  readonly rest: string
}

/** By the `type` that a node carries; parts by the name that they are declared with, where they are interfaces. */
export function widgetTypes(source: string): ReadonlyMap<string, WidgetType> {
  const declared = declarations(source)
  const found = new Map<string, WidgetType>()
  for (const [name, { body, rest }] of declared) {
    const type = /^ {2}type: '([\w.]+)'$/m.exec(body.replaceAll(';', ''))?.[1]
    const properties = new Map([...own(body, declared), ...taken(rest, declared)])
    if (type) found.set(type, { properties, isPart: false })
    else if (source.includes(`interface ${name} {`) && !body.includes('[property: string]'))
      found.set(name, { properties, isPart: true })
  }
  return found
}

function declarations(source: string): Map<string, Declaration> {
  const bare = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
  const pieces = bare.split(/^(?:export )?(?:type|interface) /m).slice(1)
  return new Map(
    pieces.map((piece) => {
      const name = /^\w+/.exec(piece)?.[0] ?? ''
      const end = piece.lastIndexOf('\n}')
      const rest = end === -1 ? piece.slice(name.length) : piece.slice(end)
      return [name, { body: end === -1 ? '' : piece.slice(0, end), rest }]
    }),
  )
}

function own(body: string, declared: ReadonlyMap<string, Declaration>): Map<string, readonly string[]> {
  const parts = body.split(/^ {2}(?=\w+\??:)/m).slice(1)
  return new Map(
    parts.map((part) => {
      const [, name = '', type = ''] = /^(\w+)\??:([\s\S]*)$/.exec(part) ?? []
      return [name, valuesOf(type, declared)]
    }),
  )
}

function valuesOf(type: string, declared: ReadonlyMap<string, Declaration>): string[] {
  // A list of anything else takes more than the words in it; a template is any word.
  if (/[{[`]|\bstring\b|\bnumber\b/.test(type)) return []
  const named = [...type.matchAll(/\b[A-Z]\w+\b/g)].map(([name]) => declared.get(name))
  const texts = [type, ...named.flatMap((each) => (each && !each.body ? each.rest : []))]
  if (texts.some((text) => text.includes('`'))) return []
  return texts.flatMap((text) => [...text.matchAll(/'([^']+)'/g)].map(([, value = '']) => value))
}

/** Of types that a type is put together from, whole or picked. */
function taken(rest: string, declared: ReadonlyMap<string, Declaration>): [string, readonly string[]][] {
  return [...rest.matchAll(/& (?:Pick<(\w+),([^>]+)>|(\w+))/g)].flatMap(([, from, picked, whole]) => {
    const base = declared.get(whole ?? from ?? '')
    if (!base) return []
    const all = [...own(base.body, declared), ...taken(base.rest, declared)]
    return picked ? all.filter(([name]) => picked.includes(`'${name}'`)) : all
  })
}

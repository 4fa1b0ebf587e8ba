/** Colours code; a part of its own, loaded when the first block in a known language is drawn. */
import hljs from 'highlight.js/lib/core'
import bash from 'highlight.js/lib/languages/bash'
import cpp from 'highlight.js/lib/languages/cpp'
import csharp from 'highlight.js/lib/languages/csharp'
import css from 'highlight.js/lib/languages/css'
import diff from 'highlight.js/lib/languages/diff'
import dockerfile from 'highlight.js/lib/languages/dockerfile'
import go from 'highlight.js/lib/languages/go'
import ini from 'highlight.js/lib/languages/ini'
import java from 'highlight.js/lib/languages/java'
import javascript from 'highlight.js/lib/languages/javascript'
import json from 'highlight.js/lib/languages/json'
import kotlin from 'highlight.js/lib/languages/kotlin'
import markdown from 'highlight.js/lib/languages/markdown'
import php from 'highlight.js/lib/languages/php'
import powershell from 'highlight.js/lib/languages/powershell'
import python from 'highlight.js/lib/languages/python'
import ruby from 'highlight.js/lib/languages/ruby'
import rust from 'highlight.js/lib/languages/rust'
import sql from 'highlight.js/lib/languages/sql'
import swift from 'highlight.js/lib/languages/swift'
import typescript from 'highlight.js/lib/languages/typescript'
import xml from 'highlight.js/lib/languages/xml'
import yaml from 'highlight.js/lib/languages/yaml'
import { FrameBudget } from './FrameBudget'

/** A piece of code and what it is: `keyword`, `string`, … as the style sheet names its colours. */
export interface Colored {
  text: string
  kind: string | null
}

/** The tree that the library builds, as far as it is read here. */
interface Scope {
  scope?: string
  children: readonly (Scope | string)[]
}

export class Highlighter {
  readonly budget = new FrameBudget()
  private readonly library = hljs.newInstance()

  constructor() {
    const grammars = { bash, cpp, csharp, css, diff, dockerfile, go, ini, java, javascript, json, kotlin }
    const more = { markdown, php, powershell, python, ruby, rust, sql, swift, typescript, xml, yaml }
    for (const [name, grammar] of Object.entries({ ...grammars, ...more })) {
      this.library.registerLanguage(name, grammar)
    }
  }

  /** The text in its colours, given what it begins within; `open` where it ends within something. */
  color(grammar: string, text: string, carried: string): { parts: readonly Colored[]; open: boolean } {
    const result = this.library.highlight(carried + text, { language: grammar, ignoreIllegals: true })
    const { rootNode } = result._emitter as unknown as { rootNode: Scope }
    const top = result._top as { parent?: unknown } | undefined
    return { parts: withoutFirst(flat(rootNode, null), carried.length), open: top?.parent !== undefined }
  }
}

function flat(node: Scope, kind: string | null): Colored[] {
  return node.children.flatMap((child) =>
    typeof child === 'string' ? { text: child, kind } : flat(child, kindOf(child.scope) ?? kind),
  )
}

/** `title.function` is drawn as a title; a language within another one has no colour of its own. */
function kindOf(scope: string | undefined): string | null {
  const [kind = ''] = scope?.split('.') ?? []
  return kind === '' || kind.startsWith('language:') ? null : kind
}

function withoutFirst(parts: readonly Colored[], length: number): Colored[] {
  let left = length
  return parts.flatMap((part) => {
    const skipped = Math.min(left, part.text.length)
    left -= skipped
    return skipped === part.text.length ? [] : { ...part, text: part.text.slice(skipped) }
  })
}

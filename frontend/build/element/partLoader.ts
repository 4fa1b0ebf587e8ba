/**
 * Runs the parts of the frame's script, loading those that are not here yet; built into the head of frame.js.
 *
 * Every part is a file that puts itself on the list. `require` of a part that is here gives what it exports; of any
 * other a promise of that, which only a dynamic import, written by the bundler as a `then`, ever asks for. They come by
 * script tags, which need no CORS and carry the nonce that the page's policy may ask for.
 */

type Exports = Record<string, unknown>
type Require = (name: string) => Exports | Promise<Exports>
type Part = [
  name: string,
  needed: readonly string[],
  styles: string,
  run: (require: Require, exports: Exports, module: { exports: Exports }) => void,
]

const FRAME = 'frame.js'
const ADDRESSES = Symbol.for('openai-chatkit.parts')

const nonce = document.currentScript?.nonce

const parts = new Map<string, Part>()
const running = new Map<string, { exports: Exports }>()
const loading = new Map<string, Promise<void>>()

function demand(path: string): Exports | Promise<Exports> {
  const own = path.replace(/^\.\//, '')
  const started = running.get(own)
  if (started) return started.exports
  return here(own) ? run(own) : load(own).then(() => run(own))
}

/** Whether a part and all that it needs have come. */
function here(name: string): boolean {
  const part = parts.get(name)
  return part?.[1].every((needed) => running.has(needed) || here(needed)) ?? false
}

function run(name: string): Exports {
  const started = running.get(name)
  if (started) return started.exports
  const part = parts.get(name)
  if (!part) throw new Error(`The part ${name} of the chat has not come.`)
  const module = { exports: {} }
  running.set(name, module)
  if (part[2]) adopt(part[2])
  part[3](demand, module.exports, module)
  return module.exports
}

/** A part that could not be had is asked for again the next time. */
function load(name: string): Promise<void> {
  const known = loading.get(name)
  if (known) return known
  const coming = fetchPart(name).catch((error: unknown) => {
    loading.delete(name)
    throw error
  })
  loading.set(name, coming)
  return coming
}

async function fetchPart(name: string): Promise<void> {
  if (!parts.has(name)) await runScript(addressOf(name))
  const needed = parts.get(name)?.[1] ?? []
  await Promise.all(needed.filter((each) => !here(each)).map(load))
}

function runScript(address: string): Promise<void> {
  const script = document.createElement('script')
  if (nonce) script.nonce = nonce
  script.src = trusted(address)
  const ended = new Promise<void>((resolve, reject) => {
    script.onload = () => resolve()
    script.onerror = () => reject(new Error(`A part of the chat could not be loaded from ${address}.`))
  })
  document.head.append(script)
  return ended.finally(() => script.remove())
}

interface ScriptPolicy {
  createScriptURL(address: string): string
}

interface ScriptPolicies {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy
}

let policy: ScriptPolicy | null = null

/** Where the page asks for trusted types: its own table is all that addresses come from. */
function trusted(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: ScriptPolicies }
  if (!trustedTypes) return address
  policy ??= trustedTypes.createPolicy('openai-chatkit', { createScriptURL: (text) => text })
  return policy.createScriptURL(address)
}

function addressOf(name: string): string {
  const table = (frameElement as (Element & { [ADDRESSES]?: Record<string, string> }) | null)?.[ADDRESSES]
  const address = table?.[name]
  if (!address) throw new Error(`The address of the part ${name} of the chat is not known.`)
  return address
}

function adopt(text: string): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(text)
  document.adoptedStyleSheets.push(sheet)
}

function take(part: Part): void {
  parts.set(part[0], part)
  if (part[0] === FRAME) run(FRAME)
}

Object.assign(globalThis, { chatkitParts: { push: take } })

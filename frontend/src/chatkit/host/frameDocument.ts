/** Makes the iframe that the chat is drawn in: a document of its own, of the page's origin. */

/** The script that draws in the frame, as the build that made it knows it. */
export interface FrameScript {
  src: string
  /** Whether it is a module; otherwise it is a classic script, which any origin may serve without CORS. */
  module: boolean
  /** Where its lazy parts are, by name; absent where it finds them itself. */
  parts?: Readonly<Record<string, string>>
  /** What the page's own tag carries and its content policy may ask of every script. */
  nonce?: string
  integrity?: string
  crossOrigin?: string | null
  referrerPolicy?: string
}

/** Where the frame's script finds the addresses of its parts: on its iframe element, under this symbol. */
export const PARTS = Symbol.for('openai-chatkit.parts')

interface TypePolicy {
  createHTML(text: string): string
}

interface TypeFactory {
  createPolicy(name: string, rules: TypePolicy): TypePolicy
}

let policy: TypePolicy | null = null

/** Where a page asks for trusted types, the frame's document is what this policy vouches for. */
function trusted(source: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TypeFactory }
  if (!trustedTypes) return source
  policy ??= trustedTypes.createPolicy('openai-chatkit', { createHTML: (text) => text })
  return policy.createHTML(source)
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')
}

function scriptTag(script: FrameScript): string {
  const attributes = {
    type: script.module ? 'module' : null,
    src: script.src,
    nonce: script.nonce,
    integrity: script.integrity,
    crossorigin: script.crossOrigin,
    referrerpolicy: script.referrerPolicy,
  }
  const written = Object.entries(attributes).map(([name, value]) =>
    value === null || value === undefined ? '' : ` ${name}="${escaped(value)}"`,
  )
  return `<script${written.join('')}></script>`
}

/** No inline script and no inline style, so that it lives under a strict content policy. */
export function frameSource(script: FrameScript, language: string): string {
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Chat</title>
</head>
<body><div id="root"></div>${scriptTag(script)}</body>
</html>`
}

export function createFrame(script: FrameScript, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.title = title
  frame.setAttribute('part', 'frame')
  frame.allow = 'microphone; clipboard-write'
  if (script.parts) Object.assign(frame, { [PARTS]: script.parts })
  frame.srcdoc = trusted(frameSource(script, document.documentElement.lang || 'en'))
  return frame
}

export const HOST_STYLES = `
:host { display: block; position: relative; width: 100%; height: 100%; min-height: 0; }
:host([hidden]) { display: none; }
iframe { display: block; width: 100%; height: 100%; border: 0; background: transparent; opacity: 0; }
iframe[data-painted] { opacity: 1; }
p { margin: 0; padding: 24px; font: 14px/1.5 system-ui, sans-serif; color: inherit; }
`

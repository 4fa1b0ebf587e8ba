/** Makes the iframe that the chat is drawn in: a document of its own, of the page's origin. */

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')
}

/** No inline script and no inline style, so that it lives under a strict content policy. */
export function frameSource(script: string, language: string): string {
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Chat</title>
</head>
<body><div id="root"></div><script type="module" src="${escaped(script)}"></script></body>
</html>`
}

export function createFrame(script: string, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.title = title
  frame.setAttribute('part', 'frame')
  frame.allow = 'microphone; clipboard-write'
  frame.srcdoc = frameSource(script, document.documentElement.lang || 'en')
  return frame
}

export const HOST_STYLES = `
:host { display: block; position: relative; width: 100%; height: 100%; min-height: 0; }
:host([hidden]) { display: none; }
iframe { display: block; width: 100%; height: 100%; border: 0; background: transparent; opacity: 0; }
iframe[data-painted] { opacity: 1; }
p { margin: 0; padding: 24px; font: 14px/1.5 system-ui, sans-serif; color: inherit; }
`

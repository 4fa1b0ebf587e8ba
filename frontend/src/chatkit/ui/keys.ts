/** Offers key events that nothing in the frame has used to the page: a frame would swallow its shortcuts. */
import type { HostBridge } from '../host/bridge'

export function offerKeysTo(bridge: HostBridge): void {
  for (const type of ['keydown', 'keyup'] as const) {
    window.addEventListener(type, (event) => {
      if (event.defaultPrevented || event.isComposing || isTyping(event)) return
      if (bridge.offerKey(type, copyOf(event))) event.preventDefault()
    })
  }
}

/** What is being typed into a field is nobody else's business. */
function isTyping(event: KeyboardEvent): boolean {
  const { target } = event
  const field = target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
  return field && !event.ctrlKey && !event.metaKey && !event.altKey && event.key.length <= 1
}

function copyOf(event: KeyboardEvent): KeyboardEventInit {
  const { key, code, location, ctrlKey, shiftKey, altKey, metaKey, repeat } = event
  return {
    key,
    code,
    location,
    ctrlKey,
    shiftKey,
    altKey,
    metaKey,
    repeat,
    bubbles: true,
    cancelable: true,
    composed: true,
  }
}

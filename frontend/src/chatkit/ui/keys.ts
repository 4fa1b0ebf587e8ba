/** Offers key events that nothing in the frame has used to the page: a frame would swallow its shortcuts. */
import type { HostBridge } from '../host/bridge'
import { isFramesOwn } from './ownKeys'

export function offerKeysTo(bridge: HostBridge): void {
  /** Keys whose press stayed inside; their release does so, too. */
  const kept = new Set<string>()
  window.addEventListener('keydown', (event) => {
    const own = event.defaultPrevented || event.isComposing || isFramesOwn(event)
    if (own) kept.add(event.code)
    else kept.delete(event.code)
    if (!own && bridge.offerKey('keydown', copyOf(event))) event.preventDefault()
  })
  window.addEventListener('keyup', (event) => {
    const own = kept.delete(event.code) || event.defaultPrevented || event.isComposing
    if (!own && bridge.offerKey('keyup', copyOf(event))) event.preventDefault()
  })
  window.addEventListener('blur', () => kept.clear())
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

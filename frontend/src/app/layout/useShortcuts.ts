/** The keys that work anywhere in the window. */
import { useEffect, useRef } from 'react'

export const IS_MAC = navigator.platform.startsWith('Mac')
export const COMMAND_KEY = IS_MAC ? '⌘' : 'Ctrl+'
export const ADD_LINE_ID = 'add-line'

interface Shortcuts {
  toggleChat: () => void
  undo: () => boolean
  showList: () => void
}

export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts)
  useEffect(() => {
    latest.current = shortcuts
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && pressed(event, latest.current)) event.preventDefault()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}

function pressed(event: KeyboardEvent, { toggleChat, undo, showList }: Shortcuts): boolean {
  if (event.altKey || event.isComposing) return false
  const command = IS_MAC ? event.metaKey : event.ctrlKey
  const key = event.key.toLowerCase()
  if (command && key === 'j') {
    toggleChat()
    return true
  }
  if (isTyping(event.target)) return false
  if (command && key === 'z' && !event.shiftKey) return undo()
  if (command || event.metaKey || event.ctrlKey || key !== 'n') return false
  showList()
  requestAnimationFrame(() => document.getElementById(ADD_LINE_ID)?.focus())
  return true
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.matches('input, textarea, select, openai-chatkit')
}

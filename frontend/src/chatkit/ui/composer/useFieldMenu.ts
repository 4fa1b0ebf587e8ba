/** Ties the menu of tags and commands to the field: what opens it, its keys, and what a choice does to the text. */
import { type KeyboardEvent, type RefObject, useMemo, useRef } from 'react'
import { FieldMenu } from '../../session/suggestions/FieldMenu'
import { isAt, type Trigger, triggerAt } from '../../session/suggestions/trigger'
import { useSession } from '../SessionContext'
import { replaceWithRun } from './fieldEditing'
import { useLevels } from './useLevels'

export function useFieldMenu(field: RefObject<HTMLTextAreaElement | null>) {
  const { outlet, composer } = useSession()
  const present = useLevels()
  const levels = useRef(present)
  levels.current = present
  return useMemo(() => {
    const replace = (trigger: Trigger, text: string) => {
      const area = field.current
      // The page may have put something else into the field in the meantime.
      if (area?.value !== composer.store.get().value || !isAt(area.value, trigger)) return
      replaceWithRun(area, trigger.start, trigger.start + 1 + trigger.query.length, text)
    }
    const menu = new FieldMenu({
      levelFor: (kind) => levels.current[kind](),
      replace,
      fail: outlet.fail,
    })
    const triggerIn = (area: HTMLTextAreaElement) => {
      const { commands, entities } = outlet.options()
      const offered = { tags: entities?.onTagSearch !== undefined, commands: commands?.enabled === true }
      const { value, selectionStart, selectionEnd } = area
      return selectionStart === selectionEnd ? triggerAt(value, selectionEnd, offered) : null
    }
    const follow = { triggerIn, typed: (area: HTMLTextAreaElement) => menu.follow(triggerIn(area)) }
    return { menu, follow, onMenuKey: (event: KeyboardEvent) => onMenuKey(menu, event) }
  }, [field, outlet, composer])
}

/** Says whether the key was the menu's. */
function onMenuKey(menu: FieldMenu, event: KeyboardEvent): boolean {
  const state = menu.store.get()
  const { marked } = menu
  if (!state || event.ctrlKey || event.metaKey || event.altKey) return false
  switch (event.key) {
    case 'ArrowDown':
    case 'ArrowUp':
      if (event.shiftKey || state.options.length === 0) return false
      menu.move(event.key === 'ArrowDown' ? 1 : -1)
      return true
    case 'Tab':
    case 'Enter':
      if (event.shiftKey) return false
      if (!marked) return event.key === 'Enter' && menu.holdsEnter
      menu.choose(marked)
      return true
    case 'Escape':
      if (!menu.back()) menu.dismiss()
      return true
    case 'Backspace':
      return menu.isQueryEmpty && menu.back()
    default:
      return false
  }
}

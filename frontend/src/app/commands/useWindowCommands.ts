/** The commands of the window as a whole: adding, searching, going places, undo, the chat. Used by its shell. */
import {
  Calendar,
  CalendarDays,
  CircleCheck,
  History,
  Inbox,
  MessageSquare,
  Plus,
  Redo2,
  Search,
  Settings,
  Sun,
  Trash2,
  Undo2,
} from 'lucide-react'
import type { PlaceKind } from '../navigation/place'
import { type Navigation, useNavigation } from '../navigation/useNavigation'
import { useServices } from '../services'
import { text } from '../text'
import type { Command } from './command'
import { ADD_LINE_ID, focusField, SEARCH_BOX_ID } from './focusing'
import { useCommands } from './useCommands'

interface WindowParts {
  chatShown: boolean
  toggleChat: () => void
  /** Brings the list's side into sight where there is room for one. */
  showList: () => void
}

/** Where there is no line to add to. */
const WITHOUT_LINE: ReadonlySet<PlaceKind> = new Set(['done', 'trash', 'search', 'activity', 'settings'])

export function useWindowCommands({ chatShown, toggleChat, showList }: WindowParts): void {
  const { todos } = useServices()
  const navigation = useNavigation()
  const { place, go } = navigation
  const add = () => {
    showList()
    if (WITHOUT_LINE.has(place.kind)) go({ kind: 'inbox' })
    focusField(ADD_LINE_ID)
  }
  const search = () => {
    showList()
    if (place.kind !== 'search') go({ kind: 'search' })
    focusField(SEARCH_BOX_ID)
  }
  const words = text.commands
  useCommands([
    { id: 'add', label: words.add, group: 'general', icon: Plus, keys: ['N', 'Q'], run: add },
    {
      id: 'search',
      label: words.search,
      group: 'general',
      icon: Search,
      keys: ['/', 'Mod+F'],
      whileTyping: true,
      run: search,
    },
    { id: 'undo', label: words.undo, group: 'general', icon: Undo2, keys: ['Mod+Z'], run: todos.undo },
    {
      id: 'redo',
      label: words.redo,
      group: 'general',
      icon: Redo2,
      keys: ['Mod+Shift+Z', 'Mod+Y'],
      run: todos.redo,
    },
    {
      id: 'chat',
      label: words.chat,
      group: 'general',
      icon: MessageSquare,
      keys: ['Mod+J'],
      whileTyping: true,
      run: toggleChat,
    },
    {
      id: 'settings',
      label: words.settings,
      group: 'general',
      icon: Settings,
      keys: ['Mod+,'],
      whileTyping: true,
      run: () => {
        showList()
        go({ kind: 'settings' })
      },
    },
    {
      id: 'chat.show',
      label: words.chat,
      group: 'general',
      keysOnly: true,
      enabled: () => !chatShown,
      run: toggleChat,
    },
    ...places(navigation, showList),
  ])
}

function places({ go }: Navigation, showList: () => void): readonly Command[] {
  const words = text.commands.go
  const place = (kind: keyof typeof words, icon: Command['icon'], key?: string): Command => ({
    id: `go.${kind}`,
    label: words[kind],
    group: 'places',
    ...(icon && { icon }),
    ...(key && { keys: [key] }),
    run: () => {
      showList()
      go({ kind })
    },
  })
  return [
    place('inbox', Inbox, 'G I'),
    place('today', Sun, 'G T'),
    place('upcoming', CalendarDays, 'G U'),
    place('calendar', Calendar, 'G C'),
    place('done', CircleCheck, 'G D'),
    place('activity', History, 'G A'),
    place('trash', Trash2),
  ]
}

/** The JSON the server sends to the window, as types. */

export interface Reminder {
  readonly minutes_before: number | null
  readonly at: string | null
  readonly timezone: string | null
}

export interface Todo {
  readonly id: string
  readonly title: string
  readonly completed_at: string | null
  readonly created_at: string
  readonly updated_at: string
  readonly position: number
  readonly notes: string
  /** Whether a list has only the beginning of the notes. */
  readonly notes_cut: boolean
  /** `2026-03-01`, or with a time `2026-03-01T17:00` in `timezone`. */
  readonly due: string | null
  readonly due_has_time: boolean
  readonly timezone: string | null
  /** The instant of a due time. */
  readonly due_at: string | null
  /** An RRULE. */
  readonly recurrence: string | null
  /** How often, in words of the window’s language; not in what the server tells by itself. */
  readonly recurrence_words?: string | null
  readonly from_completion: boolean
  readonly recurrence_start: string | null
  /** 1 is the highest; 4 is none. */
  readonly priority: number
  readonly list_id: string
  readonly parent_id: string | null
  readonly label_ids: readonly string[]
  readonly reminders: readonly Reminder[]
  /** Of a done occurrence: the id of the recurring todo. */
  readonly series: string | null
  readonly deleted_at: string | null
  /** How many sub-todos it has; not in the answers to changes of many. */
  readonly parts?: Counts
}

export type TodoState = 'open' | 'done'

export interface Counts {
  readonly open: number
  readonly done: number
}

export interface TodoPage {
  readonly data: readonly Todo[]
  readonly has_more: boolean
  readonly after: string | null
  readonly counts: Counts
}

/** A list or a label with the numbers of its todos. */
export interface Named {
  readonly id: string
  readonly name: string
  readonly colour: string | null
  readonly open: number
  readonly done: number
}

/** Everything a sidebar shows, in order. */
export interface Summary {
  readonly total: Counts
  readonly today: number
  readonly overdue: number
  readonly upcoming: number
  readonly trash: number
  readonly lists: readonly Named[]
  readonly labels: readonly Named[]
}

/** One entry of the journal. */
export interface ActivityEntry {
  readonly id: number
  readonly at: string
  readonly actor: string
  readonly kind: string
  readonly data: Readonly<Record<string, unknown>>
  readonly undoes: number | null
  readonly undone_by: number | null
  readonly can_undo: boolean
}

export interface Branding {
  readonly name: string
  readonly tagline: string
  readonly logo_url: string | null
  readonly primary_color: string | null
  readonly favicon_url: string | null
}

export type ConnectionState =
  | 'builtin'
  | 'unchecked'
  | 'connected'
  | 'offline'
  | 'key_refused'
  | 'rate_limited'
  | 'failing'

export interface Assistant {
  readonly kind: 'builtin' | 'azure' | 'openai' | 'compatible'
  readonly label: string
  readonly model: string | null
  /** Whether it answers, as the last attempt showed; left out by what can't know. */
  readonly state?: ConnectionState
  /** What is wrong, for the user. */
  readonly problem?: string | null
}

export interface ChatStatus {
  readonly state: 'idle' | 'loading' | 'ready' | 'failed'
  readonly assistant: Assistant | null
  /** After a failure: what the user can do. */
  readonly message?: string
}

export interface StarterPrompt {
  readonly label: string
  readonly prompt: string
  readonly icon: string
}

export interface StartScreen {
  readonly greeting: string
  readonly prompts: readonly StarterPrompt[]
  readonly placeholder: string
}

/** One of the assistants that the app offers; the first is the one that keeps the todos. */
export interface UseCase {
  readonly name: string
  readonly title: string
}

export interface Boot {
  readonly branding: Branding
  readonly use_cases: readonly UseCase[]
  readonly view_state: Readonly<Record<string, unknown>>
  readonly start_screens: Readonly<Record<string, StartScreen>>
  readonly chat: ChatStatus
}

export interface TodosChanged {
  readonly type: 'todos.changed'
  /** The first hundred. */
  readonly ids: readonly string[]
  readonly count?: number
  /** Todos that have other sub-todos than before, or other ones done. */
  readonly parents?: readonly string[]
  /** What was done, as the journal calls it. */
  readonly kind: string
  readonly actor: string
}

export interface NamesChanged {
  readonly type: 'lists.changed' | 'labels.changed'
  readonly ids: readonly string[]
  readonly kind: string
  readonly actor: string
}

export interface ReminderDue {
  readonly todo: Todo
  /** When it was to be shown. */
  readonly at: string
  /** Whether that was while nobody could show it. */
  readonly missed: boolean
}

/** Reminders that the desktop did not show; `count` may be more than are named. */
export interface RemindersDue {
  readonly type: 'reminders.due'
  readonly reminders: readonly ReminderDue[]
  readonly count: number
}

/** The user clicked a link out of the app; `host` of a `mailto` is the address. */
export interface LinkAsked {
  readonly type: 'link.asked'
  readonly id: string
  readonly url: string
  readonly host: string
}

export type ServerEvent =
  | { readonly type: 'hello'; readonly chat: ChatStatus }
  | { readonly type: 'chat.changed'; readonly chat: ChatStatus }
  | TodosChanged
  | NamesChanged
  | { readonly type: 'threads.changed' }
  | { readonly type: 'branding.changed' }
  | { readonly type: 'settings.changed' }
  | { readonly type: 'desktop.changed' }
  | { readonly type: 'desktop.wish'; readonly of: 'window' | 'quick_add' }
  | RemindersDue
  | LinkAsked
  | { readonly type: 'resync' }

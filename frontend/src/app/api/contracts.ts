/** The JSON the server sends to the window, as types. */

export interface Todo {
  readonly id: string
  readonly title: string
  readonly completed_at: string | null
  readonly created_at: string
  readonly updated_at: string
  readonly position: number
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

export interface Branding {
  readonly name: string
  readonly tagline: string
  readonly logo_url: string | null
  readonly primary_color: string | null
  readonly favicon_url: string | null
}

export interface Assistant {
  readonly kind: 'builtin' | 'azure' | 'openai' | 'compatible'
  readonly label: string
  readonly model: string | null
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

export type TodoChangeKind = 'added' | 'renamed' | 'completed' | 'reopened' | 'deleted' | 'restored'

export interface TodosChanged {
  readonly type: 'todos.changed'
  readonly ids: readonly string[]
  readonly kind: TodoChangeKind
  readonly actor: string
}

export type ServerEvent =
  | { readonly type: 'hello'; readonly chat: ChatStatus }
  | { readonly type: 'chat.changed'; readonly chat: ChatStatus }
  | TodosChanged
  | { readonly type: 'threads.changed' }
  | { readonly type: 'branding.changed' }
  | { readonly type: 'settings.changed' }
  | { readonly type: 'resync' }

/** What the stories about writing share: people, commands, tools, and hands that write; used by them. */
import type {
  ChatKitOptions,
  Command,
  CommandSelection,
  Entity,
  ModelOption,
  OpenAIChatKit,
  ToolOption,
} from '@openai/chatkit'
import type { Story, StoryItem } from '../../story'

const ENTITIES: Entity[] = [
  { id: 'p1', title: 'Ada Lovelace', group: 'People', icon: 'user', interactive: true },
  { id: 'p2', title: 'Grace Hopper', group: 'People', icon: 'user', interactive: true },
  { id: 'd1', title: 'Minutes of the last meeting', group: 'Documents', icon: 'document', interactive: true },
  { id: 'd2', title: 'Budget', group: 'Documents', icon: 'analytics' },
  { id: 'r1', title: 'محمد الخوارزمي', group: 'أشخاص', icon: 'user', interactive: true },
  {
    id: 'l1',
    title: 'A very long title that nobody would want to read to its end in a line of text, but that exists',
    group: 'Documents',
    icon: 'document',
  },
]

export const COMMANDS: Command[] = [
  { id: 'sum', label: 'Summarize', description: 'The conversation so far', icon: 'notebook', group: 'Text' },
  {
    id: 'tone',
    label: 'Change the tone',
    description: 'Friendlier, shorter …',
    icon: 'write',
    group: 'Text',
  },
  { id: 'who', label: 'Insert a person', icon: 'user', group: 'Insert' },
]
const TONES: Command[] = ['Friendlier', 'Shorter', 'More formal'].map((label) => ({ id: label, label }))

const matching = (query: string) =>
  ENTITIES.filter(({ title }) => title.toLowerCase().includes(query.toLowerCase()))

const commandsFor = (query: string) =>
  COMMANDS.filter(({ label }) => label.toLowerCase().includes(query.toLowerCase()))

async function select({ id }: Command): Promise<CommandSelection | undefined> {
  if (id === 'tone') return { type: 'menu', commands: TONES }
  if (id === 'who') return { type: 'entity', entity: ENTITIES[0] as Entity }
  return undefined
}

const preview = {
  type: 'Basic',
  children: [
    { type: 'Title', value: 'Ada Lovelace', size: 'sm' },
    { type: 'Text', value: 'Wrote the first program for a machine that was never built.', size: 'sm' },
  ],
} as const

type Entities = NonNullable<ChatKitOptions['entities']>

export function withTags(entities: Partial<Entities> = {}): Partial<ChatKitOptions> {
  return {
    entities: {
      onTagSearch: async (query) => matching(query),
      showComposerMenu: true,
      onClick: () => undefined,
      onRequestPreview: async () => ({ preview: preview as never }),
      ...entities,
    },
    commands: { enabled: true, onSearch: async (query) => commandsFor(query), onSelect: select },
  }
}

export const tools: ToolOption[] = [
  { id: 'web', label: 'Search the web', shortLabel: 'Web', icon: 'globe', pinned: true, persistent: true },
  {
    id: 'image',
    label: 'Make an image',
    shortLabel: 'Image',
    icon: 'square-image',
    placeholderOverride: 'Describe the picture',
  },
  { id: 'sums', label: 'Calculate', icon: 'lab' },
]
export const models: ModelOption[] = [
  { id: 'quick', label: 'Quick', description: 'For everyday questions', default: true },
  { id: 'thorough', label: 'Thorough', description: 'Thinks before it answers' },
  { id: 'largest', label: 'Largest', description: 'Not part of your plan', disabled: true },
]

export const words = (text: string) => ({ type: 'input_text' as const, text })
export const tag = (id: string, text: string, interactive = true) => ({
  type: 'input_tag' as const,
  id,
  text,
  data: {},
  interactive,
})

export function message(...content: object[]): StoryItem {
  return { type: 'user_message', content, attachments: [], inference_options: {} }
}

export const answer: StoryItem = {
  type: 'assistant_message',
  content: [{ type: 'output_text', text: 'They met in **1843**, and wrote letters since.', annotations: [] }],
}

export const conversation = [
  message(
    words('When did '),
    tag('p1', 'Ada Lovelace'),
    words(' and '),
    tag('p3', 'Charles Babbage', false),
    words(' meet?'),
  ),
  answer,
]

export const field = (frame: Document) => frame.querySelector<HTMLTextAreaElement>('.ck-draft textarea')

/** Writes as the reader would, so that menus open. */
export function write(frame: Document, text: string): void {
  field(frame)?.focus()
  frame.execCommand('insertText', false, text)
}

export function press(frame: Document, ...keys: string[]): void {
  for (const key of keys)
    field(frame)?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
}

export async function appearing(frame: Document, selector: string): Promise<HTMLElement | null> {
  for (let tries = 0; tries < 100; tries++) {
    const found = frame.querySelector<HTMLElement>(selector)
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
  return null
}

export async function choose(frame: Document, place = 0): Promise<void> {
  const option = await appearing(frame, `#ck-suggestions-${place}`)
  option?.click()
}

export function typing(text: string) {
  return async (_: OpenAIChatKit, frame: Document) => {
    write(frame, text)
    await appearing(frame, '.ck-suggestions')
  }
}

export async function openMenu(frame: Document, label: RegExp): Promise<void> {
  const buttons = [...frame.querySelectorAll<HTMLElement>('.ck-composer-bar [aria-haspopup="menu"]')]
  buttons.find((button) => label.test(button.ariaLabel ?? ''))?.click()
  await appearing(frame, '[role="menu"]')
}

export const story = (id: string, title: string, rest: Omit<Story, 'id' | 'group' | 'title'>): Story => ({
  id: `composer-${id}`,
  group: 'Composer',
  title,
  ...rest,
})

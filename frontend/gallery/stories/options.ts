/** Stories: what a page sets the chat up with: theme, header, history, start screen, disclaimer. */
import type { ThemeOption } from '@openai/chatkit'
import type { Story, StoryItem } from '../story'

const TALK: readonly StoryItem[] = [
  {
    type: 'user_message',
    content: [
      { type: 'input_text', text: 'What is left for ' },
      { type: 'input_tag', id: 'p1', text: 'Anna', data: {}, interactive: true },
      { type: 'input_text', text: '?' },
    ],
  },
  {
    type: 'assistant_message',
    content: [
      {
        type: 'output_text',
        text: 'Two things, both in [the plan](https://example.com/plan):\n\n1. Send the draft\n2. Call the `print shop`',
        annotations: [],
      },
    ],
  },
  {
    type: 'widget',
    widget: {
      type: 'Card',
      size: 'sm',
      children: [
        { type: 'Title', value: 'For Anna', size: 'sm' },
        { type: 'Checkbox', name: 'draft', label: 'Send the draft', defaultChecked: true },
        { type: 'Checkbox', name: 'shop', label: 'Call the print shop' },
        { type: 'Button', label: 'Done', style: 'primary', onClickAction: { type: 'done' } },
      ],
    },
  },
]

function themed(id: string, title: string, theme: ThemeOption): Story {
  return {
    id: `options-theme-${id}`,
    group: 'Options',
    title: `Theme: ${title}`,
    options: {
      theme,
      threadItemActions: { feedback: true, retry: true },
      disclaimer: { text: 'Answers can be **wrong**.' },
    },
    thread: { title: 'For Anna' },
    items: TALK,
  }
}

const ACCENT = '#0d7a5f'

const themes: Story[] = [
  ...([0, 1, 2, 3] as const).map((level) =>
    themed(`accent-${level}`, `accent at level ${level}`, { color: { accent: { primary: ACCENT, level } } }),
  ),
  themed('accent-yellow', 'an accent too light to be read on white', {
    color: { accent: { primary: '#ffe600', level: 3 } },
  }),
  themed('grayscale', 'greys with a hue', {
    color: { grayscale: { hue: 220, tint: 7 }, accent: { primary: '#2563eb', level: 1 } },
  }),
  themed('grayscale-shade', 'greys with a hue, darker', {
    color: { grayscale: { hue: 40, tint: 9, shade: -3 } },
  }),
  themed('surface', 'a surface of the page’s own', {
    color: {
      surface: { background: '#fdf6e3', foreground: '#073642' },
      accent: { primary: '#b58900', level: 2 },
    },
  }),
  ...(['pill', 'round', 'soft', 'sharp'] as const).map((radius) =>
    themed(`radius-${radius}`, `${radius} corners`, {
      radius,
      color: { accent: { primary: ACCENT, level: 2 } },
    }),
  ),
  ...(['compact', 'normal', 'spacious'] as const).map((density) =>
    themed(`density-${density}`, `${density} density`, { density }),
  ),
  themed('typography', 'larger letters with serifs', {
    typography: { baseSize: 18, fontFamily: 'Georgia, "DejaVu Serif", serif', fontFamilyMono: 'monospace' },
  }),
  themed('typography-small', 'smaller letters', { typography: { baseSize: 14 } }),
]

const LONG_TITLE =
  'A conversation whose title goes on and on because whoever wrote its first message had a great deal to say and no wish to stop before the line was long past its end'

const header: Story[] = [
  {
    id: 'options-header',
    group: 'Options',
    title: 'Header with buttons of the page and a long title',
    options: {
      header: {
        leftAction: { icon: 'sidebar-left', onClick: () => undefined },
        rightAction: { icon: 'settings-cog', onClick: () => undefined },
      },
    },
    thread: { title: LONG_TITLE },
    items: TALK,
  },
  {
    id: 'options-header-none',
    group: 'Options',
    title: 'No header',
    options: { header: { enabled: false } },
    items: TALK,
  },
]

const history: Story[] = [
  {
    id: 'options-history',
    group: 'Options',
    title: 'History',
    thread: { title: LONG_TITLE },
    items: TALK,
    play: (chat) => chat.showHistory(),
  },
  {
    id: 'options-history-renaming',
    group: 'Options',
    title: 'History: renaming',
    items: TALK,
    play: (chat, frame) => inHistory(chat, frame, 0),
  },
  {
    id: 'options-history-deleting',
    group: 'Options',
    title: 'History: deleting',
    items: TALK,
    play: (chat, frame) => inHistory(chat, frame, 1),
  },
]

/** Presses the first row's first or second button. */
async function inHistory(chat: Parameters<NonNullable<Story['play']>>[0], frame: Document, index: number) {
  await chat.showHistory()
  const buttons = () => frame.querySelectorAll<HTMLElement>('.ck-row-actions button')
  while (buttons().length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
  buttons()[index]?.click()
}

const start: Story[] = [
  {
    id: 'options-start',
    group: 'Options',
    title: 'Start screen as it is',
  },
  {
    id: 'options-start-prompts',
    group: 'Options',
    title: 'Start screen with prompts',
    options: {
      startScreen: {
        greeting: 'Good morning, Anna. What shall we do first?',
        prompts: [
          { label: 'Show me what is left', prompt: 'What is left?', icon: 'check-circle' },
          { label: 'Plan my week', prompt: 'Plan my week', icon: 'calendar' },
          { label: LONG_TITLE, prompt: 'A long one', icon: 'lucide:text' },
          { label: 'Without an icon', prompt: 'Hello' },
        ],
      },
      disclaimer: { text: 'Answers can be wrong. [How this works](https://example.com/how)' },
    },
  },
  {
    id: 'options-disclaimer',
    group: 'Options',
    title: 'Disclaimer with more contrast',
    options: { disclaimer: { text: 'Answers can be **wrong**.', highContrast: true } },
  },
]

export const stories: Story[] = [...themes, ...header, ...history, ...start]

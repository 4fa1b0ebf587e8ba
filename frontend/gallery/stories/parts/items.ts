/** What the stories of thread items are made of. */
import type { StoryItem } from '../../story'

export const asked = (text: string): StoryItem => ({
  type: 'user_message',
  content: [{ type: 'input_text', text }],
})

export const answered = (text: string, annotations: readonly object[] = []): StoryItem => ({
  type: 'assistant_message',
  content: [{ type: 'output_text', text, annotations }],
})

export const task = (type: string, rest: object): object => ({ type, ...rest })

export function workflow(
  type: string,
  tasks: readonly object[],
  { id, ...rest }: { id?: string } & Record<string, unknown>,
): StoryItem {
  return { type: 'workflow', ...(id ? { id } : {}), workflow: { type, tasks, ...rest } }
}

/** A picture that needs no network. */
export const image = (color: string): string =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="320" height="200"><rect width="320" height="200" fill="${color}"/><circle cx="160" cy="100" r="60" fill="white" opacity=".6"/></svg>`)}`

export const LONG_WORDS = `${'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(5)} ends here`

export const RIGHT_TO_LEFT = `بقي **اثنان** لهذا اليوم:

1. إرسال المسودة إلى \`Anna\`
2. الاتصال بالطبيب

> القوائم القصيرة تُنجَز.`

interface Cited {
  type: 'annotation'
  index: number | null
  source: { type: string; [field: string]: unknown }
}

export const SOURCES: readonly Cited[] = [
  {
    type: 'annotation',
    index: 21,
    source: {
      type: 'url',
      title: 'How long lists get',
      url: 'https://example.com/lists',
      attribution: 'Example Weekly',
      description: 'A survey of 2,000 lists.',
      timestamp: '2026-03-02',
    },
  },
  {
    type: 'annotation',
    index: 55,
    source: { type: 'url', title: 'Five is enough', url: 'https://example.org/five' },
  },
  {
    type: 'annotation',
    index: 55,
    source: { type: 'file', title: 'Notes of the survey', filename: 'survey.pdf', group: 'Files' },
  },
  {
    type: 'annotation',
    index: 55,
    source: {
      type: 'entity',
      id: 'anna',
      description: 'Keeps the lists of the whole team',
      title: 'Anna',
      icon: 'profile',
      label: 'Person',
      interactive: true,
      group: 'People',
    },
  },
]

export const MARKDOWN = `# A heading

Some **bold**, *italic*, ~~struck~~ and \`inline code\`, [a link](https://example.com/guide), a bare one: https://example.org, and [a place in the page](chatkit-link://open?view=today).

## Lists

- one
- two
  - nested
  - and again

1. first
2. second

- [x] Book the train
- [ ] Pack

### A quote and a table

> Short lists get done.
>
> Long ones get longer.

| When | What | Where |
| --- | :---: | ---: |
| 9:00 | Stand-up | online |
| 14:30 | Review with the team | room 4 |

---

Formulas stay as they are written: $a^2 + b^2 = c^2$. Markup is shown: <b>not bold</b>.`

const option = (value: string) => ({ value })
export const QUESTIONS = [
  {
    type: 'multiple_choice',
    id: 'list',
    question: 'Which list?',
    options: ['Home', 'Work', 'Errands'].map(option),
  },
  {
    type: 'multiple_choice',
    id: 'days',
    question: 'On which days?',
    options: ['Monday', 'Friday'].map(option),
    multiple: true,
  },
  {
    type: 'freeform',
    id: 'note',
    question: 'Anything else?',
    description: 'What I should know before I write it down.',
  },
]

/** Stories: every kind of thread item but the widgets, in every state. */
import type { Story, StoryItem } from '../story'
import {
  answered,
  asked,
  image,
  LONG_WORDS,
  MARKDOWN,
  QUESTIONS,
  RIGHT_TO_LEFT,
  SOURCES,
  task,
  workflow,
} from './parts/items'

const of = (id: string, title: string, rest: Partial<Story>): Story => ({
  id: `items-${id}`,
  group: 'Items',
  title,
  ...rest,
})

const unfold: Story['play'] = (_chat, frame) => {
  for (const summary of frame.querySelectorAll<HTMLElement>('summary')) summary.click()
}

const update = (id: string, change: object) => ({ type: 'thread.item.updated', item_id: id, update: change })
const added = (item: StoryItem) => ({ type: 'thread.item.added', item })

const messages: Story[] = [
  of('markdown', 'Answer with markdown', { items: [asked('Show me all you can write'), answered(MARKDOWN)] }),
  of('code', 'Answer with code', {
    about: 'Colours come with a part of their own, a moment later.',
    items: [
      asked('Code, please'),
      answered(
        '```ts\n// what is left\nexport const left = (todos: Todo[]): number =>\n  todos.filter(({ done }) => !done).length\n```\n\n```python\ndef left(todos: list[Todo]) -> int:\n    """Counts what is open."""\n    return sum(1 for todo in todos if not todo.done)\n```\n\n```diff\n- const a = 1\n+ const a = 2\n```\n\n```\nno language, and a line that is much longer than the box it stands in, so that it scrolls sideways\n```',
      ),
    ],
  }),
  of('sources', 'Answer with sources', {
    about: 'Marks in the text, and the list of sources unfolded below it.',
    options: { entities: { onClick: () => undefined } },
    items: [
      asked('How long do todo lists get?'),
      answered(
        'Most lists are short. People keep about five open todos, and long lists are rarely finished.',
        SOURCES,
      ),
    ],
    play: unfold,
  }),
  of('rtl', 'Right-to-left text', {
    items: [
      asked('ما الذي تبقى لهذا اليوم؟'),
      answered(RIGHT_TO_LEFT),
      asked('And in English?'),
      answered('Two are left.'),
    ],
  }),
  of('long-words', 'Long words and titles', {
    thread: { title: LONG_WORDS },
    items: [asked(LONG_WORDS), answered(`${LONG_WORDS}\n\n# ${LONG_WORDS}\n\n\`${LONG_WORDS}\``)],
  }),
  of('images', 'Images in an answer', {
    about: 'One that may be shown, and one whose address stands in its place.',
    items: [
      asked('Pictures?'),
      answered(`![A square](${image('#4f46e5')})\n\n![A picture elsewhere](https://elsewhere.example/a.png)`),
    ],
  }),
  of('streaming', 'Answer being written', {
    items: [asked('Tell me about the week')],
    stream: [
      added({ type: 'assistant_message', id: 'answer', content: [] }),
      update('answer', {
        type: 'assistant_message.content_part.added',
        content_index: 0,
        content: { type: 'output_text', text: '', annotations: [] },
      }),
      update('answer', {
        type: 'assistant_message.content_part.text_delta',
        content_index: 0,
        delta: 'Your week has **three** things in it:\n\n1. The draft, due on Tue',
      }),
    ],
    open: true,
  }),
]

const tasks = [
  task('custom', {
    title: 'Read your lists',
    icon: 'notebook',
    status_indicator: 'complete',
    content: 'Three lists with **14** todos.',
  }),
  task('web_search', {
    title_query: 'opening hours post office',
    queries: ['post office opening hours', 'post office holidays'],
    sources: [SOURCES[0]?.source, SOURCES[1]?.source].filter((source) => source?.type === 'url'),
    status_indicator: 'complete',
  }),
  task('thought', {
    title: 'Compare the dates',
    content: 'The draft is due first.',
    status_indicator: 'complete',
  }),
  task('file', {
    title: 'Look into the plan',
    sources: [{ type: 'file', title: 'Plan', filename: 'plan.pdf' }],
    status_indicator: 'complete',
  }),
  task('image', { status_indicator: 'none' }),
]

const workflows: Story[] = [
  of('workflow-folded', 'Workflow, folded', {
    items: [
      asked('Plan my day'),
      workflow('custom', tasks, { summary: { title: 'Planned the day', icon: 'calendar' } }),
      answered('Here is the plan.'),
    ],
  }),
  of('workflow-unfolded', 'Workflow, unfolded', {
    about: 'Every kind of task.',
    items: [
      asked('Plan my day'),
      workflow('custom', tasks, { summary: { title: 'Planned the day', icon: 'calendar' }, expanded: true }),
    ],
  }),
  of('workflow-running', 'Workflow under way', {
    items: [asked('Plan my day')],
    stream: [
      added(workflow('custom', [tasks[0] ?? {}], { expanded: true, id: 'flow' })),
      update('flow', {
        type: 'workflow.task.added',
        task_index: 1,
        task: task('web_search', { title_query: 'trains on Friday', status_indicator: 'loading' }),
      }),
    ],
    open: true,
  }),
  of('reasoning', 'Reasoning with its duration', {
    items: [
      asked('What first?'),
      workflow('reasoning', [task('thought', { content: 'The draft is due **today**.' })], {
        summary: { duration: 74 },
        expanded: true,
      }),
      answered('The draft.'),
    ],
  }),
  of('reasoning-running', 'Reasoning under way', {
    items: [asked('What first?')],
    stream: [
      added(
        workflow(
          'reasoning',
          [
            task('thought', {
              title: 'Weigh the dates',
              content: 'The draft is',
              status_indicator: 'loading',
            }),
          ],
          { id: 'flow' },
        ),
      ),
    ],
    open: true,
  }),
  of('task', 'Tasks of their own', {
    items: [asked('Do it'), ...tasks.map((each) => ({ type: 'task', task: each }))],
  }),
  of('progress', 'A line of progress', {
    items: [asked('Import my lists')],
    stream: [
      added({ type: 'assistant_message', id: 'answer', content: [] }),
      { type: 'progress_update', icon: 'document', text: 'Reading 3 of 12 lists' },
    ],
    open: true,
  }),
]

const inputs: Story[] = [
  of('questions', 'Questions', {
    items: [asked('Add a todo'), { type: 'structured_input', status: 'pending', inputs: QUESTIONS }],
  }),
  of('question', 'One question', {
    items: [
      asked('Add a todo'),
      { type: 'structured_input', status: 'pending', inputs: QUESTIONS.slice(0, 1) },
    ],
  }),
  of('questions-answered', 'Questions, answered', {
    items: [
      asked('Add a todo'),
      {
        type: 'structured_input',
        status: 'answered',
        inputs: [
          { ...QUESTIONS[0], answer: { values: ['Home'], skipped: false } },
          { ...QUESTIONS[1], answer: { values: ['Monday', 'Friday'], skipped: false } },
          { ...QUESTIONS[2], answer: { values: [], skipped: true } },
        ],
      },
    ],
  }),
]

const images: Story[] = [
  of('image', 'Generated image', {
    items: [asked('Draw it'), { type: 'generated_image', image: { id: 'i', url: image('#0f766e') } }],
  }),
  of('image-running', 'Image under way', {
    items: [asked('Draw it')],
    stream: [
      added({ type: 'generated_image', id: 'drawn', image: null }),
      update('drawn', {
        type: 'generated_image.updated',
        image: { id: 'i', url: image('#b45309') },
        progress: 0.4,
      }),
    ],
    open: true,
  }),
  of('image-waiting', 'Image not begun', {
    items: [asked('Draw it')],
    stream: [added({ type: 'generated_image', id: 'drawn', image: null })],
    open: true,
  }),
  of('image-refused', 'Image from where none may come', {
    items: [
      asked('Draw it'),
      { type: 'generated_image', image: { id: 'i', url: 'https://elsewhere.example/drawn.png' } },
    ],
  }),
]

const notices: Story[] = [
  of('notices', 'Notices', {
    items: [asked('Hello')],
    stream: [
      { type: 'notice', level: 'info', message: 'You can also write `/` for commands.' },
      {
        type: 'notice',
        level: 'warning',
        title: 'Almost full',
        message: 'You have used **90 %** of your messages. [Get more](https://example.com).',
      },
      { type: 'notice', level: 'danger', title: 'Not saved', message: 'The list could not be reached.' },
    ],
    open: true,
  }),
  of('locked', 'Locked conversation', {
    thread: { status: { type: 'locked', reason: 'Waiting for a colleague.' } },
    items: [asked('Hello'), answered('A colleague will answer.')],
  }),
  of('closed', 'Closed conversation', {
    thread: { status: { type: 'closed', reason: 'This was settled.' } },
    items: [asked('Hello'), answered('That is settled.')],
  }),
  of('hidden', 'What is not shown', {
    about: 'A client tool’s call and the end of a turn have no look of their own.',
    items: [
      asked('What time is it?'),
      {
        type: 'client_tool_call',
        status: 'completed',
        call_id: 'c',
        name: 'get_time',
        arguments: {},
        output: {},
      },
      answered('Ten past nine.'),
      { type: 'end_of_turn' },
    ],
  }),
]

export const stories: readonly Story[] = [...messages, ...workflows, ...inputs, ...images, ...notices]

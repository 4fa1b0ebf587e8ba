/** Stories: everything that can go wrong between the element and its server, as the reader meets it. */
import type { Story, StoryAnswer, StoryItem } from '../story'

const QUESTION = 'What is left for today?'

const said = (text: string): StoryItem => ({ type: 'user_message', content: [{ type: 'input_text', text }] })
const answered = (text: string): StoryItem => ({
  type: 'assistant_message',
  content: [{ type: 'output_text', text, annotations: [] }],
})

const BEFORE = [said('Hello'), answered('Hello. What shall we do today?')]

/** A stream of these events, which then just ends. */
const events = (...all: readonly object[]): StoryAnswer => ({
  type: 'text/event-stream',
  body: all.map((event) => `data: ${JSON.stringify(event)}\n\n`).join(''),
})

const common = { thread_id: 'thr_story', created_at: '2026-05-04T10:00:00Z' }
const MESSAGE = {
  type: 'thread.item.done',
  item: { ...said(QUESTION), ...common, id: 'item_2', attachments: [], inference_options: {} },
}
const ASKED = [...BEFORE, said(QUESTION)]

/** The page is told, too: what it called is refused. */
const ask: Story['play'] = (chat) => chat.sendUserMessage({ text: QUESTION }).catch(() => undefined)

type Told = Pick<Story, 'title' | 'about'> & Partial<Story>

/** A message that the server refuses. */
const refused = (id: string, answer: StoryAnswer, told: Told): Story => ({
  id: `failures-${id}`,
  group: 'States',
  items: BEFORE,
  answer,
  play: ask,
  ...told,
})

/** An answer in which something goes wrong. */
const failing = (id: string, told: Told, ...rest: readonly object[]): Story => ({
  id: `failures-${id}`,
  group: 'States',
  items: ASKED,
  answer: events(MESSAGE, ...rest),
  play: ask,
  ...told,
})

const page = { type: 'text/html', body: '<h1>502 Bad Gateway</h1>' }

export const stories: Story[] = [
  refused(
    'unauthorized',
    { status: 401 },
    { title: 'Not sent: signed out', about: 'The server answers 401.' },
  ),
  refused('forbidden', { status: 403 }, { title: 'Not sent: not allowed', about: 'The server answers 403.' }),
  refused('too-large', { status: 413 }, { title: 'Not sent: too large', about: 'The server answers 413.' }),
  refused('rate-limited', { status: 429 }, { title: 'Not sent: too many', about: 'The server answers 429.' }),
  refused('server', { status: 500 }, { title: 'Not sent: server error', about: 'The server answers 500.' }),
  refused('html', page, { title: 'Not sent: a page', about: 'A proxy answers with a page of its own.' }),
  refused(
    'json',
    { body: '{}' },
    { title: 'Not sent: JSON', about: 'The server answers with JSON, not a stream.' },
  ),
  refused('empty', events(), { title: 'Not sent: no answer', about: 'The stream ends before it has begun.' }),
  refused(
    'own-words',
    {
      status: 503,
      body: JSON.stringify({ error: { message: 'Closed until Monday. Your lists are safe.' } }),
    },
    { title: 'Not sent: in the server’s words', about: 'A message of the server goes before our own.' },
  ),
  failing(
    'error',
    { title: 'An error in the answer', about: 'The server says what went wrong and that one may try again.' },
    { type: 'error', code: 'custom', message: 'The model is busy. Your todos are safe.', allow_retry: true },
  ),
  failing(
    'error-final',
    { title: 'An error without another try', about: 'The server does not want to be asked again.' },
    { type: 'error', code: 'custom', message: 'This question can’t be answered here.', allow_retry: false },
  ),
  failing(
    'error-code',
    { title: 'An error without words', about: 'Only a code: the words are ours.' },
    { type: 'error', code: 'stream.error', allow_retry: true },
  ),
  failing(
    'cut',
    { title: 'An answer that breaks off', about: 'The connection ends in the middle of a message.' },
    { type: 'thread.item.added', item: { ...answered('Two things are'), ...common, id: 'item_3' } },
  ),
  failing(
    'notices',
    { title: 'Notices', about: 'What the server wants to be known beside its answer, in three degrees.' },
    { type: 'notice', level: 'info', message: 'Answers are shorter than usual today.' },
    {
      type: 'notice',
      level: 'warning',
      title: 'Almost full',
      message: '90 of 100 messages used. [More](https://example.com)',
    },
    { type: 'notice', level: 'danger', title: 'Last message', message: 'This conversation ends here.' },
    { type: 'thread.item.done', item: { ...answered('Noted.'), ...common, id: 'item_3' } },
  ),
  failing(
    'tool',
    {
      title: 'A tool of the page that fails',
      about: 'The option `onClientTool` throws; trying again calls it again.',
      options: {
        onClientTool: () => {
          throw new Error('There is no clock on this page.')
        },
      },
    },
    {
      type: 'thread.item.done',
      item: { ...common, id: 'item_3', type: 'client_tool_call', call_id: 'c', name: 'clock', arguments: {} },
    },
  ),
  {
    id: 'failures-gone',
    group: 'States',
    title: 'A conversation that is gone',
    about: 'It was deleted elsewhere.',
    items: BEFORE,
    play: (chat) => chat.setThreadId('thr_gone').catch(() => undefined),
  },
  {
    id: 'failures-action',
    group: 'States',
    title: 'An action that is refused',
    about: 'What went wrong is said at the widget, in the server’s words.',
    widget: {
      type: 'Card',
      children: [
        { type: 'Text', value: 'Water the plants' },
        { type: 'Button', label: 'Done', onClickAction: { type: 'done', streaming: false } },
      ],
    },
    answer: { status: 400, body: JSON.stringify({ error: { message: 'That todo no longer exists.' } }) },
    play: async (_, frame) => {
      // The widgets are a part of the element that is loaded when it is first needed.
      while (!frame.querySelector('.ck-widget button'))
        await new Promise((resolve) => setTimeout(resolve, 20))
      frame.querySelector<HTMLElement>('.ck-widget button')?.click()
    },
  },
  {
    id: 'failures-locked',
    group: 'States',
    title: 'A locked conversation',
    items: BEFORE,
    thread: { status: { type: 'locked', reason: 'Somebody is looking at it.' } },
  },
  {
    id: 'failures-closed',
    group: 'States',
    title: 'A closed conversation',
    items: BEFORE,
    thread: { status: { type: 'closed', reason: 'It has come to its end.' } },
  },
  {
    id: 'failures-unknown',
    group: 'States',
    title: 'What nobody knows',
    about: 'Unknown kinds of items are left out, wrong types in fields are put right, and the rest is shown.',
    items: [
      ...BEFORE,
      { type: 'hologram', beam: 7 },
      {
        type: 'assistant_message',
        content: [{ type: 'output_text', text: 42, annotations: 'none' }, null, 'x'],
      },
      {
        type: 'workflow',
        workflow: { type: 'dream', tasks: [{ type: 'sleep' }, { type: 'custom', title: 7 }] },
      },
      answered('This is shown all the same.'),
    ],
  },
  {
    id: 'failures-silent',
    group: 'States',
    title: 'An answer that stalls',
    about: 'After twenty seconds without a sign from the server it says so; the answer can be stopped.',
    items: ASKED,
    stream: [{ type: 'thread.item.added', item: answered('Let me see') }],
    open: true,
  },
]

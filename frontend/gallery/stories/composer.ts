/** Stories: writing, tools and models, and the reader’s own messages. */
import type { Story } from '../story'
import {
  answer,
  appearing,
  choose,
  conversation,
  field,
  message,
  models,
  openMenu,
  story,
  tag,
  tools,
  withTags,
  words,
  write,
} from './parts/composer'

export const stories: Story[] = [
  story('empty', 'An empty field', {}),
  story('lines', 'Several lines', {
    play: (chat) => chat.setComposerValue({ text: 'First of all,\nthe field grows\nwith what is written.' }),
  }),
  story('long', 'A long text', {
    about: 'The field grows to its limit, then scrolls.',
    play: (chat) => chat.setComposerValue({ text: 'One more line of many.\n'.repeat(400) }),
  }),
  story('right-to-left', 'Right-to-left text', {
    about: 'Each paragraph runs its own way, with tags of another direction in it.',
    options: withTags(),
    play: (chat) =>
      chat.setComposerValue({
        content: [
          words('اكتب رسالة إلى '),
          tag('p1', 'Ada Lovelace'),
          words(' و '),
          tag('r1', 'محمد الخوارزمي'),
          words(' اليوم\nAnd this line runs from the left, with '),
          tag('r1', 'محمد الخوارزمي'),
        ],
      }),
  }),
  story('tags', 'Tags in the text', {
    options: withTags(),
    play: async (_, frame) => {
      write(frame, 'Ask @ada')
      await choose(frame)
      write(frame, 'and @grace')
      await choose(frame)
      write(frame, 'about the @budget')
      await choose(frame)
    },
  }),
  story('tag-selected', 'A selected tag', {
    about: 'Backspace selects a tag before it removes it.',
    options: withTags(),
    play: async (_, frame) => {
      write(frame, 'Ask @grace')
      await choose(frame)
      field(frame)?.setSelectionRange(4, 40)
    },
  }),
  story('tag-long', 'A tag with a long name', {
    options: withTags(),
    play: async (_, frame) => {
      write(frame, 'See @very')
      await choose(frame)
    },
  }),
  story('tools', 'Tools and models', {
    about: 'A pinned tool is a button of its own; the others are in a menu.',
    options: { composer: { tools, models } },
  }),
  story('tool-chosen', 'A chosen tool', {
    about: 'With words of its own in the empty field.',
    options: { composer: { tools, models } },
    play: (chat) => chat.setComposerValue({ selectedToolId: 'image' }),
  }),
  story('tool-pinned', 'A chosen tool that is pinned', {
    options: { composer: { tools, models } },
    play: (chat) => chat.setComposerValue({ selectedToolId: 'web', text: 'Who won?' }),
  }),
  story('tool-menu', 'The menu of tools', {
    options: { composer: { tools, models } },
    play: (_, frame) => openMenu(frame, /Tools/),
  }),
  story('model-menu', 'The menu of models', {
    options: { composer: { tools, models } },
    play: (_, frame) => openMenu(frame, /Model/),
  }),
  story('everything', 'Everything at once', {
    options: {
      ...withTags(),
      composer: { tools, models, attachments: { enabled: true }, dictation: { enabled: true } },
    },
    items: conversation,
    play: async (chat, frame) => {
      await chat.setComposerValue({
        selectedToolId: 'image',
        reply: 'They met in 1843, and wrote letters since.',
        attachments: [{ type: 'file', id: 'f1', name: 'Letters.pdf', mime_type: 'application/pdf' }],
      })
      write(frame, 'Draw @ada')
      await choose(frame)
      write(frame, 'at the machine')
    },
  }),
  story('messages', 'The reader’s messages', {
    about: 'With tags in their places, a quote, files, and what can be done with them.',
    options: { ...withTags(), threadItemActions: { feedback: true, retry: true } },
    items: [
      ...conversation,
      {
        ...message(words('And what is this about?')),
        quoted_text: 'They met in 1843, and wrote letters since.',
        attachments: [{ type: 'file', id: 'f1', name: 'Letters.pdf', mime_type: 'application/pdf' }],
      },
      answer,
    ],
  }),
  story('message-long', 'A long message, folded', {
    items: [message(words('A line that is one of very many.\n'.repeat(60))), answer],
  }),
  story('message-unfolded', 'A long message, unfolded', {
    items: [message(words('A line that is one of very many.\n'.repeat(30))), answer],
    play: async (_, frame) => (await appearing(frame, '.ck-unfold'))?.click(),
  }),
  story('edit', 'A message is written anew', {
    about: 'It is sent as a new one: the protocol knows no other way.',
    options: withTags(),
    items: conversation,
    play: async (_, frame) => (await appearing(frame, '.ck-user .ck-item-actions button + button'))?.click(),
  }),
  story('answering', 'While an answer is being written', {
    items: [message(words('Tell me a story'))],
    stream: [
      { type: 'thread.item.added', item: { ...answer, content: [] } },
      { type: 'progress_update', text: 'Thinking of one' },
    ],
    open: true,
    play: (chat) => chat.setComposerValue({ text: 'Another one, meanwhile' }),
  }),
  story('locked', 'A locked conversation', {
    items: conversation,
    thread: { status: { type: 'locked', reason: 'Kept as it was at the end of the year.' } },
  }),
]

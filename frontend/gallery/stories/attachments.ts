/** Stories: files that go with a message, dictation, and quoting. */
import type { ChatKitOptions } from '@openai/chatkit'
import type { Story } from '../story'

const PICTURE =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 64"%3E%3Cpath fill="%234f46e5" d="M0 0h96v64H0z"/%3E%3Ccircle cx="70" cy="20" r="10" fill="%23f59e0b"/%3E%3Cpath fill="%2322c55e" d="M0 64 30 30l24 24 14-10 28 20z"/%3E%3C/svg%3E'

const picture = {
  type: 'image',
  id: 'atc_1',
  name: 'garden.png',
  mime_type: 'image/png',
  preview_url: PICTURE,
} as const
const report = { type: 'file', id: 'atc_2', name: 'Report.pdf', mime_type: 'application/pdf' } as const
const long = {
  type: 'file',
  id: 'atc_3',
  name: 'minutes-of-the-meeting-about-everything-that-was-left-open-last-year-final-2.docx',
  mime_type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const

type Attachments = NonNullable<NonNullable<ChatKitOptions['composer']>['attachments']>

function withFiles(limits: Partial<Attachments> = {}): Partial<ChatKitOptions> {
  return { composer: { attachments: { enabled: true, ...limits }, dictation: { enabled: true } } }
}

const answer = {
  type: 'assistant_message',
  content: [
    {
      type: 'output_text',
      text: 'Short lists get done.\n\nLong ones get longer, until somebody starts over with an empty page.',
      annotations: [],
    },
  ],
}

const file = (name: string, type: string, size = 24): File => new File([new Uint8Array(size)], name, { type })

/** Drags as a reader would over the chat; the browser's own drags can't be begun by a script. */
function dragOver(frame: Document): void {
  const dataTransfer = new DataTransfer()
  dataTransfer.items.add(file('dropped.txt', 'text/plain'))
  const drag = () => {
    const event = new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer })
    if (frame.defaultView) frame.body.dispatchEvent(event)
    else clearInterval(timer)
  }
  const timer = setInterval(drag, 350)
  drag()
}

function selectIn(frame: Document): void {
  const text = frame.querySelector('.ck-assistant p')?.firstChild
  if (text) frame.getSelection()?.setBaseAndExtent(text, 0, text, text.textContent?.length ?? 0)
}

export const stories: Story[] = [
  {
    id: 'attachments-ready',
    group: 'Composer',
    title: 'Attachments in the draft',
    about: 'An image with its preview, a file, and a name that is too long for its place.',
    options: withFiles(),
    play: (chat) => chat.setComposerValue({ text: 'Look at these', attachments: [picture, report, long] }),
  },
  {
    id: 'attachments-uploading',
    group: 'Composer',
    title: 'Attachments on their way',
    about: 'How far it is, is not known; sending waits.',
    options: withFiles(),
    answer: { status: 200, body: '', type: 'never' },
    play: (chat) => {
      void chat.setComposerValue({
        text: 'With these',
        files: [file('notes.txt', 'text/plain'), file('b.csv', 'text/csv')],
      })
    },
  },
  {
    id: 'attachments-failed',
    group: 'Composer',
    title: 'An attachment that failed',
    about: 'The reason, another try, and the way out.',
    options: withFiles(),
    answer: { status: 413, body: '' },
    play: (chat) =>
      chat.setComposerValue({ attachments: [report], files: [file('recording.wav', 'audio/wav')] }),
  },
  {
    id: 'attachments-refused',
    group: 'Composer',
    title: 'Attachments that are not taken',
    about: 'Each file is named with its reason.',
    options: withFiles({
      maxCount: 2,
      maxSize: { 'image/*': 1024, '*': 4096 },
      accept: { 'image/*': [], 'application/pdf': ['.pdf'] },
    }),
    play: (chat) =>
      chat.setComposerValue({
        attachments: [picture, report],
        files: [
          file('large.png', 'image/png', 2048),
          file('setup.exe', 'application/x-msdownload'),
          file('third.pdf', 'application/pdf'),
        ],
      }),
  },
  {
    id: 'attachments-drop',
    group: 'Composer',
    title: 'Files dragged over the chat',
    options: withFiles(),
    items: [answer],
    play: (_chat, frame) => dragOver(frame),
  },
  {
    id: 'attachments-sent',
    group: 'Items',
    title: 'Attachments of a sent message',
    items: [
      {
        type: 'user_message',
        content: [{ type: 'input_text', text: 'What do you make of these?' }],
        attachments: [picture, report, long],
        inference_options: {},
      },
      answer,
    ],
  },
  {
    id: 'quote-offer',
    group: 'Composer',
    title: 'Selected words of an answer',
    about: 'A small button offers to quote them.',
    items: [answer],
    play: (_chat, frame) => selectIn(frame),
  },
  {
    id: 'quote-draft',
    group: 'Composer',
    title: 'A quote in the draft',
    items: [answer],
    play: (chat) =>
      chat.setComposerValue({
        reply: 'Long ones get longer, until somebody starts over with an empty page.',
        text: 'Why is that?',
      }),
  },
  {
    id: 'dictation-off',
    group: 'Composer',
    title: 'Dictation',
    about: 'The button is there where the browser has a microphone to ask for.',
    options: withFiles(),
  },
]

import { cleanup, createEvent, fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { AttachButton } from '../../../src/chatkit/ui/attachments/AttachButton'
import { AttachmentShelf } from '../../../src/chatkit/ui/attachments/AttachmentShelf'
import { DropArea } from '../../../src/chatkit/ui/attachments/DropArea'
import { draw } from '../support/draw'
import { json } from '../support/scriptedServer'
import { playObjectUrls, playUploads, type SentUpload } from '../support/scriptedUpload'
import { emptyServer, play } from '../support/session'

let uploads: SentUpload[]

beforeEach(() => {
  uploads = playUploads()
  playObjectUrls()
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const api = {
  url: '/chatkit',
  domainKey: '',
  uploadStrategy: { type: 'direct', uploadUrl: '/files' },
} as const
const stored = { id: 'x', name: 'a.txt', mime_type: 'text/plain', type: 'file' }

function drawAll(attachments: object = {}) {
  const server = emptyServer().on('attachments.delete', () => json({}))
  const options = { api, composer: { attachments: { enabled: true, ...attachments } } }
  const played = play(server, options)
  const parts = (
    <>
      <div className="ck-composer">
        <AttachmentShelf />
        <textarea aria-label="Message" />
        <AttachButton />
      </div>
      <input aria-label="Title" />
      <DropArea />
    </>
  )
  return draw(parts, played)
}

const text = (name = 'a.txt') => new File(['words'], name, { type: 'text/plain' })
const dialog = () => screen.getByLabelText<HTMLInputElement>('Add files', { selector: 'input' })
const chips = () => within(screen.getByRole('list', { name: 'Attachments' })).getAllByRole('listitem')
const news = () => screen.getByRole('log').textContent

function carrying(
  files: readonly File[],
  types: readonly string[] = ['Files'],
  folders: readonly string[] = [],
) {
  const items = files.map((file) => ({
    kind: 'file',
    getAsFile: () => file,
    webkitGetAsEntry: () => ({ isDirectory: folders.includes(file.name) }),
  }))
  return { files, types, items, dropEffect: 'none' }
}

function drag(type: 'dragEnter' | 'dragOver' | 'dragLeave' | 'drop', target: Element, data: object): Event {
  const event = createEvent[type](target)
  Object.defineProperty(event, 'dataTransfer', { value: data })
  fireEvent(target, event)
  return event
}

test('without the option there is neither a button nor a shelf', () => {
  draw(
    <>
      <AttachButton />
      <AttachmentShelf />
    </>,
  )
  expect(screen.queryByRole('button')).toBeNull()
  expect(screen.queryByRole('log')).toBeNull()
})

test('files from the dialog show their progress, then their size, and are told aloud', async () => {
  drawAll({ accept: { 'text/*': ['.txt'] } })
  expect(dialog().accept).toBe('text/*,.txt')
  expect(dialog().multiple).toBe(true)
  await userEvent.upload(dialog(), text())
  const bar = screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Upload of a.txt' })
  expect(bar.hasAttribute('value')).toBe(false)
  uploads[0]?.progress(50)
  await vi.waitFor(() => expect(bar.value).toBe(0.5))
  expect(screen.getByText(/Uploading 1 file/)).toBeTruthy()
  uploads[0]?.answer(200, stored)
  await screen.findByText('5 bytes')
  expect(news()).toBe('Uploading a.txta.txt is uploaded')
  expect(screen.queryByText(/Uploading 1 file/)).toBeNull()
})

test('a failed upload says why and can be done again or taken off', async () => {
  drawAll()
  await userEvent.upload(dialog(), text())
  uploads[0]?.answer(413)
  await screen.findByText('It is too large for the server.')
  expect(news()).toContain('a.txt was not uploaded. It is too large for the server.')
  expect(screen.getByText('Upload again or remove what failed, then send.')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Upload a.txt again' }))
  expect(uploads).toHaveLength(2)
  await userEvent.click(screen.getByRole('button', { name: 'Remove a.txt' }))
  expect(screen.queryByRole('list', { name: 'Attachments' })).toBeNull()
  expect(uploads[1]?.aborted).toBe(true)
})

test('the focus passes to the next file when one is taken off', async () => {
  drawAll()
  await userEvent.upload(dialog(), [text('a.txt'), text('b.txt'), text('c.txt')])
  await userEvent.click(screen.getByRole('button', { name: 'Remove b.txt' }))
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Remove c.txt' }))
  await userEvent.keyboard('{Enter}')
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Remove a.txt' }))
})

test('what is not taken is named with its reason and can be dismissed', async () => {
  drawAll({ maxSize: 3, accept: { 'text/*': ['.txt'] } })
  const data = carrying(
    [text('long.txt'), new File([], 'run.exe', { type: 'x/y' }), text('Pictures')],
    ['Files'],
    ['Pictures'],
  )
  drag('drop', document.body, data)
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('long.txt is 5 bytes; up to 3 bytes can be attached.')
  expect(alert.textContent).toContain('run.exe can’t be attached. Accepted: .txt.')
  expect(alert.textContent).toContain('Pictures is a folder.')
  expect(uploads).toHaveLength(0)
  await userEvent.click(within(alert).getByRole('button', { name: 'Dismiss' }))
  expect(alert.textContent).toBe('')
})

test('dragging files over the chat shows where they go, through all of its parts', () => {
  drawAll()
  const field = screen.getByRole('textbox', { name: 'Message' })
  const data = carrying([text()])
  drag('dragEnter', document.body, data)
  expect(screen.getByText('Drop files to attach them')).toBeTruthy()
  drag('dragEnter', field, data)
  drag('dragLeave', document.body, data)
  expect(screen.getByText('Drop files to attach them')).toBeTruthy()
  const over = drag('dragOver', field, data)
  expect([over.defaultPrevented, data.dropEffect]).toEqual([true, 'copy'])
  drag('dragLeave', field, data)
  expect(screen.queryByText('Drop files to attach them')).toBeNull()
})

test('dropped files are attached, and the drop area goes', () => {
  drawAll()
  const data = carrying([text()])
  drag('dragEnter', document.body, data)
  expect(drag('drop', document.body, data).defaultPrevented).toBe(true)
  expect(chips()).toHaveLength(1)
  expect(screen.queryByText('Drop files to attach them')).toBeNull()
})

test('dragged text, and pictures of the chat itself, are not taken for files', () => {
  drawAll()
  drag('dragEnter', document.body, carrying([], ['text/plain']))
  expect(screen.queryByText('Drop files to attach them')).toBeNull()
  fireEvent.dragStart(document.body)
  drag('dragEnter', document.body, carrying([text()]))
  expect(drag('drop', document.body, carrying([text()])).defaultPrevented).toBe(false)
  expect(screen.queryByRole('list', { name: 'Attachments' })).toBeNull()
})

test('where attachments are off, a dropped file neither replaces the chat nor is attached', () => {
  drawAll({ enabled: false })
  const data = carrying([text()])
  const over = drag('dragOver', document.body, data)
  expect([over.defaultPrevented, data.dropEffect]).toEqual([true, 'none'])
  expect(drag('drop', document.body, data).defaultPrevented).toBe(true)
  expect(uploads).toHaveLength(0)
})

test('pasted files are attached, formatted text with its picture stays text, other fields are let alone', () => {
  drawAll()
  const field = screen.getByRole('textbox', { name: 'Message' })
  const paste = (target: Element, types: string[]) =>
    fireEvent.paste(target, { clipboardData: { files: [text()], types } })
  expect(paste(field, ['text/plain', 'text/html', 'Files'])).toBe(true)
  expect(paste(screen.getByRole('textbox', { name: 'Title' }), ['Files'])).toBe(true)
  expect(uploads).toHaveLength(0)
  expect(paste(field, ['Files'])).toBe(false)
  expect(paste(document.body, ['Files', 'text/plain'])).toBe(false)
  expect(chips()).toHaveLength(2)
})

test('an image shows itself, and a long name keeps its end', async () => {
  const { container } = drawAll()
  await userEvent.upload(dialog(), new File(['dots'], 'a-very-long-name.png', { type: 'image/png' }))
  expect(container.querySelector('.ck-upload img')?.getAttribute('src')).toMatch(/^blob:/)
  expect([...container.querySelectorAll('.ck-upload-name span')].map((part) => part.textContent)).toEqual([
    'a-very-long-name',
    '.png',
  ])
})

test('a drag whose end nobody tells is over when nothing more comes of it', async () => {
  drawAll()
  drag('dragOver', document.body, carrying([text()]))
  expect(screen.getByText('Drop files to attach them')).toBeTruthy()
  await vi.waitFor(() => expect(screen.queryByText('Drop files to attach them')).toBeNull(), 2500)
})

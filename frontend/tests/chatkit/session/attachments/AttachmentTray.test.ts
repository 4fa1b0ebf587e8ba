import type { ChatKitOptions } from '@openai/chatkit'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiClient } from '../../../../src/chatkit/api/ApiClient'
import { AttachmentTray, type SavedTrays } from '../../../../src/chatkit/session/attachments/AttachmentTray'
import { json, ScriptedServer } from '../../support/scriptedServer'
import { playObjectUrls, playUploads, type SentUpload } from '../../support/scriptedUpload'

const DIRECT = { type: 'direct', uploadUrl: '/files' } as const
const TWO_PHASE = { type: 'two_phase' } as const
const PUT = { url: 'https://storage.example.com/a?signature=s', method: 'PUT', headers: { 'x-kind': 'raw' } }

let uploads: SentUpload[]
let urls: Set<string>
let failures: unknown[]
let logged: string[]

beforeEach(() => {
  uploads = playUploads()
  urls = playObjectUrls()
  failures = []
  logged = []
})
afterEach(() => vi.unstubAllGlobals())

function trayOf(
  given: { server?: ScriptedServer; api?: object; attachments?: object; saved?: SavedTrays } = {},
) {
  const server = given.server ?? new ScriptedServer()
  const options = {
    api: { url: '/chatkit', domainKey: 'local', uploadStrategy: DIRECT, ...given.api },
    composer: { attachments: { enabled: true, ...given.attachments } },
  } as ChatKitOptions
  const outlet = {
    emit: () => undefined,
    log: (name: string) => logged.push(name),
    fail: (error: unknown) => failures.push(error),
    options: () => options,
  }
  const api = new ApiClient(() => ({ url: '/chatkit', fetch: server.fetch }))
  return { tray: new AttachmentTray(api, outlet, given.saved), server, options }
}

const text = (name = 'a.txt') => new File(['words'], name, { type: 'text/plain' })
const picture = (name = 'a.png') => new File(['dots'], name, { type: 'image/png' })
const stored = (id: string, type = 'file') => ({ id, name: `${id}.txt`, mime_type: 'text/plain', type })
const states = (tray: AttachmentTray) => tray.store.get().map(({ status }) => status)
const created = (descriptor: object | null, id = 'x') =>
  new ScriptedServer()
    .on('attachments.create', () => json({ ...stored(id), upload_descriptor: descriptor }))
    .on('attachments.delete', () => json({}))
const sentBody = (index: number): unknown => uploads[index]?.body
const settled = () => new Promise((resolve) => setTimeout(resolve))

test('a direct upload posts a form with the file, tells how far it is, and ends ready', async () => {
  const { tray } = trayOf()
  const added = tray.add([text()])
  expect(tray.busy).toBe(true)
  expect(uploads[0]).toMatchObject({ method: 'POST', url: '/files' })
  const sent = (sentBody(0) as FormData).get('file') as File
  expect([sent.name, sent.size]).toEqual(['a.txt', 5])
  uploads[0]?.progress(25)
  expect(tray.store.get()[0]).toMatchObject({ status: 'uploading', progress: 0.25 })
  uploads[0]?.answer(200, stored('x'))
  await added
  expect(tray.busy).toBe(false)
  expect(tray.take()).toEqual([stored('x')])
  expect(tray.isEmpty).toBe(true)
})

test('two phases: the server is told of the file, then its bytes go where and how it said', async () => {
  const server = created(PUT)
  const { tray } = trayOf({ server, api: { uploadStrategy: TWO_PHASE } })
  const added = tray.add([text()])
  await vi.waitFor(() => expect(uploads).toHaveLength(1))
  expect(server.asked[0]?.params).toEqual({ name: 'a.txt', size: 5, mime_type: 'text/plain' })
  expect(uploads[0]).toMatchObject({ method: 'PUT', url: PUT.url, headers: { 'x-kind': 'raw' } })
  expect((sentBody(0) as File).name).toBe('a.txt')
  uploads[0]?.answer(200, '')
  await added
  expect(tray.take()).toEqual([stored('x')])
})

test('an address to POST to gets a form, unless the server names a type of content', async () => {
  const { tray } = trayOf({
    server: created({ url: 'https://s.example/f', method: 'POST' }),
    api: { uploadStrategy: TWO_PHASE },
  })
  void tray.add([text()])
  await vi.waitFor(() => expect(uploads[0]?.body).toBeInstanceOf(FormData))
  const typed = { url: 'https://s.example/f', method: 'POST', headers: { 'content-type': 'text/plain' } }
  const other = trayOf({ server: created(typed), api: { uploadStrategy: TWO_PHASE } })
  void other.tray.add([text()])
  await vi.waitFor(() => expect(uploads[1]?.body).toBeInstanceOf(File))
})

test('the address of older servers is understood, one that is no web address is not', async () => {
  const older = new ScriptedServer().on('attachments.create', () =>
    json({ ...stored('x'), upload_url: 'https://s.example/old' }),
  )
  void trayOf({ server: older, api: { uploadStrategy: TWO_PHASE } }).tray.add([text()])
  await vi.waitFor(() => expect(uploads[0]).toMatchObject({ method: 'POST', url: 'https://s.example/old' }))
  const evil = created({ url: 'javascript:alert(1)', method: 'POST' })
  const { tray } = trayOf({ server: evil, api: { uploadStrategy: TWO_PHASE } })
  await tray.add([text()])
  expect(tray.store.get()[0]?.error?.kind).toBe('unexpected_answer')
  expect(uploads).toHaveLength(1)
})

test('the page’s own fetch carries uploads to its server, but never to a storage elsewhere', async () => {
  const fetch = vi.fn(async () => json(stored('x')))
  const direct = trayOf({ api: { fetch } })
  direct.server.fetch.mockImplementation(fetch)
  await direct.tray.add([text()])
  expect(fetch).toHaveBeenCalledTimes(1)
  expect(direct.tray.store.get()[0]).toMatchObject({ status: 'ready' })
  expect(uploads).toHaveLength(0)
  const storage = trayOf({ server: created(PUT), api: { uploadStrategy: TWO_PHASE, fetch } })
  void storage.tray.add([text()])
  await vi.waitFor(() => expect(uploads).toHaveLength(1))
  expect(uploads[0]?.headers).toEqual({ 'x-kind': 'raw' })
})

test.each([
  [401, 'unauthorized'],
  [413, 'too_large'],
  [500, 'server'],
])('an upload answered by %i fails as %s and can be done again', async (status, kind) => {
  const { tray } = trayOf()
  const added = tray.add([text()])
  uploads[0]?.answer(status, '<html>no</html>')
  await added
  expect(tray.store.get()[0]).toMatchObject({ status: 'failed', error: { kind, status } })
  expect(tray.busy).toBe(true)
  expect(failures).toHaveLength(1)
  tray.retry(tray.store.get()[0]?.key ?? '')
  expect(states(tray)).toEqual(['uploading'])
  uploads[1]?.answer(201, stored('x'))
  await vi.waitFor(() => expect(states(tray)).toEqual(['ready']))
})

test('a lost connection fails with the network; a file that is gone says so', async () => {
  const { tray } = trayOf()
  const gone = text('gone.txt')
  gone.slice = () =>
    ({ arrayBuffer: () => Promise.reject(new DOMException('', 'NotFoundError')) }) as unknown as Blob
  const added = tray.add([text(), gone])
  for (const upload of uploads) upload.breakOff()
  await added
  const [lost, unreadable] = tray.store.get()
  expect(lost?.error?.kind).toBe('network')
  expect(unreadable?.error?.kind).toBe('invalid')
})

test('an answer that is no attachment is a failure', async () => {
  const { tray } = trayOf()
  const added = tray.add([text(), text('b.txt')])
  uploads[0]?.answer(200, '<html>')
  uploads[1]?.answer(200, { ok: true })
  await added
  expect(tray.store.get().map(({ error }) => error?.kind)).toEqual(['unexpected_answer', 'unexpected_answer'])
})

test('a second phase that lost its connection is taken up where it was; a refused one starts over', async () => {
  const server = created(PUT)
  const { tray } = trayOf({ server, api: { uploadStrategy: TWO_PHASE } })
  const added = tray.add([text()])
  await vi.waitFor(() => expect(uploads).toHaveLength(1))
  uploads[0]?.breakOff()
  await added
  const key = tray.store.get()[0]?.key ?? ''
  tray.retry(key)
  await vi.waitFor(() => expect(uploads).toHaveLength(2))
  expect(server.types()).toEqual(['attachments.create'])
  uploads[1]?.answer(403, '<Error>expired</Error>')
  await vi.waitFor(() => expect(states(tray)).toEqual(['failed']))
  tray.retry(key)
  await vi.waitFor(() => expect(uploads).toHaveLength(3))
  expect(server.types()).toEqual(['attachments.create', 'attachments.delete', 'attachments.create'])
})

test('a first phase that fails sends no bytes', async () => {
  const server = new ScriptedServer().on('attachments.create', () => json({ error: 'full' }, 500))
  const { tray } = trayOf({ server, api: { uploadStrategy: TWO_PHASE } })
  await tray.add([text()])
  expect(tray.store.get()[0]?.error).toMatchObject({ kind: 'server', serverMessage: 'full' })
  expect(uploads).toHaveLength(0)
})

test('taking off what is uploaded deletes it from the server; what the page put in stays there', async () => {
  const server = new ScriptedServer().on('attachments.delete', () => json({}))
  const { tray } = trayOf({ server })
  tray.restore([{ ...stored('shared'), type: 'file' }])
  const added = tray.add([text()])
  uploads[0]?.answer(200, stored('mine'))
  await added
  for (const { key } of tray.store.get()) tray.remove(key)
  expect(server.asked.map(({ params }) => params)).toEqual([{ attachment_id: 'mine' }])
})

test('a deletion that fails is logged and troubles nobody', async () => {
  const { tray } = trayOf({ server: new ScriptedServer() })
  const added = tray.add([text()])
  uploads[0]?.answer(200, stored('mine'))
  await added
  tray.remove(tray.store.get()[0]?.key ?? '')
  await vi.waitFor(() => expect(logged).toEqual(['attachment.delete.failed']))
  expect(failures).toEqual([])
})

test('taking off what is on its way ends the upload without a failure', async () => {
  const { tray } = trayOf()
  const added = tray.add([text()])
  tray.remove(tray.store.get()[0]?.key ?? '')
  await added
  expect(uploads[0]?.aborted).toBe(true)
  expect(tray.isEmpty).toBe(true)
  expect(failures).toEqual([])
})

test('taken off during the first phase, what the server made by then is deleted', async () => {
  let answer: (response: Response) => void = () => undefined
  const server = new ScriptedServer()
    .on('attachments.create', () => new Promise((resolve) => (answer = resolve)))
    .on('attachments.delete', () => json({}))
  const { tray } = trayOf({ server, api: { uploadStrategy: TWO_PHASE } })
  const added = tray.add([text()])
  await settled()
  tray.remove(tray.store.get()[0]?.key ?? '')
  answer(json({ ...stored('late'), upload_descriptor: PUT }))
  await added
  expect(server.types()).toEqual(['attachments.create', 'attachments.delete'])
  expect(uploads).toHaveLength(0)
})

test('three upload at a time, the others wait their turn', async () => {
  const { tray } = trayOf()
  const added = tray.add(['a', 'b', 'c', 'd', 'e'].map((name) => text(name)))
  expect(uploads).toHaveLength(3)
  tray.remove(tray.store.get()[4]?.key ?? '')
  uploads[1]?.answer(200, stored('b'))
  await vi.waitFor(() => expect(uploads).toHaveLength(4))
  for (const upload of [uploads[0], uploads[2], uploads[3]]) upload?.answer(200, stored('x'))
  await added
  expect(states(tray)).toEqual(['ready', 'ready', 'ready', 'ready'])
  expect(uploads).toHaveLength(4)
})

test('previews are made of images only, and given back when the file leaves', async () => {
  const { tray } = trayOf({ server: new ScriptedServer().on('attachments.delete', () => json({})) })
  const added = tray.add([picture(), text(), picture('b.png')])
  expect(tray.store.get().map(({ previewUrl }) => previewUrl !== null)).toEqual([true, false, true])
  uploads.forEach((upload, index) => {
    upload.answer(200, stored(`x${index}`))
  })
  await added
  tray.remove(tray.store.get()[0]?.key ?? '')
  expect(urls.size).toBe(1)
  tray.take()
  expect(urls.size).toBe(0)
})

test('what is too much is refused by name; the rest goes on', async () => {
  const { tray } = trayOf({ attachments: { maxCount: 2 } })
  tray.restore([{ ...stored('there'), type: 'file' }])
  void tray.add([text('a.txt'), text('b.txt')], ['Pictures'])
  expect(tray.store.get().map(({ name }) => name)).toEqual(['there.txt', 'a.txt'])
  expect(tray.refusals.get()).toEqual([
    { name: 'Pictures', reason: 'folder' },
    { name: 'b.txt', reason: 'count', limit: 2 },
  ])
  tray.take()
  expect(tray.refusals.get()).toEqual([])
})

test('each thread has its own files, and their uploads go on out of sight', async () => {
  const { tray } = trayOf()
  tray.switchTo('t1')
  const added = tray.add([text()])
  tray.switchTo('t2')
  expect(tray.isEmpty).toBe(true)
  expect(tray.busy).toBe(false)
  uploads[0]?.answer(200, stored('x'))
  await added
  tray.switchTo('t1')
  expect(states(tray)).toEqual(['ready'])
})

test('files chosen before the thread had an id stay with it', async () => {
  const { tray } = trayOf()
  void tray.add([text()])
  tray.adopt('t1')
  expect(tray.store.get()).toHaveLength(1)
  tray.switchTo(null)
  expect(tray.isEmpty).toBe(true)
  tray.switchTo('t1')
  expect(tray.store.get()).toHaveLength(1)
})

test('closed and taken up again, what was uploaded is there and the rest uploads anew', async () => {
  const { tray } = trayOf()
  const added = tray.add([picture(), text('b.txt')])
  uploads[0]?.answer(200, stored('x'))
  await vi.waitFor(() => expect(states(tray)).toEqual(['ready', 'uploading']))
  const saved = tray.close()
  await added
  expect(uploads[1]?.aborted).toBe(true)
  expect(urls.size).toBe(0)
  const again = trayOf({ saved })
  expect(states(again.tray)).toEqual(['ready', 'uploading'])
  expect(uploads).toHaveLength(3)
  expect(urls.size).toBe(1)
})

test('without an option for attachments files are an error of the page', async () => {
  const { tray } = trayOf({ attachments: { enabled: false } })
  await expect(tray.add([text()])).rejects.toThrow('not enabled')
})

test('an upload that stands still for a minute is given up; a slow one is not', async () => {
  vi.useFakeTimers()
  try {
    const { tray } = trayOf()
    void tray.add([text()])
    for (let step = 1; step < 5; step++) {
      await vi.advanceTimersByTimeAsync(50_000)
      uploads[0]?.progress(step)
    }
    expect(states(tray)).toEqual(['uploading'])
    await vi.advanceTimersByTimeAsync(61_000)
    expect(tray.store.get()[0]?.error?.kind).toBe('timeout')
    expect(uploads[0]?.aborted).toBe(true)
  } finally {
    vi.useRealTimers()
  }
})

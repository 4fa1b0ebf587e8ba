import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ModelServer } from '../support/modelServer'
import { json, OpenStream, type Script, stream } from '../support/scriptedServer'
import { emptyServer, type Played, play } from '../support/session'
import { answer, assistant, thread, user } from '../support/threads'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const stateOf = ({ session }: Played) => session.current.get().store.get()
const itemsOf = (played: Played) => stateOf(played).thread.items.map((item) => item.id)
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const created = [
  { type: 'thread.created', thread: thread('t1') },
  { type: 'thread.item.done', item: user('u1', 'Hi') },
  { type: 'stream_options', stream_options: { allow_cancel: true } },
]

/** A thread that is open and holds one turn. */
async function opened(server = emptyServer(), options = {}): Promise<Played> {
  const page = { data: [assistant('a0', 'Hello'), user('u0', 'Hello')], has_more: false }
  const played = play(
    server.on('items.list', () => json(page)),
    { initialThread: 't1', ...options },
  )
  const started = played.session.start()
  await pass(10)
  await started
  return played
}

function holding(...items: object[]): Script {
  return () => json({ data: items.toReversed(), has_more: false })
}

const OUT_OF_REACH: Script = () => Promise.reject(new TypeError('Failed to fetch'))
const page = (type = 'text/html') =>
  new Response('<h1>Bad gateway</h1>', { headers: { 'content-type': type } })

describe('a stream that goes silent', () => {
  async function silent() {
    const open = new OpenStream()
    const server = emptyServer().on('threads.add_user_message', ({ signal }) => open.response(signal))
    const played = await opened(server)
    const sending = played.session.send({ text: 'Hi' })
    open.send(
      { type: 'thread.item.done', item: user('u1', 'Hi') },
      ...answer('a1', ['Hel', 'lo']).slice(0, 3),
    )
    await pass(200)
    return { ...played, open, sending }
  }
  const reads = ({ server }: Played) => server.types().filter((type) => type === 'items.list').length

  test('is noticed after a while, looked into, and goes on when something comes', async () => {
    const played = await silent()
    const before = reads(played)
    await pass(19_000)
    expect(stateOf(played).silence).toBe('none')
    await pass(2_000)
    expect(stateOf(played).silence).toBe('quiet')
    expect(reads(played)).toBe(before + 1)
    played.open.send(...answer('a1', ['Hel', 'lo']).slice(3))
    played.open.end()
    await pass(200)
    await played.sending
    expect(stateOf(played)).toMatchObject({ silence: 'none', responding: false, responseError: null })
  })

  test('is never given up while the server is there, and asked about less and less', async () => {
    const played = await silent()
    const before = reads(played)
    await pass(600_000)
    expect(stateOf(played)).toMatchObject({ silence: 'quiet', responding: true })
    expect(reads(played) - before).toBeLessThan(14)
    played.session.current.get().stop()
    await pass(10)
    await played.sending
    expect(stateOf(played)).toMatchObject({ silence: 'none', responding: false, responseError: null })
  })

  test('shows what the server has meanwhile, where something on the way holds the stream back', async () => {
    const played = await silent()
    played.server.on('items.list', holding(user('u0'), user('u1', 'Hi'), assistant('b1', 'Already said')))
    await pass(21_000)
    expect(itemsOf(played)).toContain('b1')
    expect(stateOf(played).responding).toBe(true)
  })

  test('is given up where the server was out of reach in between and the stream stays silent after it', async () => {
    const played = await silent()
    const there = holding(user('u0'), user('u1', 'Hi'), assistant('a1', 'Hello there'))
    played.server.on('items.list', OUT_OF_REACH)
    await pass(21_000)
    expect(stateOf(played).silence).toBe('unreachable')
    played.server.on('items.list', there)
    globalThis.dispatchEvent(new Event('online'))
    await pass(10_000)
    expect(stateOf(played).responding).toBe(true)
    await pass(10_000)
    await played.sending
    expect(stateOf(played)).toMatchObject({ responding: false, responseError: { kind: 'interrupted' } })
    expect(stateOf(played).thread.items.at(-1)).toMatchObject({ content: [{ text: 'Hello there' }] })
  })

  test('goes on where only the device’s own connection was gone, not that to the server', async () => {
    const played = await silent()
    globalThis.dispatchEvent(new Event('offline'))
    await pass(1_000)
    globalThis.dispatchEvent(new Event('online'))
    await pass(60_000)
    expect(stateOf(played).responding).toBe(true)
  })

  test('also one that has not even begun can be stopped, and the message is kept', async () => {
    const server = emptyServer().on('threads.add_user_message', () => new Promise(() => undefined))
    const played = await opened(server)
    const sending = played.session.send({ text: 'Hi' })
    await pass(30_000)
    expect(stateOf(played).silence).toBe('quiet')
    played.session.current.get().stop()
    await pass(5_000)
    await sending
    expect(stateOf(played)).toMatchObject({ responding: false, outgoing: { error: { kind: 'aborted' } } })
  })

  test('also one of a fetch that knows nothing of stopping', async () => {
    const open = new OpenStream()
    const server = emptyServer().on('threads.add_user_message', () => open.response(undefined))
    const played = await opened(server)
    const sending = played.session.send({ text: 'Hi' })
    open.send({ type: 'thread.item.done', item: user('u1', 'Hi') })
    await pass(100)
    played.session.current.get().stop()
    await pass(100)
    await sending
    expect(stateOf(played).responding).toBe(false)
  })
})

describe('a server that answers with something else', () => {
  const cases: [string, Script, string][] = [
    ['a page', () => page(), 'unexpected_answer'],
    ['a page as plain text', () => page('text/plain'), 'unexpected_answer'],
    ['JSON', () => json({ ok: true }), 'unexpected_answer'],
    ['nothing', () => new Response('', { headers: { 'content-type': 'text/event-stream' } }), 'network'],
    ['events that are no JSON', () => stream(['x']).clone() && raw('data: {half\n\n'), 'unexpected_answer'],
    ['events nobody knows', () => stream([{ type: 'thread.sparkled' }]), 'unexpected_answer'],
    ['401', () => json({}, 401), 'unauthorized'],
    ['403', () => json({}, 403), 'forbidden'],
    ['404', () => json({}, 404), 'not_found'],
    ['409', () => json({}, 409), 'invalid'],
    ['413', () => json({}, 413), 'too_large'],
    ['429', () => json({}, 429), 'rate_limited'],
    ['500', () => json({}, 500), 'server'],
    ['a page with 502', () => new Response('<h1>Bad gateway</h1>', { status: 502 }), 'server'],
    ['no answer at all', OUT_OF_REACH, 'network'],
  ]
  const raw = (text: string) => new Response(text, { headers: { 'content-type': 'text/event-stream' } })

  test.each(cases)(
    '%s: the message is kept where it was written, with the reason',
    async (_, script, kind) => {
      const played = await opened(emptyServer().on('threads.add_user_message', script))
      const sending = played.session.send({ text: 'Hi' })
      await pass(4_000)
      await sending
      expect(stateOf(played)).toMatchObject({
        responding: false,
        outgoing: { input: { content: [{ text: 'Hi' }] }, error: { kind } },
      })
      expect(played.failures).toHaveLength(1)
      expect(itemsOf(played)).toEqual(['u0', 'a0'])
    },
  )

  test.each(cases.filter(([name]) => !name.startsWith('events') && name !== 'JSON'))(
    '%s: a thread that can’t be read says why, and can be read again',
    async (name, script, kind) => {
      const server = emptyServer().on('items.list', script)
      const played = play(server, { initialThread: 't1' })
      const started = played.session.start()
      await pass(100)
      await started
      const expected = name === 'nothing' ? 'unexpected_answer' : kind
      expect(stateOf(played)).toMatchObject({ load: 'failed', loadError: { kind: expected } })
      server.on('items.list', holding(user('u0')))
      await played.session.current.get().load()
      expect(stateOf(played)).toMatchObject({ load: 'ready', loadError: null })
    },
  )

  test.each([null, 7, 'x', [], {}, { data: null }, { data: {} }])(
    'a page of items that is %j is a failure, not an empty thread',
    async (value) => {
      const server = emptyServer().on('items.list', () => json(value))
      const played = play(server, { initialThread: 't1' })
      await played.session.start()
      expect(stateOf(played)).toMatchObject({ load: 'failed', loadError: { kind: 'unexpected_answer' } })
    },
  )

  test('the time that a server asks to be left alone is known', async () => {
    const busy = () => new Response('{}', { status: 429, headers: { 'retry-after': '7' } })
    const played = await opened(emptyServer().on('threads.add_user_message', busy))
    await played.session.send({ text: 'Hi' })
    expect(stateOf(played).outgoing?.error?.waitSeconds).toBe(7)
  })

  test('a page one was sent on to is the one to sign in on', async () => {
    const signIn = () => Object.defineProperty(page(), 'redirected', { value: true })
    const played = await opened(emptyServer().on('threads.add_user_message', signIn))
    await played.session.send({ text: 'Hi' })
    expect(stateOf(played).outgoing?.error?.kind).toBe('unauthorized')
  })
})

describe('a message that may have arrived', () => {
  async function lost() {
    const played = await opened(emptyServer().on('threads.add_user_message', OUT_OF_REACH))
    played.server.on('items.list', OUT_OF_REACH)
    const sending = played.session.send({ text: 'Hi' })
    await pass(4_000)
    await sending
    return played
  }
  const arrived = holding(user('u0', 'Hello'), assistant('a0', 'Hello'), user('u1', 'Hi'))

  const complete = holding(
    user('u0', 'Hello'),
    assistant('a0', 'Hello'),
    user('u1', 'Hi'),
    assistant('a1', 'Here.'),
  )

  test('is found on the server when it is back, and is not sent twice', async () => {
    const played = await lost()
    expect(stateOf(played).outgoing?.error?.kind).toBe('network')
    played.server.on('items.list', arrived)
    globalThis.dispatchEvent(new Event('online'))
    await pass(1_000)
    expect(itemsOf(played)).toEqual(['u0', 'a0', 'u1'])
    expect(stateOf(played)).toMatchObject({ outgoing: null, responseError: { kind: 'interrupted' } })
  })

  test('is looked for before it is sent again, and then only answered', async () => {
    const played = await lost()
    played.server.on('items.list', arrived).on('threads.retry_after_item', () => {
      played.server.on('items.list', complete)
      return stream(answer('a1', ['Here.']))
    })
    const resending = played.session.current.get().resend()
    await pass(4_000)
    await resending
    expect(played.server.types().filter((type) => type === 'threads.add_user_message')).toHaveLength(1)
    expect(itemsOf(played)).toEqual(['u0', 'a0', 'u1', 'a1'])
  })

  test('is sent again where it is not there', async () => {
    const played = await lost()
    const sent = { type: 'thread.item.done', item: user('u1', 'Hi') }
    played.server
      .on('items.list', holding(user('u0', 'Hello'), assistant('a0', 'Hello')))
      .on('threads.add_user_message', () => {
        played.server.on('items.list', complete)
        return stream([sent, ...answer('a1', ['Here.'])])
      })
    const resending = played.session.current.get().resend()
    await pass(4_000)
    await resending
    expect(itemsOf(played)).toEqual(['u0', 'a0', 'u1', 'a1'])
    expect(stateOf(played).outgoing).toBeNull()
  })

  test('one that the server answers with an error before it has taken it is kept, with the server’s words', async () => {
    const error = { type: 'error', code: 'custom', message: 'Full.', allow_retry: false }
    const played = await opened(emptyServer().on('threads.add_user_message', () => stream([error])))
    const sending = played.session.send({ text: 'Hi' })
    await pass(4_000)
    await sending
    expect(stateOf(played)).toMatchObject({
      responding: false,
      outgoing: { error: { kind: 'server', serverMessage: 'Full.' } },
    })
  })
})

describe('threads that change or go', () => {
  test('one that is deleted elsewhere says so, and the rest stays', async () => {
    const played = await opened()
    played.server.on('threads.get_by_id', () => json({}, 404))
    await expect(played.session.fetchUpdates()).rejects.toMatchObject({ kind: 'not_found' })
    expect(stateOf(played).responseError).toMatchObject({ kind: 'not_found', retryable: false })
    expect(itemsOf(played)).toEqual(['u0', 'a0'])
  })

  test('an error stays with its thread while the reader is elsewhere, until the thread goes on', async () => {
    const error = { type: 'error', code: 'custom', message: 'Busy.', allow_retry: true }
    const played = await opened(
      emptyServer().on('threads.add_user_message', () =>
        stream([{ type: 'thread.item.done', item: user('u1', 'Hi') }, error]),
      ),
    )
    await played.session.send({ text: 'Hi' })
    const now = [user('u0', 'Hello'), assistant('a0', 'Hello'), user('u1', 'Hi')]
    played.server.on('items.list', holding(...now))
    await played.session.openThread('t2')
    await played.session.openThread('t1')
    expect(stateOf(played).thread.failure).toMatchObject({ message: 'Busy.', allowRetry: true })
    await played.session.openThread('t2')
    played.server.on('items.list', holding(...now, assistant('a1', 'Answered elsewhere')))
    await played.session.openThread('t1')
    expect(stateOf(played).thread.failure).toBeNull()
  })

  test('a message that did not go out is there when one comes back, in a thread and in a new one', async () => {
    const played = await opened(emptyServer().on('threads.add_user_message', () => json({}, 413)))
    await played.session.send({ text: 'Hi' })
    await played.session.openThread(null)
    played.server.on('threads.create', () => json({}, 429))
    await played.session.send({ text: 'New' })
    await played.session.openThread('t1')
    expect(stateOf(played).outgoing).toMatchObject({ input: { content: [{ text: 'Hi' }] } })
    await played.session.openThread(null)
    expect(stateOf(played).outgoing).toMatchObject({ input: { content: [{ text: 'New' }] } })
  })

  test('a page that leads nowhere ends the way back; one that shows nothing is passed over', async () => {
    const server = emptyServer()
    const played = play(server, { initialThread: 't1' })
    const pages = [
      { data: [], has_more: true, after: 'hidden' },
      { data: [user('u0')], has_more: true, after: 'u0' },
      { data: [], has_more: true, after: 'u0' },
    ]
    server.on('items.list', () => json(pages.shift() ?? { data: [], has_more: true, after: 'u0' }))
    await played.session.start()
    expect(itemsOf(played)).toEqual(['u0'])
    await played.session.current.get().loadOlder()
    expect(stateOf(played).older.hasMore).toBe(false)
  })

  test('of two loads the later one counts', async () => {
    const server = emptyServer()
    const played = await opened(server)
    const answers: Array<(response: Response) => void> = []
    server.on('items.list', () => new Promise((resolve) => answers.push(resolve)))
    const conversation = played.session.current.get()
    const loads = [conversation.load(), conversation.load()]
    answers[1]?.(json({ data: [user('new')], has_more: false }))
    answers[0]?.(json({ data: [user('old')], has_more: false }))
    await Promise.all(loads)
    expect(itemsOf(played)).toEqual(['new'])
  })

  test('a thread that could not be read for want of a connection is read when the connection is back', async () => {
    const server = emptyServer().on('items.list', OUT_OF_REACH)
    const played = play(server, { initialThread: 't1' })
    await played.session.start()
    server.on('items.list', holding(user('u0')))
    globalThis.dispatchEvent(new Event('online'))
    await pass(100)
    expect(itemsOf(played)).toEqual(['u0'])
  })
})

describe('the element’s removal and return', () => {
  test('while a response streams: what the server saved of it is shown, with the offer to answer again', async () => {
    const server = new ModelServer().next([{ kind: 'text', pieces: ['Hel', 'lo'], sources: 0 }])
    const open = new OpenStream()
    const first = play(server)
    await first.session.send({ text: 'Hi' })
    server.on('threads.add_user_message', ({ signal }) => open.response(signal))
    const sending = first.session.send({ text: 'More' })
    open.send({ type: 'thread.item.done', item: user('u9', 'More') })
    server.save(user('u9', 'More'))
    await pass(100)
    const remembered = first.session.close()
    await pass(100)
    await sending
    const back = play(server, {}, structuredClone(remembered))
    const started = back.session.start()
    await pass(100)
    await started
    expect(stateOf(back)).toMatchObject({ responding: false, responseError: { kind: 'interrupted' } })
    server.save(assistant('a9', 'Saved late'))
    await pass(5_000)
    expect(itemsOf(back)).toEqual([...server.items.keys()])
    expect(itemsOf(back).at(-1)).toBe('a9')
  })

  test('while a message is on its way: it is not lost, and not shown twice where it arrived', async () => {
    const server = emptyServer().on('threads.add_user_message', () => new Promise(() => undefined))
    const played = await opened(server)
    void played.session.send({ text: 'Hi' })
    await pass(10)
    const remembered = structuredClone(played.session.close())
    const lostOne = play(server, {}, remembered)
    const started = lostOne.session.start()
    await pass(10_000)
    await started
    expect(stateOf(lostOne).outgoing).toMatchObject({
      input: { content: [{ text: 'Hi' }] },
      error: { kind: 'aborted' },
    })

    server.on('items.list', holding(user('u0', 'Hello'), user('u1', 'Hi')))
    const arrived = play(server, {}, remembered)
    const begun = arrived.session.start()
    await pass(10_000)
    await begun
    expect(stateOf(arrived).outgoing).toBeNull()
    expect(itemsOf(arrived)).toEqual(['u0', 'u1'])
  })

  test('nothing is asked of the server once it is gone', async () => {
    const open = new OpenStream()
    const server = emptyServer().on('threads.add_user_message', ({ signal }) => open.response(signal))
    const played = await opened(server)
    const sending = played.session.send({ text: 'Hi' })
    await pass(100)
    played.session.close()
    await pass(10)
    await sending
    const { length } = server.asked
    globalThis.dispatchEvent(new Event('online'))
    await pass(120_000)
    expect(server.asked).toHaveLength(length)
  })
})

describe('client tools', () => {
  const call = {
    type: 'thread.item.done',
    item: {
      ...assistant('c1'),
      type: 'client_tool_call',
      status: 'pending',
      call_id: 'x',
      name: 'clock',
      arguments: {},
    },
  }
  const calling = () => emptyServer().on('threads.create', () => stream([...created, call]))

  test('one that fails says so, and trying again asks the page again', async () => {
    let fails = true
    const onClientTool = vi.fn(async () => {
      if (fails) throw new Error('No clock.')
      return { time: '9:00' }
    })
    const server = calling().on('threads.add_client_tool_output', () => stream(answer('a1', ['Nine.'])))
    const played = play(server, { onClientTool })
    await played.session.send({ text: 'Hi' })
    expect(stateOf(played)).toMatchObject({
      responding: false,
      responseError: { kind: 'tool', retryable: true },
    })
    expect(String(played.failures[0])).toContain('No clock.')
    fails = false
    await played.session.current.get().retry()
    expect(server.asked.at(-1)?.params).toEqual({ thread_id: 't1', result: { time: '9:00' } })
    expect(itemsOf(played)).toEqual(['u1', 'c1', 'a1'])
  })

  test('one whose result can’t be sent fails as such', async () => {
    const circle: Record<string, unknown> = {}
    circle.self = circle
    const played = play(calling(), { onClientTool: () => circle })
    await played.session.send({ text: 'Hi' })
    expect(stateOf(played)).toMatchObject({ responding: false, responseError: { kind: 'tool' } })
  })

  test('one that never answers can be stopped', async () => {
    const server = calling()
    const played = play(server, { onClientTool: () => new Promise(() => undefined) })
    const sending = played.session.send({ text: 'Hi' })
    await pass(30_000)
    expect(stateOf(played).responding).toBe(true)
    played.session.current.get().stop()
    await pass(10)
    await sending
    expect(stateOf(played)).toMatchObject({ responding: false, responseError: null })
    expect(server.types()).not.toContain('threads.add_client_tool_output')
  })

  test('a result that did not get through is sent again, without asking the page again', async () => {
    const onClientTool = vi.fn(async () => ({ time: '9:00' }))
    const server = calling().on('threads.add_client_tool_output', () => json({}, 429))
    const played = play(server, { onClientTool })
    await played.session.send({ text: 'Hi' })
    expect(stateOf(played).responseError?.kind).toBe('rate_limited')
    server.on('threads.add_client_tool_output', () => stream(answer('a1', ['Nine.'])))
    await played.session.current.get().retry()
    expect(onClientTool).toHaveBeenCalledTimes(1)
    expect(itemsOf(played)).toEqual(['u1', 'c1', 'a1'])
  })

  test('a call in a state that nobody knows is left alone', async () => {
    const odd = { ...call, item: { ...call.item, status: 'cancelled' } }
    const onClientTool = vi.fn(async () => ({}))
    const server = emptyServer().on('threads.create', () => stream([...created, odd]))
    await play(server, { onClientTool }).session.send({ text: 'Hi' })
    expect(onClientTool).not.toHaveBeenCalled()
  })
})

test('answers to questions that did not get through are sent again', async () => {
  const question = { ...assistant('q1'), type: 'structured_input', status: 'pending', inputs: [] }
  const server = emptyServer().on('threads.add_structured_input', () => json({}, 429))
  const played = await opened(server)
  server.on('items.list', holding(user('u0'), question))
  await played.session.fetchUpdates()
  await played.session.current.get().submitInput('q1', { status: 'skipped', answers: {} })
  expect(stateOf(played).responseError?.kind).toBe('rate_limited')
  const answered = { type: 'thread.item.replaced', item: { ...question, status: 'skipped' } }
  server.on('threads.add_structured_input', () => stream([answered, ...answer('a1', ['Fine.'])]))
  await played.session.current.get().retry()
  expect(itemsOf(played)).toEqual(['u0', 'q1', 'a1'])
})

test('what the reader thinks of an answer is kept for the session, and taken back where it is refused', async () => {
  const server = emptyServer().on('items.feedback', () => json({}))
  const played = await opened(server)
  await played.session.current.get().sendFeedback(['a0'], 'positive')
  await played.session.openThread('t2')
  await played.session.openThread('t1')
  expect(stateOf(played).feedback.get('a0')).toBe('positive')
  server.on('items.feedback', () => json({}, 500))
  await played.session.current.get().sendFeedback(['a0'], 'negative')
  expect(stateOf(played).feedback.get('a0')).toBe('positive')
  const back = play(server, {}, structuredClone(played.session.close()))
  expect(stateOf(back).feedback.get('a0')).toBe('positive')
})

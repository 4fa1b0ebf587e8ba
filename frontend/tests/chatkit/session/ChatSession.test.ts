import { describe, expect, test, vi } from 'vitest'
import { json, OpenStream, stream } from '../support/scriptedServer'
import { emptyServer, play } from '../support/session'
import { answer, assistant, thread, user, widget } from '../support/threads'

const itemsOf = (session: ReturnType<typeof play>['session']) =>
  session.current
    .get()
    .store.get()
    .thread.items.map((item) => item.id)
const stateOf = (session: ReturnType<typeof play>['session']) => session.current.get().store.get()

const created = [
  { type: 'thread.created', thread: thread('t1') },
  { type: 'thread.item.done', item: user('u1', 'Hi') },
  { type: 'stream_options', stream_options: { allow_cancel: true } },
]

describe('sending', () => {
  test('the first message creates a thread, and the page hears of everything in its order', async () => {
    const server = emptyServer().on('threads.create', () =>
      stream([...created, ...answer('a1', ['Hel', 'lo'])]),
    )
    const { session, heard } = play(server)
    await session.send({ text: 'Hi' })
    expect(heard).toEqual([
      { type: 'thread.change', detail: { threadId: 't1' } },
      { type: 'response.start', detail: undefined },
      { type: 'response.end', detail: undefined },
    ])
    expect(itemsOf(session)).toEqual(['u1', 'a1'])
    expect(stateOf(session)).toMatchObject({ responding: false, outgoing: null })
  })

  test('further messages go to that thread, with quote, tool and model', async () => {
    const server = emptyServer()
      .on('threads.create', () => stream(created))
      .on('threads.add_user_message', () => stream([{ type: 'thread.item.done', item: user('u2') }]))
    const { session, server: asked } = play(server)
    await session.send({ text: 'Hi' })
    await session.send({ text: 'More', reply: 'Hi', toolChoice: { id: 'search' }, model: 'big' })
    expect(asked.asked.at(-1)).toMatchObject({
      type: 'threads.add_user_message',
      params: {
        thread_id: 't1',
        input: {
          content: [{ type: 'input_text', text: 'More' }],
          attachments: [],
          quoted_text: 'Hi',
          inference_options: { tool_choice: { id: 'search' }, model: 'big' },
        },
      },
    })
  })

  test('a message that does not reach the server is kept, can be sent again or taken back', async () => {
    const server = emptyServer().on('threads.create', () => json({ error: { message: 'Full.' } }, 503))
    const { session, failures } = play(server)
    session.composer.write('  Hi there ')
    await session.sendDraft()
    expect(session.composer.isEmpty).toBe(true)
    expect(stateOf(session).outgoing?.error).toMatchObject({ kind: 'server', serverMessage: 'Full.' })
    expect(failures).toHaveLength(1)
    session.takeBack()
    expect(session.composer.store.get().text).toBe('Hi there')
    expect(stateOf(session).outgoing).toBeNull()

    await session.sendDraft()
    server.on('threads.create', () => stream(created))
    await session.current.get().resend()
    expect(stateOf(session).outgoing).toBeNull()
    expect(itemsOf(session)).toEqual(['u1'])
  })

  test('a message that was not sent waits while another one is, and can then be sent or taken back', async () => {
    const server = emptyServer().on('threads.create', () => json({}, 503))
    const { session } = play(server)
    await session.send({ text: 'First' })
    await session.send({ text: 'Second' })
    const texts = () => stateOf(session).unsent.map(({ input }) => input.content[0]?.text)
    expect(texts()).toEqual(['First'])
    expect(stateOf(session).outgoing?.error).toMatchObject({ kind: 'server' })

    server.on('threads.create', () => stream(created))
    const conversation = session.current.get()
    await conversation.resend(stateOf(session).unsent[0])
    expect(server.asked.at(-1)?.params).toMatchObject({ input: { content: [{ text: 'First' }] } })
    expect(texts()).toEqual(['Second'])
    expect(stateOf(session).outgoing).toBeNull()
    expect(conversation.isWorthKeeping).toBe(true)

    session.takeBack(stateOf(session).unsent[0])
    expect(session.composer.store.get().text).toBe('Second')
    expect(texts()).toEqual([])
    expect(conversation.isWorthKeeping).toBe(false)
  })

  test('while a response streams the draft stays in the composer', async () => {
    const open = new OpenStream()
    const server = emptyServer().on('threads.create', ({ signal }) => open.response(signal))
    const { session } = play(server)
    const sending = session.send({ text: 'Hi' })
    session.composer.write('Next')
    await session.sendDraft()
    expect(session.composer.store.get().text).toBe('Next')
    open.end()
    await sending
    expect(server.types()).toEqual(['threads.create'])
  })

  test('a chosen tool is given up after the message unless it is persistent', async () => {
    const server = emptyServer().on('threads.create', () => stream(created))
    const tool = { id: 'web', label: 'Web', icon: 'globe' } as const
    const { session, heard, options } = play(server, { composer: { tools: [tool] } })
    await session.setDraft({ text: 'Hi', selectedToolId: 'web' })
    await session.sendDraft()
    expect(server.asked[0]?.params).toMatchObject({
      input: { inference_options: { tool_choice: { id: 'web' } } },
    })
    expect(heard.filter((entry) => entry.type === 'tool.change').map((entry) => entry.detail)).toEqual([
      { toolId: 'web' },
      { toolId: null },
    ])
    options.composer = { tools: [{ ...tool, persistent: true }] }
    server.on('threads.add_user_message', () => stream([]))
    await session.setDraft({ text: 'Again', selectedToolId: 'web' })
    await session.sendDraft()
    expect(session.composer.store.get().toolId).toBe('web')
  })
})

describe('stopping and failing', () => {
  test('stop ends the request and keeps what came, without a failure', async () => {
    const open = new OpenStream()
    const server = emptyServer().on('threads.create', ({ signal }) => open.response(signal))
    const { session, failures, types } = play(server)
    const sending = session.send({ text: 'Hi' })
    open.send(...created, ...answer('a1', ['Hel', 'lo']).slice(0, 3))
    await vi.waitFor(() => expect(itemsOf(session)).toContain('a1'))
    session.current.get().stop()
    await sending
    expect(stateOf(session).thread.items.at(-1)).toMatchObject({ content: [{ text: 'Hel' }] })
    expect(stateOf(session)).toMatchObject({ responding: false, responseError: null })
    expect(stateOf(session).thread.streaming.size).toBe(0)
    expect(failures).toEqual([])
    expect(types().at(-1)).toBe('response.end')
  })

  test.each(['is lost', 'ends before its answer is done'])(
    'when the connection %s, the thread is read again and offers another try',
    async (how) => {
      const half = [...created, ...answer('a1', ['Hel', 'lo']).slice(0, 3)]
      const server = emptyServer()
        .on('threads.create', () => stream(half, { breaks: how === 'is lost' }))
        .on('items.list', () =>
          json({ data: [assistant('a1', 'Hel… saved'), user('u1', 'Hi')], has_more: false }),
        )
      const { session, failures } = play(server)
      await session.send({ text: 'Hi' })
      expect(stateOf(session).responseError).toMatchObject({ kind: 'interrupted', retryable: true })
      expect(failures).toHaveLength(1)
      expect(stateOf(session).thread.items).toEqual([user('u1', 'Hi'), assistant('a1', 'Hel… saved')])
    },
  )

  test('an error in the stream stands in the thread, and a retry drops the answer and asks again', async () => {
    const error = { type: 'error', code: 'custom', message: 'Busy.', allow_retry: true }
    const server = emptyServer()
      .on('threads.create', () => stream([...created, ...answer('a1', ['half']), error]))
      .on('threads.retry_after_item', () => stream(answer('a2', ['whole'])))
    const { session, failures } = play(server)
    await session.send({ text: 'Hi' })
    expect(stateOf(session).thread.failure).toMatchObject({ message: 'Busy.', allowRetry: true })
    expect(failures).toHaveLength(1)
    await session.current.get().retry()
    expect(server.asked.at(-1)?.params).toEqual({ thread_id: 't1', item_id: 'u1' })
    expect(itemsOf(session)).toEqual(['u1', 'a2'])
    expect(stateOf(session).thread.failure).toBeNull()
  })

  test('a retry that does not reach the server leaves the thread as it was', async () => {
    const server = emptyServer().on('threads.create', () => stream([...created, ...answer('a1', ['x'])]))
    const { session } = play(server)
    await session.send({ text: 'Hi' })
    server.on('threads.retry_after_item', () => json({}, 500))
    await session.current.get().retry()
    expect(itemsOf(session)).toEqual(['u1', 'a1'])
    expect(stateOf(session).responseError?.kind).toBe('server')
  })
})

describe('client tools and effects', () => {
  const call = (arguments_: object) => ({
    type: 'thread.item.done',
    item: {
      ...assistant('c1'),
      type: 'client_tool_call',
      status: 'pending',
      call_id: 'x',
      name: 'clock',
      arguments: arguments_,
    },
  })

  test('a tool call is answered with what the page returns', async () => {
    const onClientTool = vi.fn(async () => ({ time: '9:00' }))
    const server = emptyServer()
      .on('threads.create', () => stream([...created, call({ zone: 'UTC' })]))
      .on('threads.add_client_tool_output', () => stream(answer('a1', ['It is nine.'])))
    const { session } = play(server, { onClientTool })
    await session.send({ text: 'Hi' })
    expect(onClientTool).toHaveBeenCalledWith({ name: 'clock', params: { zone: 'UTC' } })
    expect(server.asked.at(-1)?.params).toEqual({ thread_id: 't1', result: { time: '9:00' } })
    expect(itemsOf(session)).toEqual(['u1', 'c1', 'a1'])
  })

  test('a call that nobody answers is reported, not left hanging', async () => {
    const server = emptyServer().on('threads.create', () => stream([...created, call({})]))
    const { session, failures } = play(server)
    await session.send({ text: 'Hi' })
    expect(String(failures[0])).toContain('onClientTool')
    expect(stateOf(session).responding).toBe(false)
  })

  test('an effect is passed on; unknown events are logged and passed over', async () => {
    const server = emptyServer().on('threads.create', () =>
      stream([
        ...created,
        { type: 'client_effect', name: 'open', data: { id: 1 } },
        { type: 'thread.sparkled' },
      ]),
    )
    const { session, heard } = play(server)
    await session.send({ text: 'Hi' })
    expect(heard).toContainEqual({ type: 'effect', detail: { name: 'open', data: { id: 1 } } })
    expect(heard).toContainEqual({
      type: 'log',
      detail: { name: 'stream.event.skipped', data: { type: 'thread.sparkled' } },
    })
  })
})

describe('threads', () => {
  test('the first thread is loaded with its newest items, oldest first', async () => {
    const server = emptyServer().on('items.list', () =>
      json({ data: [assistant('a2'), user('u2')], has_more: true, after: 'u2' }),
    )
    const { session, types } = play(server, { initialThread: 't1' })
    await session.start()
    expect(types()).toEqual(['thread.change', 'thread.load.start', 'thread.load.end'])
    expect(itemsOf(session)).toEqual(['u2', 'a2'])

    server.on('items.list', () => json({ data: [assistant('a1'), user('u1')], has_more: false }))
    await session.current.get().loadOlder()
    expect(server.asked.at(-1)?.params).toMatchObject({ after: 'u2', order: 'desc' })
    expect(itemsOf(session)).toEqual(['u1', 'a1', 'u2', 'a2'])
    await session.current.get().loadOlder()
    expect(server.types().filter((type) => type === 'items.list')).toHaveLength(2)
  })

  test('a thread that is gone says so and ends its loading', async () => {
    const gone = () => json({ error: { message: 'This conversation was deleted.' } }, 404)
    const { session, types, failures } = play(emptyServer().on('threads.get_by_id', gone), {
      initialThread: 't9',
    })
    await session.start()
    expect(stateOf(session)).toMatchObject({ load: 'failed', loadError: { kind: 'not_found' } })
    expect(types()).toContain('thread.load.end')
    expect(failures).toHaveLength(1)
  })

  test('a thread that is left while it is answered goes on, and is there when one comes back', async () => {
    const open = new OpenStream()
    const server = emptyServer().on('threads.create', ({ signal }) => open.response(signal))
    const { session } = play(server)
    const sending = session.send({ text: 'Hi' })
    open.send(...created)
    await vi.waitFor(() => expect(session.threadId).toBe('t1'))
    await session.openThread('t2')
    open.send(...answer('a1', ['Done meanwhile']).slice(0, 3))
    await session.openThread('t1')
    await vi.waitFor(() => expect(itemsOf(session)).toEqual(['u1', 'a1']))
    open.send(...answer('a1', ['Done meanwhile']).slice(3))
    open.end()
    await sending
    expect(stateOf(session).thread.items.at(-1)).toMatchObject({ content: [{ text: 'Done meanwhile' }] })
  })

  test('each thread keeps its own draft, and all of them outlive the element', async () => {
    const { session } = play(emptyServer(), { initialThread: 't1' })
    session.composer.write('for one')
    await session.openThread('t2')
    expect(session.composer.store.get().text).toBe('')
    session.composer.write('for two')
    const remembered = session.close()
    const back = play(emptyServer(), {}, remembered).session
    expect(back.threadId).toBe('t2')
    expect(back.composer.store.get().text).toBe('for two')
    await back.openThread('t1')
    expect(back.composer.store.get().text).toBe('for one')
  })

  test('deleting the open thread leads to a new one; a refused rename is taken back', async () => {
    const server = emptyServer()
      .on('threads.list', () => json({ data: [thread('t1', 'One'), thread('t2', 'Two')], has_more: false }))
      .on('threads.delete', () => json({}))
      .on('threads.update', () => json({ error: { message: 'No.' } }, 403))
    const { session, heard } = play(server, { initialThread: 't1' })
    session.showHistory()
    await vi.waitFor(() => expect(session.threads.store.get().threads).toHaveLength(2))
    await session.deleteThread('t1')
    expect(session.threadId).toBeNull()
    expect(heard.at(-1)).toMatchObject({ type: 'thread.change', detail: { threadId: null } })
    expect(session.historyOpen.get()).toBe(true)
    await expect(session.renameThread('t2', 'Other')).rejects.toMatchObject({ kind: 'forbidden' })
    expect(session.threads.store.get().threads.at(-1)?.title).toBe('Two')
  })

  test('what is being read of a thread is given up before it is deleted', async () => {
    const asked: string[] = []
    const abandoned: string[] = []
    const never =
      (type: string) =>
      ({ signal }: { signal?: AbortSignal | undefined }) => {
        asked.push(type)
        signal?.addEventListener('abort', () => abandoned.push(type))
        return new Promise<Response>(() => undefined)
      }
    const server = emptyServer()
      .on('items.list', never('items.list'))
      .on('threads.get_by_id', never('threads.get_by_id'))
      .on('threads.delete', () => {
        expect(abandoned.toSorted()).toEqual(['items.list', 'threads.get_by_id'])
        return json({})
      })
    const { session, heard } = play(server, { initialThread: 't1' })
    void session.start()
    await vi.waitFor(() => expect(asked).toHaveLength(2))
    await session.deleteThread('t1')
    expect(session.threadId).toBeNull()
    expect(heard.filter(({ type }) => type === 'error')).toEqual([])
  })

  test('a thread that the server does not delete is gone back to', async () => {
    const server = emptyServer()
      .on('items.list', () => json({ data: [user('u1')], has_more: false }))
      .on('threads.delete', () => json({ error: { message: 'No.' } }, 403))
    const { session } = play(server, { initialThread: 't1' })
    await session.start()
    await expect(session.deleteThread('t1')).rejects.toMatchObject({ kind: 'forbidden' })
    expect(session.threadId).toBe('t1')
    expect(stateOf(session).thread.items.map(({ id }) => id)).toEqual(['u1'])
  })
})

describe('keeping current', () => {
  const page = [assistant('a2', 'b'), user('u2'), assistant('a1', 'a'), user('u1')]

  test('fetchUpdates reads what is in sight through items.list and merges it by id', async () => {
    const server = emptyServer().on('items.list', () => json({ data: page, has_more: false }))
    const { session } = play(server, { initialThread: 't1' })
    await session.start()
    const before = stateOf(session).thread.items
    server.on('items.list', () =>
      json({ data: [assistant('a2', 'changed'), ...page.slice(1)], has_more: false }),
    )
    await session.fetchUpdates()
    const after = stateOf(session).thread.items
    expect(after.slice(0, 3)).toEqual(before.slice(0, 3))
    expect(after[0]).toBe(before[0])
    expect(after[3]).toMatchObject({ content: [{ text: 'changed' }] })
  })

  test('only the range in sight is read; the rest when it comes in sight', async () => {
    const many = Array.from({ length: 20 }, (_, index) => assistant(`i${19 - index}`, 'x'))
    const server = emptyServer().on('items.list', () => json({ data: many, has_more: false }))
    const { session } = play(server, { initialThread: 't1' })
    await session.start()
    const conversation = session.current.get()
    conversation.visible = () => ({ first: 'i4', last: 'i6' })
    await session.fetchUpdates()
    expect(server.asked.at(-1)?.params).toMatchObject({ after: 'i9', limit: 7, order: 'desc' })
    const reads = server.asked.length
    await conversation.onVisibleChange()
    expect(server.asked).toHaveLength(reads)
    conversation.visible = () => ({ first: 'i12', last: 'i14' })
    await conversation.onVisibleChange()
    expect(server.asked.at(-1)?.params).toMatchObject({ after: 'i17', limit: 7 })
  })

  test('calls that come while one is under way lead to one more, not to many', async () => {
    const server = emptyServer()
    const { session } = play(server, { initialThread: 't1' })
    await session.start()
    const before = server.types().filter((type) => type === 'items.list').length
    await Promise.all([1, 2, 3, 4].map(() => session.fetchUpdates()))
    expect(server.types().filter((type) => type === 'items.list').length - before).toBe(2)
  })
})

describe('actions', () => {
  const card = (done: boolean) =>
    widget('w1', { type: 'Card', children: [{ type: 'Checkbox', defaultChecked: done }] })

  async function withCard() {
    const server = emptyServer().on('items.list', () => json({ data: [card(false)], has_more: false }))
    const played = play(server, { initialThread: 't1', widgets: { onAction: vi.fn(async () => undefined) } })
    await played.session.start()
    const item = stateOf(played.session).thread.items[0]
    if (item?.type !== 'widget') throw new Error('The card is missing.')
    return { ...played, item }
  }

  test('a quick action updates its widget in place, also while a response streams', async () => {
    const { session, server, item } = await withCard()
    const open = new OpenStream()
    server
      .on('threads.add_user_message', ({ signal }) => open.response(signal))
      .on('threads.sync_custom_action', () => json({ updated_item: card(true) }))
    const sending = session.send({ text: 'Hi' })
    await session.current.get().act({ type: 'toggle', payload: { id: 1 }, streaming: false }, item)
    expect(server.asked.at(-1)?.params).toEqual({
      thread_id: 't1',
      item_id: 'w1',
      action: { type: 'toggle', payload: { id: 1 } },
    })
    expect(stateOf(session).thread.items).toEqual([card(true)])
    open.end()
    await sending
  })

  test('quick actions on one widget are sent one after another, in their order', async () => {
    const { session, server, item } = await withCard()
    const answers: Array<() => void> = []
    server.on(
      'threads.sync_custom_action',
      () => new Promise((resolve) => answers.push(() => resolve(json({ updated_item: null })))),
    )
    const conversation = session.current.get()
    const both = ['one', 'two'].map((type) => conversation.act({ type, streaming: false }, item))
    await vi.waitFor(() => expect(answers).toHaveLength(1))
    answers[0]?.()
    await vi.waitFor(() => expect(answers).toHaveLength(2))
    answers[1]?.()
    await Promise.all(both)
    const sent = server.asked.filter((asked) => asked.type === 'threads.sync_custom_action')
    expect(sent.map((asked) => (asked.params.action as { type: string }).type)).toEqual(['one', 'two'])
  })

  test('an action streams unless it says otherwise, and what goes wrong in it is the widget’s to show', async () => {
    const { session, server, item } = await withCard()
    const failure = { type: 'error', code: 'custom', message: 'That todo is gone.' }
    server.on('threads.custom_action', () =>
      stream([{ type: 'thread.item.replaced', item: card(true) }, failure]),
    )
    const acting = session.current.get().act({ type: 'toggle' }, item)
    await expect(acting).rejects.toMatchObject({ serverMessage: 'That todo is gone.' })
    expect(stateOf(session).thread.items).toEqual([card(true)])
    expect(stateOf(session).thread.failure).toBeNull()
  })

  test('an action for the page goes to the page only, and may be sent on from there', async () => {
    const { session, server, options, item } = await withCard()
    await session.current.get().act({ type: 'pick', payload: { id: 1 }, handler: 'client' }, item)
    expect(options.widgets?.onAction).toHaveBeenCalledWith(
      { type: 'pick', payload: { id: 1 } },
      { id: 'w1', widget: item.widget },
    )
    server.on('threads.custom_action', () => stream([]))
    await session.sendCustomAction({ type: 'picked' }, 'w1')
    expect(server.asked.at(-1)).toMatchObject({ params: { item_id: 'w1', action: { type: 'picked' } } })
  })

  test('sendCustomAction without a thread is refused in words', async () => {
    await expect(play().session.sendCustomAction({ type: 'x' })).rejects.toMatchObject({ kind: 'invalid' })
  })
})

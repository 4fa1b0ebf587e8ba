import { describe, expect, test } from 'vitest'
import { json, stream } from '../support/scriptedServer'
import { emptyServer, play } from '../support/session'
import { user } from '../support/threads'

const tag = { type: 'input_tag' as const, id: 'p', text: 'Harry', data: {} }
const words = (text: string) => ({ type: 'input_text' as const, text })
const file = (id: string) => ({ type: 'file' as const, id, name: `${id}.txt`, mime_type: 'text/plain' })

function sending() {
  return emptyServer().on('threads.add_user_message', () =>
    stream([{ type: 'thread.item.done', item: user('u') }]),
  )
}

const inputs = (server: ReturnType<typeof emptyServer>) =>
  server.asked.flatMap(({ params }) => ('input' in params ? [params.input] : []))

describe('the draft', () => {
  test('keeps text and tags in order through threads and the element’s removal', async () => {
    const { session } = play()
    await session.setDraft({ content: [words('Ask '), tag, words(' soon')] })
    await session.openThread('t2')
    expect(session.composer.store.get().text).toBe('')
    await session.openThread(null)
    expect(session.composer.store.get().text).toBe('Ask Harry soon')
    const back = play(emptyServer(), {}, session.close())
    const { value } = back.session.composer.store.get()
    expect(back.session.composer.tags.content(value)).toEqual([words('Ask '), tag, words(' soon')])
  })

  test('tool and model outlive the removal, too', async () => {
    const { session } = play()
    await session.setDraft({ selectedToolId: 'web', selectedModelId: 'b' })
    const back = play(emptyServer(), {}, session.close())
    expect(back.session.composer.store.get()).toMatchObject({ toolId: 'web', modelId: 'b' })
  })

  test('text is put in at the end while no field is shown', () => {
    const { composer } = play().session
    composer.insertText('One')
    composer.insertText('two')
    expect(composer.store.get().text).toBe('One two')
  })

  test('a value that leaves something out leaves it as it is', async () => {
    const { session } = play()
    await session.setDraft({ text: 'Hi', reply: 'Before', attachments: [file('a')] })
    await session.setDraft({ text: 'Hello' })
    expect(session.composer.store.get()).toMatchObject({ text: 'Hello', quote: 'Before' })
    expect(session.composer.tray.store.get()).toHaveLength(1)
    await session.setDraft({ reply: '', attachments: [] })
    expect(session.composer.store.get().quote).toBeNull()
    expect(session.composer.isEmpty).toBe(false)
    await session.setDraft({ text: '' })
    expect(session.composer.isEmpty).toBe(true)
  })
})

describe('a message that is written anew', () => {
  const sent = {
    ...user('u1'),
    content: [words('Ask '), tag],
    quoted_text: 'Before',
    attachments: [file('a')],
  }

  test('goes out as a new one, and what was being written comes back', async () => {
    const server = sending()
    const { session } = play(server, { initialThread: 't1' })
    await session.setDraft({ text: 'Half a thought', reply: 'Mine', attachments: [file('mine')] })
    session.composer.edit(sent)
    expect(session.composer.store.get()).toMatchObject({ text: 'Ask Harry', quote: 'Before', editing: 'u1' })
    await session.sendDraft()
    expect(inputs(server)).toEqual([
      { content: [words('Ask '), tag], attachments: ['a'], quoted_text: 'Before', inference_options: {} },
    ])
    expect(session.composer.store.get()).toMatchObject({
      text: 'Half a thought',
      quote: 'Mine',
      editing: null,
    })
    expect(session.composer.tray.store.get().map(({ name }) => name)).toEqual(['mine.txt'])
  })

  test('can be left, by will, for another one, and with the thread', async () => {
    const { session } = play(sending(), { initialThread: 't1' })
    const { composer } = session
    composer.write('Half a thought')
    composer.edit(sent)
    composer.edit({ ...sent, id: 'u2', content: [words('Other')] })
    composer.cancelEdit()
    expect(composer.store.get()).toMatchObject({ text: 'Half a thought', editing: null })
    composer.edit(sent)
    await session.openThread('t2')
    expect(composer.store.get()).toMatchObject({ text: '', editing: null })
    await session.openThread('t1')
    expect(composer.store.get().text).toBe('Half a thought')
    expect(composer.tray.isEmpty).toBe(true)
  })

  test('does not delete the files of the message that stands', async () => {
    const server = sending().on('attachments.delete', () => json({}))
    const { session } = play(server, { initialThread: 't1' })
    session.composer.edit(sent)
    session.composer.cancelEdit()
    expect(server.types()).not.toContain('attachments.delete')
  })
})

describe('tools and models', () => {
  const models = [
    { id: 'x', label: 'X', disabled: true, default: true },
    { id: 'a', label: 'A' },
    { id: 'b', label: 'B', default: true },
  ]

  test('the default model is one that can be had', () => {
    const { composer } = play(emptyServer(), { composer: { models } }).session
    expect(composer.modelId()).toBe('b')
    composer.selectModel('a')
    composer.selectModel('x')
    expect(composer.modelId()).toBe('a')
  })

  test('a message that did not go out brings its tool back', async () => {
    const server = emptyServer().on('threads.add_user_message', () => json({}, 500))
    const { session } = play(server, { initialThread: 't1' })
    await session.setDraft({ text: 'Hi', selectedToolId: 'web' })
    await session.sendDraft()
    expect(session.composer.store.get().toolId).toBeNull()
    session.takeBack()
    expect(session.composer.store.get()).toMatchObject({ text: 'Hi', toolId: 'web' })
  })

  test('the page’s message needs something in it', async () => {
    const { session, server } = play(emptyServer(), { initialThread: 't1' })
    await expect(session.send({ newThread: true })).rejects.toThrow()
    expect(session.threadId).toBe('t1')
    expect(server.asked).toEqual([])
  })
})

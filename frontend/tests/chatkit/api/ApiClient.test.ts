import { expect, test } from 'vitest'
import { ApiClient } from '../../../src/chatkit/api/ApiClient'
import type { FailureKind } from '../../../src/chatkit/api/ApiError'
import { json, OpenStream, ScriptedServer, stream } from '../support/scriptedServer'

const LIST = { type: 'threads.list', params: {} } as const
const ADD = { type: 'threads.retry_after_item', params: { thread_id: 't', item_id: 'i' } } as const

function clientOf(server: ScriptedServer): ApiClient {
  return new ApiClient(() => ({ url: '/chatkit', fetch: server.fetch }))
}

async function collect(client: ApiClient, signal = new AbortController().signal): Promise<unknown[]> {
  const found: unknown[] = []
  for await (const event of client.stream(ADD, signal)) found.push(event)
  return found
}

test('requests go to the configured address with the configured fetch, as JSON', async () => {
  const server = new ScriptedServer().on('threads.list', () => json({ data: [] }))
  await clientOf(server).request(LIST)
  expect(server.fetch.mock.calls[0]?.[0]).toBe('/chatkit')
  expect(server.asked[0]).toMatchObject({ type: 'threads.list', params: {} })
})

test.each<[number, unknown, FailureKind, string | null]>([
  [401, { error: { message: 'Start again.' } }, 'unauthorized', 'Start again.'],
  [404, { error: { message: 'Gone.' } }, 'not_found', 'Gone.'],
  [413, { error: { message: 'Too much.' } }, 'too_large', 'Too much.'],
  [422, { detail: 'The field is missing.' }, 'invalid', 'The field is missing.'],
  [500, { error: 'Broken.' }, 'server', 'Broken.'],
  [503, 'not an object', 'server', null],
])('status %i with %j is a failure of kind %s', async (status, body, kind, message) => {
  const server = new ScriptedServer().on('threads.list', () => json(body, status))
  await expect(clientOf(server).request(LIST)).rejects.toMatchObject({ kind, status, serverMessage: message })
})

test('the server decides whether trying again makes sense', async () => {
  const body = { error: { message: 'No.', retryable: false } }
  const server = new ScriptedServer().on('threads.list', () => json(body, 500))
  await expect(clientOf(server).request(LIST)).rejects.toMatchObject({ retryable: false })
})

test('a page in place of an answer is an unexpected answer, for single requests and for streams', async () => {
  const page = () => new Response('<h1>Sign in</h1>', { headers: { 'content-type': 'text/html' } })
  const server = new ScriptedServer().on('threads.list', page).on(ADD.type, page)
  await expect(clientOf(server).request(LIST)).rejects.toMatchObject({ kind: 'unexpected_answer' })
  await expect(collect(clientOf(server))).rejects.toMatchObject({ kind: 'unexpected_answer' })
})

test('an unreachable server is a network failure', async () => {
  await expect(clientOf(new ScriptedServer()).request(LIST)).rejects.toMatchObject({ kind: 'network' })
})

test('a stream gives its events as they come', async () => {
  const server = new ScriptedServer().on(ADD.type, () => stream([{ type: 'a' }, { type: 'b' }]))
  expect(await collect(clientOf(server))).toEqual([{ type: 'a' }, { type: 'b' }])
})

test('a stream that breaks gives what came before and then fails', async () => {
  const server = new ScriptedServer().on(ADD.type, () => stream([{ type: 'a' }], { breaks: true }))
  const found: unknown[] = []
  const reading = async () => {
    for await (const event of clientOf(server).stream(ADD, new AbortController().signal)) found.push(event)
  }
  await expect(reading()).rejects.toMatchObject({ kind: 'network' })
  expect(found).toEqual([{ type: 'a' }])
})

test('a stream that is aborted says so', async () => {
  const open = new OpenStream()
  const server = new ScriptedServer().on(ADD.type, ({ signal }) => open.response(signal))
  const controller = new AbortController()
  const reading = collect(clientOf(server), controller.signal)
  open.send({ type: 'a' })
  setTimeout(() => controller.abort())
  await expect(reading).rejects.toMatchObject({ kind: 'aborted' })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EventSplitter, eventData } from '../../../src/chatkit/api/sse'

function bodyOf(bytes: Uint8Array, cuts: readonly number[]): ReadableStream<Uint8Array> {
  const places = [0, ...[...cuts].map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]
  return new ReadableStream({
    start(controller) {
      for (let index = 1; index < places.length; index++) {
        controller.enqueue(bytes.slice(places[index - 1], places[index]))
      }
      controller.close()
    },
  })
}

async function read(text: string, cuts: readonly number[] = []): Promise<string[]> {
  const found: string[] = []
  const listening = { signal: new AbortController().signal, onLife: () => undefined }
  for await (const data of eventData(bodyOf(new TextEncoder().encode(text), cuts), listening))
    found.push(data)
  return found
}

test('wherever a stream is cut into chunks, even inside a character, its events are the same', async () => {
  const events = fc.array(
    fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => JSON.stringify({ text })),
  )
  await fc.assert(
    fc.asyncProperty(events, fc.array(fc.nat()), fc.constantFrom('\n', '\r\n'), async (sent, cuts, end) => {
      const text = sent.map((data) => `data: ${data}${end}${end}`).join('')
      expect(await read(text, cuts)).toEqual(sent)
    }),
    { numRuns: 150 },
  )
})

test('comments, other fields and a byte order mark are passed over', async () => {
  expect(await read('\uFEFF: hello\nevent: x\nid: 7\ndata: 1\n\n:ping\n\ndata:2\n\n')).toEqual(['1', '2'])
})

test('data over several lines is one event', async () => {
  expect(await read('data: a\ndata: b\n\n')).toEqual(['a\nb'])
})

test('an event without its closing empty line still counts when the stream ends', async () => {
  expect(await read('data: 1\n\ndata: 2')).toEqual(['1', '2'])
})

test('a carriage return at the end of a chunk waits for its line feed', () => {
  const splitter = new EventSplitter()
  expect(splitter.push('data: 1\r')).toEqual([])
  expect(splitter.push('\n\r')).toEqual([])
  expect(splitter.push('\ndata: 2\r\n\r\n')).toEqual(['1', '2'])
})

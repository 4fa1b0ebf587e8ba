import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiClient } from '../../../../src/chatkit/api/ApiClient'
import { Dictation } from '../../../../src/chatkit/session/dictation/Dictation'
import { type PlayedMicrophone, playMicrophone } from '../../support/scriptedMicrophone'
import { json, type Script, ScriptedServer } from '../../support/scriptedServer'

let microphone: PlayedMicrophone
let inserted: string[]
let failures: unknown[]

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] })
  microphone = playMicrophone()
  inserted = []
  failures = []
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  hide(false)
})

function hide(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true })
  document.dispatchEvent(new Event('visibilitychange'))
}

function dictationOn(answer: Script = () => json({ text: ' Buy milk \n' })) {
  const server = new ScriptedServer().on('input.transcribe', answer)
  const dictation = new Dictation({
    api: new ApiClient(() => ({ url: '/chatkit', fetch: server.fetch })),
    insert: (text) => inserted.push(text),
    fail: (error) => failures.push(error),
  })
  return { dictation, server }
}

/** Records for a while, without waiting for what comes of it. */
async function record(dictation: Dictation, ms = 2000): Promise<void> {
  await dictation.start()
  await vi.advanceTimersByTimeAsync(ms)
}

const over = (dictation: Dictation) => vi.waitFor(() => expect(dictation.store.get().phase).toBe('idle'))
const released = () => {
  expect(microphone.tracks.every((track) => track.stopped)).toBe(true)
  expect(microphone.closed()).toBe(microphone.tracks.length)
}

test('what was said is sent as the library’s servers want it and inserted without its edges', async () => {
  const { dictation, server } = dictationOn()
  await record(dictation)
  expect(dictation.store.get().phase).toBe('recording')
  expect(dictation.level()).toBeGreaterThan(0.5)
  await dictation.stop()
  expect(server.asked[0]).toMatchObject({
    type: 'input.transcribe',
    params: { audio_base64: btoa('sound'), mime_type: 'audio/webm;codecs=opus' },
  })
  expect(inserted).toEqual(['Buy milk'])
  expect(dictation.store.get()).toMatchObject({ phase: 'idle', note: null, ended: 'inserted' })
  released()
})

test('cancelled, nothing is sent and the microphone is free', async () => {
  const { dictation, server } = dictationOn()
  await record(dictation)
  dictation.cancel()
  expect(dictation.store.get()).toMatchObject({ phase: 'idle', ended: 'cancelled', note: null })
  expect(server.asked).toEqual([])
  released()
})

test('cancelled while the browser still asks, the microphone is given back when it comes', async () => {
  const { dictation } = dictationOn()
  const allow = microphone.hold()
  const started = dictation.start()
  dictation.cancel()
  allow()
  await started
  expect(microphone.tracks).toHaveLength(1)
  released()
  expect(dictation.store.get().phase).toBe('idle')
})

test('cancelled while the server works, its answer is not inserted', async () => {
  let answer: (response: Response) => void = () => undefined
  const { dictation, server } = dictationOn(() => new Promise((resolve) => (answer = resolve)))
  await record(dictation)
  const stopped = dictation.stop()
  await vi.waitFor(() => expect(server.asked).toHaveLength(1))
  dictation.cancel()
  answer(json({ text: 'Too late' }))
  await stopped
  expect(inserted).toEqual([])
  expect(failures).toEqual([])
})

test.each([
  ['NotAllowedError', 'refused'],
  ['NotFoundError', 'noDevice'],
  ['NotReadableError', 'deviceBusy'],
  ['TypeError', 'deviceBusy'],
])('a microphone that answers %s is told as %s', async (name, kind) => {
  microphone.refuse(name)
  const { dictation } = dictationOn()
  await dictation.start()
  expect(dictation.store.get()).toMatchObject({ phase: 'idle', note: { kind } })
  expect(failures).toHaveLength(1)
})

test('a browser that records in no format of the server’s does not open the microphone', async () => {
  vi.stubGlobal('MediaRecorder', { isTypeSupported: () => false })
  const { dictation } = dictationOn()
  await dictation.start()
  expect(dictation.store.get().note).toEqual({ kind: 'unsupported' })
  expect(microphone.tracks).toEqual([])
})

test('too short a recording is not sent', async () => {
  const { dictation, server } = dictationOn()
  await record(dictation, 100)
  await dictation.stop()
  expect(dictation.store.get().note).toEqual({ kind: 'tooShort' })
  expect(server.asked).toEqual([])
  released()
})

test('silence leaves the text as it was and says so', async () => {
  const { dictation } = dictationOn(() => json({ text: '  ' }))
  await record(dictation)
  await dictation.stop()
  expect(inserted).toEqual([])
  expect(dictation.store.get().note).toEqual({ kind: 'empty' })
})

test('a failed transcription keeps the recording, and another try sends it again', async () => {
  const answers = [json({}, 500), json({ text: 'Buy milk' })]
  const { dictation, server } = dictationOn(() => answers.shift() ?? json({}, 500))
  await record(dictation)
  await dictation.stop()
  expect(dictation.store.get().note).toMatchObject({ kind: 'failed', error: { kind: 'server' } })
  released()
  await dictation.retry()
  expect(inserted).toEqual(['Buy milk'])
  expect(server.asked[1]?.params).toEqual(server.asked[0]?.params)
  await dictation.retry()
  expect(server.asked).toHaveLength(2)
})

test('dismissed, a failed recording is forgotten', async () => {
  const { dictation, server } = dictationOn(() => json({}, 413))
  await record(dictation)
  await dictation.stop()
  dictation.dismiss()
  await dictation.retry()
  expect(dictation.store.get().note).toBeNull()
  expect(server.asked).toHaveLength(1)
})

test('a server without dictation says so, and there is nothing to try again', async () => {
  const { dictation, server } = dictationOn(() => json({}, 501))
  await record(dictation)
  await dictation.stop()
  expect(dictation.store.get().note).toEqual({ kind: 'notOffered' })
  await dictation.retry()
  expect(server.asked).toHaveLength(1)
})

test('an answer without a text is a failure', async () => {
  const { dictation } = dictationOn(() => json({ words: 1 }))
  await record(dictation)
  await dictation.stop()
  expect(dictation.store.get().note).toMatchObject({ error: { kind: 'unexpected_answer' } })
})

test('after five minutes it stops by itself; what was said is inserted', async () => {
  const { dictation } = dictationOn()
  await record(dictation, 299_000)
  expect(dictation.store.get().phase).toBe('recording')
  await vi.advanceTimersByTimeAsync(1000)
  await over(dictation)
  expect(inserted).toEqual(['Buy milk'])
  expect(dictation.store.get().note).toEqual({ kind: 'limit' })
  released()
})

test('out of view nobody is recorded: what was said till then is inserted', async () => {
  const { dictation } = dictationOn()
  await record(dictation)
  hide(true)
  await over(dictation)
  expect(inserted).toEqual(['Buy milk'])
  expect(dictation.store.get().note).toEqual({ kind: 'hidden' })
  released()
})

test('a microphone that is unplugged ends the recording like a stop', async () => {
  const { dictation } = dictationOn()
  await record(dictation)
  microphone.tracks[0]?.onended?.()
  await over(dictation)
  expect(inserted).toEqual(['Buy milk'])
  expect(dictation.store.get().note).toEqual({ kind: 'deviceLost' })
})

test('closed in the middle, the microphone is free and no timer is left', async () => {
  const { dictation, server } = dictationOn()
  await record(dictation)
  dictation.close()
  released()
  expect(vi.getTimerCount()).toBe(0)
  hide(true)
  expect(server.asked).toEqual([])
})

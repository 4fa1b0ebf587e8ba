import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { StreamEvent } from '../../../src/chatkit/protocol/events'
import { type Fault, ModelServer } from '../support/modelServer'
import { anyResponse, type Plan } from '../support/plans'
import { type Played, play } from '../support/session'

vi.setConfig({ testTimeout: 30_000 })

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const stateOf = ({ session }: Played) => session.current.get().store.get()

/** Lets everything that is under way come to its end. */
async function atRest(work: Promise<unknown>): Promise<void> {
  let done = false
  void work.finally(() => {
    done = true
  })
  while (!done) await vi.advanceTimersByTimeAsync(500)
  for (let waited = 0; waited < 5; waited++) await vi.advanceTimersByTimeAsync(20_000)
}

/** What somebody who opens the thread now is shown. */
async function fresh(server: ModelServer) {
  const { session } = play(server, { initialThread: 't1' })
  await atRest(session.start())
  const { thread, items } = session.current.get().store.get().thread
  return { thread, items }
}

function shown(played: Played) {
  const { thread, items } = stateOf(played).thread
  return { thread, items }
}

async function sent(server: ModelServer, text = 'Hi', played = play(server)): Promise<Played> {
  await atRest(played.session.send({ text }))
  return played
}

/** One whole response, then one with a fault, in one conversation. */
async function afterFault(before: readonly Plan[], plans: readonly Plan[], fault: Fault) {
  const server = new ModelServer()
  const played = await sent(server.next(before), 'First')
  server.next(plans, fault)
  await sent(server, 'Second', played)
  return { server, played }
}

async function expectTruth({ server, played }: { server: ModelServer; played: Played }, withTitle = true) {
  const state = stateOf(played)
  const truth = await fresh(server)
  expect(shown(played).items).toEqual(truth.items)
  if (withTitle) expect(shown(played).thread).toEqual(truth.thread)
  expect(state.thread.streaming.size).toBe(0)
  expect(state).toMatchObject({ responding: false, waiting: false, outgoing: null, silence: 'none' })
}

/** Where a connection does not break but only ends, a server that goes on for long is not told from one that is done. */
const anyFault: fc.Arbitrary<Fault> = fc.boolean().chain((breaks) =>
  fc.record({
    cut: fc.nat(25),
    breaks: fc.constant(breaks),
    after: fc.constantFrom('saves' as const, 'goes on' as const),
    delay: fc.constantFrom(0, 900, ...(breaks ? [3_000] : [])),
  }),
)

describe('whatever befalls a response, the thread ends as a fresh load of it shows it', () => {
  const runs = { numRuns: 40 }

  test('nothing', async () => {
    await fc.assert(
      fc.asyncProperty(anyResponse, async (plans) => {
        const server = new ModelServer()
        const played = await sent(server.next(plans))
        await expectTruth({ server, played })
        expect(stateOf(played).responseError).toBeNull()
      }),
      runs,
    )
  })

  test('it is cut anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(anyResponse, anyResponse, anyFault, async (before, plans, fault) => {
        // A title that comes after what looks like the end is found with the next refresh.
        await expectTruth(await afterFault(before, plans, fault), fault.breaks)
      }),
      { numRuns: 80 },
    )
  })

  test('any of its events come twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyResponse,
        fc.infiniteStream(fc.boolean()),
        anyFault,
        async (plans, again, fault) => {
          const garble = (events: readonly StreamEvent[]) =>
            events.flatMap((event) => (again.next().value ? [event, event] : [event]))
          await expectTruth(await afterFault([], plans, { ...fault, garble }), fault.breaks)
        },
      ),
      runs,
    )
  })

  test('its events come in another order', async () => {
    await fc.assert(
      fc.asyncProperty(anyResponse, fc.infiniteStream(fc.nat(50)), async (plans, places) => {
        const garble = (events: readonly StreamEvent[]) =>
          events
            .map((event) => ({ event, place: places.next().value }))
            .sort((a, b) => a.place - b.place)
            .map(({ event }) => event)
        await expectTruth(await afterFault([], plans, { garble }))
      }),
      runs,
    )
  })

  test('some of its events make no sense', async () => {
    const nonsense = fc.oneof(fc.jsonValue(), fc.record({ type: fc.string(), item: fc.jsonValue() }))
    await fc.assert(
      fc.asyncProperty(anyResponse, fc.infiniteStream(nonsense), async (plans, others) => {
        const garble = (events: readonly StreamEvent[]) =>
          events.flatMap((event) => [event, others.next().value as unknown])
        await expectTruth(await afterFault([], plans, { garble }))
      }),
      runs,
    )
  })
})

test('a response that comes whole costs one look at its last items, and no more', async () => {
  const text = { kind: 'text', pieces: ['Hel', 'lo'], sources: 1 } as const
  const server = new ModelServer().next([
    text,
    { kind: 'workflow', tasks: ['look'] },
    { kind: 'title', title: 'T' },
  ])
  await sent(server)
  expect(server.types()).toEqual(['threads.create', 'items.list'])
  expect(server.asked.at(-1)?.params).toMatchObject({ limit: 6 })
})

test('the first message of a new thread that is cut off before its id is known is kept, and said not to be sent', async () => {
  const server = new ModelServer().next([], { cut: 0, breaks: true })
  const played = await sent(server)
  expect(stateOf(played).outgoing).toMatchObject({
    input: { content: [{ type: 'input_text', text: 'Hi' }] },
    error: { kind: 'network' },
  })
})

test('after recovery the conversation goes on', async () => {
  const text = { kind: 'text', pieces: ['Hel', 'lo'], sources: 0 } as const
  const { server, played } = await afterFault([text], [text, text], { cut: 5, breaks: true, delay: 900 })
  server.next([text])
  await sent(server, 'Third', played)
  await expectTruth({ server, played })
  expect(stateOf(played).responseError).toBeNull()
})

import type { ChatKitOptions, OpenAIChatKit } from '@openai/chatkit'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { bridgeOf, type FrameHandle, type HostBridge } from '../../../src/chatkit/host/bridge'
import { elementClass } from '../../../src/chatkit/host/ChatKitElement'
import type { Remembered } from '../../../src/chatkit/session/ChatSession'

const REMEMBERED = { threadId: 't7', historyOpen: false } as Remembered

const OPTIONS = { api: { url: '/chatkit', domainKey: 'local' } } as ChatKitOptions

beforeAll(() => {
  // jsdom has no constructable sheets, no adopted ones, and knows no colours.
  vi.stubGlobal('CSS', { supports: () => true })
  vi.stubGlobal(
    'CSSStyleSheet',
    class {
      replaceSync() {}
    },
  )
  customElements.define('openai-chatkit', elementClass({ src: '/assets/frame.js', module: true }))
})

afterEach(() => document.body.replaceChildren())

interface Placed {
  element: OpenAIChatKit
  events: string[]
  errors: Error[]
  handle: FrameHandle & { call: ReturnType<typeof vi.fn>; setup: ReturnType<typeof vi.fn> }
  connect(): ReturnType<HostBridge['connect']>
  bridge(): HostBridge
}

/** The element on a page, with the test in the place of the frame's script. */
function place(): Placed {
  const element = document.createElement('openai-chatkit') as OpenAIChatKit
  const events: string[] = []
  const errors: Error[] = []
  element.addEventListener('chatkit.ready', () => events.push('ready'))
  element.addEventListener('chatkit.error', (event) => errors.push(event.detail.error))
  element.addEventListener('chatkit.log', (event) => events.push(event.detail.name))
  document.body.append(element)
  const bridge = () => {
    const frame = element.shadowRoot?.querySelector('iframe')
    const found = bridgeOf({ frameElement: frame } as unknown as Window)
    if (!found) throw new Error('There is no bridge.')
    return found
  }
  const handle = {
    setup: vi.fn(),
    call: vi.fn(async () => undefined),
    close: () => REMEMBERED,
  }
  const connect = () => {
    bridge().hello()
    return bridge().connect(handle)
  }
  return { element, events, errors, handle, connect, bridge }
}

const nextTask = () => new Promise((resolve) => setTimeout(resolve))

describe('the frame', () => {
  test('is a document without inline script or style, and carries its title', () => {
    const { element } = place()
    element.setOptions({ ...OPTIONS, frameTitle: 'Assistant' })
    const frame = element.shadowRoot?.querySelector('iframe')
    expect(frame?.title).toBe('Assistant')
    const inner = new DOMParser().parseFromString(frame?.srcdoc ?? '', 'text/html')
    expect(
      [...inner.scripts].map((script) => [script.src.endsWith('/assets/frame.js'), script.text]),
    ).toEqual([[true, '']])
    expect(inner.querySelector('style, [style], [onload]')).toBeNull()
  })

  test('that never runs its script is an error the page hears of and the reader sees', async () => {
    const { element, errors } = place()
    const call = element.focusComposer()
    element.shadowRoot?.querySelector('iframe')?.dispatchEvent(new Event('load'))
    await expect(call).rejects.toThrow('could not be loaded')
    expect(errors[0]).toBeInstanceOf(Error)
    expect(element.shadowRoot?.textContent).toContain('could not be loaded')
  })
})

describe('calls and readiness', () => {
  test('ready comes once frame and options are there; calls made before are held, in their order', async () => {
    const { element, events, handle, connect } = place()
    const calls = [element.setThreadId('t1'), element.sendUserMessage({ text: 'Hi' })]
    connect()
    await nextTask()
    expect(events).toEqual([])
    element.setOptions(OPTIONS)
    await Promise.all(calls)
    expect(events).toEqual(['ready'])
    expect(handle.call.mock.calls).toEqual([
      ['setThreadId', ['t1']],
      ['sendUserMessage', [{ text: 'Hi' }]],
    ])
  })

  test('every method returns a promise, which tells a failure as an Error of the page', async () => {
    const { element, handle, connect } = place()
    element.setOptions(OPTIONS)
    connect()
    await nextTask()
    const results = [
      element.focusComposer(),
      element.setThreadId(null),
      element.sendCustomAction({ type: 'x' }),
      element.sendUserMessage({ text: 'x' }),
      element.setComposerValue({ text: 'x' }),
      element.fetchUpdates(),
      element.showHistory(),
      element.hideHistory(),
    ]
    expect(await Promise.all(results)).toEqual(results.map(() => undefined))
    handle.call.mockRejectedValueOnce({ message: 'Gone.', kind: 'not_found', status: 404 })
    await expect(element.fetchUpdates()).rejects.toMatchObject({
      message: 'Gone.',
      code: 'not_found',
      status: 404,
    })
  })
})

describe('what is wrong with a call', () => {
  test.each<[string, (element: OpenAIChatKit) => Promise<void>, string]>([
    ['a thread that is no string', (element) => element.setThreadId(7 as never), '"threadId"'],
    ['an action without a type', (element) => element.sendCustomAction({} as never), '"action.type"'],
    ['a message in the wrong shape', (element) => element.sendUserMessage('Hi' as never), '"params"'],
    [
      'a tag without its id',
      (element) => element.sendUserMessage({ content: [{ type: 'input_tag', text: 'x' } as never] }),
      '"params.content[0].id"',
    ],
    ['nothing to send', (element) => element.sendUserMessage({ text: '  ' }), 'nothing to send'],
    [
      'a draft in the wrong shape',
      (element) => element.setComposerValue({ text: 5 as never }),
      '"params.text"',
    ],
  ])('%s is refused at once, in words, before and after the frame is ready', async (_, call, words) => {
    const { element, handle, connect } = place()
    await expect(call(element)).rejects.toThrow(words)
    element.setOptions(OPTIONS)
    connect()
    await nextTask()
    await expect(call(element)).rejects.toMatchObject({ name: 'ChatKitError', code: 'argument' })
    expect(handle.call).not.toHaveBeenCalled()
  })

  test('with options that can’t be used, calls are refused with what is wrong with them', async () => {
    const { element } = place()
    const early = element.focusComposer()
    element.setOptions({ api: { getClientSecret: async () => 'secret' } })
    await expect(early).rejects.toThrow('your own ChatKit server')
    await expect(element.fetchUpdates()).rejects.toMatchObject({ code: 'options' })
  })
})

describe('options', () => {
  test('may be set as a property, also before the element’s class is there', async () => {
    const element = document.createElement('openai-chatkit') as OpenAIChatKit & { options: unknown }
    Object.defineProperty(element, 'options', { value: OPTIONS, configurable: true, writable: true })
    document.body.append(element)
    expect(Object.hasOwn(element, 'options')).toBe(false)
    expect(element.options).toBe(OPTIONS)
  })

  test('wrong ones are told by name to listeners that were added after they were set', async () => {
    const element = document.createElement('openai-chatkit') as OpenAIChatKit
    document.body.append(element)
    element.setOptions({ ...OPTIONS, locale: 5 } as unknown as ChatKitOptions)
    const errors: Error[] = []
    element.addEventListener('chatkit.error', (event) => errors.push(event.detail.error))
    const frame = element.shadowRoot?.querySelector('iframe')
    const bridge = bridgeOf({ frameElement: frame } as unknown as Window)
    const handle = { setup: vi.fn(), call: vi.fn(), close: () => null }
    const first = bridge?.connect(handle)
    await nextTask()
    expect(errors[0]?.message).toContain('"locale"')
    expect(first?.setup.problem?.option).toBe('locale')
  })

  test('good ones stay in force when wrong ones follow', async () => {
    const { element, errors, handle, connect } = place()
    element.setOptions(OPTIONS)
    connect()
    element.setOptions({} as ChatKitOptions)
    await nextTask()
    expect(errors[0]?.message).toContain('"api"')
    expect(handle.setup).not.toHaveBeenCalled()
  })

  test('the hosted mode gets a clear error and a panel that says so', async () => {
    const { element, errors, connect } = place()
    element.setOptions({ api: { getClientSecret: async () => 'secret' } })
    expect(connect().setup.problem?.message).toContain('your own ChatKit server')
    await nextTask()
    expect(errors[0]?.message).toContain('getClientSecret')
  })

  test('ones nobody knows are logged', async () => {
    const { element, events, connect } = place()
    element.setOptions({ ...OPTIONS, telepathy: true } as ChatKitOptions)
    connect()
    await nextTask()
    expect(events).toContain('options.unknown')
  })
})

describe('on the page', () => {
  test('removed and put back it opens a new frame that takes up where the old one was', async () => {
    const { element, events, connect } = place()
    element.setOptions(OPTIONS)
    connect()
    await nextTask()
    const before = element.shadowRoot?.querySelector('iframe')
    element.remove()
    expect(element.shadowRoot?.querySelector('iframe')).toBeNull()
    const held = element.fetchUpdates()
    document.body.append(element)
    expect(element.shadowRoot?.querySelector('iframe')).not.toBe(before)
    expect(connect().remembered?.threadId).toBe('t7')
    await held
    expect(events).toEqual(['ready', 'ready'])
  })

  test('two elements are two chats', async () => {
    const one = place()
    const other = place()
    one.element.setOptions(OPTIONS)
    other.element.setOptions(OPTIONS)
    one.connect()
    other.connect()
    await nextTask()
    await one.element.focusComposer()
    expect(one.handle.call).toHaveBeenCalledOnce()
    expect(other.handle.call).not.toHaveBeenCalled()
  })

  test('a key that nothing in the frame has used reaches the page, which may use it', () => {
    const { element, bridge } = place()
    const keys: string[] = []
    document.addEventListener('keydown', (event) => {
      keys.push(event.key)
      if (event.key === 'k') event.preventDefault()
    })
    const init = { bubbles: true, cancelable: true, composed: true }
    expect(bridge().offerKey('keydown', { ...init, key: 'k', ctrlKey: true })).toBe(true)
    expect(bridge().offerKey('keydown', { ...init, key: 'j', ctrlKey: true })).toBe(false)
    expect(keys).toEqual(['k', 'j'])
    expect(element.isConnected).toBe(true)
  })
})

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { FieldMenu } from '../../../../src/chatkit/session/suggestions/FieldMenu'
import {
  type Choice,
  commandOption,
  grouped,
  type Level,
  listLevel,
  type Option,
} from '../../../../src/chatkit/session/suggestions/options'
import type { Trigger } from '../../../../src/chatkit/session/suggestions/trigger'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const option = (
  label: string,
  choice: Choice | Promise<Choice> = { type: 'insert', text: label },
): Option => ({
  label,
  choose: () => choice,
})

interface Asked {
  query: string
  answer(...labels: string[]): Promise<void>
  refuse(): Promise<void>
}

function open(known: Level['known'] = () => []) {
  const asked: Asked[] = []
  const replaced: [Trigger, string][] = []
  const failures: unknown[] = []
  const search = (query: string) =>
    new Promise<readonly Option[]>((resolve, reject) => {
      const settled = () => vi.advanceTimersByTimeAsync(0)
      asked.push({
        query,
        answer: (...labels) => {
          resolve(labels.map((label) => option(label)))
          return settled().then(() => undefined)
        },
        refuse: () => {
          reject(new Error('No.'))
          return settled().then(() => undefined)
        },
      })
    })
  const menu = new FieldMenu({
    levelFor: () => ({ title: null, known, search }),
    replace: (trigger, text) => replaced.push([trigger, text]),
    fail: (error) => failures.push(error),
  })
  const type = (query: string, kind: Trigger['kind'] = 'tag') => menu.follow({ kind, start: 0, query })
  const labels = () => menu.store.get()?.options.map(({ label }) => label)
  const at = (place: number) => {
    const found = asked[place]
    if (!found) throw new Error(`Asked ${asked.length} times only.`)
    return found
  }
  return { menu, asked, at, replaced, failures, type, labels }
}

describe('searching', () => {
  test('begins at once, then waits for a pause', async () => {
    const { type, asked } = open()
    type('')
    expect(asked.map(({ query }) => query)).toEqual([''])
    for (const query of ['h', 'ha', 'har']) type(query)
    await vi.advanceTimersByTimeAsync(1000)
    expect(asked.map(({ query }) => query)).toEqual(['', 'har'])
  })

  test('an answer that comes after the question has changed is dropped', async () => {
    const { type, at, labels, failures } = open()
    type('')
    type('h')
    await vi.advanceTimersByTimeAsync(1000)
    await at(1).answer('Harry')
    await at(0).answer('Everybody')
    expect(labels()).toEqual(['Harry'])
    expect(failures).toEqual([])
  })

  test('what still matches stays while more is typed; the rest goes at once', async () => {
    const { type, at, labels } = open()
    type('h')
    await at(0).answer('Harry', 'Hermione')
    type('har')
    expect(labels()).toEqual(['Harry'])
  })

  test('a failure is said, reported, and can be tried again', async () => {
    const { menu, type, at, failures } = open()
    type('h')
    await at(0).refuse()
    expect(menu.store.get()).toMatchObject({ status: 'failed', options: [] })
    expect(failures).toHaveLength(1)
    menu.retry()
    await at(1).answer('Harry')
    expect(menu.store.get()).toMatchObject({ status: 'ready' })
  })

  test('nothing that is found after the menu was closed opens it again', async () => {
    const { menu, type, at } = open()
    type('h')
    menu.dismiss()
    await at(0).answer('Harry')
    expect(menu.store.get()).toBeNull()
    type('ha')
    expect(menu.store.get()).toBeNull()
    menu.follow(null)
    type('h')
    expect(menu.store.get()).not.toBeNull()
  })

  test('words that match nothing are words; one word is told so and holds no Enter', async () => {
    const { menu, type, at } = open()
    type('nobody')
    expect(menu.holdsEnter).toBe(true)
    await at(0).answer()
    expect(menu.store.get()).toMatchObject({ options: [] })
    expect(menu.holdsEnter).toBe(false)
    type('nobody there')
    await vi.advanceTimersByTimeAsync(1000)
    await at(1).answer()
    expect(menu.store.get()).toBeNull()
  })
})

describe('marking', () => {
  test('goes round and stays where it was put as more comes in', async () => {
    const { menu, type, at } = open(() => [option('Own'), option('Other')])
    type('', 'command')
    expect(menu.marked?.label).toBe('Own')
    menu.move(-1)
    expect(menu.marked?.label).toBe('Other')
    await at(0).answer('Found')
    expect(menu.marked?.label).toBe('Other')
    menu.move(1)
    menu.move(1)
    expect(menu.marked?.label).toBe('Own')
  })

  test('begins anew with what is typed', async () => {
    const { menu, type, at } = open()
    type('h')
    await at(0).answer('Harry', 'Hermione')
    menu.move(1)
    type('he')
    await vi.advanceTimersByTimeAsync(1000)
    await at(1).answer('Hester', 'Hermione')
    expect(menu.marked?.label).toBe('Hester')
  })

  test('the caret can leave an open menu, and opens none', async () => {
    const { menu, type } = open()
    menu.moved({ kind: 'tag', start: 0, query: 'h' })
    expect(menu.store.get()).toBeNull()
    type('h')
    menu.moved(null)
    expect(menu.store.get()).toBeNull()
  })
})

describe('choosing', () => {
  test('puts the option in the place of what was typed', async () => {
    const { menu, type, at, replaced } = open()
    type('h')
    await at(0).answer('Harry')
    menu.choose(option('Harry'))
    expect(replaced).toEqual([[{ kind: 'tag', start: 0, query: 'h' }, 'Harry']])
    expect(menu.store.get()).toBeNull()
  })

  test('one thing at a time, and typing on gives it up', async () => {
    const { menu, type, replaced } = open()
    let finish: (choice: Choice) => void = () => undefined
    const slow = option('Slow', new Promise<Choice>((resolve) => { finish = resolve })) // biome-ignore format: one promise
    type('s', 'command')
    menu.choose(slow)
    expect(menu.store.get()?.pending).toBe(slow)
    menu.choose(option('Other'))
    expect(replaced).toEqual([])
    type('sl', 'command')
    finish({ type: 'insert', text: 'late' })
    await vi.advanceTimersByTimeAsync(0)
    expect(replaced).toEqual([])
  })

  test('a menu may lead to others, which what is typed narrows, and back', async () => {
    const { menu, type, labels, replaced, at } = open()
    const deep = listLevel('Deep', () => [option('Deepest')])
    const below = listLevel('Below', () => [option('Deep', { type: 'level', level: deep }), option('Else')])
    type('be', 'command')
    menu.choose(option('Below', { type: 'level', level: below }))
    expect(replaced.at(-1)?.[1]).toBe('/')
    expect(menu.store.get()).toMatchObject({ title: 'Below', status: 'ready' })
    type('els', 'command')
    expect(labels()).toEqual(['Else'])
    type('', 'command')
    const [first] = menu.store.get()?.options ?? []
    if (first) menu.choose(first)
    expect(labels()).toEqual(['Deepest'])
    expect(menu.back()).toBe(true)
    expect(labels()).toEqual(['Deep', 'Else'])
    expect(menu.back()).toBe(true)
    expect(menu.store.get()?.title).toBeNull()
    await at(1).answer('All')
    expect(menu.back()).toBe(false)
  })

  test('what fails leaves the menu open and says so', async () => {
    const { menu, type, failures } = open()
    type('x', 'command')
    menu.choose(option('Fails', Promise.reject(new Error('No.'))))
    await vi.advanceTimersByTimeAsync(0)
    expect(menu.store.get()).toMatchObject({ status: 'failed', pending: null })
    expect(failures).toHaveLength(1)
  })

  test('while a choice is carried out the field may lose the focus', async () => {
    const { menu, type } = open()
    type('x', 'command')
    menu.choose(option('Slow', new Promise(() => undefined)))
    menu.blurred()
    expect(menu.store.get()).not.toBeNull()
  })
})

describe('what a command gives', () => {
  const run = ({ title }: { title: string }) => `[${title}]`
  const choose = (answer: unknown) =>
    commandOption({ id: 'c', label: 'C' }, () => async () => answer as never, run).choose()

  test('nothing, an entity, or more commands', async () => {
    await expect(choose(undefined)).resolves.toEqual({ type: 'nothing' })
    await expect(choose({ type: 'entity', entity: { id: 'p', title: 'Harry' } })).resolves.toEqual({
      type: 'insert',
      text: '[Harry]',
    })
    const menu = await choose({ type: 'menu', commands: [{ id: 'd', label: 'D' }, { label: 'no id' }] })
    expect(menu).toMatchObject({ type: 'level', level: { title: 'C' } })
    if (menu.type === 'level') expect(menu.level.known('').map(({ label }) => label)).toEqual(['D'])
  })

  test.each([[{ type: 'entity' }], [{ type: 'other' }], ['text']])(
    'anything else is a mistake of the page: %j',
    async (answer) => {
      await expect(choose(answer)).rejects.toThrow(TypeError)
    },
  )
})

test('options of a group stand together, groups as they first come', () => {
  const of = (label: string, group?: string) => ({ ...option(label), group })
  const options = [of('a', 'x'), of('b'), of('c', 'x'), of('d', 'y'), of('e')]
  expect(grouped(options).map(({ label }) => label)).toEqual(['a', 'c', 'b', 'e', 'd'])
})

import { act, cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test } from 'vitest'
import type { WidgetNode } from '../../../src/chatkit/protocol/widgets'
import { show } from './showWidget'

afterEach(cleanup)

const input = (label: string): WidgetNode => ({
  type: 'Input',
  name: 'note',
  placeholder: `Note on ${label}`,
})
const row = (label: string, about?: string): WidgetNode => ({
  type: 'ListViewItem',
  children: [{ type: 'Text', value: label }, input(about ?? label)],
  ...(about ? { onClickAction: { type: 'open', payload: { id: about } } } : {}),
})
const list = (...children: WidgetNode[]): WidgetNode => ({ type: 'ListView', children })
const field = (label: string) => screen.queryByPlaceholderText<HTMLInputElement>(`Note on ${label}`)

async function typed(label: string, ...rows: WidgetNode[]) {
  const { replace } = await show(list(...rows))
  await userEvent.type(field(label) as HTMLInputElement, 'mine')
  return (...next: WidgetNode[]) => act(async () => replace(list(...next)))
}

describe('what was typed in a row that has neither key nor id', () => {
  test('stays there when a row before it goes', async () => {
    const replace = await typed('two', row('one'), row('two'), row('three'))
    await replace(row('two'), row('three'))
    expect(field('two')?.value).toBe('mine')
    expect(field('three')?.value).toBe('')
  })

  test('stays there when a row comes before it, and when rows change their order', async () => {
    const replace = await typed('one', row('one'), row('two'))
    await replace(row('new'), row('two'), row('one'))
    expect(field('one')?.value).toBe('mine')
    expect(field('new')?.value).toBe('')
    expect(field('two')?.value).toBe('')
  })

  test('goes with the row, and not to the one in its place', async () => {
    const replace = await typed('one', row('one'), row('two'))
    await replace(row('two'))
    expect(field('two')?.value).toBe('')
    await replace(row('two'), row('three'))
    expect(field('three')?.value).toBe('')
  })

  test('stays when the words of the row change, be it by its place or by what its action is about', async () => {
    const replace = await typed('b', row('one', 'a'), row('two', 'b'), row('three', 'c'))
    await replace(row('Two, done', 'b'), row('three', 'c'))
    expect(field('b')?.value).toBe('mine')
    expect(field('c')?.value).toBe('')
    cleanup()
    const change = await typed('two', row('one'), row('two'), row('three'))
    const changed: WidgetNode = {
      type: 'ListViewItem',
      children: [{ type: 'Text', value: 'Two, done' }, input('two')],
    }
    await change(row('one'), changed, row('three'))
    expect(field('two')?.value).toBe('mine')
  })
})

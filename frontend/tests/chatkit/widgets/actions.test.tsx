import { act, cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { WidgetNode } from '../../../src/chatkit/protocol/widgets'
import { json, stream } from '../support/scriptedServer'
import { emptyServer } from '../support/session'
import { card, quick, sent, show, waitingServer } from './showWidget'

afterEach(cleanup)

const button = (label: string, more: object = {}): WidgetNode => ({
  type: 'Button',
  label,
  onClickAction: quick('go'),
  ...more,
})
const named = (name: string) => screen.getByRole('button', { name })
const frame = (container: HTMLElement) => container.querySelector('.ck-widget')

describe('a click', () => {
  test('is sent once, however often it is repeated while the answer is awaited, and keeps the focus', async () => {
    const { server, answer } = waitingServer()
    await show(card(button('Go')), { server })
    await userEvent.dblClick(named('Go'))
    await userEvent.click(named('Go'))
    expect(named('Go').getAttribute('aria-disabled')).toBe('true')
    expect(document.activeElement).toBe(named('Go'))
    answer()
    await waitFor(() => expect(named('Go').getAttribute('aria-disabled')).toBe('false'))
    expect(sent(server)).toHaveLength(1)
  })

  test('without a loading state may be repeated', async () => {
    const { server, answer } = waitingServer()
    const more = button('More', { onClickAction: quick('more', { loadingBehavior: 'none' }) })
    await show(card(more), { server })
    await userEvent.dblClick(named('More'))
    expect(named('More').getAttribute('aria-busy')).toBeNull()
    answer()
    await waitFor(() => expect(sent(server)).toHaveLength(2))
  })

  test('on a row is sent with what the row stands for', async () => {
    const server = emptyServer().on('threads.sync_custom_action', () => json({}))
    const item = {
      type: 'ListViewItem',
      onClickAction: quick('open', { payload: { id: 3 } }),
      children: [{ type: 'Text', value: 'Third' }],
    }
    await show({ type: 'ListView', children: [item] }, { server })
    await userEvent.click(named('Third'))
    await waitFor(() => expect(sent(server)).toEqual([{ type: 'open', payload: { id: 3 } }]))
  })
})

describe('a loading state', () => {
  const modes: [string, WidgetNode, string, 'self' | 'container' | 'none'][] = [
    ['of a button is its own', card(button('Go')), 'Go', 'self'],
    [
      'of a confirmed card is the whole widget',
      { ...card(), confirm: { label: 'OK', action: quick('ok') } },
      'OK',
      'container',
    ],
    [
      'of a cancelled card is the whole widget',
      { ...card(), cancel: { label: 'No', action: quick('no') } },
      'No',
      'container',
    ],
    [
      'may be moved to the container',
      card(button('Go', { onClickAction: quick('go', { loadingBehavior: 'container' }) })),
      'Go',
      'container',
    ],
    [
      'may be moved to the control',
      { ...card(), confirm: { label: 'OK', action: quick('ok', { loadingBehavior: 'self' }) } },
      'OK',
      'self',
    ],
    [
      'of an unheard-of kind is as usual',
      card(button('Go', { onClickAction: quick('go', { loadingBehavior: 'dance' }) })),
      'Go',
      'self',
    ],
  ]
  test.each(modes)('%s', async (_, root, name, mode) => {
    const { server, answer } = waitingServer()
    const { container } = await show(root, { server })
    await userEvent.click(named(name))
    expect(frame(container)?.hasAttribute('inert')).toBe(mode === 'container')
    await act(async () => answer())
    await waitFor(() => expect(frame(container)?.hasAttribute('inert')).toBe(false))
  })

  test('of the whole widget gives the focus back', async () => {
    const { server, answer } = waitingServer()
    await show({ ...card(), confirm: { label: 'OK', action: quick('ok') } }, { server })
    await userEvent.click(named('OK'))
    // What the browser does with what has become inert.
    ;(document.activeElement as HTMLElement).blur()
    await act(async () => answer())
    await waitFor(() => expect(document.activeElement).toBe(named('OK')))
  })
})

describe('a failure', () => {
  test('is told at the widget, with another try that does the same again', async () => {
    let tries = 0
    const server = emptyServer().on('threads.sync_custom_action', () =>
      ++tries === 1 ? json({ error: { message: 'Busy.' } }, 503) : json({}),
    )
    await show(card(button('Go', { onClickAction: quick('go', { payload: { n: 1 } }) })), { server })
    await userEvent.click(named('Go'))
    expect((await screen.findByRole('alert')).textContent).toContain('Busy.')
    await userEvent.click(named('Try again'))
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
    expect(sent(server)).toEqual([
      { type: 'go', payload: { n: 1 } },
      { type: 'go', payload: { n: 1 } },
    ])
  })

  test('that another try can’t mend offers none, and can be put away', async () => {
    const server = emptyServer().on('threads.sync_custom_action', () => json({ error: 'Gone.' }, 404))
    await show(card(button('Go')), { server })
    await userEvent.click(named('Go'))
    expect((await screen.findByRole('alert')).textContent).toContain('Gone.')
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull()
    await userEvent.click(named('Dismiss'))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('in a stream is told at the widget as well', async () => {
    const server = emptyServer().on('threads.custom_action', () =>
      stream([{ type: 'error', code: 'custom', message: 'Sold out.', allow_retry: false }]),
    )
    await show(card(button('Go', { onClickAction: { type: 'go' } })), { server })
    await userEvent.click(named('Go'))
    expect((await screen.findByRole('alert')).textContent).toContain('Sold out.')
  })
})

describe('the handler', () => {
  test('of the page gets the action with the form’s values and the widget, and nothing is sent', async () => {
    const onAction = vi.fn(async () => undefined)
    const root = card({
      type: 'Form',
      children: [
        { type: 'Input', name: 'a.b', placeholder: 'A' },
        button('Go', { onClickAction: { type: 'go', handler: 'client', payload: { x: 1 } } }),
      ],
    })
    const { server } = await show(root, { options: { widgets: { onAction } } })
    await userEvent.type(screen.getByPlaceholderText('A'), 'hi')
    await userEvent.click(named('Go'))
    expect(onAction).toHaveBeenCalledWith(
      { type: 'go', payload: { x: 1, a: { b: 'hi' } } },
      { id: 'w1', widget: expect.objectContaining({ type: 'Card' }) },
    )
    expect(server.types()).not.toContain('threads.custom_action')
  })

  test('of the page that fails says so at the widget', async () => {
    const onAction = vi.fn(async () => Promise.reject(new Error('no')))
    const root = card(button('Go', { onClickAction: { type: 'go', handler: 'client' } }))
    const { failures } = await show(root, { options: { widgets: { onAction } } })
    await userEvent.click(named('Go'))
    expect(await screen.findByRole('alert')).toBeTruthy()
    expect(failures).toHaveLength(1)
  })

  test('of the server streams unless the action says otherwise', async () => {
    const server = emptyServer().on('threads.custom_action', () => stream([]))
    await show(card(button('Go', { onClickAction: { type: 'go', payload: [1] } })), { server })
    await userEvent.click(named('Go'))
    await waitFor(() => expect(server.types()).toContain('threads.custom_action'))
    expect(server.asked.at(-1)?.params).toMatchObject({ item_id: 'w1', action: { type: 'go', payload: [1] } })
  })
})

test('a control’s action brings the values of its form along, its own as it is now', async () => {
  const server = emptyServer().on('threads.sync_custom_action', () => json({}))
  const root = card({
    type: 'Form',
    children: [
      { type: 'Input', name: 'title', defaultValue: 'Milk' },
      { type: 'Checkbox', name: 'done', label: 'Done', onChangeAction: quick('toggle') },
    ],
  })
  await show(root, { server })
  await userEvent.click(screen.getByRole('checkbox'))
  await waitFor(() =>
    expect(sent(server)).toEqual([{ type: 'toggle', payload: { title: 'Milk', done: true } }]),
  )
})

test('a name that the payload already has is reported, and the payload’s own value stands', async () => {
  const server = emptyServer().on('threads.sync_custom_action', () => json({}))
  const root = card({
    type: 'Form',
    children: [
      { type: 'Input', name: 'id', defaultValue: 'x' },
      button('Go', { onClickAction: quick('go', { payload: { id: 1 } }) }),
    ],
  })
  const { failures } = await show(root, { server })
  await userEvent.click(named('Go'))
  await waitFor(() => expect(sent(server)).toEqual([{ type: 'go', payload: { id: 1 } }]))
  expect(String(failures[0])).toContain('id')
})

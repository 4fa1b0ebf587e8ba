import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { WidgetNode } from '../../../src/chatkit/protocol/widgets'
import { REGISTRY } from '../../../src/chatkit/widgets/registry'
import { WidgetView } from '../../../src/chatkit/widgets/WidgetView'
import { draw } from '../support/draw'
import { json } from '../support/scriptedServer'
import { emptyServer } from '../support/session'
import { widget } from '../support/threads'
import { quick, sent, show } from './showWidget'

afterEach(cleanup)

function list(done: boolean, extra: WidgetNode[] = []): WidgetNode {
  const onChangeAction = quick('toggle', { payload: { id: 7 } })
  const box = { type: 'Checkbox', name: 'done', label: 'Milk', defaultChecked: done, onChangeAction }
  return { type: 'Card', children: [box, ...extra] }
}

const milk = () => screen.getByRole('checkbox', { name: 'Milk' })

describe('a check box', () => {
  test('answers the click at once and then shows what the server says', async () => {
    let answer: () => void = () => undefined
    const server = emptyServer().on(
      'threads.sync_custom_action',
      () =>
        new Promise((resolve) => (answer = () => resolve(json({ updated_item: widget('w1', list(true)) })))),
    )
    await show(list(false), { server })
    await userEvent.click(milk())
    expect(milk().getAttribute('aria-checked')).toBe('true')
    answer()
    await waitFor(() => expect(sent(server)).toEqual([{ type: 'toggle', payload: { id: 7, done: true } }]))
    expect(milk().getAttribute('aria-checked')).toBe('true')
  })

  test('goes back where the server refuses, and says why at the widget', async () => {
    const refuse = () => json({ error: { message: 'That todo is gone.' } }, 404)
    const { failures } = await show(list(false), {
      server: emptyServer().on('threads.sync_custom_action', refuse),
    })
    await userEvent.click(milk())
    expect((await screen.findByRole('alert')).textContent).toContain('That todo is gone.')
    expect(milk().getAttribute('aria-checked')).toBe('false')
    expect(failures).toHaveLength(1)
  })
})

describe('a form', () => {
  const form = (title = '', rows: WidgetNode[] = []): WidgetNode => ({
    type: 'Card',
    children: [
      {
        type: 'Form',
        onSubmitAction: quick('add', { payload: { list: 'home' } }),
        children: [
          { type: 'Input', name: 'todo.title', placeholder: 'Title', defaultValue: title, required: true },
          { type: 'Checkbox', name: 'urgent', label: 'Urgent', defaultChecked: true },
          { type: 'Button', label: 'Add', submit: true },
        ],
      },
      ...rows,
    ],
  })
  const field = () => screen.getByPlaceholderText<HTMLInputElement>('Title')

  test('sends its fields with its action, on Enter too, and starts over when the server took them', async () => {
    const added = form('', [{ type: 'Text', value: 'Milk' }])
    const server = emptyServer().on('threads.sync_custom_action', () =>
      json({ updated_item: widget('w1', added) }),
    )
    await show(form(), { server })
    await userEvent.type(field(), 'Milk{Enter}')
    await screen.findByText('Milk')
    expect(sent(server)).toEqual([
      { type: 'add', payload: { list: 'home', todo: { title: 'Milk' }, urgent: true } },
    ])
    await waitFor(() => expect(field().value).toBe(''))
  })

  test('keeps what was typed when the server refuses it', async () => {
    const server = emptyServer().on('threads.sync_custom_action', () =>
      json({ error: { message: 'No.' } }, 400),
    )
    await show(form(), { server })
    await userEvent.type(field(), 'Milk{Enter}')
    await screen.findByRole('alert')
    expect(field().value).toBe('Milk')
  })

  test('keeps what was typed while the widget is redrawn, until the server sends another value', async () => {
    const { replace } = await show(form())
    await userEvent.type(field(), 'Half a th')
    replace(form('', [{ type: 'Text', value: 'Something else' }]))
    expect(screen.getByText('Something else')).toBeTruthy()
    expect(field().value).toBe('Half a th')
    replace(form('From the server'))
    expect(field().value).toBe('From the server')
  })

  test('a card that is a form sends its fields with its main action and is inert meanwhile', async () => {
    const card = {
      type: 'Card',
      asForm: true,
      confirm: { label: 'Save', action: quick('save') },
      children: [{ type: 'Textarea', name: 'note', placeholder: 'Note' }],
    }
    let answer: () => void = () => undefined
    const server = emptyServer().on(
      'threads.sync_custom_action',
      () => new Promise((resolve) => (answer = () => resolve(json({ updated_item: null })))),
    )
    const { container } = await show(card, { server })
    await userEvent.type(screen.getByPlaceholderText('Note'), 'Hello')
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    expect(container.querySelector('.ck-widget')?.getAttribute('aria-busy')).toBe('true')
    answer()
    await waitFor(() => expect(container.querySelector('.ck-widget')?.getAttribute('aria-busy')).toBeNull())
    expect(sent(server)).toEqual([{ type: 'save', payload: { note: 'Hello' } }])
  })
})

test('a type nobody knows gets a placeholder and a log entry, and its siblings are drawn', async () => {
  const { heard } = await show({
    type: 'Card',
    children: [{ type: 'Hologram' }, { type: 'Text', value: 'Here' }],
  })
  expect(screen.getByText('Here')).toBeTruthy()
  expect(screen.getByText(/Hologram/)).toBeTruthy()
  expect(heard).toContainEqual({
    type: 'log',
    detail: { name: 'widget.component.unknown', data: { type: 'Hologram' } },
  })
})

describe('any tree', () => {
  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
  })

  const names = [
    'value',
    'label',
    'name',
    'size',
    'color',
    'gap',
    'padding',
    'border',
    'align',
    'options',
    'editable',
    'status',
    'confirm',
    'defaultValue',
    'defaultChecked',
    'rows',
    'limit',
    'src',
    'iconStart',
    'background',
    'width',
    'key',
    'onClickAction',
    'onChangeAction',
    'theme',
    'disabled',
    'variant',
    'maxLines',
    'minLines',
    'spacing',
    'radius',
  ]
  const { node } = fc.letrec<{ node: WidgetNode }>((tie) => ({
    node: fc
      .tuple(
        fc.constantFrom(...Object.keys(REGISTRY), 'Unheard'),
        fc.dictionary(fc.constantFrom(...names), fc.jsonValue({ maxDepth: 1 })),
        fc.oneof(
          { maxDepth: 3, depthSize: 'small' },
          fc.constant([]),
          fc.array(tie('node'), { maxLength: 3 }),
        ),
      )
      .map(([type, props, children]) => ({ ...props, type, children })),
  }))

  test('with anything in any property draws, and takes nothing else along', () => {
    fc.assert(
      fc.property(node, (root) => {
        const { container, unmount } = draw(<WidgetView item={widget('w1', root)} isNew={false} />)
        expect(container.querySelector('.ck-widget')).not.toBeNull()
        for (const element of container.querySelectorAll<HTMLElement>('[style]')) {
          expect(element.getAttribute('style')).not.toContain('url(')
        }
        unmount()
      }),
      { numRuns: 150 },
    )
  }, 60_000)
})

import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { json } from '../support/scriptedServer'
import { emptyServer } from '../support/session'
import { card, quick, sent, show, waitingServer } from './showWidget'

beforeEach(() => {
  Element.prototype.scrollIntoView ??= () => undefined
})
afterEach(cleanup)

const answering = () => emptyServer().on('threads.sync_custom_action', () => json({}))
const box = (name: string) => screen.getByRole('combobox', { name })

describe('a label', () => {
  test.each(['Input', 'Textarea', 'Select', 'Checkbox'])(
    'names the %s of its field, in or out of a form',
    async (type) => {
      const parts = (name: string) => [
        { type: 'Label', value: `Label of ${name}`, fieldName: name },
        { type, name, options: [], placeholder: 'Placeholder' },
      ]
      const { container } = await show(card(...parts('loose'), { type: 'Form', children: parts('tight') }))
      for (const name of ['loose', 'tight']) expect(screen.getByLabelText(`Label of ${name}`)).toBeTruthy()
      const ids = [...container.querySelectorAll('[id]')].map((element) => element.id)
      expect(new Set(ids).size).toBe(ids.length)
    },
  )

  test('names the first of two fields of one name', async () => {
    await show(
      card(
        { type: 'Label', value: 'Title', fieldName: 't' },
        { type: 'Input', name: 't', defaultValue: '1' },
        { type: 'Input', name: 't', defaultValue: '2' },
      ),
    )
    expect(screen.getByLabelText<HTMLInputElement>('Title').value).toBe('1')
  })
})

describe('a select', () => {
  const options = [
    { value: 'h', label: 'Home', description: 'At the house' },
    { value: 'w', label: 'Work', disabled: true },
    { value: 'g', label: 'Garden' },
    { value: 'g', label: 'Garden again' },
    null,
    { label: 'No value' },
  ]
  const select = (more: object = {}) => ({
    type: 'Select',
    name: 'list',
    placeholder: 'List',
    options,
    ...more,
  })

  test('shows its options with their descriptions, each once', async () => {
    await show(card(select()))
    await userEvent.click(box('List'))
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
      'HomeAt the house',
      'Work',
      'Garden',
    ])
  })

  test('is worked by keyboard: opened, passed over what is disabled, chosen', async () => {
    const { server } = await show(card(select({ onChangeAction: quick('pick') })), { server: answering() })
    box('List').focus()
    await userEvent.keyboard('{ArrowDown}')
    await userEvent.keyboard('{ArrowDown}{Enter}')
    expect(screen.queryByRole('listbox')).toBeNull()
    expect(document.activeElement).toBe(box('List'))
    await waitFor(() => expect(sent(server)).toEqual([{ type: 'pick', payload: { list: 'g' } }]))
  })

  test('is closed by Escape without a change, which goes no further', async () => {
    const heard = vi.fn()
    document.body.addEventListener('keydown', heard)
    await show(card(select()))
    await userEvent.click(box('List'))
    heard.mockClear()
    await userEvent.keyboard('{Escape}')
    document.body.removeEventListener('keydown', heard)
    expect(screen.queryByRole('listbox')).toBeNull()
    expect(box('List').textContent).toContain('List')
    expect(heard.mock.calls.every(([event]) => (event as Event).defaultPrevented)).toBe(true)
  })

  test('finds options by their first letters', async () => {
    await show(card(select()))
    await userEvent.click(box('List'))
    await userEvent.keyboard('ga{Enter}')
    expect(box('List').textContent).toContain('Garden')
  })

  test('is cleared, which is a change like any other', async () => {
    const { server } = await show(
      card(select({ clearable: true, defaultValue: 'h', onChangeAction: quick('pick') })),
      { server: answering() },
    )
    await userEvent.click(screen.getByRole('button', { name: 'Clear' }))
    await waitFor(() => expect(sent(server)).toEqual([{ type: 'pick', payload: { list: '' } }]))
  })

  test('with many options can be searched, or as it says itself', async () => {
    const many = Array.from({ length: 300 }, (_, n) => ({ value: `${n}`, label: `Option ${n}` }))
    await show(card(select({ options: many })))
    await userEvent.click(box('List'))
    expect(screen.getAllByRole('option')).toHaveLength(200)
    expect(screen.getByText('100 more. Search to find them.')).toBeTruthy()
    await userEvent.keyboard('299')
    expect(screen.getAllByRole('option')).toHaveLength(1)
    await userEvent.keyboard('{Enter}')
    expect(box('List').textContent).toContain('Option 299')
    cleanup()
    await show(card(select({ options: many, searchable: false })))
    await userEvent.click(box('List'))
    expect(screen.queryByRole('combobox', { name: 'Search' })).toBeNull()
  })

  test('keeps what was chosen while the answer is awaited and until the server sends another value', async () => {
    const { server, answer } = waitingServer()
    const root = (value: string, note = '') =>
      card(select({ defaultValue: value, onChangeAction: quick('pick') }), { type: 'Text', value: note })
    const { replace } = await show(root('h'), { server })
    await userEvent.click(box('List'))
    await userEvent.click(screen.getByRole('option', { name: 'Garden' }))
    expect(box('List').textContent).toContain('Garden')
    replace(root('h', 'Something else has changed'))
    expect(box('List').textContent).toContain('Garden')
    replace(root('g'))
    answer()
    await waitFor(() => expect(box('List').textContent).toContain('Garden'))
  })

  test('disabled can’t be opened', async () => {
    await show(card(select({ disabled: true })))
    expect((box('List') as HTMLButtonElement).disabled).toBe(true)
  })
})

describe('a date picker', () => {
  const picker = (more: object = {}) => card({ type: 'DatePicker', name: 'day', placeholder: 'Day', ...more })
  const open = async () => {
    await userEvent.click(await screen.findByRole('combobox', { name: 'Day' }))
    return screen.getByRole('dialog', { name: 'Day' })
  }
  const focused = () => document.activeElement?.getAttribute('data-day')

  test('shows the day as it is written, whatever zone it was written in', async () => {
    await show(picker({ defaultValue: '2026-03-01T00:00:00+14:00' }))
    expect((await screen.findByRole('combobox', { name: 'Day' })).textContent).toBe('Mar 1, 2026')
  })

  test('sends the day that was chosen by keyboard', async () => {
    const { server } = await show(picker({ defaultValue: '2026-01-31', onChangeAction: quick('due') }), {
      server: answering(),
    })
    await open()
    expect(focused()).toBe('2026-01-31')
    const steps: [string, string][] = [
      ['{ArrowRight}', '2026-02-01'],
      ['{ArrowUp}', '2026-01-25'],
      ['{ArrowDown}', '2026-02-01'],
      ['{ArrowLeft}', '2026-01-31'],
      ['{PageDown}', '2026-02-28'],
      ['{Home}', '2026-02-22'],
      ['{End}', '2026-02-28'],
      ['{Shift>}{PageUp}{/Shift}', '2025-02-28'],
    ]
    for (const [keys, day] of steps) {
      await userEvent.keyboard(keys)
      expect([keys, focused()]).toEqual([keys, day])
    }
    await userEvent.keyboard('{Enter}')
    expect(screen.queryByRole('dialog')).toBeNull()
    await waitFor(() => expect(sent(server)).toEqual([{ type: 'due', payload: { day: '2025-02-28' } }]))
  })

  test('lets no day be chosen before the first or after the last', async () => {
    await show(
      picker({ defaultValue: '2026-03-10', min: '2026-03-09T12:00:00Z', max: '2026-03-12T00:00:00Z' }),
    )
    const dialog = await open()
    for (const name of ['Previous month', 'Previous year', 'Next month', 'Next year'])
      expect(within(dialog).getByRole<HTMLButtonElement>('button', { name }).disabled).toBe(true)
    await userEvent.click(within(dialog).getByRole('gridcell', { name: 'Sunday, March 8, 2026' }))
    expect(screen.getByRole('dialog')).toBeTruthy()
    await userEvent.keyboard('{PageDown}')
    expect(focused()).toBe('2026-03-12')
  })

  test('is cleared', async () => {
    await show(picker({ defaultValue: '2026-03-10', clearable: true }))
    await userEvent.click(await screen.findByRole('button', { name: 'Clear' }))
    expect(screen.getByRole('combobox', { name: 'Day' }).textContent).toBe('Day')
  })

  test('turns months by its buttons, which keep the focus', async () => {
    await show(picker({ defaultValue: '2026-03-10' }))
    const dialog = await open()
    await userEvent.click(within(dialog).getByRole('button', { name: 'Next month' }))
    expect(within(dialog).getByRole('heading').textContent).toBe('April 2026')
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Next month')
  })
})

describe('an editable text', () => {
  test('has every option of a field', async () => {
    const editable = {
      name: 't',
      autoFocus: true,
      autoSelect: true,
      autoComplete: 'name',
      allowAutofillExtensions: true,
      placeholder: 'Title',
      required: true,
    }
    await show(card({ type: 'Text', value: 'Milk', editable }), { isNew: true })
    const field = screen.getByPlaceholderText<HTMLTextAreaElement>('Title')
    expect(document.activeElement).toBe(field)
    expect(field.selectionEnd).toBe(4)
    expect(field.autocomplete).toBe('name')
    expect(field.required).toBe(true)
    expect(field.dataset.lpignore).toBeUndefined()
  })

  test('is no field where it is not to be, or where it has no name', async () => {
    await show(
      card(
        { type: 'Text', value: 'A', editable: false },
        { type: 'Text', value: 'B', editable: {} },
        { type: 'Text', value: 'C', editable: true },
      ),
    )
    expect(screen.queryByRole('textbox')).toBeNull()
    for (const text of ['A', 'B', 'C']) expect(screen.getByText(text)).toBeTruthy()
  })
})

test('fields take the focus only in what has just arrived', async () => {
  await show(card({ type: 'Input', name: 'a', autoFocus: true }), { isNew: false })
  expect(document.activeElement).toBe(document.body)
})

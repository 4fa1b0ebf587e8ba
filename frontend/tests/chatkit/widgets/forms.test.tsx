import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test } from 'vitest'
import type { WidgetNode } from '../../../src/chatkit/protocol/widgets'
import { json } from '../support/scriptedServer'
import { emptyServer } from '../support/session'
import { card, quick, sent, show } from './showWidget'

afterEach(cleanup)

const named = (name: string) => screen.getByRole('button', { name })

describe('a form', () => {
  const form = (...children: WidgetNode[]) =>
    card({
      type: 'Form',
      onSubmitAction: quick('save'),
      children: [...children, { type: 'Button', label: 'Save', submit: true }],
    })
  const answering = () => emptyServer().on('threads.sync_custom_action', () => json({}))

  test.each([
    ['Fill this in.', { type: 'Input', name: 'f', required: true }],
    ['Fill this in.', { type: 'Textarea', name: 'f', required: true }],
    ['Fill this in.', { type: 'Text', value: '', editable: { name: 'f', required: true } }],
    [
      'Enter an e-mail address, like name@example.com.',
      { type: 'Input', name: 'f', inputType: 'email', defaultValue: 'x' },
    ],
    [
      'Enter a full address, like https://example.com.',
      { type: 'Input', name: 'f', inputType: 'url', defaultValue: 'x' },
    ],
    ['This is not in the expected form.', { type: 'Input', name: 'f', pattern: '\\d+', defaultValue: 'x' }],
    [
      'This is not in the expected form.',
      { type: 'Textarea', name: 'f', pattern: '\\d+', defaultValue: 'x' },
    ],
    [
      'This is not in the expected form.',
      { type: 'Text', value: 'x', editable: { name: 'f', pattern: '\\d+' } },
    ],
    ['Tick this box to go on.', { type: 'Checkbox', name: 'f', label: 'Yes', required: true }],
    ['Choose one.', { type: 'RadioGroup', name: 'f', required: true, options: [{ value: 'a', label: 'A' }] }],
  ])('says “%s” at the field and sends nothing', async (words, field) => {
    const { server } = await show(form(field), { server: answering() })
    await userEvent.click(named('Save'))
    expect(screen.getByText(words)).toBeTruthy()
    expect(sent(server)).toEqual([])
    expect(
      document.activeElement?.getAttribute('aria-invalid') ?? document.activeElement?.getAttribute('type'),
    ).toMatch(/true|radio/)
  })

  test('forgets what was wrong once the field is changed, and then sends', async () => {
    const { server } = await show(form({ type: 'Input', name: 'f', required: true, placeholder: 'F' }), {
      server: answering(),
    })
    await userEvent.click(named('Save'))
    await userEvent.type(screen.getByPlaceholderText('F'), 'x')
    expect(screen.queryByText('Fill this in.')).toBeNull()
    await userEvent.click(named('Save'))
    await waitFor(() => expect(sent(server)).toEqual([{ type: 'save', payload: { f: 'x' } }]))
  })

  test('with a pattern that is none sends', async () => {
    const { server } = await show(form({ type: 'Textarea', name: 'f', pattern: '(', defaultValue: 'x' }), {
      server: answering(),
    })
    await userEvent.click(named('Save'))
    await waitFor(() => expect(sent(server)).toHaveLength(1))
  })

  test('within a form sends its own fields only, by its button and by Enter', async () => {
    const inner = {
      type: 'Form',
      onSubmitAction: quick('inner'),
      children: [
        { type: 'Input', name: 'b', placeholder: 'B' },
        { type: 'Button', label: 'Inner', submit: true },
      ],
    }
    const { server } = await show(form({ type: 'Input', name: 'a', defaultValue: '1' }, inner), {
      server: answering(),
    })
    await userEvent.type(screen.getByPlaceholderText('B'), '2{Enter}')
    await waitFor(() => expect(sent(server)).toHaveLength(1))
    await userEvent.click(named('Inner'))
    await waitFor(() => expect(sent(server)).toHaveLength(2))
    await userEvent.click(named('Save'))
    await waitFor(() => expect(sent(server)).toHaveLength(3))
    expect(sent(server)).toEqual([
      { type: 'inner', payload: { b: '2' } },
      { type: 'inner', payload: { b: '2' } },
      { type: 'save', payload: { a: '1' } },
    ])
  })

  test('in a card gives its values to both actions of the card, and checks only the main one', async () => {
    const root = {
      ...card({ type: 'Input', name: 'n', required: true, placeholder: 'N' }),
      asForm: true,
      confirm: { label: 'OK', action: quick('ok') },
      cancel: { label: 'No', action: quick('no') },
    }
    const { server } = await show(root, { server: answering() })
    await userEvent.click(named('OK'))
    expect(sent(server)).toEqual([])
    await userEvent.click(named('No'))
    await waitFor(() => expect(sent(server)).toEqual([{ type: 'no', payload: { n: '' } }]))
  })

  test('sends a text of one line on Enter, and takes a line into one of several', async () => {
    const editable = (name: string, minLines?: number) => ({
      type: 'Text',
      value: '',
      editable: { name, placeholder: name },
      ...(minLines ? { minLines } : {}),
    })
    const { server } = await show(form(editable('one'), editable('many', 3)), { server: answering() })
    await userEvent.type(screen.getByPlaceholderText('many'), 'a{Enter}b')
    expect(sent(server)).toEqual([])
    await userEvent.type(screen.getByPlaceholderText('one'), 'c{Enter}')
    await waitFor(() => expect(sent(server)).toEqual([{ type: 'save', payload: { one: 'c', many: 'a\nb' } }]))
  })
})

import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
// Its design system takes long to read the first time; nobody is to wait for it in a test.
import '../../../src/app/quickAdd/PasteMany'
import { QuickAddLine } from '../../../src/app/quickAdd/QuickAddLine'
import type { Line, SpanKind } from '../../../src/app/quickAdd/understood'
import { FakeServer } from '../fakeServer'
import { layOut } from '../layOut'

let server: FakeServer
let submitted: Line[]
let many: string[]

function Owner() {
  const [value, setValue] = useState('')
  return (
    <QuickAddLine
      label="Add"
      placeholder=""
      value={value}
      change={setValue}
      submit={(line) => {
        submitted.push(line)
        setValue('')
      }}
      submitMany={(lines) => many.push(...lines)}
    />
  )
}

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Add' })
const chips = () => screen.queryAllByRole('button').map((each) => each.textContent)

beforeEach(() => {
  layOut({ narrow: false })
  server = new FakeServer()
  submitted = []
  many = []
  // A grammar of three words is enough here; the real one has its own tests.
  server.understands = [
    [/\btomorrow\b/g, 'due'],
    [/#\w+/g, 'list'],
    [/\bp[1-4]\b/g, 'priority'],
  ] satisfies [RegExp, SpanKind][]
  render(<Owner />)
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

it('tells what it understands while somebody types, and shades it', async () => {
  const user = userEvent.setup()
  server.lists = [{ id: 'w', name: 'Work', colour: null, open: 0, done: 0 }]
  await user.type(field(), 'Send draft tomorrow #work #new p1')
  await screen.findByRole('button', { name: /^Priority 1/ })
  await vi.waitFor(() => expect(chips()).toEqual(['tomorrow', 'work', 'new new', 'Priority 1']))
  expect([...document.querySelectorAll('mark')].map((each) => each.textContent)).toEqual([
    'tomorrow',
    '#work',
    '#new',
    'p1',
  ])
})

it('puts the words back into the title with a click, and keeps them there while typing on', async () => {
  const user = userEvent.setup()
  await user.type(field(), 'Read tomorrow p2')
  await user.click(await screen.findByRole('button', { name: /tomorrow/ }))
  expect(chips()).toEqual(['Priority 2'])
  await user.keyboard('{Home}Please {End} now')
  await vi.waitFor(() => expect(server.calls.at(-1)?.body).toMatchObject({ ignoring: [[12, 20]] }))
  expect(chips()).toEqual(['Priority 2'])
  await user.keyboard('{Enter}')
  expect(submitted).toEqual([{ text: 'Please Read tomorrow p2 now', ignoring: [[12, 20]] }])
})

it('puts them back with Backspace at their end, and only then takes letters', async () => {
  const user = userEvent.setup()
  await user.type(field(), 'Read tomorrow')
  await screen.findByRole('button')
  await user.keyboard('{Backspace}')
  expect(field().value).toBe('Read tomorrow')
  expect(chips()).toEqual([])
  await user.keyboard('{Backspace}')
  expect(field().value).toBe('Read tomorro')
  await user.keyboard('w')
  await screen.findByRole('button', { name: /tomorrow/ })
})

it('passes over an answer that has come too late', async () => {
  const user = userEvent.setup()
  server.hold()
  await user.type(field(), 'tomorrow')
  await vi.waitFor(() => expect(server.asked('POST')).toHaveLength(1))
  await user.clear(field())
  await user.type(field(), 'never')
  server.letGo()
  await vi.waitFor(() => expect(server.asked('POST').length).toBeGreaterThan(1))
  expect(chips()).toEqual([])
})

it('suggests lists while one is typed, and makes a new one', async () => {
  const user = userEvent.setup()
  server.lists = [{ id: 'w', name: 'Work', colour: '#c33', open: 0, done: 0 }]
  await user.type(field(), 'Call #wo')
  const box = await screen.findByRole('listbox', { name: 'Lists' })
  expect(
    within(box)
      .getAllByRole('option')
      .map((each) => each.textContent),
  ).toEqual(['Work', 'Create “wo”'])
  await user.keyboard('{ArrowDown}{ArrowUp}{Enter}')
  expect(field().value).toBe('Call #Work ')
  expect(submitted).toEqual([])
  await user.keyboard('@phone')
  await screen.findByRole('option', { name: 'Create “phone”' })
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('listbox')).toBeNull()
  await user.keyboard('{Enter}')
  expect(submitted).toHaveLength(1)
})

it('takes Enter for the whole line once there is nothing left to complete', async () => {
  const user = userEvent.setup()
  await user.type(field(), 'Call mom @phone')
  await screen.findByRole('option', { name: 'Create “phone”' })
  await user.keyboard('{Enter}')
  expect(submitted.map(({ text }) => text)).toEqual(['Call mom @phone'])
})

it('asks before several pasted lines become that many todos', async () => {
  const user = userEvent.setup()
  await user.click(field())
  await user.paste('- Milk\n- Bread\n')
  await user.click(await screen.findByRole('button', { name: 'Add 2 todos' }))
  expect(many).toEqual(['Milk', 'Bread'])
  await user.click(field())
  await user.paste('One\nTwo')
  await user.click(await screen.findByRole('button', { name: 'Paste as one line' }))
  expect(field().value).toBe('One Two')
})

it('leaves Enter to an input method that is composing', async () => {
  await userEvent.setup().type(field(), '你好')
  fireEvent.keyDown(field(), { key: 'Enter', keyCode: 229 })
  fireEvent.keyDown(field(), { key: 'Enter', isComposing: true })
  expect(submitted).toEqual([])
})

it('works without an answer of the server', async () => {
  server.disappear()
  await userEvent.setup().type(field(), 'Call mom tomorrow{Enter}')
  expect(submitted).toEqual([{ text: 'Call mom tomorrow', ignoring: [] }])
})

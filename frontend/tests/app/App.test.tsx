import { act, cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { App } from '../../src/app/App'
import { askBoot } from '../../src/app/boot'
import { makeServices } from '../../src/app/start'
import { TodoFollower } from '../../src/app/todos/TodoFollower'
import { FakeEventSource, FakeServer, hello } from './fakeServer'
import { layOut } from './layOut'

// The chat has tests of its own; here it would only load an element that needs a real browser.
vi.mock('../../src/app/chat/Chat', () => ({ default: () => <p>the chat</p> }))

let server: FakeServer

async function open(narrow = false) {
  layOut({ narrow })
  const services = makeServices()
  new TodoFollower(services.todos).follow(services.feed)
  void services.todos.load()
  services.page.followSystem()
  render(<App services={services} boot={askBoot()} />)
  await screen.findByRole('textbox', { name: 'Add a todo' })
  return userEvent.setup()
}

const row = (name: string) => screen.findByRole('row', { name })
const rows = () =>
  screen.queryAllByRole('row').map((each) => each.ariaLabel ?? each.getAttribute('aria-label'))

beforeEach(() => {
  FakeEventSource.install()
  server = new FakeServer('Send the draft', 'Call mom', 'Water the plants')
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

describe('the list', () => {
  it('shows the open todos and folds the done ones away with their count', async () => {
    server.stored('Old thing', true)
    const user = await open()
    await row('Send the draft')
    expect(rows()).toEqual(['Send the draft', 'Call mom', 'Water the plants'])
    await user.click(screen.getByRole('button', { name: /Done\s*1/ }))
    await row('Old thing, done')
    await vi.waitFor(() => expect(server.views['list.done.unfolded']).toBe(true))
  })

  it('adds what is typed, and stays ready for the next', async () => {
    const user = await open()
    await row('Call mom')
    await user.type(screen.getByRole('textbox', { name: 'Add a todo' }), 'Buy milk{Enter}Buy bread{Enter}')
    await row('Buy bread')
    expect(server.titles().slice(3)).toEqual(['Buy milk', 'Buy bread'])
  })

  it('gives the text back when it could not be added', async () => {
    const user = await open()
    await row('Call mom')
    server.refuse('POST', 'The disk is full.')
    const line = screen.getByRole<HTMLInputElement>('textbox', { name: 'Add a todo' })
    await user.type(line, 'Buy milk{Enter}')
    expect((await screen.findByRole('alert')).textContent).toContain('The disk is full.')
    expect(line.value).toBe('Buy milk')
    expect(rows()).not.toContain('Buy milk')
  })

  it('completes with the check box and offers to undo it there', async () => {
    const user = await open()
    await row('Call mom')
    await user.click(screen.getByRole('checkbox', { name: 'Complete “Call mom”' }))
    const struck = await row('Call mom, done')
    await user.click(within(struck).getByRole('button', { name: 'Undo' }))
    await row('Call mom')
    await vi.waitFor(() => expect(server.todos[1]?.completed_at).toBeNull())
  })

  it('deletes with a button and brings back with undo', async () => {
    const user = await open()
    await row('Call mom')
    await user.click(screen.getByRole('button', { name: 'Delete “Call mom”' }))
    expect(rows()).toEqual(['Send the draft', 'Water the plants'])
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    await row('Call mom')
    expect(rows()).toEqual(['Send the draft', 'Call mom', 'Water the plants'])
  })

  it('shows at once what the command line adds', async () => {
    await open()
    await row('Call mom')
    const added = server.stored('From the shell')
    act(() =>
      FakeEventSource.last.send({
        type: 'todos.changed',
        ids: [added.id],
        kind: 'added',
        actor: 'command_line',
      }),
    )
    await row('From the shell')
  })

  it('says that it is empty', async () => {
    server.todos = []
    await open()
    await screen.findByText('Nothing to do')
  })

  it('says why it could not be loaded, and loads when asked again', async () => {
    server.refuse('GET /api/todos', 'The database is locked.')
    layOut({ narrow: false })
    const services = makeServices()
    void services.todos.load()
    render(<App services={services} boot={askBoot()} />)
    await screen.findByText('The database is locked.')
    server.accept()
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await row('Call mom')
  })

  it('draws only the rows in sight of a long list', async () => {
    for (let number = 0; number < 5_000; number += 1) server.stored(`Todo ${number}`)
    await open()
    await row('Call mom')
    expect(rows().length).toBeLessThan(60)
    expect(screen.getByRole('grid', { name: 'Todos' }).getAttribute('aria-rowcount')).toBe('5003')
  })
})

describe('the keyboard', () => {
  async function onFirstRow() {
    const user = await open()
    act(() => document.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus())
    await vi.waitFor(() => expect(focused()).toBe('Send the draft'))
    return user
  }
  const focused = () => document.activeElement?.getAttribute('aria-label')

  beforeEach(() => {
    server.stored('Fourth')
  })

  it('moves between rows, of which one is in the tab order', async () => {
    const user = await onFirstRow()
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(focused()).toBe('Water the plants')
    await user.keyboard('{ArrowUp}')
    expect(focused()).toBe('Call mom')
    await user.keyboard('{End}')
    expect(focused()).toBe('Fourth')
    expect(document.querySelectorAll('[role="row"][tabindex="0"]')).toHaveLength(1)
    await user.keyboard('{ArrowDown}')
    expect(focused()).toBe('Add a todo')
    await user.keyboard('{ArrowUp}')
    expect(focused()).toBe('Fourth')
  })

  it('checks with Space', async () => {
    const user = await onFirstRow()
    await user.keyboard(' ')
    expect(focused()).toBe('Send the draft, done')
    await user.keyboard(' ')
    expect(focused()).toBe('Send the draft')
  })

  it('edits with Enter or F2, keeps with Enter, leaves with Escape', async () => {
    const user = await onFirstRow()
    await user.keyboard('{Enter}')
    expect(focused()).toBe('Edit “Send the draft”')
    await user.keyboard('Send it{Enter}')
    await vi.waitFor(() => expect(focused()).toBe('Send it'))
    expect(server.titles()[0]).toBe('Send it')
    await user.keyboard('{F2}Something else{Escape}')
    expect(focused()).toBe('Send it')
    expect(server.titles()[0]).toBe('Send it')
  })

  it('deletes with Delete, goes on with the next row, and undoes with the undo key', async () => {
    const user = await onFirstRow()
    await user.keyboard('{Delete}')
    await vi.waitFor(() => expect(focused()).toBe('Call mom'))
    await user.keyboard('{Control>}z{/Control}')
    await row('Send the draft')
    expect(server.titles()).toContain('Send the draft')
  })

  it('goes to the add line with n', async () => {
    const user = await onFirstRow()
    await user.keyboard('n')
    await vi.waitFor(() => expect(focused()).toBe('Add a todo'))
  })

  it('hides and shows the chat, and that is remembered', async () => {
    const user = await onFirstRow()
    await user.keyboard('{Control>}j{/Control}')
    expect(screen.queryByRole('heading', { name: 'Assistant' })).toBeNull()
    await vi.waitFor(() => expect(server.views['chat.hidden']).toBe(true))
    await user.keyboard('{Control>}j{/Control}')
    expect(screen.getByRole('heading', { name: 'Assistant' })).toBeTruthy()
  })

  it('changes the width of the chat, and that is remembered', async () => {
    const user = await onFirstRow()
    const divider = screen.getByRole('separator', { name: 'Width of the assistant' })
    act(() => divider.focus())
    await user.keyboard('{ArrowLeft}')
    expect(divider.getAttribute('aria-valuenow')).toBe('416')
    await vi.waitFor(() => expect(server.views['chat.width']).toBe(416))
  })
})

describe('the window', () => {
  it('wears the brand', async () => {
    server.boot = { ...server.boot, branding: { ...server.boot.branding, name: 'Acme Tasks' } }
    await open()
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Acme Tasks')
    expect(document.title).toBe('Acme Tasks')
  })

  it('says what answers, and until then that it is getting ready', async () => {
    await open()
    expect(screen.getByText('Getting ready…')).toBeTruthy()
    act(() => FakeEventSource.last.send(hello))
    await screen.findByText('Built-in assistant')
  })

  it('says that the assistant could not be started, beside a list that works', async () => {
    server.boot = {
      ...server.boot,
      chat: { state: 'failed', assistant: null, message: 'No assistant today.' },
    }
    await open()
    await screen.findByText('No assistant today.')
    await row('Call mom')
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(server.asked('POST')).toEqual(['/chatkit'])
  })

  it('loads the chat only after the list has been shown', async () => {
    server.hold()
    layOut({ narrow: false })
    const services = makeServices()
    void services.todos.load()
    render(<App services={services} boot={Promise.resolve(server.boot)} />)
    await screen.findByRole('textbox', { name: 'Add a todo' })
    expect(screen.queryByText('the chat')).toBeNull()
    server.letGo()
    await screen.findByText('the chat')
    expect(rows()).toHaveLength(3)
  })

  it('shows the list first when narrow, and the chat in its own tab', async () => {
    const user = await open(true)
    await row('Call mom')
    expect(screen.queryByText('the chat')).toBeNull()
    await user.click(screen.getByRole('tab', { name: 'Assistant' }))
    await screen.findByText('the chat')
    expect(screen.getByRole('tab', { name: 'Assistant' }).getAttribute('aria-selected')).toBe('true')
    await user.keyboard('{ArrowLeft}')
    await row('Call mom')
  })

  it('starts over when the server answers at last', async () => {
    server.disappear()
    layOut({ narrow: false })
    render(<App services={makeServices()} boot={askBoot()} />)
    await screen.findByText('Todo Assistant couldn’t start')
    server.accept()
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await screen.findByRole('textbox', { name: 'Add a todo' })
  })

  it('keeps the draft of the add line', async () => {
    server.boot = { ...server.boot, view_state: { 'list.draft': 'half a thought' } }
    await open()
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Add a todo' }).value).toBe('half a thought')
  })
})

/** Every word the window shows, in English and by area: the model of all catalogues, and the one that is always there. */
import { number } from './formats'

export const english = {
  list: {
    heading: 'Todos',
    openCount: (count: number) => `${number(count)} open`,
    empty: 'Nothing to do',
    emptyHint: 'Add a todo below, or ask the assistant.',
    allDone: 'All done',
    allDoneHint: 'Everything on your list is finished.',
    loading: 'Loading your todos…',
    failed: 'Couldn’t load your todos',
    more: 'Loading more todos',
    row: (title: string, done: boolean) => (done ? `${title}, done` : title),
    check: (title: string) => `Complete “${title}”`,
    uncheck: (title: string) => `Reopen “${title}”`,
    edit: (title: string) => `Edit “${title}”`,
    remove: (title: string) => `Delete “${title}”`,
    removeButton: 'Delete',
  },
  add: {
    placeholder: 'Add a todo…',
    label: 'Add a todo',
    farAway: (title: string, count: number) => `Added “${title}” at the end of ${number(count)} todos`,
  },
  done: {
    heading: 'Done',
    listLabel: 'Done todos',
  },
  undo: {
    button: 'Undo',
    deleted: (title: string) => `Deleted “${title}”`,
  },
  toast: { dismiss: 'Dismiss', region: 'Messages' },
  failure: {
    unreachable: 'The app isn’t answering. Your change wasn’t saved; try again in a moment.',
    general: 'Something went wrong. Your change wasn’t saved; try again.',
    add: (reason: string) => `Couldn’t add the todo. ${reason}`,
    rename: (reason: string) => `Couldn’t rename the todo. ${reason}`,
    check: (reason: string) => `Couldn’t update the todo. ${reason}`,
    remove: (reason: string) => `Couldn’t delete the todo. ${reason}`,
    restore: (reason: string) => `Couldn’t bring the todo back. ${reason}`,
    retry: 'Try again',
  },
  start: {
    failed: 'Todo Assistant couldn’t start',
    failedHint: 'The app isn’t answering. Your todos are safe; try again in a moment.',
  },
  link: { lost: 'Reconnecting…', lostHint: 'Not connected to the app. Your todos are safe.' },
  chat: {
    title: 'Assistant',
    useCase: 'Which assistant',
    show: 'Show assistant',
    hide: 'Hide assistant',
    newChat: 'New chat',
    history: 'Chat history',
    builtin: 'Built-in assistant',
    builtinHint: 'Understands simple commands. It is not a language model and uses no network.',
    model: (label: string, model: string | null) =>
      model && model !== label ? `${label} · ${model}` : label,
    modelHint: (label: string) => `Answers come from ${label}.`,
    preparing: 'Getting ready…',
    preparingHint:
      'The assistant is getting ready. You can type already; your message is sent as soon as it can be.',
    opening: 'Opening the chat…',
    failed: 'The assistant couldn’t start',
    failedHint: 'Your todos work without it.',
    brokenHint: 'The chat couldn’t be loaded. Your todos work without it.',
    frameTitle: 'Chat with the assistant',
    greeting: 'What can I help with?',
    placeholder: 'Ask or add…',
  },
  layout: {
    tabs: 'View',
    todosTab: 'Todos',
    chatTab: 'Assistant',
    resize: 'Width of the assistant',
    list: 'Todo list',
  },
  crash: {
    title: 'This part stopped working',
    hint: 'Your todos are safe. Load it again to go on.',
    reload: 'Load again',
  },
}

export type Text = typeof english

/** The todos of this window: answers every gesture at once, saves it, and takes it back with the reason if the server refuses. */
import { reason } from '../api/client'
import type { ActivityEntry, Todo, TodoState, TodosChanged } from '../api/contracts'
import { text } from '../text'
import { blankTodo } from './blankTodo'
import { edited, type MovePlace, movedTo, renamed, type TodoEdit } from './edit'
import { type Gesture, Gestures } from './Gestures'
import type { Stretch } from './listing'
import { positionFor } from './positions'
import type { Query } from './query'
import { isStandIn, standInId } from './standIn'
import { TodoPages } from './TodoPages'
import { type Snapshot, TodoScreen } from './TodoScreen'
import * as api from './todoApi'
import {
  added,
  changed,
  completed,
  gone,
  here,
  identified,
  isAllLoaded,
  known,
  placed,
  reopened,
  type TodoView,
} from './todoView'

export interface Notices {
  failed(message: string): void
  told(message: string): void
  undoable(message: string, undo: () => void): void
}

const NEWCOMER_POSITION = Number.MAX_SAFE_INTEGER - 1_000_000

export class TodoStore {
  readonly #notices: Notices
  readonly #gestures: Gestures
  readonly #screen: TodoScreen
  readonly #pages: TodoPages
  readonly #rowKeys = new Map<string, string>()
  #newcomers = 0

  constructor(notices: Notices, query: Query) {
    this.#notices = notices
    this.#screen = new TodoScreen(query)
    this.#gestures = new Gestures({
      view: () => this.snapshot().view,
      change: this.#screen.change,
      failed: (message) => notices.failed(message),
    })
    this.#pages = new TodoPages(this.#screen, this.#gestures, (message) => notices.failed(message))
  }

  snapshot = (): Snapshot => this.#screen.snapshot()
  subscribe = (listener: () => void): (() => void) => this.#screen.subscribe(listener)
  settleLater = (): void => this.#screen.settleLater()

  /** Told before a todo just added is shown under its real id. */
  whenNamed: (standIn: string, id: string) => void = () => undefined

  /** Told which todos still belong to what is shown, whenever some may not; those not loaded do. */
  set whenLeft(told: (stays: (id: string) => boolean) => void) {
    this.#screen.whenLeft = told
  }

  /** Stays the same when a todo just added gets its real id, so that its row is not drawn anew. */
  rowKey = (id: string): string => this.#rowKeys.get(id) ?? id

  /** The server's id, once it has answered. */
  idOf = (id: string): string => this.#gestures.idOf(id)

  /** Resolves when no todo is on its way to the server whose id is not known here yet. */
  whenAdded = (): Promise<void> => this.#gestures.whenAnswered((id) => isStandIn(this.idOf(id)))

  /** Shows a place: at once as it was last seen, then as it is. */
  async show(query: Query): Promise<void> {
    if (this.snapshot().query.key === query.key) return
    this.#screen.turnTo(query)
    await this.refresh()
  }

  load = (): Promise<void> => this.#pages.load()
  refresh = (): Promise<void> => this.#pages.refresh()
  need = (state: TodoState, seen: Stretch): Promise<void> => this.#pages.need(state, seen)

  /** Of all rows of a stretch, in their order: at once where they are loaded, else the server is asked. */
  idsIn = (state: TodoState, stretch: Stretch): readonly string[] | Promise<readonly string[]> =>
    this.#pages.idsIn(state, stretch)

  async add(line: string, ignoring: api.Ignored = []): Promise<boolean> {
    this.#newcomers += 1
    const { query } = this.snapshot()
    const position = NEWCOMER_POSITION + this.#newcomers
    const title = line.trim()
    const { list = 'inbox', due, labels = [] } = query.gives
    const blank = blankTodo(standInId(this.#newcomers), title, position)
    const standIn = edited({ ...blank, list_id: list, label_ids: labels }, due === undefined ? {} : { due })
    return this.#do({
      ids: [standIn.id],
      show: (view) => added(view, standIn),
      save: async () => {
        const todo = await api.addTodo(line, query.gives, ignoring)
        this.#rowKeys.set(todo.id, standIn.id)
        this.#gestures.identify(standIn.id, todo.id)
        this.whenNamed(standIn.id, todo.id)
        this.#screen.change((view) => identified(view, standIn.id, title, todo))
        if (!query.belongs(todo)) this.#notices.told(text.add.elsewhere(todo.title))
        return [todo]
      },
      saved: placed,
      refused: text.failure.add,
    })
  }

  /** Lines that were pasted: they come with the server's word, all of them or none. */
  async addAll(lines: readonly string[]): Promise<boolean> {
    try {
      await api.addTodos(lines, this.snapshot().query.gives)
      return true
    } catch (error) {
      this.#notices.failed(text.failure.add(reason(error)))
      return false
    }
  }

  rename(id: string, title: string): Promise<boolean> {
    return this.edit([id], { title }, text.failure.rename)
  }

  edit(ids: readonly string[], edit: TodoEdit, refused = text.failure.check): Promise<boolean> {
    return this.#do({
      ids,
      show: (view) => changed(view, here(view, ids), (todo) => edited(todo, edit)),
      save: () => api.editTodos(ids.map(this.#gestures.idOf), edit),
      saved: placed,
      refused,
    })
  }

  /** Changes one occurrence by itself; resolves with the todo that has become of it, or `id` when that was refused. */
  async detach(id: string, edit: TodoEdit): Promise<string> {
    let detached = id
    await this.#do({
      ids: [id],
      show: (view) => view,
      save: async () => {
        const todo = await api.editTodo(this.#gestures.idOf(id), edit)
        detached = todo.id
        return [todo]
      },
      saved: placed,
      refused: text.failure.check,
    })
    return detached
  }

  /** To a list, under a todo, to a day, or to another place in the order: one step, however many. */
  move(ids: readonly string[], place: MovePlace): Promise<boolean> {
    return this.#do({
      ids,
      named: [place.before, place.after, place.parent].filter((id) => typeof id === 'string'),
      show: (view) => {
        const positions = positionFor(view, ids, place)
        return changed(view, here(view, ids), (todo) => movedTo(todo, place, positions.get(todo.id) ?? null))
      },
      save: () => api.moveTodos(ids.map(this.#gestures.idOf), renamed(place, this.#gestures.idOf)),
      saved: placed,
      refused: text.failure.move,
    })
  }

  complete(id: string): Promise<boolean> {
    return this.completeAll([id])
  }

  completeAll(ids: readonly string[]): Promise<boolean> {
    const now = new Date().toISOString()
    this.#screen.settleSoon()
    return this.#do({
      ids,
      show: (view) => here(view, ids).reduce((step, id) => completed(step, id, now), view),
      save: async () => this.#sayNext(await api.completeTodos(ids.map(this.#gestures.idOf), true)),
      saved: placed,
      refused: text.failure.check,
    })
  }

  reopen(id: string): Promise<boolean> {
    return this.reopenAll([id])
  }

  reopenAll(ids: readonly string[]): Promise<boolean> {
    return this.#do({
      ids,
      show: (view) => here(view, ids).reduce(reopened, view),
      save: () => api.completeTodos(ids.map(this.#gestures.idOf), false),
      saved: placed,
      refused: text.failure.check,
    })
  }

  /** A recurring one stands open again: told, since it may have left the place that is shown. */
  #sayNext(answers: readonly Todo[]): readonly Todo[] {
    const [todo] = answers
    if (answers.length === 1 && todo?.recurrence && todo.completed_at === null && todo.due) {
      this.#notices.told(text.list.nextOn(todo.title, todo.due))
    }
    return answers
  }

  remove(id: string): Promise<boolean> {
    const todo = known(this.snapshot().view, id)
    if (!todo) return Promise.resolve(false)
    this.#notices.undoable(text.undo.deleted(todo.title), () => void this.restore([todo]))
    return this.#remove([id], async () => [await api.deleteTodo(this.#gestures.idOf(id))])
  }

  removeAll(ids: readonly string[]): Promise<boolean> {
    this.#notices.undoable(text.undo.deletedMany(ids.length), () => void this.undo())
    return this.#remove(ids, () => api.bulkDo(ids.map(this.#gestures.idOf), 'delete'))
  }

  #remove(ids: readonly string[], save: Gesture['save']): Promise<boolean> {
    return this.#do({
      ids,
      show: (view) => here(view, ids).reduce(gone, view),
      save,
      saved: (view, todo) => gone(view, todo.id),
      refused: text.failure.remove,
    })
  }

  /** Out of the trash. */
  restore(todos: readonly Todo[]): Promise<boolean> {
    const ids = todos.map((todo) => todo.id)
    const back = todos.map((todo) => ({ ...todo, deleted_at: null }))
    return this.#do({
      ids,
      show: (view) => back.reduce(placed, view),
      save: () => api.restoreTodos(ids.map(this.#gestures.idOf)),
      saved: placed,
      refused: text.failure.restore,
    })
  }

  /** Out of the trash that is shown. */
  restoreAll(ids: readonly string[]): Promise<boolean> {
    return this.#do({
      ids,
      show: (view) => here(view, ids).reduce(gone, view),
      save: () => api.restoreTodos(ids.map(this.#gestures.idOf)),
      saved: placed,
      refused: text.failure.restore,
    })
  }

  undo = (): Promise<void> => this.#travel(api.undoLast, text.undo.undone)
  redo = (): Promise<void> => this.#travel(api.redoLast, text.undo.redone)

  /** What comes of it arrives as events, like any change made elsewhere. */
  async #travel(
    step: () => Promise<ActivityEntry>,
    told: (what: ActivityEntry['data']) => string,
  ): Promise<void> {
    await this.#gestures.whenAnswered(() => true)
    try {
      this.#notices.told(told((await step()).data))
    } catch (error) {
      this.#notices.failed(reason(error))
    }
  }

  hideDone(): void {
    this.#screen.change((view) => ({ ...view, done: null }))
  }

  /** A change made elsewhere: asks for the server's word on the todo and shows it; null when it is gone. */
  async hear(id: string, kind: TodosChanged['kind']): Promise<Todo | null> {
    const todo = await this.#gestures.readBetween(id, () => api.todoIfThere(id))
    const isNew = kind === 'added' && todo?.completed_at === null
    this.#screen.change((view) => {
      if (todo === null) return gone(view, id)
      return isNew ? added(view, todo) : placed(view, todo)
    })
    if (!isNew) this.#screen.settleHeard()
    if (todo === null) this.#screen.whenLeft((other) => other !== id)
    return todo
  }

  knows = (id: string): boolean => known(this.snapshot().view, id) !== undefined

  /** Where rows are not loaded, another number of them says that some have other places, too. */
  async recount(counts: TodoView['counts']): Promise<void> {
    if (this.#gestures.areUnanswered()) return
    const { view } = this.snapshot()
    const isSame = counts.open === view.counts.open && counts.done === view.counts.done
    if (!isSame && !isAllLoaded(view)) return this.refresh()
    this.#screen.change((now) => ({ ...now, counts }))
  }

  async #do(gesture: Gesture): Promise<boolean> {
    const accepted = await this.#gestures.run(gesture)
    if (!accepted && !isAllLoaded(this.snapshot().view)) this.#pages.readLater()
    this.#pages.catchUp()
    return accepted
  }
}

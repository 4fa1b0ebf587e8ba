/** Carries gestures on todos to the server: shown at once, sent in order, taken back with the reason when refused; used by the store. */
import { reason } from '../api/client'
import type { Todo } from '../api/contracts'
import { gone, isAllLoaded, known, restored, shownIn, type TodoView } from './todoView'

/** What a gesture does to the screen now, what it asks of the server, and how a refusal is worded. */
export interface Gesture {
  readonly ids: readonly string[]
  /** Todos that what is asked of the server names too: it is asked once those are known there. */
  readonly named?: readonly string[]
  readonly show: (view: TodoView) => TodoView
  readonly save: () => Promise<readonly Todo[]>
  readonly saved: (view: TodoView, answer: Todo) => TodoView
  readonly refused: (reason: string) => string
}

/** What is shown, as the gestures change it. */
export interface Screen {
  view(): TodoView
  change(step: (view: TodoView) => TodoView): void
  failed(message: string): void
}

export class Gestures {
  readonly #screen: Screen
  /** The last unanswered gesture on each todo; those on one todo are sent one after the other. */
  readonly #unanswered = new Map<string, Promise<void>>()
  /** The server's ids of todos that were shown, and perhaps changed, before it had answered. */
  readonly #ids = new Map<string, string>()
  /** The other way round: a gesture on such a todo waits for those made before it had been named. */
  readonly #standIns = new Map<string, string>()
  #begun = 0

  constructor(screen: Screen) {
    this.#screen = screen
  }

  /** From now on gestures on `standIn` are about the todo the server calls `id`. */
  identify(standIn: string, id: string): void {
    this.#ids.set(standIn, id)
    this.#standIns.set(id, standIn)
  }

  /** The server's id: asked when a gesture is sent, since by then the one before it has been answered. */
  idOf = (id: string): string => this.#ids.get(id) ?? id

  isUnanswered = (id: string): boolean => this.#unanswered.has(this.#firstName(id))

  /** What `read` says of the todo, read from beginning to end while nothing done here was under way to it. */
  async readBetween<T>(id: string, read: () => Promise<T>): Promise<T> {
    await this.#unanswered.get(this.#firstName(id))
    const before = this.#begun
    const word = await read()
    return this.#begun === before ? word : this.readBetween(id, read)
  }

  areUnanswered = (): boolean => this.#unanswered.size > 0

  async whenAnswered(which: (id: string) => boolean): Promise<void> {
    await Promise.all([...this.#unanswered].filter(([id]) => which(id)).map(([, answer]) => answer))
  }

  /** Says whether the server has accepted it. */
  async run(gesture: Gesture): Promise<boolean> {
    this.#begun += 1
    const before = this.#screen.view()
    this.#screen.change(gesture.show)
    const own = gesture.ids.map(this.#firstName)
    const concerned = [...own, ...(gesture.named ?? []).map(this.#firstName)]
    const earlier = Promise.all(concerned.map((id) => this.#unanswered.get(id)))
    let accepted = false
    const answer = (async () => {
      await earlier
      accepted = await this.#send(
        gesture,
        before,
        (id) => this.#unanswered.get(this.#firstName(id)) === answer,
      )
    })()
    for (const id of own) this.#unanswered.set(id, answer)
    await answer
    for (const id of own) if (this.#unanswered.get(id) === answer) this.#unanswered.delete(id)
    return accepted
  }

  #firstName = (id: string): string => this.#standIns.get(id) ?? id

  /** Only the last gesture on a todo decides what is shown: an earlier answer is already out of date. */
  async #send(gesture: Gesture, before: TodoView, isLast: (id: string) => boolean): Promise<boolean> {
    try {
      const answers = await gesture.save()
      const stale = new Set(gesture.ids.filter((id) => !isLast(id)).map(this.idOf))
      const current = answers.filter((todo) => !stale.has(todo.id))
      this.#screen.change((view) => shownHere(view, current).reduce(gesture.saved, view))
      return true
    } catch (error) {
      const ids = gesture.ids.filter(isLast)
      this.#screen.change((view) => ids.reduce((step, id) => asBefore(step, before, id, this.idOf(id)), view))
      this.#screen.failed(gesture.refused(reason(error)))
      return false
    }
  }
}

/** What became of todos whose rows are not loaded shows when they are. */
function shownHere(view: TodoView, answers: readonly Todo[]): readonly Todo[] {
  if (isAllLoaded(view)) return answers
  const shown = shownIn(view)
  return answers.filter((todo) => shown.has(todo.id))
}

function asBefore(view: TodoView, before: TodoView, shownAs: string, id: string): TodoView {
  const todo = known(before, shownAs)
  return todo ? restored(view, { ...todo, id }) : gone(view, id)
}

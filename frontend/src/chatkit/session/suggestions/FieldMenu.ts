/** The menu that opens while a tag or a command is being typed: what it offers, what is marked, where it leads. */
import { Store } from '../Store'
import { type Choice, grouped, type Level, matching, type Option } from './options'
import type { Trigger } from './trigger'

export interface MenuState {
  readonly kind: Trigger['kind']
  /** What has led to this menu; null for the first one. */
  readonly title: string | null
  readonly status: 'loading' | 'ready' | 'failed'
  readonly options: readonly Option[]
  readonly active: number
  /** The option that is being carried out. */
  readonly pending: Option | null
}

export interface Surroundings {
  levelFor(kind: Trigger['kind']): Level
  /** Puts text in the place of what was typed for the menu. */
  replace(trigger: Trigger, text: string): void
  fail(error: unknown): void
}

/** Long enough to leave out the letters of a word that is typed quickly. */
const PAUSE_MS = 120

export class FieldMenu {
  /** Null while there is no menu. */
  readonly store = new Store<MenuState | null>(null)
  private trigger: Trigger | null = null
  private dismissed: Trigger | null = null
  private levels: Level[] = []
  private found: readonly Option[] = []
  private asked = 0
  /** The reader has marked an option; it stays marked as others come in. */
  private marking = false
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly around: Surroundings) {}

  /** Follows the caret, which can leave an open menu but opens none. */
  moved(trigger: Trigger | null): void {
    if (this.store.get()) this.follow(trigger)
  }

  /** Follows what is typed. */
  follow(trigger: Trigger | null): void {
    const before = this.trigger
    if (!isSamePlace(trigger, this.dismissed)) this.dismissed = null
    if (isSame(before, trigger)) return
    if (!trigger || this.dismissed) {
      this.close()
      return
    }
    this.trigger = trigger
    const isOpen = isSamePlace(trigger, before)
    if (!isOpen) this.levels = [this.around.levelFor(trigger.kind)]
    this.search({ afterPause: isOpen })
  }

  move(step: 1 | -1): void {
    this.marking = true
    this.patch((state) => {
      const count = state.options.length
      return count === 0 ? {} : { active: (state.active + step + count) % count }
    })
  }

  mark(active: number): void {
    this.marking = true
    this.patch(() => ({ active }))
  }

  /** The marked option; none while there is nothing to choose. */
  get marked(): Option | null {
    const state = this.store.get()
    return state?.options[state.active] ?? null
  }

  get isQueryEmpty(): boolean {
    return this.trigger?.query === ''
  }

  /** Whether Enter belongs to the menu: there is something to choose, or there is about to be. */
  get holdsEnter(): boolean {
    const state = this.store.get()
    return state !== null && (state.options.length > 0 || state.status === 'loading' || state.title !== null)
  }

  choose(option: Option): void {
    const { trigger } = this
    if (!trigger || this.store.get()?.pending) return
    try {
      const chosen = option.choose()
      if (chosen instanceof Promise) this.waitFor(chosen, option, trigger)
      else this.carryOut(chosen, trigger)
    } catch (error) {
      this.failed(error)
    }
  }

  /** Goes to the menu that has led here; says whether there was one. */
  back(): boolean {
    if (this.levels.length < 2) return false
    this.levels.pop()
    this.clearQuery()
    return true
  }

  dismiss(): void {
    this.dismissed = this.trigger
    this.close()
  }

  /** The field has lost the focus: perhaps to something of the page's that the choice has opened. */
  blurred(): void {
    if (!this.store.get()?.pending) this.close()
  }

  retry(): void {
    this.search({ afterPause: false })
  }

  close(): void {
    this.trigger = null
    this.levels = []
    this.found = []
    this.asked++
    clearTimeout(this.timer)
    this.store.set(null)
  }

  /** Typing on in the meantime gives the choice up. */
  private waitFor(chosen: Promise<Choice>, option: Option, trigger: Trigger): void {
    const asked = ++this.asked
    clearTimeout(this.timer)
    this.patch(() => ({ pending: option }))
    chosen.then(
      (choice) => asked === this.asked && this.carryOut(choice, trigger),
      (error) => (asked === this.asked ? this.failed(error) : this.around.fail(error)),
    )
  }

  private carryOut(choice: Choice, trigger: Trigger): void {
    if (choice.type === 'level') {
      this.levels.push(choice.level)
      this.clearQuery()
    } else {
      this.close()
      this.around.replace(trigger, choice.type === 'insert' ? choice.text : '')
    }
  }

  /** Another menu begins with nothing typed for it. */
  private clearQuery(): void {
    const { trigger } = this
    if (!trigger) return
    this.trigger = { ...trigger, query: '' }
    this.search({ afterPause: false })
    if (trigger.query !== '') this.around.replace(trigger, '/')
  }

  private search({ afterPause }: { afterPause: boolean }): void {
    const level = this.levels.at(-1)
    const { trigger } = this
    if (!level || !trigger) return
    const asked = ++this.asked
    clearTimeout(this.timer)
    this.marking = false
    // What was found for fewer letters bridges the time, as far as it still matches.
    this.found = afterPause ? matching(this.found, trigger.query) : []
    this.show(level.search ? 'loading' : 'ready')
    if (!level.search) return
    const ask = () => void this.ask(level, trigger.query, asked)
    if (afterPause) this.timer = setTimeout(ask, PAUSE_MS)
    else ask()
  }

  private async ask(level: Level, query: string, asked: number): Promise<void> {
    try {
      const found = await level.search?.(query)
      if (asked !== this.asked) return
      this.found = found ?? []
      this.show('ready')
    } catch (error) {
      if (asked === this.asked) this.failed(error)
      else this.around.fail(error)
    }
  }

  private failed(error: unknown): void {
    this.found = []
    this.show('failed')
    this.around.fail(error)
  }

  private show(status: MenuState['status']): void {
    const level = this.levels.at(-1)
    const { trigger } = this
    if (!level || !trigger) return
    const options = [...grouped(level.known(trigger.query)), ...grouped(this.found)]
    // Words that match nothing are meant as words.
    const isProse = options.length === 0 && status === 'ready' && /\s/.test(trigger.query)
    const active = this.marking ? placeOf(this.marked, options) : 0
    const { kind } = trigger
    this.store.set(isProse ? null : { kind, title: level.title, status, options, active, pending: null })
  }

  private patch(change: (state: MenuState) => Partial<MenuState>): void {
    this.store.update((state) => (state ? { ...state, ...change(state) } : state))
  }
}

/** The same option as it is offered now. */
function placeOf(marked: Option | null, options: readonly Option[]): number {
  const place = options.findIndex(
    (option) => option.label === marked?.label && option.group === marked?.group,
  )
  return Math.max(0, place)
}

function isSamePlace(one: Trigger | null, other: Trigger | null): boolean {
  return one?.kind === other?.kind && one?.start === other?.start
}

function isSame(one: Trigger | null, other: Trigger | null): boolean {
  return isSamePlace(one, other) && one?.query === other?.query
}

/** The fields of one form: what they hold, what is wrong with them; used by forms, their fields and actions in them. */
import { FieldHome } from './FieldHome'
import type { NamedValue } from './formValues'
import type { ProblemKind } from './problems'

export interface FormField {
  read(): NamedValue
  problem(): ProblemKind | null
  element(): HTMLElement | null
}

type Problems = ReadonlyMap<string, ProblemKind>

const NONE: Problems = new Map()

export class FormScope extends FieldHome {
  /** The form's fields by their paths. */
  readonly fields = new Map<string, FormField>()
  private problems = NONE
  private readonly listeners = new Set<() => void>()

  constructor(
    id: string,
    /** Runs what the form's submission stands for. */
    readonly submit: () => void,
  ) {
    super(id)
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  values(): NamedValue[] {
    return [...this.fields.values()].map((field) => field.read())
  }

  problemAt(path: string): ProblemKind | null {
    return this.problems.get(path) ?? null
  }

  /** Tells whether everything is filled in as it must be; else says so at the fields and goes to the first. */
  check(): boolean {
    const found = [...this.fields].flatMap(([path, field]) => {
      const problem = field.problem()
      return problem ? [{ path, problem, element: field.element() }] : []
    })
    this.report(new Map(found.map(({ path, problem }) => [path, problem])))
    const elements = found.flatMap(({ element }) => element ?? [])
    elements.sort(inDocumentOrder)
    elements[0]?.focus()
    return found.length === 0
  }

  forgive(path: string): void {
    if (!this.problems.has(path)) return
    this.report(new Map([...this.problems].filter(([other]) => other !== path)))
  }

  private report(problems: Problems): void {
    this.problems = problems
    for (const listener of [...this.listeners]) listener()
  }
}

function inDocumentOrder(one: Node, other: Node): number {
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
}

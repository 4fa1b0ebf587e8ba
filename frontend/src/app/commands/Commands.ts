/** The commands of the window as they are now; whoever has commands registers them, nobody owns the list. */
import { type Command, isEnabled } from './command'

export class Commands {
  readonly #sets = new Map<symbol, readonly Command[]>()

  /** Registers `commands` in the place of those that `owner` had. */
  register(owner: symbol, commands: readonly Command[]): void {
    this.#sets.set(owner, commands)
  }

  remove(owner: symbol): void {
    this.#sets.delete(owner)
  }

  /** In the order of registration. */
  all(): readonly Command[] {
    return [...this.#sets.values()].flat()
  }

  run(id: string): void {
    const command = this.all().find((each) => each.id === id)
    if (command && isEnabled(command)) command.run()
  }
}

/** Sends the quick actions of a widget one after another, so that their answers keep their order. */

export class ActionQueue {
  private readonly tails = new Map<string, Promise<unknown>>()

  /** Runs the work when what was queued before under this key has ended, well or badly. */
  run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.tails.get(key)
    const result = before ? before.then(work, work) : work()
    this.tails.set(key, result)
    const forget = () => {
      if (this.tails.get(key) === result) this.tails.delete(key)
    }
    result.then(forget, forget)
    return result
  }
}

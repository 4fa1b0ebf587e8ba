/** Gives the fields of one form, or of a widget's part outside of any form, their ids; labels find them by name. */

export class FieldHome {
  private readonly owners = new Map<string, string>()

  constructor(readonly id: string) {}

  /** What a label of that field name points to: the first field that bears it. */
  labelTarget(name: string): string {
    return `${this.id}-${name.replace(/\s+/g, '_')}`
  }

  idOf(name: string, path: string): string {
    const owner = this.owners.get(name) ?? path
    this.owners.set(name, owner)
    return owner === path ? this.labelTarget(name) : `${this.labelTarget(name)}-${path.replace(/\s+/g, '_')}`
  }

  leave(name: string, path: string): void {
    if (this.owners.get(name) === path) this.owners.delete(name)
  }
}

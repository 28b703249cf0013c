// The durable state while it is worked with: whether its files are still those that were opened, and what in it was damaged.

import { GaveUp } from './errors.ts'

export class Custody {
  readonly #path: string
  readonly #isThere: () => boolean
  #damage = new Set<string>()

  /** @param isThere whether the files at `path` are those that were opened; true where nobody can take them away */
  constructor(path = '', isThere: () => boolean = () => true) {
    this.#path = path
    this.#isThere = isThere
  }

  get isThere(): boolean {
    return this.#isThere()
  }

  /** Another process may be at work in their place. @throws GaveUp when the files were removed or replaced */
  require(): void {
    if (this.#isThere()) return
    const text = `The state in ${this.#path} was removed or replaced while kandji-push worked with it, so it stopped.`
    throw new GaveUp('state folder', `${text} Run again: what it does not know as delivered is sent once more.`)
  }

  /** An entry cannot be read. @param damage which one, what becomes of it, and what to do */
  found(damage: string): void {
    this.#damage.add(`Damaged in the state folder${this.#path && ` ${this.#path}`}: ${damage}`)
  }

  /** What was found since the last time. */
  take(): string[] {
    const damage = [...this.#damage]
    this.#damage = new Set()
    return damage
  }
}

// The durable state while it is worked with: whether it is still the one that was opened, and what in it was damaged.

import { GaveUp, type PushError } from './errors.ts'

/** What is told of a state that somebody may take away. */
export interface Taken {
  /** Fires when it was taken away, where that shows by itself. */
  signal: AbortSignal
  /** Why work with it cannot go on. */
  fault(): PushError
}

export class Custody {
  /** Undefined where a loss shows only when somebody looks. */
  readonly taken: Taken | undefined
  readonly #path: string
  readonly #isThere: () => boolean
  #damage = new Set<string>()

  /** @param isThere whether what is at `path` is what was opened; true where nobody can take it away */
  constructor(path = '', isThere: () => boolean = () => true, taken?: Taken) {
    this.#path = path
    this.#isThere = isThere
    this.taken = taken
  }

  get isThere(): boolean {
    return this.#isThere()
  }

  /** Another process may be at work in their place. @throws GaveUp when the files were removed or replaced */
  require(): void {
    if (this.#isThere()) return
    if (this.taken) throw this.taken.fault()
    const text = `The state in ${this.#path} was removed or replaced while kandji-push worked with it, so it stopped.`
    throw new GaveUp('state folder', `${text} Run again: what it does not know as delivered is sent once more.`)
  }

  /** An entry cannot be read. @param damage which one, what becomes of it, and what to do */
  found(damage: string): void {
    this.#damage.add(`Damaged in the state${this.taken ? '' : ' folder'}${this.#path && ` ${this.#path}`}: ${damage}`)
  }

  /** What was found since the last time. */
  take(): string[] {
    const damage = [...this.#damage]
    this.#damage = new Set()
    return damage
  }
}

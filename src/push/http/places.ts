// How many requests may be under way at once. The others wait for their turn: first come, first served.

export class Places {
  #free: number
  readonly #waiting: Array<() => void> = []

  /** @param free how many requests may be under way */
  constructor(free: number) {
    this.#free = free
  }

  /** @returns call it once to give the place back @throws what `signal` was aborted with, while there is none free */
  async take(signal?: AbortSignal): Promise<() => void> {
    if (this.#free > 0) this.#free--
    else await this.#turn(signal)
    return () => this.#giveBack()
  }

  #turn(signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason as Error)
      const go = () => {
        signal?.removeEventListener('abort', leave)
        resolve()
      }
      const leave = () => {
        this.#waiting.splice(this.#waiting.indexOf(go), 1)
        reject(signal!.reason as Error)
      }
      this.#waiting.push(go)
      signal?.addEventListener('abort', leave, { once: true })
    })
  }

  /** A place goes straight to whoever has waited longest: a latecomer cannot slip in between. */
  #giveBack(): void {
    const next = this.#waiting.shift()
    if (next) next()
    else this.#free++
  }
}

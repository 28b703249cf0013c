// Time for a process in which several things go on at once: it moves on when all of them sleep.

import type { Clock } from '../../../src/push/clock.ts'

export class ConcurrentClock implements Clock {
  time: number
  readonly #actors: number
  #sleepers: Array<{ until: number; wake: () => void }> = []

  /** @param actors how many things go on */
  constructor(time: number, actors: number) {
    this.time = time
    this.#actors = actors
  }

  now(): number {
    return this.time
  }

  elapsed(): number {
    return this.time
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const wake = () => {
        signal?.removeEventListener('abort', leave)
        resolve()
      }
      const sleeper = { until: this.time + ms, wake }
      const leave = () => {
        this.#sleepers = this.#sleepers.filter((one) => one !== sleeper)
        reject(signal!.reason as Error)
      }
      if (signal?.aborted) return leave()
      signal?.addEventListener('abort', leave, { once: true })
      this.#sleepers.push(sleeper)
      setImmediate(() => this.#move())
    })
  }

  #move(): void {
    if (this.#sleepers.length < this.#actors) return
    this.time = Math.max(this.time, Math.min(...this.#sleepers.map(({ until }) => until)))
    const due = this.#sleepers.filter(({ until }) => until <= this.time)
    this.#sleepers = this.#sleepers.filter(({ until }) => until > this.time)
    for (const { wake } of due) wake()
  }
}

// Something that a service has refused. Permissions are given and proxies are mended while the process runs on, for months: it is asked for
// again once in a while.

const AGAIN_MS = 60 * 60_000

export class Refusal {
  /** By `Clock.elapsed`. */
  #until: number | undefined

  /** @param elapsed by `Clock.elapsed` */
  holds(elapsed: number): boolean {
    return this.#until !== undefined && elapsed < this.#until
  }

  /** It was refused. @returns whether that is news, rather than the same once more */
  note(elapsed: number): boolean {
    const isNews = this.#until === undefined
    this.#until = elapsed + AGAIN_MS
    return isNews
  }

  /** It was granted. @returns whether it had been refused before */
  lift(): boolean {
    const isNews = this.#until !== undefined
    this.#until = undefined
    return isNews
  }
}

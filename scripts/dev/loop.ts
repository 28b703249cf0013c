// The loop of `npm run dev`: after a change it builds, and only when that went well it puts the new program in the place of the old.

export interface DevSteps {
  /** @returns whether it went well; what went wrong has been said */
  build(): Promise<boolean>
  /** Starts the program. @returns what stops it */
  start(): () => Promise<void>
  say(text: string): void
  /** Milliseconds without a change until a build begins: an editor or `git checkout` writes many files at once. */
  quietMs: number
}

export class DevLoop {
  readonly #steps: DevSteps
  #stop: (() => Promise<void>) | undefined
  #timer: NodeJS.Timeout | undefined
  #round: Promise<void> | undefined
  #isStale = true

  constructor(steps: DevSteps) {
    this.#steps = steps
  }

  /** Something has changed, or it is the beginning. */
  changed(): void {
    this.#isStale = true
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => (this.#round ??= this.#rounds()), this.#steps.quietMs)
  }

  /** Ends the program that runs, and begins nothing more. */
  async close(): Promise<void> {
    clearTimeout(this.#timer)
    this.#isStale = false
    await this.#round
    await this.#stop?.()
    this.#stop = undefined
  }

  /** What changes during a build is built in another round. */
  async #rounds(): Promise<void> {
    while (this.#isStale) {
      this.#isStale = false
      if (!(await this.#steps.build())) this.#steps.say('The build failed; what runs is from before.')
      else if (!this.#isStale) await this.#restart()
    }
    this.#round = undefined
  }

  async #restart(): Promise<void> {
    await this.#stop?.()
    this.#stop = this.#steps.start()
  }
}

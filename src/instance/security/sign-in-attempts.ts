// Wrong passwords in a row: after a few, a name is refused for a while that doubles each time, right password or not.
// Source: ServiceNow locks a user after 5 failed logins and unlocks after 15 minutes where that script action is on
// (glide.user.max_unlock_attempts, glide.user.unlock_timeout_in_mins). That it begins with a second is ours: the
// accounts of a developer's machine are to be usable again soon.

const FREE_ATTEMPTS = 5
const FIRST_WAIT_MS = 1000
const LONGEST_WAIT_MS = 15 * 60 * 1000
/** Names come from whoever asks: so many are remembered, the oldest forgotten first. */
const MOST_NAMES = 10_000

interface Attempts {
  failed: number
  /** Refused until then. */
  until: number
}

export class SignInAttempts {
  readonly #now: () => number
  readonly #byName = new Map<string, Attempts>()

  constructor(now: () => number) {
    this.#now = now
  }

  isRefused(name: string): boolean {
    return (this.#byName.get(name.toLowerCase())?.until ?? 0) > this.#now()
  }

  /** Notes what became of an attempt: a right password begins the count again. */
  note(name: string, succeeded: boolean): void {
    const key = name.toLowerCase()
    const failed = (this.#byName.get(key)?.failed ?? 0) + 1
    this.#byName.delete(key)
    if (succeeded) return
    const waits = failed - FREE_ATTEMPTS
    const wait = waits < 0 ? 0 : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** waits)
    this.#byName.set(key, { failed, until: this.#now() + wait })
    if (this.#byName.size > MOST_NAMES) this.#byName.delete(this.#byName.keys().next().value!)
  }
}

// The state of a process that stays up: opened once, and again when its folder was removed while it ran.

import type { Logger } from 'pino'
import { namedFault } from '../errors.ts'
import { openState, type State } from '../state/state-folder.ts'

export class KeptState {
  readonly #folder: string
  #state: State

  /** @throws PushError */
  constructor(folder: string) {
    this.#folder = folder
    this.#state = openState(folder)
  }

  get state(): State {
    return this.#state
  }

  /** Begins a new state in place of one that is not there any more. Where that fails, another time will do. */
  renew(log: Logger): void {
    try {
      // Its lock may still stand in the way.
      this.#state.close()
      this.#state = openState(this.#folder)
      log.warn({ msg: 'state folder was removed or replaced: a new state is begun, and everything is sent once more' })
    } catch (error) {
      log.error({ msg: 'state folder was removed or replaced', failure: namedFault(error, log).message })
    }
  }
}

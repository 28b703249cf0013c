// The state of a process that stays up: opened once, and again when its folder was removed while it ran.

import type { Logger } from 'pino'
import { namedFault } from '../errors.ts'
import { pairOf } from '../services.ts'
import { openState, type State } from '../state/state.ts'
import type { PushConfig } from '../terms.ts'

export class KeptState {
  readonly #config: PushConfig
  #state: State

  constructor(config: PushConfig, state: State) {
    this.#config = config
    this.#state = state
  }

  get state(): State {
    return this.#state
  }

  /** Begins a new state in place of one that is not there any more. Where that fails, another time will do. */
  renew(log: Logger): void {
    try {
      // Its lock may still stand in the way.
      this.#state.close()
      this.#state = this.#open()
      log.warn({ msg: 'state folder was removed or replaced: a new state is begun, and everything is sent once more' })
    } catch (error) {
      log.error({ msg: 'state folder was removed or replaced', failure: namedFault(error, log).message })
    }
  }

  #open(): State {
    return openState(this.#config.stateFolder, pairOf(this.#config))
  }
}

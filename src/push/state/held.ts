// A state is worked with by one process at a time.

import { GaveUp } from '../errors.ts'

/** Another process has it. A `run` waits until that one has ended; what runs once does not. */
export class StateHeld extends GaveUp {}

// Closes the way from a platform function back to the program around it: in `gs.info.constructor('…')()` the constructor
// is Node's own, and its code would run outside of the script's context.

/** One of each kind of function: their constructors make code from text. */
const KINDS: Array<() => unknown> = [
  () => undefined,
  async () => undefined,
  function* () {
    yield undefined
  },
  async function* () {
    yield undefined
  },
]

/**
 * From now on no function of this program leads to a constructor that compiles text. Called when the server is up: its
 * parts compile their own code while they start. Names stay, as libraries look at them.
 */
export function lockCodeFromText(): void {
  for (const kind of KINDS) {
    const prototype = Object.getPrototypeOf(kind) as object
    const { name } = (prototype as { constructor: { name: string } }).constructor
    const refuse = function (): never {
      throw new EvalError('Code generation from strings disallowed for this context')
    }
    Object.defineProperty(refuse, 'name', { value: name })
    Object.defineProperty(refuse, 'prototype', { value: prototype })
    Object.defineProperty(prototype, 'constructor', { value: refuse, writable: false, configurable: false })
  }
}

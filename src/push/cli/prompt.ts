// Questions to a person at a terminal. What is secret is not shown, what is typed before its question neither.

import { createInterface, type Interface } from 'node:readline'
import { Writable } from 'node:stream'
import { visible } from '../visible.ts'
import type { Terminal } from './terminal.ts'

export interface Question {
  text: string
  /** Not shown while it is typed. */
  isSecret?: boolean
}

/** Somebody who can be asked. */
export interface Person {
  /** @returns the answer as it was typed @throws Stopped */
  ask(question: Question): Promise<string>
  say(text: string): void
  /** Fires when the person wants no more of it. */
  readonly signal: AbortSignal
}

/** Ctrl-C, Ctrl-D, or a signal from outside. */
export class Stopped extends Error {}

/** @returns undefined when there is nobody to ask; `close` gives the terminal back */
export function personAt({ stdin, stderr, signal }: Terminal): (Person & { close(): void }) | undefined {
  return stdin.isTTY && stderr.isTTY ? new Prompt(stdin, stderr, signal) : undefined
}

/** One for the whole conversation: between two of them the terminal itself would show what is typed. */
class Prompt implements Person {
  readonly signal: AbortSignal
  readonly #stderr: NodeJS.WriteStream
  readonly #lines: Interface
  readonly #typed: string[] = []
  #isShown = false
  #onLine: (() => void) | undefined

  constructor(stdin: NodeJS.ReadStream, stderr: NodeJS.WriteStream, outer: AbortSignal) {
    const stop = new AbortController()
    this.signal = AbortSignal.any([outer, stop.signal])
    this.#stderr = stderr
    const output = new Writable({
      write: (chunk, _encoding, done) => {
        if (this.#isShown) stderr.write(chunk as Buffer)
        done()
      },
    })
    // Without a history no arrow key brings an earlier answer back.
    this.#lines = createInterface({ input: stdin, output, terminal: true, historySize: 0 })
    for (const event of ['SIGINT', 'close'] as const) this.#lines.once(event, () => stop.abort())
    this.#lines.on('line', (line) => {
      this.#typed.push(line)
      this.#onLine?.()
    })
    this.signal.addEventListener('abort', () => this.#onLine?.(), { once: true })
  }

  async ask({ text, isSecret = false }: Question): Promise<string> {
    if (this.signal.aborted) throw new Stopped()
    if (isSecret) this.#stderr.write(visible(text))
    else {
      this.#isShown = true
      this.#lines.setPrompt(visible(text))
      this.#lines.prompt()
    }
    if (this.#typed.length === 0) await new Promise<void>((resolve) => (this.#onLine = resolve))
    this.#onLine = undefined
    this.#isShown = false
    if (isSecret || this.signal.aborted) this.#stderr.write('\n')
    if (this.signal.aborted) throw new Stopped()
    return this.#typed.shift()!
  }

  say(text: string): void {
    this.#stderr.write(`${visible(text)}\n`)
  }

  close(): void {
    this.#lines.close()
  }
}

// A program at a terminal: `script` of util-linux gives it one, and what a person would see and type goes through it.

import { spawn, type ChildProcess } from 'node:child_process'

/** Keys that a terminal turns into signals, or a program reads as such. */
export const CTRL_C = '\u0003'
export const CTRL_D = '\u0004'

const PATIENCE = 20_000

export class PseudoTerminal {
  readonly child: ChildProcess
  /** All that was on the screen. */
  screen = ''
  readonly ended: Promise<number | null>
  #read = 0

  /** @param command without quotes in its parts */
  constructor(command: string[], cwd: string, env: Record<string, string | undefined>) {
    const line = command.map((part) => `'${part}'`).join(' ')
    // The shell hands the program's exit code on.
    this.child = spawn('script', ['-qec', line, '/dev/null'], { cwd, env: { PATH: process.env['PATH'], ...env } })
    this.child.stdout!.on('data', (data: Buffer) => (this.screen += data))
    this.ended = new Promise((resolve) => this.child.once('close', resolve))
  }

  /** Waits until the screen shows the text, after what was waited for before. @returns what came up to its end */
  async see(text: string): Promise<string> {
    for (const end = Date.now() + PATIENCE; Date.now() < end;) {
      const at = this.screen.indexOf(text, this.#read)
      if (at >= 0) {
        const seen = this.screen.slice(this.#read, at + text.length)
        this.#read = at + text.length
        return seen
      }
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    throw new Error(`Expected ${JSON.stringify(text)} on the screen, got:\n${this.screen.slice(this.#read)}`)
  }

  type(keys: string): void {
    this.child.stdin!.write(keys)
  }

  /** Waits for a question and answers it. */
  async answer(question: string, text: string): Promise<void> {
    await this.see(question)
    this.type(`${text}\r`)
  }
}

// Lines of the system log for people: one line each, as they come, on stderr or in a file.

import { appendFileSync } from 'node:fs'
import type { Level, LogLine } from './log-line.ts'

/** From the most to the least urgent. */
export const LEVELS: readonly Level[] = ['error', 'warn', 'info', 'debug']

export type PrintLine = (line: LogLine) => void

/**
 * @param target a level: lines of it and of more urgent ones go to `write`; else the path of a file for all but debug lines
 * @throws Error when the file can't be written
 */
export function logPrinter(target: string, now: () => number, write: (text: string) => void): PrintLine {
  const isLevel = (LEVELS as string[]).includes(target)
  const least = LEVELS.indexOf(isLevel ? (target as Level) : 'info')
  const put = isLevel ? write : (text: string): void => appendFileSync(target, text, { mode: 0o600 })
  // So that a file that can't be written is told at the start.
  put('')
  return (line) => {
    if (LEVELS.indexOf(line.level) <= least) put(`${textOf(line, now())}\n`)
  }
}

const textOf = ({ level, source, message }: LogLine, now: number): string =>
  `${new Date(now).toISOString()} ${level.padEnd(5)} ${shown(source)}: ${shown(message)}`

/** Scripts and clients write the log: nothing of theirs moves the cursor, and further lines are seen to be of the same entry. */
const shown = (text: string): string =>
  text
    .split(/\r\n|[\r\n]/)
    .map((line) => line.replace(/[\p{Cc}\p{Cf}]/gu, (character) => (character === '\t' ? ' ' : '\u{FFFD}')))
    .join('\n    ')

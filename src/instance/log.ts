// The system log: what scripts and the platform say, kept in the table syslog and given to whoever listens.

import type { Kernel } from './kernel.ts'
import type { Level, LogLine } from './log-line.ts'

/** The numbers that syslog.level keeps. */
const LEVEL_NUMBER: Record<Level, string> = { debug: '-1', info: '0', warn: '1', error: '2' }

export class Log {
  readonly #instance: Kernel
  #listeners: Array<(line: LogLine) => void> = []
  #captures: LogLine[][] = []

  constructor(instance: Kernel) {
    this.#instance = instance
  }

  /** @param source scope or part of the platform that speaks */
  write(level: Level, message: string, source: string): void {
    const line = { level, message, source }
    for (const listener of this.#listeners) listener(line)
    for (const lines of this.#captures) lines.push(line)
    // Debug lines are off on a stock instance.
    if (level === 'debug' || !this.#instance.schema.has('syslog')) return
    const { database, session } = this.#instance
    const stamp = this.#instance.timestamp()
    database.insert('syslog', {
      sys_id: this.#instance.newSysId(),
      level: LEVEL_NUMBER[level],
      message,
      source,
      sys_created_on: stamp,
      sys_created_by: session.userName,
    })
  }

  /** Everything said while `work` runs. @param lines where it is kept: what is there outlasts a script that is stopped */
  capture<T>(work: () => T, lines: LogLine[] = []): { result: T; lines: LogLine[] } {
    const depth = this.#captures.length
    this.#captures.push(lines)
    try {
      return { result: work(), lines }
    } finally {
      this.#captures.length = depth
    }
  }

  /** Runs work of which those who capture now hear nothing. */
  apart<T>(work: () => T): T {
    const captures = this.#captures
    this.#captures = []
    try {
      return work()
    } finally {
      this.#captures = captures
    }
  }

  /** After a script was stopped: whoever captured is gone. */
  forgetCaptures(): void {
    this.#captures = []
  }

  listen(listener: (line: LogLine) => void): () => void {
    this.#listeners.push(listener)
    return () => {
      this.#listeners = this.#listeners.filter((other) => other !== listener)
    }
  }
}

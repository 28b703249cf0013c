// A line of the system log.

export type Level = 'debug' | 'info' | 'warn' | 'error'

export interface LogLine {
  level: Level
  message: string
  /** The scope or part of the platform that speaks. */
  source: string
}

// The log of a run: on stderr, every line free of secrets. Readable lines on a terminal, JSON otherwise.

import { Writable } from 'node:stream'
import pino, { type Logger } from 'pino'
import pretty from 'pino-pretty'
import type { Redactor } from '../redactor.ts'
import { jsonLine, oneLine, visible } from '../visible.ts'

export type LogLevel = 'debug' | 'info' | 'warn' | 'error'

/** Levels as words, times in ISO 8601 (UTC). */
export function logger(stream: NodeJS.WriteStream, redactor: Redactor, level: LogLevel): Logger {
  const out = stream.isTTY
    ? pretty({ destination: linesInto(stream), colorize: !process.env.NO_COLOR, ignore: 'pid,hostname', sync: true })
    : stream
  const clean = new Writable({
    decodeStrings: false,
    write(chunk, _encoding, done) {
      // What pino gives is JSON on one line; for a person pino-pretty unpacks it, so its texts are made harmless before that.
      const line = JSON.parse(String(chunk)) as unknown
      const tell = (text: string, key: string) => {
        const safe = redactor.redact(text)
        // A stack keeps its lines.
        return !stream.isTTY ? safe : key === 'stack' ? visible(safe) : oneLine(safe)
      }
      out.write(`${jsonLine(told(line, tell))}\n`)
      done()
    },
  })
  const words = { level: (label: string) => ({ level: label }) }
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime, formatters: words }, clean)
}

/** pino-pretty adds colours to what it writes; the texts in it are harmless by then. */
function linesInto(stream: NodeJS.WriteStream): Writable {
  return new Writable({
    decodeStrings: false,
    write(chunk, _encoding, done) {
      stream.write(String(chunk))
      done()
    },
  })
}

/** A line with each of its texts, names included, as `tell` gives it. */
function told(value: unknown, tell: (text: string, key: string) => string, key = ''): unknown {
  if (typeof value === 'string') return tell(value, key)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => told(item, tell))
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [tell(name, ''), told(inner, tell, name)]))
}

// The log of a run: on stderr, every line free of secrets. Readable lines on a terminal, JSON otherwise.

import { Writable } from 'node:stream'
import pino, { type Logger } from 'pino'
import pretty from 'pino-pretty'
import type { Redactor } from '../redactor.ts'

export function logger(stream: NodeJS.WriteStream, redactor: Redactor, level: 'debug' | 'info' | 'error'): Logger {
  const clean = new Writable({
    decodeStrings: false,
    write(chunk, _encoding, done) {
      stream.write(redactor.redact(String(chunk)))
      done()
    },
  })
  const lines = stream.isTTY ? pretty({ destination: clean, colorize: true, ignore: 'pid,hostname' }) : clean
  return pino({ level, base: undefined }, lines)
}

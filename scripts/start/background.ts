// `kandji-push run` in the background of the demo. Its log goes to a file; what arrives in ServiceNow is said.

import { createWriteStream, type WriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { start, type Running } from './programs.ts'

/** Short enough to see a change arrive, and a third of what Kandji allows a tenant in an hour. */
const INTERVAL = '5s'

interface LogLine {
  msg?: string
  correlation?: string
  serial?: string
  kind?: string
  outcome?: string
}

/** Starts it. @param arrived is told the serial number of each device that changed in Kandji and was delivered */
export function startRun(env: Record<string, string>, logPath: string, arrived: (serial: string) => void): Running {
  const log = createWriteStream(logPath, { mode: 0o600 })
  const running = start('kandji-push.js', ['run', '--interval', INTERVAL, '--verbose'], env, [
    'ignore',
    'ignore',
    'pipe',
  ])
  follow(running, log, arrived)
  return running
}

function follow({ child }: Running, log: WriteStream, arrived: (serial: string) => void): void {
  const changed = new Set<string>()
  createInterface({ input: child.stderr! }).on('line', (text) => {
    log.write(`${text}\n`)
    const { msg, correlation = '', serial, kind } = lineOf(text)
    if (msg === 'device changed') changed.add(correlation)
    // The row of the MDM record follows that of the computer.
    if (msg === 'row delivered' && kind === 'computer' && serial && changed.delete(correlation)) arrived(serial)
  })
  child.once('close', () => log.end())
}

function lineOf(text: string): LogLine {
  try {
    return JSON.parse(text) as LogLine
  } catch {
    return {}
  }
}

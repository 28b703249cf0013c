// Asks the `run` that works with the same state to do something: see src/push/daemon/control.ts and database-errands.ts.

import { existsSync } from 'node:fs'
import { request } from 'node:http'
import { socketOf, type Answered, type Errand } from '../daemon/control.ts'
import { GaveUp } from '../errors.ts'
import { fieldsOf, readJson } from '../json.ts'
import { isPostgres } from '../postgres/address.ts'
import { AskedOfDatabase } from '../state/errands.ts'
import { sleep } from '../tenants/sleep.ts'

/** Nobody listens there: the process has ended, or ended without a word. */
const NOBODY = new Set(['ENOENT', 'ECONNREFUSED', 'ENOTSOCK'])

const LOOK_EVERY_MS = 300

/** Who waits for longer is told what for. */
const LONG_MS = 2_000

/** So long a process that takes the place of another one may need. */
const FAILOVER_MS = 30_000

const INTERRUPTED = 'Interrupted; the running kandji-push finishes what was asked of it.'
const ENDED = 'The running kandji-push ended before this was done. Nothing is lost; run this again.'

export interface Asking {
  signal: AbortSignal
  /** Called once when such a process is at work, and does not answer within some seconds. */
  onLong: () => void
}

/**
 * @returns undefined where no such process is at work
 * @throws GaveUp when it cannot do it now, or ends meanwhile; another PushError where the database cannot be asked
 */
export function askRunning(place: string, errand: Errand, asking: Asking): Promise<Answered | undefined> {
  return isPostgres(place) ? askByDatabase(place, errand, asking) : askBySocket(place, errand, asking)
}

async function askByDatabase(place: string, errand: Errand, { signal, onLong }: Asking): Promise<Answered | undefined> {
  const asked = new AskedOfDatabase(place)
  let long: NodeJS.Timeout | undefined
  try {
    if (!asked.isHeard) return undefined
    asked.ask(JSON.stringify(errand))
    long = setTimeout(onLong, LONG_MS)
    let heardAt = performance.now()
    for (;;) {
      const answer = asked.look()
      if (answer !== undefined) return answeredBy(answer)
      if (asked.isHeard) heardAt = performance.now()
      if (performance.now() - heardAt > FAILOVER_MS) {
        asked.withdraw()
        throw new GaveUp('kandji-push', ENDED)
      }
      await sleep(LOOK_EVERY_MS, signal)
      if (signal.aborted) throw new GaveUp('kandji-push', INTERRUPTED)
    }
  } finally {
    clearTimeout(long)
    asked.close()
  }
}

function answeredBy(text: string): Answered {
  const reading = readJson(text)
  const body = fieldsOf('json' in reading ? reading.json : undefined)
  if (typeof body['reason'] === 'string') throw new GaveUp('kandji-push', body['reason'])
  return body as unknown as Answered
}

async function askBySocket(stateFolder: string, errand: Errand, asking: Asking): Promise<Answered | undefined> {
  const socketPath = socketOf(stateFolder)
  if (!existsSync(socketPath)) return undefined
  try {
    const { status, text } = await post(socketPath, JSON.stringify(errand), asking)
    const reading = readJson(text)
    const body = fieldsOf('json' in reading ? reading.json : undefined)
    if (status === 200) return body as unknown as Answered
    throw new GaveUp(
      'kandji-push',
      typeof body['reason'] === 'string'
        ? body['reason']
        : `Expected a result from the running kandji-push, got status ${status}. See its log, then run this again.`
    )
  } catch (error) {
    if (error instanceof GaveUp) throw error
    const { code = '' } = error as NodeJS.ErrnoException
    if (NOBODY.has(code)) return undefined
    if (code === 'EACCES' || code === 'EPERM')
      throw new GaveUp(
        'kandji-push',
        `A kandji-push works with ${stateFolder} for another user. Run this as that user, or as root.`
      )
    throw new GaveUp('kandji-push', asking.signal.aborted ? INTERRUPTED : ENDED)
  }
}

function post(socketPath: string, body: string, { signal, onLong }: Asking): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const long = setTimeout(onLong, LONG_MS)
    const asking = request({ socketPath, method: 'POST', path: '/errands', headers, signal }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (chunk: string) => (text += chunk))
      answer.on('error', reject)
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }))
    })
    asking.on('error', reject).on('close', () => clearTimeout(long))
    asking.end(body)
  })
}

// Asks the `run` that works with the same state folder to do something: see src/push/daemon/control.ts.

import { existsSync } from 'node:fs'
import { request } from 'node:http'
import { socketOf, type Answered, type Errand } from '../daemon/control.ts'
import { GaveUp } from '../errors.ts'
import { fieldsOf, readJson } from '../json.ts'

/** Nobody listens there: the process has ended, or ended without a word. */
const NOBODY = new Set(['ENOENT', 'ECONNREFUSED', 'ENOTSOCK'])

/**
 * @returns undefined where no such process is at work
 * @throws GaveUp when it cannot do it now, or ends meanwhile
 */
export async function askRunning(
  stateFolder: string,
  errand: Errand,
  signal: AbortSignal
): Promise<Answered | undefined> {
  const socketPath = socketOf(stateFolder)
  if (!existsSync(socketPath)) return undefined
  try {
    const { status, text } = await post(socketPath, JSON.stringify(errand), signal)
    const reading = readJson(text)
    const body = fieldsOf('json' in reading ? reading.json : undefined)
    if (status === 200) return body as unknown as Answered
    throw new GaveUp(
      'kandji-push',
      typeof body['reason'] === 'string' ? body['reason'] : `The running kandji-push answered ${status}.`
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
    throw new GaveUp(
      'kandji-push',
      signal.aborted
        ? 'Interrupted; the running kandji-push finishes what was asked of it.'
        : 'The running kandji-push ended before this was done. Nothing is lost; run this again.'
    )
  }
}

function post(socketPath: string, body: string, signal: AbortSignal): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const asking = request({ socketPath, method: 'POST', path: '/errands', headers, signal }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (chunk: string) => (text += chunk))
      answer.on('error', reject)
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }))
    })
    asking.on('error', reject)
    asking.end(body)
  })
}

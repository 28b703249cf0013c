// States of the local instance by name, for admins: POST /local/snapshot keeps the present one, /local/restore goes back.

import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Platform } from '../platform.ts'
import { badBody, notAuthorized, RestError } from './errors.ts'
import type { Handle } from './handle.ts'
import { jsonBody } from './request.ts'

export interface Snapshots {
  take(): Buffer
  restore(snapshot: Buffer): void
}

/** Each is a whole database in memory. */
const MOST_SNAPSHOTS = 20
const LONGEST_NAME = 100

export function registerSnapshots(
  app: FastifyInstance,
  instance: Platform,
  handle: Handle,
  snapshots: Snapshots
): void {
  const kept = new Map<string, Buffer>()
  const asked = (request: FastifyRequest): string => {
    if (!instance.session.admin) throw notAuthorized('The role admin is required')
    return nameOf(jsonBody(request).name)
  }

  app.post(
    '/local/snapshot',
    handle((request) => {
      const name = asked(request)
      if (!kept.has(name) && kept.size >= MOST_SNAPSHOTS)
        throw new RestError(409, `There are ${MOST_SNAPSHOTS} snapshots already`, 'Use one of their names again')
      kept.set(name, snapshots.take())
      return { name }
    })
  )

  app.post(
    '/local/restore',
    handle((request) => {
      const name = asked(request)
      const snapshot = kept.get(name)
      if (!snapshot) {
        const names = [...kept.keys()].map((one) => JSON.stringify(one)).join(', ') || 'none'
        throw new RestError(404, `There is no snapshot ${JSON.stringify(name)}`, `Snapshots: ${names}`)
      }
      snapshots.restore(snapshot)
      return { name }
    })
  )
}

/** A name, or a number as one. */
function nameOf(given: unknown): string {
  const name = typeof given === 'number' ? String(given) : given
  if (typeof name !== 'string' || name === '' || name.length > LONGEST_NAME)
    throw badBody(`Expected {"name": a text or a number}, got ${JSON.stringify({ name: given })}`)
  return name
}

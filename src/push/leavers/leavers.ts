// Devices that have left Kandji: found by two complete sweeps and a 404 on their id, stopped by a fuse, reported to ServiceNow.

import { randomUUID } from 'node:crypto'
import type { Outbox } from '../delivery/outbox.ts'
import type { KandjiClient } from '../kandji/client.ts'
import { isGone } from '../kandji/device.ts'
import { serialFault } from '../../server/shared/serial-number.ts'
import type { Problem } from '../summary.ts'
import type { Absences, Absentee, Attendance } from './absences.ts'
import { mayGoAtOnce, removalRow, SWEEPS_WITHOUT } from './policy.ts'
import { type LeaverPolicy } from '../configuration/leavers.ts'

export interface LeaversParts {
  outbox: Outbox
  absences: Absences
  client: KandjiClient
  policy: LeaverPolicy
  /** Somebody has confirmed that this many devices have really left. */
  accepted: boolean
  /** Milliseconds since 1970: the previous sweep, which still had the devices or not yet missed them for good. */
  since: number
  onLeft: (leaver: Absentee, correlation: string) => void
}

export interface LeaversResult {
  /** How many devices have left now. */
  left: number
  problems: Problem[]
}

/**
 * Notes what a complete sweep of the whole fleet did not have, and queues the rows of the devices that have left.
 * @throws PushError when Kandji cannot be asked about a device; what was found gone until then is queued
 */
export async function settleLeavers(sweep: Attendance, parts: LeaversParts): Promise<LeaversResult> {
  const { absences, outbox } = parts
  const known = absences.known()
  absences.note(sweep)
  const missing = absences.missing(SWEEPS_WITHOUT, sweep)
  if (parts.policy === 'none') outbox.atomically(() => missing.forEach(({ deviceId }) => outbox.forget(deviceId)))
  // Said the first time, too: half a fleet may be half a list.
  const suspects = absences.missing(1, sweep)
  if (suspects.length > mayGoAtOnce(known) && !parts.accepted) return { left: 0, problems: [fuse(suspects, known)] }
  if (parts.policy === 'none') return { left: 0, problems: [] }
  let left = 0
  for (const leaver of missing) {
    // What has no serial number of its own may be anybody's configuration item.
    if (serialFault(leaver.serial) !== undefined) {
      outbox.atomically(() => outbox.forget(leaver.deviceId))
      continue
    }
    if (!leaver.isListed && !(await isGone(parts.client, leaver.deviceId))) {
      absences.drop(leaver.deviceId)
      continue
    }
    const correlation = randomUUID()
    const row = removalRow(parts.policy, leaver.deviceId, leaver.serial)
    outbox.atomically(() => {
      outbox.queueRemoval(leaver.deviceId, leaver.serial, row, { since: parts.since, correlation })
      absences.drop(leaver.deviceId)
    })
    parts.onLeft(leaver, correlation)
    left++
  }
  return { left, problems: [] }
}

/** Enough to recognise what happened; the list in Kandji says the rest. */
const NAMED = 5

function fuse(missing: Absentee[], known: number): Problem {
  const share = Math.round((missing.length / known) * 1000) / 10
  const some = missing.slice(0, NAMED).map(({ deviceId, serial }) => serial || deviceId)
  const names = missing.length > NAMED ? `${some.join(', ')} and ${missing.length - NAMED} more` : some.join(', ')
  const reason =
    `${missing.length} of ${known} devices (${share} %) have disappeared from Kandji at once, more than the ${mayGoAtOnce(known)} allowed without confirmation: ${names}. ` +
    'None of them was marked. Check the device list in Kandji; if they have really left, run `kandji-push sync --accept-leavers` once (or start `run` again with it).'
  return { code: 'gone-from-kandji', subject: 'Leavers', reason }
}

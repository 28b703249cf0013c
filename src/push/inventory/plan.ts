// What a complete sweep means for the outbox: changed devices are queued, unchanged ones cost nothing.

import type { Attributes } from '../configuration/attributes.ts'
import type { Change, Outbox } from '../delivery/outbox.ts'
import type { Problem, Summary } from '../summary.ts'
import { completed, readPrismInformation } from './prism-values.ts'
import { rowsOf } from './rows.ts'
import type { Sweep } from './sweep.ts'

export interface Plan {
  devices: Summary['devices']
  problems: Problem[]
}

export interface PlanOptions {
  /** Only the first so many devices that can be sent. */
  limit?: number
  /** The run is about a group: only rows of its devices are delivered. */
  narrowed: boolean
  /** Milliseconds since 1970. */
  now: number
  attributes?: Attributes
  /** Values of the extra columns that a device's details have, as far as they are known. */
  detailsOf?: (deviceId: string) => Record<string, string> | undefined
  /** What is known of a device's change; asked once for each changed device. */
  changeOf?: (deviceId: string, serial: string) => Change
}

/**
 * A row that ServiceNow took with a note (an owner it does not know, say) goes out again after this long without a change
 * in Kandji: somebody may have fixed it in ServiceNow.
 */
const NOTED_AGAIN_MS = 24 * 60 * 60 * 1000

/** Compares each device with what was queued or delivered last, and queues the changed ones, all in one transaction. */
export function queueChanges(sweep: Sweep, outbox: Outbox, options: PlanOptions): Plan {
  const devices = { seen: 0, changed: 0, unchanged: 0, skipped: 0 }
  const problems: Problem[] = []
  if (options.narrowed) outbox.narrow()
  outbox.atomically(() => {
    if (!options.narrowed) dropAbsent(sweep, outbox)
    for (const swept of sweep.devices(options.limit)) {
      devices.seen++
      if (swept.flow !== 'send') {
        devices.skipped++
        if (swept.flow === 'problem') problems.push({ subject: swept.subject, reason: swept.reason })
        if (swept.flow === 'skip' && swept.isRemoved) outbox.suspend(swept.id)
        else if (swept.id !== undefined) outbox.forget(swept.id)
        continue
      }
      const { device } = swept
      const prism = completed(swept.prism, readPrismInformation(outbox.prismOf(device.id)))
      const rows = rowsOf(device, prism, options.attributes, options.detailsOf?.(device.id))
      for (const column of rows.reserved) problems.push(reservedWord(device.serial, column))
      if (options.narrowed) outbox.admit(device.id)
      if (outbox.fingerprint(device.id) === rows.fingerprint) {
        devices.unchanged++
        outbox.queueNoted(device.id, device.serial, rows, options.now - NOTED_AGAIN_MS, options.now)
      } else {
        devices.changed++
        outbox.queue(device.id, device.serial, rows, options.changeOf?.(device.id, device.serial))
        if (prism) outbox.keepPrism(device.id, JSON.stringify(prism))
      }
    }
  })
  return { devices, problems }
}

/** What was refused or noted needs no more attention when its device has left. A refused one that comes back is treated as new. */
function dropAbsent(sweep: Sweep, outbox: Outbox): void {
  for (const id of outbox.refusedDevices()) if (!sweep.has(id)) outbox.suspend(id)
  for (const id of outbox.notedDevices()) if (!sweep.has(id)) outbox.dropNotes(id)
}

function reservedWord(serial: string, column: string): Problem {
  const reason = `${column} is the word NULL, by which ServiceNow means "clear this field". It was sent empty, which changes nothing.`
  return { subject: serial, reason }
}

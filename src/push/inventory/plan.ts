// What a complete sweep means for the outbox: changed devices are queued, unchanged ones cost nothing.

import type { Outbox } from '../delivery/outbox.ts'
import type { Problem, Summary } from '../summary.ts'
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
}

/** Compares each device with what was queued or delivered last, and queues the changed ones, all in one transaction. */
export function queueChanges(sweep: Sweep, outbox: Outbox, options: PlanOptions): Plan {
  const devices = { seen: 0, changed: 0, unchanged: 0, skipped: 0 }
  const problems: Problem[] = []
  if (options.narrowed) outbox.narrow()
  outbox.atomically(() => {
    if (!options.narrowed) dropAbsentDeadLetters(sweep, outbox)
    for (const swept of sweep.devices(options.limit)) {
      devices.seen++
      if (swept.flow !== 'send') {
        devices.skipped++
        if (swept.flow === 'problem') problems.push({ subject: swept.subject, reason: swept.reason })
        if (swept.id !== undefined) outbox.forget(swept.id)
        continue
      }
      const { device } = swept
      const rows = rowsOf(device, swept.prism)
      for (const column of rows.reserved) problems.push(reservedWord(device.serial, column))
      if (options.narrowed) outbox.admit(device.id)
      if (outbox.fingerprint(device.id) === rows.fingerprint) devices.unchanged++
      else {
        devices.changed++
        outbox.queue(device.id, device.serial, rows)
      }
    }
  })
  return { devices, problems }
}

/** What was refused needs nobody's attention any more when its device is gone. If it comes back it counts as new. */
function dropAbsentDeadLetters(sweep: Sweep, outbox: Outbox): void {
  for (const id of outbox.refusedDevices()) if (!sweep.has(id)) outbox.forget(id)
}

function reservedWord(serial: string, column: string): Problem {
  const reason = `${column} is the word NULL, by which ServiceNow means "clear this field". It was sent empty, which changes nothing.`
  return { subject: serial, reason }
}

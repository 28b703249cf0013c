// What a complete sweep means for the outbox: changed devices are queued, unchanged ones cost nothing.

import type { Attributes } from '../configuration/attributes.ts'
import { AGAIN_MS } from '../delivery/again.ts'
import type { Outbox } from '../delivery/outbox.ts'
import type { Change } from '../delivery/outbox-row.ts'
import type { DeviceProblem, Problem, Summary } from '../summary.ts'
import type { Device } from './device.ts'
import { completed, readPrismInformation, type PrismInformation } from './prism-values.ts'
import { freshnessRow, rowsOf } from './rows.ts'
import type { Sweep, SweptDevice } from './sweep.ts'
import { isAhead, valueFaults } from './value-faults.ts'

export interface Plan {
  devices: Summary['devices']
  problems: DeviceProblem[]
}

export interface PlanOptions {
  /** Only the first so many devices that can be sent. */
  limit?: number
  /** The run is about a group: only rows of its devices are delivered. */
  narrowed: boolean
  /** Milliseconds since 1970. */
  now: number
  /** The same by Kandji's own clock, as far as it has said it: ours may be wrong by years, and then says nothing of a check-in. */
  kandjiNow?: number | undefined
  /** Unchanged devices go as well, all of them. */
  all?: boolean
  /** Unchanged devices that Kandji has seen since are refreshed. */
  refresh?: boolean
  attributes?: Attributes
  /** Values of the extra columns that a device's details have, as far as they are known. */
  detailsOf?: (deviceId: string) => Record<string, string> | undefined
  /** What is known of a device's change; asked once for each changed device. */
  changeOf?: (deviceId: string, serial: string) => Change
  /** Told of each device that the sweep has. */
  onSeen?: (deviceId: string) => void
}

/** Compares each device with what was queued or delivered last, and queues the changed ones, all in one transaction. */
export function queueChanges(sweep: Sweep, outbox: Outbox, options: PlanOptions): Plan {
  const devices = { seen: 0, changed: 0, unchanged: 0, skipped: 0 }
  const problems: DeviceProblem[] = []
  if (options.narrowed) outbox.pilot.narrow()
  outbox.atomically(() => {
    if (!options.narrowed) dropAbsent(sweep, outbox)
    for (const swept of withForesight(sweep.devices(options.limit), outbox)) {
      devices.seen++
      const deviceId = swept.flow === 'send' ? swept.device.id : swept.id
      if (deviceId !== undefined) options.onSeen?.(deviceId)
      if (swept.flow !== 'send') {
        devices.skipped++
        if (swept.flow === 'problem') problems.push(sweptProblem(swept))
        if (swept.flow === 'skip' && swept.isRemoved) outbox.suspend(swept.id)
        else if (swept.id !== undefined) outbox.forget(swept.id)
        continue
      }
      const rows = rowsFor(swept, outbox, options)
      const faults = [
        ...rows.reserved.map((column) => reservedWord(swept.device.serial, column)),
        ...valueFaults(swept.device, swept.prism, options.attributes, options.kandjiNow),
      ]
      for (const fault of faults) problems.push({ ...fault, deviceId, serial: swept.device.serial })
      if (options.narrowed) outbox.pilot.admit(swept.device.id)
      if (queueDevice(swept.device, rows, outbox, options)) devices.changed++
      else devices.unchanged++
    }
  })
  return { devices, problems }
}

/** Whether `queueChanges` would find a device that has changed. Nothing is written. */
export function hasChanges(sweep: Sweep, outbox: Outbox, options: PlanOptions): boolean {
  for (const swept of sweep.devices(options.limit))
    if (
      swept.flow === 'send' &&
      outbox.devices.fingerprint(swept.device.id) !== rowsFor(swept, outbox, options).fingerprint
    )
      return true
  return false
}

/** Queues these devices, changed or not. @returns those that flow */
export function queueAgain(deviceIds: ReadonlySet<string>, ...parts: Parts): Set<string> {
  return queueSome(deviceIds, { all: true }, ...parts)
}

/** Refreshes these unchanged devices, whatever ServiceNow was told of them. @returns those that flow */
export function queueRefresh(deviceIds: ReadonlySet<string>, ...parts: Parts): Set<string> {
  const [, outbox] = parts
  deviceIds.forEach((id) => outbox.devices.forgetSeen(id))
  return queueSome(deviceIds, { refresh: true }, ...parts)
}

type Parts = [sweep: Sweep, outbox: Outbox, options: PlanOptions]

function queueSome(
  ids: ReadonlySet<string>,
  how: Partial<PlanOptions>,
  ...[sweep, outbox, options]: Parts
): Set<string> {
  const queued = new Set<string>()
  if (ids.size === 0) return queued
  outbox.atomically(() => {
    for (const swept of withForesight(sweep.devices(options.limit), outbox)) {
      if (swept.flow !== 'send' || !ids.has(swept.device.id)) continue
      queueDevice(swept.device, rowsFor(swept, outbox, options), outbox, { ...options, ...how })
      queued.add(swept.device.id)
    }
  })
  return queued
}

/** As a time that there is not. */
const NEVER = -1

/** A device that flows. */
export type Sendable = SweptDevice & { flow: 'send' }

/** With what is known of the device beside the sweep. */
type KnownRows = ReturnType<typeof rowsOf> & { prism: PrismInformation | undefined }

/** A device's rows as they are now, with what Prism has said of it before where it says nothing now. */
export function rowsFor(
  { device: swept, prism: now }: Sendable,
  outbox: Outbox,
  options: Pick<PlanOptions, 'attributes' | 'detailsOf' | 'now' | 'kandjiNow'>
): KnownRows {
  const prism = completed(now, readPrismInformation(outbox.devices.prismOf(swept.id)))
  // A time that is still to come says nothing of when the device was seen.
  const device = isAhead(swept, options.kandjiNow) ? { ...swept, lastCheckIn: NEVER } : swept
  return { ...rowsOf(device, prism, options.attributes, options.detailsOf?.(device.id)), prism }
}

/** @returns whether all of it goes, rather than what is due of an unchanged device */
function queueDevice({ id, serial }: Device, rows: KnownRows, outbox: Outbox, options: PlanOptions): boolean {
  const known = outbox.devices.fingerprint(id)
  if (options.all || known !== rows.fingerprint) {
    const isMdmAlone =
      known !== undefined &&
      (known === rows.bareFingerprint || outbox.devices.hasComputer(id, rows.computerFingerprint))
    outbox.queue(id, serial, rows, options.changeOf?.(id, serial), options.all || !isMdmAlone)
    if (rows.prism) outbox.devices.keepPrism(id, JSON.stringify(rows.prism))
    return true
  }
  outbox.queueDue(id, serial, rows, options.now - AGAIN_MS, options.now)
  const freshness = options.refresh ? freshnessRow(rows.computer) : undefined
  if (freshness) outbox.queueFreshness(id, serial, freshness, options.kandjiNow)
  return false
}

/** Devices whose past is asked for together: with a state in a database each question is a round trip. */
const PORTION = 500

/** The same devices; what the outbox knows of each is at hand when its turn comes. */
function* withForesight(devices: Iterable<SweptDevice>, outbox: Outbox): Generator<SweptDevice> {
  let portion: SweptDevice[] = []
  const release = function* (): Generator<SweptDevice> {
    outbox.foresee(portion.flatMap((swept) => (swept.flow === 'send' ? swept.device.id : [])))
    yield* portion
    portion = []
  }
  try {
    for (const swept of devices) if (portion.push(swept) === PORTION) yield* release()
    yield* release()
  } finally {
    outbox.foresee([])
  }
}

/** What was refused or noted needs no more attention when its device has left. A refused one that comes back is treated as new. */
function dropAbsent(sweep: Sweep, outbox: Outbox): void {
  for (const id of outbox.refusedDevices()) if (!sweep.has(id)) outbox.suspend(id)
  for (const id of outbox.notes.devices()) if (!sweep.has(id)) outbox.notes.drop(id)
}

function sweptProblem({ code, subject, reason, id, serial }: SweptDevice & { flow: 'problem' }): DeviceProblem {
  return { code, subject, reason, deviceId: id, serial }
}

function reservedWord(serial: string, column: string): Problem {
  const reason = `${column} is the word NULL, by which ServiceNow means "clear this field". It was sent empty, which changes nothing.`
  return { code: 'reserved-word', subject: serial, reason }
}

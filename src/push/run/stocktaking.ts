// Reads the fleet from Kandji and queues what it means for ServiceNow. Nothing of a sweep counts before all of it is there.

import { extraOf } from '../configuration/attributes.ts'
import { WHOLE_INVENTORY } from '../configuration/inventory.ts'
import { unmatchedProblems } from '../configuration/unmatched.ts'
import type { Change } from '../delivery/outbox.ts'
import type { State } from '../state/state-folder.ts'
import { GaveUp, PushError } from '../errors.ts'
import { KANDJI, KandjiClient } from '../kandji/client.ts'
import { readDevices } from '../kandji/devices.ts'
import { DEVICE_INFORMATION, readDeviceInformation } from '../kandji/prism.ts'
import { settleLeavers } from '../leavers/leavers.ts'
import { isSuspiciouslySmall } from '../leavers/policy.ts'
import { DEFAULT_LEAVER_POLICY } from '../configuration/leavers.ts'
import type { Services } from '../services.ts'
import type { Summary } from '../summary.ts'
import type { Progress, PushConfig, SyncOptions } from '../terms.ts'
import { refreshDetails } from '../inventory/details.ts'
import { queueChanges } from '../inventory/plan.ts'
import { sendable, Sweep, type Narrow } from '../inventory/sweep.ts'

export interface StocktakingParts {
  config: PushConfig
  options: SyncOptions
  services: Services
  state: State
  signal: AbortSignal
  progress: Progress
  /** Begin of the previous sweep, milliseconds since 1970. */
  since: number
  changeOf: (deviceId: string, serial: string) => Change
  report: (subject: string, reason: string) => void
  count: (devices: Summary['devices']) => void
  /** Sees the fleet as it was read, before it is forgotten. */
  onFleet?: (sweep: Sweep) => void
}

export interface Stock {
  wholeFleet: boolean
  /** How many devices count as gone since this sweep. */
  left: number
  /** Why Kandji could not be asked about devices that are gone. */
  leaversFailure?: PushError
}

/** @throws PushError when the fleet cannot be read to its end, or what came cannot be right: then nothing is changed */
export async function takeStock(parts: StocktakingParts): Promise<Stock> {
  const { config, options, services, signal } = parts
  const { serial, blueprint, limit } = options
  const narrow: Narrow = { serial, blueprint }
  const wholeFleet = limit === undefined && serial === undefined && blueprint === undefined
  const client = new KandjiClient(config.kandji.url, config.kandji.token, services.kandji, signal)
  const sweep = new Sweep(narrow, config.inventory ?? WHOLE_INVENTORY)
  try {
    await readFleet(parts, client, sweep, narrow, wholeFleet)
    await queueFleet(parts, client, sweep, wholeFleet)
    parts.onFleet?.(sweep)
    if (!wholeFleet) return { wholeFleet, left: 0 }
    return { wholeFleet, ...(await leavers(parts, client, sweep)) }
  } finally {
    sweep.close()
  }
}

async function readFleet(
  { options, services: { patience }, state, progress, report }: StocktakingParts,
  client: KandjiClient,
  sweep: Sweep,
  narrow: Narrow,
  wholeFleet: boolean
): Promise<void> {
  const counted = (keep: (rows: unknown[]) => number) => (rows: unknown[]) => {
    const fresh = keep(rows)
    progress.advance(fresh)
    return fresh
  }
  progress.begin('Kandji devices', 0)
  await readDevices(
    client,
    narrow,
    patience,
    counted((rows) => sweep.keepDevices(rows))
  )
  if (wholeFleet && !options.acceptLeavers) {
    if (sweep.size() === 0 && state.outbox.knowsDevices()) throw emptyAfterMore()
    const known = state.absences.known()
    if (isSuspiciouslySmall(sweep.size(), known)) throw shrunk(sweep.size(), known)
  }
  if (sweep.size() > 0) {
    progress.begin('Kandji capacities', sweep.size())
    const missing = await readDeviceInformation(
      client,
      narrow,
      patience,
      counted((rows) => sweep.keepPrism(rows))
    )
    if (missing) report(DEVICE_INFORMATION.permission, `${missing.reason} Devices are sent without capacity.`)
  }
  sweep.settleRivals()
}

async function queueFleet(
  parts: StocktakingParts,
  client: KandjiClient,
  sweep: Sweep,
  wholeFleet: boolean
): Promise<void> {
  const { config, options, services, state, progress, changeOf, report } = parts
  const { limit, serial, blueprint } = options
  const { attributes } = config.inventory ?? WHOLE_INVENTORY
  const now = () => services.clock.now()
  if (extraOf(attributes, 'details').length > 0) progress.begin('Kandji details', 0)
  const unread = await refreshDetails(sendable(sweep, limit), state.details, {
    client,
    attributes,
    now,
    budget: () => services.kandji.allowance.budget(now()),
    onRead: () => {
      services.patience.progress()
      progress.advance(1)
    },
  })
  for (const { subject, reason } of unread) report(subject, reason)
  progress.end()
  const { devices, problems } = queueChanges(sweep, state.outbox, {
    limit,
    narrowed: !wholeFleet,
    now: now(),
    attributes,
    detailsOf: (id) => state.details.valuesOf(id, attributes),
    changeOf,
  })
  parts.count(devices)
  for (const { subject, reason } of problems) report(subject, reason)
  if (wholeFleet) for (const { subject, reason } of unmatchedProblems(sweep)) report(subject, reason)
  if (devices.seen === 0 && (serial ?? blueprint) !== undefined)
    report(serial ?? blueprint ?? '', nothingMeant(options))
}

async function leavers(
  parts: StocktakingParts,
  client: KandjiClient,
  sweep: Sweep
): Promise<Omit<Stock, 'wholeFleet'>> {
  const { config, options, services, state, since, report } = parts
  try {
    const { left, problems } = await settleLeavers(sweep, {
      outbox: state.outbox,
      absences: state.absences,
      client,
      policy: config.leavers ?? DEFAULT_LEAVER_POLICY,
      accepted: options.acceptLeavers ?? false,
      since,
      onLeft: ({ deviceId: device, serial }, correlation) =>
        services.log.debug({ msg: 'device left', correlation, device, serial }),
    })
    for (const { subject, reason } of problems) report(subject, reason)
    return { left }
  } catch (error) {
    if (!(error instanceof PushError)) throw error
    if (error.exitCode === 4) return { left: 0, leaversFailure: error }
    report('Leavers', `${error.message} Devices that are gone from Kandji are not marked until then.`)
    return { left: 0 }
  }
}

function nothingMeant({ serial, blueprint }: SyncOptions): string {
  const what = [serial && `the serial number ${serial}`, blueprint && `the blueprint ${blueprint}`]
  return `Kandji has no device with ${what.filter(Boolean).join(' and ')}.`
}

const IF_IT_IS_RIGHT = 'If it is right, run `kandji-push sync --accept-leavers` once.'

function emptyAfterMore(): GaveUp {
  return new GaveUp(
    KANDJI,
    `Kandji lists no device at all, but earlier sweeps had some. That is taken for a fault, so nothing was changed. Check the tenant, then run again. ${IF_IT_IS_RIGHT}`
  )
}

function shrunk(listed: number, known: number): GaveUp {
  return new GaveUp(
    KANDJI,
    `Kandji lists ${listed} devices, less than half of the ${known} that earlier sweeps had. That is taken for a fault, so nothing was changed. Check the device list in Kandji. ${IF_IT_IS_RIGHT}`
  )
}

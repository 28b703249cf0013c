// Reads the fleet from Kandji and queues what it means for ServiceNow. Nothing of a sweep is used before all of it has been read.

import { extraOf } from '../configuration/attributes.ts'
import { DEFAULT_LEAVER_POLICY } from '../configuration/leavers.ts'
import { didYouMean } from '../configuration/nearest.ts'
import { unmatchedProblems } from '../configuration/unmatched.ts'
import { AGAIN_MS } from '../delivery/again.ts'
import type { Change } from '../delivery/outbox-row.ts'
import { GaveUp, PushError } from '../errors.ts'
import { SideBySide } from '../http/side-by-side.ts'
import { refreshDetails } from '../inventory/details.ts'
import { hasChanges, queueAgain, queueChanges, queueRefresh, type PlanOptions } from '../inventory/plan.ts'
import { keepsAll } from '../inventory/said.ts'
import { sendable, Sweep } from '../inventory/sweep.ts'
import { KANDJI, type KandjiClient } from '../kandji/client.ts'
import { readDevice } from '../kandji/device.ts'
import { readDevices } from '../kandji/devices.ts'
import { PAGES_AT_ONCE } from '../kandji/limits.ts'
import type { Expected } from '../kandji/offset-pages.ts'
import { DEVICE_INFORMATION, readDeviceInformation, readInformationOf, type PrismMissing } from '../kandji/prism.ts'
import { settleLeavers } from '../leavers/leavers.ts'
import { isSuspiciouslySmall } from '../leavers/policy.ts'
import type { State } from '../state/state.ts'
import type { Problem } from '../summary.ts'
import type { SyncOptions } from '../terms.ts'
import { cleanSerial } from '../../server/shared/serial-number.ts'
import { fieldsOf, plainText } from '../json.ts'
import { settleAdditions } from './additions.ts'
import { exportsOf } from './exports.ts'
import { followMapping, settleMapping } from './mapping.ts'
import { isRefreshDue } from './refresh.ts'
import type { Run } from './run.ts'

export interface StocktakingOptions {
  /** Begin of the previous sweep, milliseconds since 1970. */
  since: number
  changeOf: (deviceId: string, serial: string) => Change
  /** Sees the fleet as it was read, before it is forgotten. */
  onFleet?: (sweep: Sweep) => void
}

export interface Stock {
  /** How many devices this sweep found to have left. */
  left: number
  /** Why Kandji could not be asked about devices that have left. */
  leaversFailure?: PushError
  /** Why ServiceNow refuses the account: rows are queued, and nobody should sign in once more. */
  refusal?: PushError
}

/** The fleet as one sweep reads it, at hand until it is closed. */
export class Stocktaking {
  readonly #run: Run
  readonly #state: State
  readonly #options: StocktakingOptions
  #sweep: Sweep

  constructor(run: Run, state: State, options: StocktakingOptions) {
    this.#run = run
    this.#state = state
    this.#options = options
    followMapping(run, state)
    this.#sweep = sweepOf(run)
  }

  /** @throws PushError when the fleet cannot be read to its end, or what it holds cannot be right: then nothing is changed */
  async take(): Promise<Stock> {
    const [run, state] = [this.#run, this.#state]
    const client = run.kandji()
    const before = run.attributes
    const { only } = run.options
    const read = (sweep: Sweep, prismOfNew: boolean) =>
      only ? readSome(run, state, client, sweep, only) : readFleet(run, state, client, sweep, prismOfNew)
    let unread = await read(this.#sweep, run.options.prismOfNew === true)
    await refresh(run, state, client, this.#sweep)
    await settleAdditions(run, state)
    const refusal = await settleMapping(run, state, () => hasChanges(this.#sweep, state.outbox, planOf(run, state)))
    if (!keepsAll(before, run.attributes)) {
      // The mapping has just come to ask for attributes that were not kept.
      this.#sweep.close()
      this.#sweep = sweepOf(run)
      unread = await read(this.#sweep, false)
    }
    run.reportAll(unread, 'fleet')
    const sweep = this.#sweep
    queueFleet(run, state, sweep, {
      refresh: !refusal && (await isRefreshDue(run, state)),
      changeOf: this.#options.changeOf,
    })
    this.#options.onFleet?.(sweep)
    if (run.isNarrowed) run.findings.cover('fleet')
    const stock = run.isNarrowed ? { left: 0 } : await leavers(run, state, client, sweep, this.#options.since)
    return { ...stock, ...(refusal && { refusal }) }
  }

  /** Queues these devices, though they have not changed in Kandji. @returns those that flow */
  queueAgain(deviceIds: ReadonlySet<string>): Set<string> {
    const { devices } = this.#run.summary
    const queued = queueAgain(deviceIds, this.#sweep, this.#state.outbox, this.#plan())
    devices.unchanged -= queued.size
    devices.changed += queued.size
    return queued
  }

  /** Queues the last check-in of these devices. @returns of how many */
  refresh(deviceIds: ReadonlySet<string>): number {
    return queueRefresh(deviceIds, this.#sweep, this.#state.outbox, this.#plan()).size
  }

  /** What was refused a day ago is sent again, behind everything else: call it when all that has changed is queued. */
  reviveRefused(): void {
    const now = this.#run.now()
    this.#state.outbox.atomically(() => this.#state.outbox.reviveRefused(now - AGAIN_MS, now))
  }

  #plan(): PlanOptions {
    return { ...planOf(this.#run, this.#state), changeOf: this.#options.changeOf }
  }

  close(): void {
    this.#sweep.close()
  }
}

function sweepOf(run: Run): Sweep {
  const { serial, blueprint } = run.options
  return new Sweep({ serial, blueprint }, { ...run.inventory, attributes: run.attributes })
}

/**
 * The device list and Prism side by side: Prism as soon as the list has shown that there is something to ask about.
 * @returns what of Prism could not be read: the devices flow without it
 */
async function readFleet(
  run: Run,
  state: State,
  client: KandjiClient,
  sweep: Sweep,
  prismOfNew: boolean
): Promise<Problem[]> {
  const { progress, options } = run
  const unread: Problem[] = []
  const { patience } = run.services
  const before = run.requests().kandji
  const lists = new SideBySide(run.signal)
  const within = client.within(lists.signal)
  let capacities = 0
  let total: Expected
  let isListed = false
  let missing: PrismMissing | undefined
  const keepPrism = (rows: unknown[]) => {
    run.onPrism(rows)
    const fresh = sweep.keepPrism(rows)
    capacities += fresh
    if (isListed) progress.advance(fresh)
    return fresh
  }
  const readPrism = once(() => {
    total = 'soon'
    // Prism has Apple's devices alone.
    const onTotal = (rows: number | undefined) => (total = rows === undefined ? undefined : { rows, isLeast: true })
    lists.start(async () => {
      missing = await readDeviceInformation(within, options, patience, keepPrism, onTotal, exportsOf(run, state))
      if (missing) total = undefined
    })
  })
  const keepDevices = (rows: unknown[]) => {
    const fresh = sweep.keepDevices(rows)
    progress.advance(fresh)
    if (rows.length > 0 && !prismOfNew) readPrism()
    return fresh
  }
  progress.begin('Kandji devices', 0)
  const known = run.isNarrowed ? undefined : lastCountOf(state)
  const expected = (): Expected => (run.isNarrowed ? undefined : known === undefined ? total : { rows: known })
  lists.start(async () => {
    await readDevices(within, run.filter, patience, keepDevices, expected)
    if (!run.isNarrowed && !options.acceptLeavers) requirePlausible(sweep, state)
    isListed = true
    progress.begin('Kandji capacities', sweep.size())
    progress.advance(capacities)
    if (!prismOfNew) return
    const isKnown = (id: string) => state.outbox.devices.fingerprint(id) !== undefined
    const twins = sweep.twins()
    sweep.keepPrism([...twins].flatMap((id) => run.twinRows.get(id) ?? []))
    const serials = sweep.serialsToAsk(isKnown, (id) => run.twinRows.has(id), MOST_ASKED + 1)
    if (serials.length > MOST_ASKED) return readPrism()
    missing = await readInformationOf(within, serials, patience, (rows) => {
      for (const row of rows) {
        const id = plainText(fieldsOf(row)['device_id'])
        if (twins.has(id)) run.twinRows.set(id, row)
      }
      return keepPrism(rows)
    })
  })
  await lists.end()
  run.readRequests = run.requests().kandji - before
  if (missing) unread.push(problemOf(missing))
  run.hasPrism = !missing && sweep.unreadPrism === 0
  if (sweep.unreadPrism > 0) {
    const text = `${sweep.unreadPrism} rows of Prism's device information name no device: expected objects with device_id. What they say of a device, such as its capacity, was not used.`
    unread.push({ subject: DEVICE_INFORMATION.permission, reason: text, code: 'unreadable-prism' })
  }
  sweep.settleRivals()
  return unread
}

function problemOf({ reason, isPartial }: PrismMissing): Problem {
  const which = isPartial ? 'The others are sent without it.' : 'Devices are sent without capacity.'
  const code = isPartial ? 'incomplete-listing' : 'missing-permission'
  return { subject: DEVICE_INFORMATION.permission, reason: `${reason} ${which}`, code }
}

/** Devices that something is known to have changed of, one by one. */
async function readSome(
  run: Run,
  state: State,
  client: KandjiClient,
  sweep: Sweep,
  ids: ReadonlySet<string>
): Promise<Problem[]> {
  const { patience } = run.services
  const asking = new SideBySide(run.signal)
  const within = client.within(asking.signal)
  const serials: string[] = []
  const left = [...ids]
  const work = async () => {
    for (let id = left.pop(); id !== undefined; id = left.pop()) {
      const row = await readDevice(within, id)
      patience.progress()
      const serial = cleanSerial(plainText(fieldsOf(row)['serial_number']))
      // Where another device is known by this serial number, all of them have to be seen to tell which one flows.
      const others = state.outbox.devices.ofSerial(serial).filter((other) => other !== id)
      if (row === undefined || others.length > 0) run.unresolved.push(id)
      else {
        sweep.keepDevices([row])
        serials.push(serial)
      }
    }
  }
  for (let worker = 0; worker < PAGES_AT_ONCE; worker++) asking.start(work)
  await asking.end()
  const missing = await readInformationOf(
    client,
    serials.filter((serial) => serial !== ''),
    patience,
    (rows) => sweep.keepPrism(rows)
  )
  sweep.settleRivals()
  return missing ? [problemOf(missing)] : []
}

/** More new devices than this are told of by all of Prism's rows as well. */
const MOST_ASKED = 300

/** How many devices Kandji listed last; undefined where nothing is known of it. */
function lastCountOf({ history }: State): number | undefined {
  return history.lastSweep()?.devices.seen
}

function once(work: () => void): () => void {
  let isDone = false
  return () => {
    if (!isDone) work()
    isDone = true
  }
}

/** @throws GaveUp for a list that is taken for a cut one */
function requirePlausible(sweep: Sweep, state: State): void {
  if (sweep.size() === 0 && state.outbox.devices.isAny()) throw emptyAfterMore()
  const known = state.absences.known()
  if (isSuspiciouslySmall(sweep.size(), known)) throw shrunk(sweep.size(), known)
}

/** Brings the details up to date that the configuration wants, as far as the hour allows. */
async function refresh(run: Run, state: State, client: KandjiClient, sweep: Sweep): Promise<void> {
  const { progress, services } = run
  const { attributes } = run.inventory
  if (extraOf(attributes, 'details').length > 0) progress.begin('Kandji details', 0)
  const unread = await refreshDetails(sendable(sweep, run.options.limit), state.details, {
    client,
    attributes,
    now: () => run.now(),
    budget: () => services.kandji.allowance.budget(),
    onRead: () => {
      services.patience.progress()
      progress.advance(1)
    },
  })
  run.reportAll(unread, 'fleet')
  progress.end()
}

function planOf(run: Run, state: State): PlanOptions {
  const { attributes } = run
  return {
    limit: run.options.limit,
    narrowed: run.isNarrowed,
    now: run.now(),
    attributes,
    detailsOf: (id) => state.details.valuesOf(id, attributes),
  }
}

function queueFleet(
  run: Run,
  state: State,
  sweep: Sweep,
  { refresh, changeOf }: Pick<PlanOptions, 'refresh' | 'changeOf'>
): void {
  const { serial, blueprint, all } = run.options
  const seen = new Set<string>()
  const onSeen = run.isNarrowed ? (deviceId: string) => void seen.add(deviceId) : undefined
  const options = { ...planOf(run, state), all, refresh, changeOf, onSeen }
  const { devices, problems } = queueChanges(sweep, state.outbox, options)
  if (run.isNarrowed) run.findings.narrowTo(seen)
  if (refresh || state.rounds.last('refresh') === undefined) state.rounds.note('refresh', run.startedAt)
  run.summary.devices = devices
  run.reportAll(problems, 'fleet')
  // What Prism alone shows has to be looked at each time.
  if (problems.some(({ code }) => code === 'unreadable-capacity')) run.hasPrism = false
  if (!run.options.only) run.reportAll(unmatchedProblems(sweep), 'fleet')
  const meant = serial ?? blueprint
  if (devices.seen === 0 && meant !== undefined)
    run.report(meant, nothingMeant(run.options, sweep), 'unmatched-name', { area: 'command' })
}

async function leavers(run: Run, state: State, client: KandjiClient, sweep: Sweep, since: number): Promise<Stock> {
  try {
    const { left, problems } = await settleLeavers(sweep, {
      outbox: state.outbox,
      absences: state.absences,
      client,
      policy: run.config.leavers ?? DEFAULT_LEAVER_POLICY,
      accepted: run.options.acceptLeavers ?? false,
      since,
      onLeft: ({ deviceId: device, serial }, correlation) =>
        run.services.log.debug({ msg: 'device left', correlation, device, serial }),
    })
    run.reportAll(problems, 'fleet')
    run.findings.cover('fleet')
    return { left }
  } catch (error) {
    if (!(error instanceof PushError)) throw error
    if (error.exitCode === 4) return { left: 0, leaversFailure: error }
    run.report(
      'Leavers',
      `${error.message} Until then, devices that have left Kandji are not marked.`,
      'missing-permission',
      { area: 'fleet' }
    )
    run.findings.cover('fleet')
    return { left: 0 }
  }
}

function nothingMeant({ serial, blueprint }: SyncOptions, { blueprintNames }: Sweep): string {
  const what = [serial && `the serial number ${serial}`, blueprint && `the blueprint ${blueprint}`]
  const meant = blueprint === undefined ? '' : didYouMean(blueprint, blueprintNames)
  return `Kandji has no device with ${what.filter(Boolean).join(' and ')}.${meant}`
}

const IF_IT_IS_RIGHT = 'If it is right, run `kandji-push sync --accept-leavers` once.'

function emptyAfterMore(): GaveUp {
  return new GaveUp(
    KANDJI,
    `Kandji returned no devices although earlier syncs found some. This looks like a fault, so nothing was changed. Check the tenant, then run again. ${IF_IT_IS_RIGHT}`
  )
}

function shrunk(listed: number, known: number): GaveUp {
  return new GaveUp(
    KANDJI,
    `Kandji lists ${listed} devices, less than half of the ${known} that earlier syncs found. This looks like a fault, so nothing was changed. Check the device list in Kandji. ${IF_IT_IS_RIGHT}`
  )
}

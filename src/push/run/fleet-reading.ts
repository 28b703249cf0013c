// Reads the whole fleet into a sweep: the device list and Prism side by side, Prism as soon as the list has shown that there is something
// to ask about.

import { GaveUp } from '../errors.ts'
import { SideBySide } from '../http/side-by-side.ts'
import type { Sweep } from '../inventory/sweep.ts'
import { fieldsOf, plainText } from '../json.ts'
import { KANDJI, type KandjiClient } from '../kandji/client.ts'
import { readDevices } from '../kandji/devices.ts'
import type { Expected } from '../kandji/offset-pages.ts'
import { DEVICE_INFORMATION, readDeviceInformation, readInformationOf, type PrismMissing } from '../kandji/prism.ts'
import { isSuspiciouslySmall } from '../leavers/policy.ts'
import type { State } from '../state/state.ts'
import type { Problem } from '../summary.ts'
import { exportsOf } from './exports.ts'
import type { Run } from './run.ts'

export interface ReadingOptions {
  /** Prism only of devices that are new, and of those with one serial number. */
  prismOfNew?: boolean
  /** Begun when the first page with devices is kept, and waited for; its signal fires when the fleet cannot be read. */
  meanwhile?: (signal: AbortSignal) => Promise<void>
}

/** More new devices than this are told of by all of Prism's rows as well. */
const MOST_ASKED = 300

export class FleetReading {
  readonly #run: Run
  readonly #state: State
  readonly #sweep: Sweep
  readonly #options: ReadingOptions
  readonly #lists: SideBySide
  readonly #client: KandjiClient
  /** Rows of Prism so far. */
  #capacities = 0
  /** How many rows Prism has: it shows how long the device list is at least. */
  #total: Expected
  #hasBegun = false
  #isListed = false
  #asksPrism = false
  #missing: PrismMissing | undefined

  constructor(run: Run, state: State, client: KandjiClient, sweep: Sweep, options: ReadingOptions) {
    this.#run = run
    this.#state = state
    this.#sweep = sweep
    this.#options = options
    this.#lists = new SideBySide(run.signal)
    this.#client = client.within(this.#lists.signal)
  }

  /**
   * @returns what of Prism could not be read: the devices flow without it
   * @throws PushError when the device list cannot be read to its end, or cannot be right
   */
  async read(): Promise<Problem[]> {
    const run = this.#run
    const before = run.requests().kandji
    run.progress.begin('Kandji devices', 0)
    this.#lists.start(() => this.#readList())
    await this.#lists.end()
    run.readRequests = run.requests().kandji - before
    run.hasPrism = !this.#missing && this.#sweep.unreadPrism === 0
    this.#sweep.settleRivals()
    return this.#unread()
  }

  async #readList(): Promise<void> {
    const { options, filter, services, isNarrowed, progress } = this.#run
    const known = isNarrowed ? undefined : lastCountOf(this.#state)
    const expected = (): Expected => (isNarrowed ? undefined : known === undefined ? this.#total : { rows: known })
    await readDevices(this.#client, filter, services.patience, (rows) => this.#keepDevices(rows), expected)
    if (!isNarrowed && !options.acceptLeavers) requirePlausible(this.#sweep, this.#state)
    this.#isListed = true
    progress.begin('Kandji capacities', this.#sweep.size())
    progress.advance(this.#capacities)
    if (this.#options.prismOfNew) await this.#readPrismOfNew()
  }

  #keepDevices(rows: unknown[]): number {
    const fresh = this.#sweep.keepDevices(rows)
    this.#run.progress.advance(fresh)
    if (rows.length > 0 && !this.#hasBegun) {
      this.#hasBegun = true
      const { prismOfNew, meanwhile } = this.#options
      if (!prismOfNew) this.#readPrism()
      if (meanwhile) this.#lists.start(() => meanwhile(this.#lists.signal))
    }
    return fresh
  }

  #readPrism(): void {
    if (this.#asksPrism) return
    this.#asksPrism = true
    this.#total = 'soon'
    const { options, services } = this.#run
    const keep = (rows: unknown[]) => this.#keepPrism(rows)
    // Prism has Apple's devices alone.
    const onTotal = (rows: number | undefined) =>
      (this.#total = rows === undefined ? undefined : { rows, isLeast: true })
    const byExport = exportsOf(this.#run, this.#state)
    this.#lists.start(async () => {
      this.#missing = await readDeviceInformation(this.#client, options, services.patience, keep, onTotal, byExport)
      if (this.#missing) this.#total = undefined
    })
  }

  #keepPrism(rows: unknown[]): number {
    this.#run.onPrism(rows)
    const fresh = this.#sweep.keepPrism(rows)
    this.#capacities += fresh
    if (this.#isListed) this.#run.progress.advance(fresh)
    return fresh
  }

  async #readPrismOfNew(): Promise<void> {
    const { twinRows, services } = this.#run
    const isKnown = (id: string) => this.#state.outbox.devices.fingerprint(id) !== undefined
    const twins = this.#sweep.twins()
    this.#sweep.keepPrism([...twins].flatMap((id) => twinRows.get(id) ?? []))
    const serials = this.#sweep.serialsToAsk(isKnown, (id) => twinRows.has(id), MOST_ASKED + 1)
    if (serials.length > MOST_ASKED) return this.#readPrism()
    this.#missing = await readInformationOf(this.#client, serials, services.patience, (rows) => {
      for (const row of rows) {
        const id = plainText(fieldsOf(row)['device_id'])
        if (twins.has(id)) twinRows.set(id, row)
      }
      return this.#keepPrism(rows)
    })
  }

  #unread(): Problem[] {
    const unread = this.#missing ? [prismProblem(this.#missing)] : []
    const { unreadPrism } = this.#sweep
    if (unreadPrism > 0) {
      const text = `${unreadPrism} rows of Prism's device information name no device: expected objects with device_id. What they say of a device, such as its capacity, was not used.`
      unread.push({ subject: DEVICE_INFORMATION.permission, reason: text, code: 'unreadable-prism' })
    }
    return unread
  }
}

export function prismProblem({ reason, isPartial }: PrismMissing): Problem {
  const which = isPartial ? 'The others are sent without it.' : 'Devices are sent without capacity.'
  const code = isPartial ? 'incomplete-listing' : 'missing-permission'
  return { subject: DEVICE_INFORMATION.permission, reason: `${reason} ${which}`, code }
}

/** How many devices Kandji listed last; undefined where nothing is known of it. */
function lastCountOf({ history }: State): number | undefined {
  return history.lastSweep()?.devices.seen
}

/** @throws GaveUp for a list that is taken for a cut one */
function requirePlausible(sweep: Sweep, state: State): void {
  if (sweep.size() === 0 && state.outbox.devices.isAny()) throw emptyAfterMore()
  const known = state.absences.known()
  if (isSuspiciouslySmall(sweep.size(), known)) throw shrunk(sweep.size(), known)
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

// Reads the fleet from Kandji and queues what it means for ServiceNow. Nothing of a sweep is used before all of it has been read.

import { extraOf } from '../configuration/attributes.ts'
import { DEFAULT_LEAVER_POLICY } from '../configuration/leavers.ts'
import { didYouMean } from '../configuration/nearest.ts'
import { unmatchedProblems } from '../configuration/unmatched.ts'
import { AGAIN_MS } from '../delivery/again.ts'
import type { Change } from '../delivery/outbox-row.ts'
import { PushError } from '../errors.ts'
import { refreshDetails } from '../inventory/details.ts'
import { hasChanges, queueAgain, queueChanges, queueRefresh, type PlanOptions } from '../inventory/plan.ts'
import { keepsAll } from '../inventory/said.ts'
import { sendable, Sweep } from '../inventory/sweep.ts'
import type { KandjiClient } from '../kandji/client.ts'
import { settleLeavers } from '../leavers/leavers.ts'
import type { State } from '../state/state.ts'
import type { SyncOptions } from '../terms.ts'
import { settleAdditions } from './additions.ts'
import { FleetReading, type ReadingOptions } from './fleet-reading.ts'
import { followMapping, MappingQuestion } from './mapping.ts'
import { readSome } from './some-devices.ts'
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
    const mapping = new MappingQuestion(run, state)
    const read = (sweep: Sweep, parts: ReadingOptions = {}) =>
      only ? readSome(run, state, client, sweep, only) : new FleetReading(run, state, client, sweep, parts).read()
    const ahead = mapping.isForFirstLoad() ? { meanwhile: (signal: AbortSignal) => mapping.askAhead(signal) } : {}
    let unread = await read(this.#sweep, { prismOfNew: run.options.prismOfNew === true, ...ahead })
    await refresh(run, state, client, this.#sweep)
    await settleAdditions(run, state)
    const refusal = await mapping.settle(() => hasChanges(this.#sweep, state.outbox, planOf(run, state)))
    if (!keepsAll(before, run.attributes)) {
      // The mapping has just come to ask for attributes that were not kept.
      this.#sweep.close()
      this.#sweep = sweepOf(run)
      unread = await read(this.#sweep)
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

  /** Whether Kandji's list has the device, whether or not it flows. */
  lists(deviceId: string): boolean {
    return this.#sweep.has(deviceId)
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
    kandjiNow: run.services.kandji.serviceNow(),
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

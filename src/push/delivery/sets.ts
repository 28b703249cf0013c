// Large loads as import sets: one request stages some hundred rows, ServiceNow transforms them by itself, and what became of each is
// read back from its staging record. Whatever cannot be told from there goes in a batch, whose answer says it. Where this way
// is not open, or a set never ends, all the rest of the run goes in batches.

import { GaveUp, PushError } from '../errors.ts'
import { HandedBack } from '../http/sender.ts'
import { NoSets } from '../servicenow/import-client.ts'
import { readSet, stageSet, type SetReading } from '../servicenow/import-sets.ts'
import { ROWS_PER_BATCH } from '../servicenow/limits.ts'
import { setResult } from '../servicenow/set-result.ts'
import { STAGING_TABLES, type QueueKind } from '../servicenow/staging.ts'
import type { TableClient, TableRow } from '../servicenow/table-client.ts'
import { isSettled, type Channel, type Consignment } from './consignment.ts'
import { freshLoad, type Load, type Trial } from './load.ts'

export interface SetParts {
  /** For reading staging records: it may run out of patience by itself, which ends no run. */
  tables: TableClient
  /** Told once, when rows of this run go in batches from now on. `hasStalled`: ServiceNow may still work at rows that go again. */
  onClosed: (reason: string, hasStalled: boolean) => void
}

/** What a row is known by among the others of its set. */
const KEYS: Readonly<Record<QueueKind, string>> = { computer: 'serial_number', mdm: 'device_id', app: 'app_id' }

/** However long the patience is: sets are there to be quick. */
const LONGEST_STALL_MS = 30_000

const FIRST_WAIT_MS = 100
const LONGEST_WAIT_MS = 2_000

const SOONER = 0.7

/** What a row is expected to take before one has been measured. */
const FIRST_MS_PER_ROW = 1

/** After so many requests whose fate is not known, batches do better. */
const MOST_FAILURES = 2

export class SetDelivery {
  readonly #channel: Channel
  readonly #consignment: Consignment
  readonly #parts: SetParts
  #state: 'unknown' | 'open' | 'closed' = 'unknown'
  #failures = 0
  #msPerRow = FIRST_MS_PER_ROW
  /** By `Clock.elapsed`: when ServiceNow was last seen to get on with any set. */
  #progressAt = -Infinity
  /** Kinds whose columns have been seen to arrive. */
  readonly #arrived = new Set<QueueKind>()

  constructor(channel: Channel, consignment: Consignment, parts: SetParts) {
    this.#channel = channel
    this.#consignment = consignment
    this.#parts = parts
  }

  get isOpen(): boolean {
    return this.#state === 'open'
  }

  /** Whether the account sees what becomes of rows. Call it when rows of this kind have just been taken. @throws PushError */
  async look(kind: QueueKind): Promise<void> {
    if (this.#state !== 'unknown') return
    this.#state = 'open'
    const query = 'sys_import_state!=pending^ORDERBYDESCsys_created_on'
    const fields = ['sys_id', 'sys_import_state']
    const rows = await this.#orClose(async () => {
      const reading = await this.#parts.tables.read(STAGING_TABLES[kind], { query, fields, limit: 1 })
      return 'rows' in reading ? reading.rows : []
    })
    if (!rows?.[0]?.['sys_import_state']) this.#close(UNREADABLE)
  }

  /** Sends these rows once. @returns what is left of them, to go in batches @throws PushError */
  async attempt(load: Load): Promise<Load[]> {
    const { client, patience } = this.#channel
    const { kind } = load.trials[0]!.row
    const { firsts, others } = apart(load.trials, KEYS[kind])
    const rows = firsts.map(({ row }) => row.body)
    try {
      const setId = await stageSet(client, STAGING_TABLES[kind], rows)
      return [...inBatches(others), ...inBatches(await this.#follow(kind, setId, firsts))]
    } catch (error) {
      if (error instanceof NoSets) {
        this.#close('ServiceNow does not take import sets of many rows from this account')
        return inBatches(load.trials)
      }
      if (!(error instanceof HandedBack)) throw error
      // The set may be there. What is sent again says the same, and finds the same records.
      if (++this.#failures >= MOST_FAILURES) this.#close('requests for import sets fail')
      const dueAt = client.pacing.elapsed() + patience.permit(error.decision, 'ServiceNow')
      return inBatches(load.trials).map((rest) => ({ ...rest, dueAt }))
    }
  }

  /** Until the set has ended, or nothing is to be seen of it. @returns what is not settled then */
  async #follow(kind: QueueKind, setId: string, trials: Trial[]): Promise<Trial[]> {
    const { client, abort, patience } = this.#channel
    const { pacing } = client
    const startedAt = pacing.elapsed()
    this.#progressAt = Math.max(this.#progressAt, startedAt)
    let wait = between(FIRST_WAIT_MS, trials.length * this.#msPerRow, LONGEST_WAIT_MS)
    for (let [done, looks] = [0, 0]; ; looks++) {
      await pacing.sleep(wait, abort.signal)
      const askedAt = pacing.elapsed()
      const reading = await this.#orClose(() => this.#read(kind, setId, trials))
      if (reading === undefined) return trials
      const now = reading.records.length - reading.pending
      if (now > done) {
        this.#progressAt = pacing.elapsed()
        patience.progress()
      }
      if (reading.isOver) {
        // Found over at the first look, it may have been so long before: the next one is looked at sooner.
        const share = looks === 0 ? SOONER : 1
        this.#msPerRow = (share * (askedAt - startedAt)) / trials.length
        return this.#settle(kind, trials, reading.records)
      }
      if (pacing.elapsed() - this.#progressAt > Math.min(patience.limitMs, LONGEST_STALL_MS)) {
        this.#close('an import set does not end', true)
        patience.progress()
        return this.#settle(kind, trials, reading.records)
      }
      const rate = now > done ? (pacing.elapsed() - startedAt) / now : this.#msPerRow
      wait = between(FIRST_WAIT_MS, now > done ? reading.pending * rate : wait * 1.5, LONGEST_WAIT_MS)
      done = now
    }
  }

  async #read(kind: QueueKind, setId: string, trials: Trial[]): Promise<SetReading> {
    const isFirst = !this.#arrived.has(kind)
    const sent = new Set(isFirst ? trials.flatMap(({ row }) => Object.keys(row.body)) : [])
    const columns = [KEYS[kind], ...sent]
    const reading = await readSet(this.#parts.tables, STAGING_TABLES[kind], setId, columns, trials.length)
    if (isFirst) requireColumns(kind, trials, reading.records)
    this.#arrived.add(kind)
    return reading
  }

  /** @returns those of which the records do not say what became of them */
  #settle(kind: QueueKind, trials: Trial[], records: TableRow[]): Trial[] {
    const ofRow = new Map<string, TableRow[]>()
    for (const record of records) {
      const key = record[KEYS[kind]] ?? ''
      ofRow.set(key, [...(ofRow.get(key) ?? []), record])
    }
    const told = trials.flatMap((trial) => {
      const result = setResult(ofRow.get(trial.row.body[KEYS[kind]] ?? '') ?? [])
      return isSettled(result) ? [{ trial, result }] : []
    })
    this.#consignment.settle(told)
    const settled = new Set(told.map(({ trial }) => trial))
    return trials.filter((trial) => !settled.has(trial))
  }

  /** @returns undefined where nothing can be read: this way is closed then @throws what is no fault of reading */
  async #orClose<T>(read: () => Promise<T>): Promise<T | undefined> {
    try {
      return await read()
    } catch (error) {
      if (this.#channel.abort.signal.aborted) throw error
      if (!(error instanceof NoSets) && !(error instanceof PushError)) throw error
      this.#close(error instanceof GaveUp ? error.message : UNREADABLE, true)
      this.#channel.patience.progress()
      return undefined
    }
  }

  #close(reason: string, hasStalled = false): void {
    if (this.#state === 'closed') return
    this.#state = 'closed'
    this.#parts.onClosed(reason, hasStalled)
  }
}

const UNREADABLE = 'what becomes of the rows of an import set is not to be seen by this account'

const between = (least: number, ms: number, most: number): number => Math.max(least, Math.min(ms, most))

/** Of rows with one key only the first can be told from the others. */
function apart(trials: Trial[], key: string): { firsts: Trial[]; others: Trial[] } {
  const seen = new Set<string>()
  const [firsts, others]: [Trial[], Trial[]] = [[], []]
  for (const trial of trials) {
    const name = trial.row.body[key] ?? ''
    ;(name === '' || seen.has(name) ? others : firsts).push(trial)
    seen.add(name)
  }
  return { firsts, others }
}

/** In portions of a usual batch: nothing is known of why they are left. */
function inBatches(trials: Trial[]): Load[] {
  const loads: Load[] = []
  for (let at = 0; at < trials.length; at += ROWS_PER_BATCH)
    loads.push(freshLoad(trials.slice(at, at + ROWS_PER_BATCH).map(({ row }) => row)))
  return loads
}

/** insertMultiple takes column labels where an instance does not know it otherwise: values without a column are dropped there. */
function requireColumns(kind: QueueKind, trials: Trial[], records: TableRow[]): void {
  const byKey = new Map(records.map((record) => [record[KEYS[kind]] ?? '', record]))
  const [sent, arrived] = [new Set<string>(), new Set<string>()]
  for (const { row } of trials) {
    const record = byKey.get(row.body[KEYS[kind]] ?? '')
    for (const [column, value] of Object.entries(row.body)) {
      if (value === '') continue
      sent.add(column)
      if (record?.[column]) arrived.add(column)
    }
  }
  for (const column of sent) if (!arrived.has(column)) throw new NoSets()
}

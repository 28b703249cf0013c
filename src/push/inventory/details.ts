// Extra columns whose values are in the devices' details. Details cost one call a device, and the tenant's tokens share
// 10,000 calls an hour: so they are kept for a day, and only so many are read in an hour.

import type { Database } from '../sqlite/database.ts'
import { Custody } from '../custody.ts'
import { readTexts } from '../json.ts'
import { extraOf, extraValues, requireKnownPaths, type Attributes } from '../configuration/attributes.ts'
import { PushError } from '../errors.ts'
import type { HourlyBudget } from '../http/allowance.ts'
import type { KandjiClient } from '../kandji/client.ts'
import { DETAILS_PERMISSION, readDetails } from '../kandji/details.ts'
import { DETAILS_AT_ONCE, DETAILS_PER_HOUR } from '../kandji/limits.ts'
import type { Problem } from '../summary.ts'

/** With less than this of the tenant's hour left, details wait: sweeps and other tokens need it more. */
const PLENTY = 0.5

const KEPT_MS = 24 * 60 * 60 * 1000
const HOUR_MS = 60 * 60 * 1000

/** Kept in the state folder, so that the limit holds across runs. What a wrong clock has left in the future is treated as old. */
export class DetailsStore {
  readonly #custody: Custody
  readonly #sql

  constructor(db: Database, custody = new Custody()) {
    this.#custody = custody
    this.#sql = {
      get: db.prepare('SELECT values_json AS json FROM details WHERE device_id = ? AND paths = ?'),
      fresh: db
        .prepare(
          'SELECT values_json FROM details WHERE device_id = ? AND paths = ? AND fetched_at > ? AND fetched_at <= ?'
        )
        .pluck(),
      forget: db.prepare('DELETE FROM details WHERE device_id = ?'),
      keep: db.prepare(
        `INSERT INTO details VALUES (?, ?, ?, ?) ON CONFLICT (device_id) DO UPDATE SET paths = excluded.paths,
           fetched_at = excluded.fetched_at, values_json = excluded.values_json`
      ),
      since: db.prepare('SELECT COUNT(*) FROM details WHERE fetched_at > ? AND fetched_at <= ?').pluck(),
      tidy: db.prepare('DELETE FROM details WHERE fetched_at <= ?'),
    }
  }

  /** The values that were read for these attributes, however old; undefined when none were. */
  valuesOf(deviceId: string, attributes: Attributes): Record<string, string> | undefined {
    const row = this.#sql.get.get(deviceId, pathsOf(attributes)) as { json: string } | undefined
    return row && this.#readable(deviceId, row.json)
  }

  isFresh(deviceId: string, attributes: Attributes, now: number): boolean {
    const json = this.#sql.fresh.get(deviceId, pathsOf(attributes), now - KEPT_MS, now)
    return json !== undefined && this.#readable(deviceId, json) !== undefined
  }

  /** What is damaged is forgotten: it is read again. */
  #readable(deviceId: string, json: unknown): Record<string, string> | undefined {
    const values = readTexts(json)
    if (values === undefined) {
      this.#sql.forget.run(deviceId)
      this.#custody.found(`details of the device ${deviceId}. They are read from Kandji again; nothing has to be done.`)
    }
    return values
  }

  keep(deviceId: string, attributes: Attributes, values: Record<string, string>, now: number): void {
    this.#sql.keep.run(deviceId, pathsOf(attributes), now, JSON.stringify(values))
  }

  /** How many more may be read in the hour that ends now. */
  allowance(now: number): number {
    return Math.max(0, DETAILS_PER_HOUR - (this.#sql.since.get(now - HOUR_MS, now) as number))
  }

  /** Forgets what belongs to devices that have not been seen for long. */
  tidy(now: number): void {
    this.#sql.tidy.run(now - 30 * KEPT_MS)
  }
}

export interface DetailsParts {
  client: KandjiClient
  attributes: Attributes
  /** Milliseconds since 1970, asked again for each device. */
  now: () => number
  /** Kandji's hourly requests as far as they are known. */
  budget?: () => HourlyBudget | undefined
  onRead?: () => void
}

/**
 * Reads the details of those devices whose values are missing or a day old, as many as the hour allows; the others follow
 * with later sweeps, and what was read before stays until then.
 * @returns problems: a missing permission is one, the devices flow without these columns then
 * @throws Misconfigured for a path that details do not have; PushError on a fault that may pass
 */
export async function refreshDetails(
  devices: Iterable<string>,
  store: DetailsStore,
  { client, attributes, now, budget, onRead }: DetailsParts
): Promise<Problem[]> {
  if (extraOf(attributes, 'details').length === 0) return []
  store.tidy(now())
  const due = take(devices, store.allowance(now()), (id) => !store.isFresh(id, attributes, now()))
  let refusal: PushError | undefined
  let checked = false
  const read = async (id: string) => {
    const details = await readDetails(client, id)
    if (details === undefined) return
    if (!checked) requireKnownPaths(attributes, 'details', [details])
    checked = true
    store.keep(id, attributes, extraValues(attributes, 'details', details), now())
    onRead?.()
  }
  const hasPlenty = () => {
    const hour = budget?.()
    return hour === undefined || hour.remaining >= hour.limit * PLENTY
  }
  const work = async () => {
    for (let id = due.shift(); id !== undefined && hasPlenty(); id = due.shift()) await read(id)
  }
  try {
    // One alone first: a wrong path or a missing permission shows in the first answer.
    const first = due.shift()
    if (first !== undefined) await read(first)
    await Promise.all(Array.from({ length: DETAILS_AT_ONCE }, work))
  } catch (error) {
    // The others end with the device that they are at.
    due.length = 0
    if (!(error instanceof PushError) || error.exitCode !== 3) throw error
    refusal = error
  }
  if (refusal === undefined) return []
  return [
    {
      code: 'missing-permission',
      subject: DETAILS_PERMISSION,
      reason: `${refusal.message} Columns with details.… are not brought up to date.`,
    },
  ]
}

function take(ids: Iterable<string>, count: number, wanted: (id: string) => boolean): string[] {
  const taken: string[] = []
  if (count === 0) return taken
  for (const id of ids) {
    if (wanted(id)) taken.push(id)
    if (taken.length === count) break
  }
  return taken
}

/** Tells values that were read for other paths apart. */
function pathsOf(attributes: Attributes): string {
  return JSON.stringify(extraOf(attributes, 'details').map(({ column, path }) => [column, path.join('.')]))
}

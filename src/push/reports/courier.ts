// Brings reports to ServiceNow: in batches as the delivery does it, one after the other. It never insists: what cannot be sent now is
// sent by a later run, and no run is longer or ends otherwise for it.

import { HandedBack } from '../http/sender.ts'
import type { Answer, Exchange } from '../http/exchange.ts'
import { fieldsOf, plainText } from '../json.ts'
import { BatchSize } from '../delivery/batch-size.ts'
import { PushError, Refused } from '../errors.ts'
import { NoBatch, type ImportClient, type ImportRequest } from '../servicenow/import-client.ts'
import { rowResult } from '../servicenow/row-result.ts'

/** `mapping`: the version of the customer's mapping, where the app tells it. `refused`: this row, or all of them. `untold`: a fault that may pass, or nothing is known of it. */
export type Fate = { is: 'taken'; mapping?: string } | { is: 'refused'; reason: string } | { is: 'untold' }

/** After so many rows without batches the rest waits for another run. */
const MOST_SINGLE_ROWS = 50

export class Courier {
  readonly #client: ImportClient
  readonly #onProgress: () => void

  constructor(client: ImportClient, onProgress: () => void) {
    this.#client = client
    this.#onProgress = onProgress
  }

  /**
   * Sends the rows in their order, and ends with the first group of which ServiceNow took nothing.
   * @param onGroup called before each group: so many rows from this one on
   * @param onFate called after each group, so that it can be kept: what became of the rows, in their order
   */
  async send(
    requests: readonly ImportRequest[],
    onGroup: (from: number, count: number) => void,
    onFate: (fates: readonly Fate[], from: number) => void
  ): Promise<void> {
    const size = new BatchSize()
    const { pacing } = this.#client
    let batches = true
    for (let from = 0; from < requests.length && (batches || from < MOST_SINGLE_ROWS);) {
      const group = requests.slice(from, from + (batches ? size.rows : 1))
      onGroup(from, group.length)
      const began = pacing.elapsed()
      const fates = await this.#group(group)
      if (fates === 'no batch') {
        batches = false
        continue
      }
      size.took(group.length, pacing.elapsed() - began)
      onFate(fates, from)
      if (fates.every(({ is }) => is !== 'taken')) return
      this.#onProgress()
      from += group.length
    }
  }

  async #group(group: ImportRequest[]): Promise<Fate[] | 'no batch'> {
    try {
      if (group.length > 1) return (await this.#client.batch(group, 1)).map(fateOf)
      return [fateOf(await this.#client.post(group[0]!, 1))]
    } catch (error) {
      if (error instanceof NoBatch) return 'no batch'
      if (error instanceof Refused) return group.map(() => ({ is: 'refused', reason: error.message }))
      // Interrupted, or a fault that may pass.
      if (error instanceof HandedBack || error instanceof PushError) return group.map(() => ({ is: 'untold' }))
      throw error
    }
  }
}

/** Statuses by which ServiceNow refuses, rather than fails for a while. */
const isRefusal = (status: number): boolean => status >= 400 && status < 500 && status !== 401 && status !== 429

function fateOf(exchange: Exchange | undefined): Fate {
  if (exchange === undefined || exchange.kind === 'fault') return { is: 'untold' }
  if (exchange.status >= 300 && !isRefusal(exchange.status)) return { is: 'untold' }
  const result = rowResult(exchange)
  switch (result.outcome) {
    case 'inserted':
    case 'updated':
    case 'ignored':
      return { is: 'taken', ...mappingIn(exchange) }
    case 'rejected':
      return { is: 'refused', reason: result.reason }
    default:
      return { is: 'refused', reason: UNTRANSFORMED[result.outcome] }
  }
}

function mappingIn({ json }: Answer): { mapping?: string } {
  const { result } = fieldsOf(json)
  const mapping = plainText(fieldsOf(Array.isArray(result) ? result[0] : undefined)['kandji_mapping'])
  return mapping === '' ? {} : { mapping }
}

const UNTRANSFORMED = {
  none: 'ServiceNow took the report and said nothing about it: the account lacks an import role',
  'not-installed': 'no transform map of the app takes it: install the app of this version',
  stored: 'ServiceNow stored the report, and nothing transformed it: set its import set to synchronous',
}

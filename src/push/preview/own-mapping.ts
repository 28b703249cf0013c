// What the customer's KandjiMapping says of the rows of a preview: asked of the app, a portion of devices at a time.

import type { AskedRow, MappingAnswer, MappingClient } from '../servicenow/mapping-client.ts'
import type { StagingRow } from '../servicenow/staging.ts'

/** What the app answers in one request. */
const ROWS = 100

export class OwnMapping {
  readonly #client: MappingClient
  /** It has functions of the customer's own. */
  readonly #isAsked: boolean
  /** Why it can't be asked. */
  readonly refused: string | undefined
  #answers = new Map<string, MappingAnswer>()

  private constructor(client: MappingClient, isAsked: boolean, refused?: string) {
    this.#client = client
    this.#isAsked = isAsked
    this.refused = refused
  }

  /** @throws PushError on a fault that may pass */
  static async open(client: MappingClient): Promise<OwnMapping> {
    const reading = await client.ask([])
    return 'refused' in reading
      ? new OwnMapping(client, false, reading.refused.message)
      : new OwnMapping(client, reading.functions.length > 0)
  }

  /** Asks about these rows; what was asked before is forgotten. @throws PushError on a fault that may pass */
  async prepare(rows: readonly AskedRow[]): Promise<void> {
    this.#answers = new Map()
    if (!this.#isAsked) return
    const wanted = [...new Map(rows.map((one) => [keyOf(one.kind, one.row), one])).entries()]
    for (let from = 0; from < wanted.length; from += ROWS) {
      const some = wanted.slice(from, from + ROWS)
      const reading = await this.#client.ask(some.map(([, one]) => one))
      if ('refused' in reading) throw reading.refused
      reading.answers.forEach((answer, index) => this.#answers.set(some[index]![0], answer))
    }
  }

  /** Undefined where everything is left to the app. */
  of(kind: AskedRow['kind'], row: StagingRow): MappingAnswer | undefined {
    return this.#answers.get(keyOf(kind, row))
  }

  get answers(): MappingAnswer[] {
    return [...this.#answers.values()]
  }
}

const keyOf = (kind: string, row: StagingRow): string => `${kind} ${JSON.stringify(row)}`

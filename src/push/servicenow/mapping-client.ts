// Asks the app what the customer's KandjiMapping would say of rows, for a preview: nothing is written.

import { PushError } from '../errors.ts'
import type { Answer } from '../http/exchange.ts'
import type { StopReason } from '../http/retry-policy.ts'
import type { Sender } from '../http/sender.ts'
import { fieldsOf, plainText } from '../json.ts'
import { explainRefusal } from './explain.ts'
import type { Session } from './session.ts'
import type { RowKind, StagingRow } from './staging.ts'

const PATH = '/api/x_kandj_kandji/mapping_preview/answers'

export interface AskedRow {
  kind: Extract<RowKind, 'computer' | 'mdm'>
  row: StagingRow
}

export interface NamedRecord {
  sysId: string
  name: string
}

/** What KandjiMapping says of one row; what it leaves to the app is empty or missing. */
export interface MappingAnswer {
  /** Why the row would be refused. */
  skip: string
  className: string
  model?: NamedRecord
  /** A user, or a text as Kandji would send it. */
  owner?: NamedRecord | { word: string }
  columns: Record<string, string>
  problems: string[]
}

/** `functions`: those of KandjiMapping that are the customer's own; without any there are no answers. */
export type MappingReading = { functions: string[]; answers: MappingAnswer[] } | { refused: PushError }

/** The API is not there, or not open to this account. */
class NotToBeAsked extends PushError {}

/** What else may be refused concerns the account or the address, and so the whole run. */
const ABOUT_THE_API: ReadonlySet<StopReason> = new Set(['permission', 'not-found', 'not-installed', 'invalid'])

export class MappingClient {
  readonly #url: string
  readonly #session: Session
  readonly #sender: Sender
  readonly #signal: AbortSignal | undefined

  constructor(url: string, session: Session, sender: Sender, signal?: AbortSignal) {
    this.#url = url
    this.#session = session
    this.#sender = sender
    this.#signal = signal
  }

  /** @returns an answer a row, in their order @throws PushError on no token, and on faults that may pass */
  async ask(rows: readonly AskedRow[]): Promise<MappingReading> {
    try {
      const answer = await this.#post(JSON.stringify({ rows }))
      if (answer.status >= 300)
        return { refused: explainRefusal(this.#session.identity, `POST ${PATH}`, 'invalid', answer) }
      return readingOf(answer, rows.length)!
    } catch (error) {
      if (error instanceof NotToBeAsked) return { refused: error }
      throw error
    }
  }

  #post(body: string): Promise<Answer> {
    const count = (JSON.parse(body) as { rows: unknown[] }).rows.length
    let token = ''
    return this.#sender.send(
      {
        service: 'servicenow',
        half: (got) => (got.status < 300 && !readingOf(got, count) ? HALF : undefined),
        request: async () => {
          token = await this.#session.accessToken()
          const headers = {
            'content-type': 'application/json',
            accept: 'application/json',
            authorization: `Bearer ${token}`,
          }
          return { method: 'POST', url: this.#url + PATH, headers, body }
        },
        renew: (renewals) => this.#session.renew(token, renewals),
        explain: (why, exchange) => {
          const error = explainRefusal(this.#session.identity, `POST ${PATH}`, why, exchange)
          return ABOUT_THE_API.has(why)
            ? new NotToBeAsked(error.exitCode, error.subject, error.message, error.code)
            : error
        },
      },
      this.#signal
    )
  }
}

const HALF = 'no answer for each row in `result.answers`'

function readingOf({ json }: Answer, count: number): Exclude<MappingReading, { refused: PushError }> | undefined {
  const { functions, answers } = fieldsOf(fieldsOf(json)['result'])
  if (!Array.isArray(functions) || !Array.isArray(answers)) return undefined
  if (functions.length > 0 && answers.length !== count) return undefined
  return { functions: functions.map(plainText), answers: answers.map(answerOf) }
}

function answerOf(given: unknown): MappingAnswer {
  const { skip, class_name: className, model, owner, columns, problems } = fieldsOf(given)
  const word = fieldsOf(owner)['word']
  return {
    skip: plainText(skip),
    className: plainText(className),
    ...(model !== undefined && { model: recordOf(model) }),
    ...(owner !== undefined && { owner: word === undefined ? recordOf(owner) : { word: plainText(word) } }),
    columns: Object.fromEntries(Object.entries(fieldsOf(columns)).map(([name, value]) => [name, plainText(value)])),
    problems: Array.isArray(problems) ? problems.map(plainText) : [],
  }
}

function recordOf(given: unknown): NamedRecord {
  const { sys_id: sysId, name } = fieldsOf(given)
  return { sysId: plainText(sysId), name: plainText(name) }
}

// Asks the app which attributes the customer's mapping sends elsewhere, and for a preview what that and KandjiMapping would make of
// rows. Nothing is written.

import { PushError } from '../errors.ts'
import type { Answer } from '../http/exchange.ts'
import type { StopReason } from '../http/retry-policy.ts'
import type { Sender } from '../http/sender.ts'
import { fieldsOf, plainText } from '../json.ts'
import { explainRefusal } from './explain.ts'
import type { Session } from './session.ts'
import type { RowKind, StagingRow } from './staging.ts'

const PREVIEW = '/api/x_kandj_kandji/mapping_preview/answers'
const MAPPING = '/api/x_kandj_kandji/mapping'

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
  /** Columns that the mapping of attributes gives; KandjiMapping's go before. */
  mapped: Record<string, string>
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
      const half = (got: Answer) => (readingOf(got, rows.length) ? undefined : HALF)
      const answer = await this.#send('POST', PREVIEW, half, JSON.stringify({ rows }))
      if (answer.status >= 300)
        return { refused: explainRefusal(this.#session.identity, `POST ${PREVIEW}`, 'invalid', answer) }
      return readingOf(answer, rows.length)!
    } catch (error) {
      if (error instanceof NotToBeAsked) return { refused: error }
      throw error
    }
  }

  /** @returns the mapping as a list of lines, whatever is in it @throws PushError on no token, and on faults that may pass */
  async read(): Promise<unknown[] | { refused: PushError }> {
    const listOf = ({ json }: Answer): unknown => fieldsOf(json)['result']
    const half = (got: Answer) => (Array.isArray(listOf(got)) ? undefined : 'no list in `result`')
    try {
      const answer = await this.#send('GET', MAPPING, half)
      if (answer.status < 300) return listOf(answer) as unknown[]
      return { refused: explainRefusal(this.#session.identity, `GET ${MAPPING}`, 'invalid', answer) }
    } catch (error) {
      if (error instanceof NotToBeAsked) return { refused: error }
      throw error
    }
  }

  /** @param half what a complete answer lacks */
  #send(
    method: 'GET' | 'POST',
    path: string,
    half: (got: Answer) => string | undefined,
    body?: string
  ): Promise<Answer> {
    let token = ''
    return this.#sender.send(
      {
        service: 'servicenow',
        half: (got) => (got.status < 300 ? half(got) : undefined),
        request: async () => {
          token = await this.#session.accessToken()
          const headers = {
            'content-type': 'application/json',
            accept: 'application/json',
            authorization: `Bearer ${token}`,
          }
          return { method, url: this.#url + path, headers, ...(body !== undefined && { body }) }
        },
        renew: (renewals) => this.#session.renew(token, renewals),
        explain: (why, exchange) => {
          const error = explainRefusal(this.#session.identity, `${method} ${path}`, why, exchange)
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

const textsOf = (given: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(fieldsOf(given)).map(([name, value]) => [name, plainText(value)]))

function answerOf(given: unknown): MappingAnswer {
  const { skip, class_name: className, model, owner, columns, mapped, problems } = fieldsOf(given)
  const word = fieldsOf(owner)['word']
  return {
    skip: plainText(skip),
    className: plainText(className),
    ...(model !== undefined && { model: recordOf(model) }),
    ...(owner !== undefined && { owner: word === undefined ? recordOf(owner) : { word: plainText(word) } }),
    columns: textsOf(columns),
    mapped: textsOf(mapped),
    problems: Array.isArray(problems) ? problems.map(plainText) : [],
  }
}

function recordOf(given: unknown): NamedRecord {
  const { sys_id: sysId, name } = fieldsOf(given)
  return { sysId: plainText(sysId), name: plainText(name) }
}

// Last uses of software through ServiceNow's own API for them, and where it finds those that wait: the app's table of refused
// usage. Source: ServiceNow docs, sam_soft_us_int-api (australia): a role of SAM is needed, an item is INSERTed or UPDATEd.

import { Refused, type PushError } from '../errors.ts'
import type { StopReason } from '../http/retry-policy.ts'
import type { Answer, Exchange } from '../http/exchange.ts'
import type { Sender } from '../http/sender.ts'
import { fieldsOf, plainText } from '../json.ts'
import { cut, LONGEST_REASON } from '../text.ts'
import { explainRefusal, SERVICENOW } from './explain.ts'
import { MOST_ROWS } from './limits.ts'
import { POST_USAGE } from './rights.ts'
import type { Session } from './session.ts'
import type { TableClient, TableReading, TableRow } from './table-client.ts'

const REFUSED = 'x_kandj_kandji_refused_usage'
const PATH = '/api/now/sam_software_usage_integration/createOrUpdate'

/** Columns of a usage row, as the app has kept them. */
const VALUES = [
  'configuration_item',
  'norm_product',
  'norm_publisher',
  'reclamation_type',
  'last_used_time',
  'discovery_source',
] as const
const SERIAL = 'configuration_item.serial_number'

/** A use that the usage publisher could not write. */
export interface RefusedUse {
  /** sys_id of its record, and the publisher's run that was refused it last. */
  id: string
  run: string
  /** The serial number where this account may see it. */
  serial: string
  /** Product and computer. */
  name: string
  /** What is to be written, by column; what is empty is left out. */
  values: Record<string, string>
}

/** Reads a page of what waits, those after a sys_id. `total`: how many there are of these. @throws PushError on faults that may pass */
export async function readRefusedUses(
  tables: TableClient,
  after: string
): Promise<{ uses: RefusedUse[]; total: number | undefined } | Extract<TableReading, { refused: unknown }>> {
  const query = `${after && `sys_id>${after}^`}ORDERBYsys_id`
  const fields = ['sys_id', 'name', 'run', SERIAL, ...VALUES]
  const reading = await tables.read(REFUSED, { query, fields, limit: MOST_ROWS })
  return 'refused' in reading ? reading : { uses: reading.rows.map(useOf), total: reading.total }
}

function useOf(row: TableRow): RefusedUse {
  const values = VALUES.map((column) => [column, row[column] ?? '']).filter(([, value]) => value !== '')
  const { sys_id: id = '', run = '', name = '' } = row
  return { id, run, name, serial: row[SERIAL] ?? '', values: Object.fromEntries(values) }
}

/** Whether the account is seen to have a role that opens the API. @throws PushError on faults that may pass */
export async function mayPostUsage(tables: TableClient, username: string | undefined): Promise<boolean> {
  // An encoded query has no way to write a `^` inside a value.
  if (username?.includes('^')) return false
  const isUser = username === undefined ? 'user=javascript:gs.getUserID()' : `user.user_name=${username}`
  const roles = [POST_USAGE.role, ...POST_USAGE.or].join(',')
  const query = `${isUser}^role.nameIN${roles}^state!=inactive`
  const reading = await tables.read('sys_user_has_role', { query, fields: ['role.name'], limit: 1 })
  return 'rows' in reading && reading.rows.length > 0
}

/** The API is not there, or not open to this account. */
export class UsageRefused extends Refused {}

export class UsageClient {
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

  /**
   * Makes or changes one usage row for each of these; posting them twice makes no second one.
   * @returns for each why it was refused, empty where it was taken
   * @throws UsageRefused when the API takes none; PushError on faults that may pass
   */
  async post(items: ReadonlyArray<Record<string, string>>): Promise<string[]> {
    let token = ''
    const answer = await this.#sender.send(
      {
        service: 'servicenow',
        half: (got) => (got.status < 300 && answersOf(got)?.length !== items.length ? HALF : undefined),
        request: async () => {
          token = await this.#session.accessToken()
          const headers = {
            'content-type': 'application/json',
            accept: 'application/json',
            authorization: `Bearer ${token}`,
          }
          return { method: 'POST', url: this.#url + PATH, headers, body: JSON.stringify({ items }) }
        },
        renew: (renewals) => this.#session.renew(token, renewals),
        explain: (why, exchange) => this.#explain(why, exchange),
      },
      this.#signal
    )
    if (answer.status >= 300) throw this.#explain('invalid', answer)
    return answersOf(this.#sender.said(answer))!.map(refusalOf)
  }

  #explain(why: StopReason, exchange: Exchange): PushError {
    const { identity } = this.#session
    if (why === 'not-found') {
      const text = `${identity.url} has no API for software usage (POST ${PATH}): it comes with Software Asset Management Professional.`
      return new UsageRefused(SERVICENOW, text)
    }
    const error = explainRefusal(identity, `POST ${PATH}`, why, exchange)
    const code = why === 'invalid' ? 'refused' : 'missing-permission'
    return ABOUT_THE_API.has(why) ? new UsageRefused(SERVICENOW, error.message, code) : error
  }
}

/** What else may be refused concerns the account or the address, and so the whole run. */
const ABOUT_THE_API: ReadonlySet<StopReason> = new Set(['permission', 'not-installed', 'invalid', 'unscoped'])

const HALF = 'no answer for each item in `result.reply.items`'
const TAKEN = /^(insert|update)/i

function answersOf({ json }: Answer): unknown[] | undefined {
  const items = fieldsOf(fieldsOf(fieldsOf(json)['result'])['reply'])['items']
  return Array.isArray(items) ? items : undefined
}

function refusalOf(item: unknown): string {
  const { status, message } = fieldsOf(item)
  if (TAKEN.test(plainText(status))) return ''
  const text = cut(plainText(message), LONGEST_REASON)
  return text || `expected the status INSERT or UPDATE, got ${JSON.stringify(cut(plainText(status), 40))}`
}

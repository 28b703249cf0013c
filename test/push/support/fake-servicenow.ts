// ServiceNow as far as a sync sees it: OAuth, the Import Set API with coalescing targets, the batch API.

import { ADDITIONS } from '../../../src/push/servicenow/device-columns.ts'
import { versionOf } from '../../../src/server/shared/mapping.ts'
import { FakeServer, type Reply, type Seen } from './fake-server.ts'

export const ACCOUNT = {
  clientId: 'client-of-this-test',
  clientSecret: 'client-secret-of-this-test',
  username: 'kandji.service',
  password: 'pass word+of/this&test',
}

type Row = Record<string, string>
type Kind = 'computer' | 'mdm' | 'apps'

export class FakeServiceNow extends FakeServer {
  readonly computers = new Map<string, Row>()
  readonly mdm = new Map<string, Row>()
  /** Software installations by their App ID, with what the last row said. */
  readonly installs = new Map<string, Row>()
  hasSamPro = true
  /** An app without the columns of MDM rows that were added later: what a table does not have is dropped without a word. */
  isOldApp = false
  /** The customer's mapping of attributes; undefined for an app without that resource. */
  mapping: Array<{ attribute: string; target: string }> | undefined
  /** Whether the account may read MDM records. */
  showsRecords = true
  /** Rows of the apps' staging table, the newest first; only where the account may read them. */
  appRows: Row[] | undefined
  /** Reports of runs, in the order in which they came. */
  readonly runs: Row[] = []
  /** Reported problems by code and subject, as the last row left them; somebody may accept one. */
  readonly problems = new Map<string, Row>()
  /** How many rows of problems came. */
  problemRows = 0
  /** What a report is answered with in place of being taken. */
  reportReply: ((table: 'run' | 'problem', row: Row) => Reply | undefined) | undefined
  /** Every row that was processed, in order: `computer SERIAL`, `mdm SERIAL` or `apps SERIAL`. */
  readonly processed: string[] = []
  /** What to answer for a row instead of the usual result elements; undefined leaves it usual. */
  special: (kind: Kind, row: Row) => Array<Record<string, string>> | undefined = () => undefined
  /** How many items of a batch are done before its time is up. */
  batchReach = Infinity
  /** An item of a batch that is answered with this instead of being processed. */
  batchItem: (row: Row) => Reply | undefined = () => undefined
  expiresIn = 1799
  /** Table name → columns, for accounts that may read the dictionary. */
  columns: Record<string, string[]> = {}
  /** Access tokens that are taken; revoke by clearing. */
  readonly tokens = new Set<string>()
  refreshWorks = true
  #issued = 0

  answer(request: Seen): Reply {
    if (request.path === '/oauth_token.do') return this.#token(new URLSearchParams(request.body))
    if (!this.tokens.has(request.headers.authorization?.replace('Bearer ', '') ?? '')) return UNAUTHENTICATED
    if (request.path.startsWith('/api/now/table/')) return this.#table(request)
    if (request.path === '/api/now/v1/batch') return this.#batch(JSON.parse(request.body))
    // An app without the resource that tells what a customer's mapping says.
    if (request.path.endsWith('/mapping_preview/answers')) return { status: 404, body: {} }
    if (request.path.endsWith('/x_kandj_kandji/mapping'))
      return this.mapping === undefined ? { status: 404, body: {} } : { body: { result: this.mapping } }
    return this.#import(request.path, JSON.parse(request.body))
  }

  /** Reads are refused, as for an account that only sends, but for MDM records and the columns of staging tables. */
  #table({ path, query }: Seen): Reply {
    if (path.endsWith('/cmdb_sam_sw_install') && !this.hasSamPro)
      return { status: 400, body: { error: { message: 'Invalid table cmdb_sam_sw_install', detail: null } } }
    if (path.endsWith('_import_set_apps') && this.appRows) return { body: { result: this.appRows } }
    if (path.endsWith('/x_kandj_kandji_problem')) return this.#accepted()
    if (path.endsWith('/x_kandj_kandji_mdm') && this.showsRecords) return this.#records(query)
    const columns = this.columns[/name=([^^]+)/.exec(query.get('sysparm_query') ?? '')?.[1] ?? '']
    if (path.endsWith('/sys_dictionary') && columns)
      return { body: { result: columns.map((element) => ({ element })) } }
    return {
      status: 403,
      body: { error: { message: 'Insufficient rights to query records', detail: null }, status: 'failure' },
    }
  }

  /** MDM records, with the computers that they refer to, in the order of their sys_ids. */
  #records(query: URLSearchParams): Reply {
    const after = /sys_id>([^^]*)/.exec(query.get('sysparm_query') ?? '')?.[1] ?? ''
    const rows = [...this.mdm.values()].map(
      ({ device_id = '', serial_number = '', fingerprint, blueprint_name = '', is_removed = 'false' }) => {
        const computer = this.computers.has(serial_number) ? serial_number : ''
        const [item, there] = [{ computer, configuration_item: computer }, computer]
        const read = { 'computer.sys_id': there, 'configuration_item.sys_id': there }
        const about = {
          'configuration_item.sys_class_name': 'cmdb_ci_computer',
          'configuration_item.serial_number': serial_number,
          'configuration_item.last_discovered': this.computers.get(serial_number)?.['last_seen'] ?? '',
        }
        return {
          sys_id: device_id,
          kandji_device_id: device_id,
          fingerprint,
          ...(!this.isOldApp && { blueprint_name }),
          is_removed,
          ...item,
          ...read,
          ...about,
        }
      }
    )
    const left = rows.sort((a, b) => (a.sys_id < b.sys_id ? -1 : 1)).filter(({ sys_id }) => sys_id > after)
    const result = left.slice(0, Number(query.get('sysparm_limit')))
    return { headers: { 'x-total-count': String(left.length) }, body: { result } }
  }

  #accepted(): Reply {
    const reply = this.reportReply?.('problem', {})
    if ((reply?.status ?? 0) >= 400) return reply!
    const accepted = [...this.problems.values()].filter(({ state }) => state === 'accepted')
    return {
      headers: { 'x-total-count': String(accepted.length) },
      body: { result: accepted.map((row, index) => ({ sys_id: String(index), ...row })) },
    }
  }

  #report(table: 'run' | 'problem', row: Row): Reply {
    const reply = this.reportReply?.(table, row)
    if (reply) return reply
    if (table === 'run') this.runs.push(row)
    else {
      this.problemRows++
      const key = `${row['code']} ${row['subject']}`
      const state =
        this.problems.get(key)?.['state'] === 'accepted' && row['state'] === 'open' ? 'accepted' : row['state']!
      this.problems.set(key, { ...this.problems.get(key), ...row, state })
    }
    const kandji_mapping = this.mapping && versionOf(this.mapping)
    const result = [{ status: 'inserted', ...(kandji_mapping !== undefined && { kandji_mapping }) }]
    return { status: 201, body: { import_set: 'ISET0010002', staging_table: table, result } }
  }

  #token(fields: URLSearchParams): Reply {
    const right =
      fields.get('client_id') === ACCOUNT.clientId &&
      fields.get('client_secret') === ACCOUNT.clientSecret &&
      (fields.get('grant_type') === 'refresh_token'
        ? this.refreshWorks && fields.get('refresh_token') === 'refresh-token-of-this-test'
        : fields.get('grant_type') === 'client_credentials' ||
          (fields.get('username') === ACCOUNT.username && fields.get('password') === ACCOUNT.password))
    if (!right) return { status: 401, body: { error_description: 'access_denied', error: 'server_error' } }
    const access_token = `access-token-of-this-test-${++this.#issued}`
    this.tokens.add(access_token)
    const refresh = fields.get('grant_type') === 'password' ? { refresh_token: 'refresh-token-of-this-test' } : {}
    return {
      body: { access_token, ...refresh, scope: 'useraccount', token_type: 'Bearer', expires_in: this.expiresIn },
    }
  }

  #batch(body: { batch_request_id: string; rest_requests: Array<{ id: string; url: string; body: string }> }): Reply {
    const reached = body.rest_requests.slice(0, this.batchReach)
    const serviced_requests = reached.map(({ id, url, body: base64 }) => {
      const row = JSON.parse(Buffer.from(base64, 'base64').toString()) as Row
      const reply = this.batchItem(row) ?? this.#import(url, row)
      const text = typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body)
      return { id, status_code: reply.status ?? 200, body: Buffer.from(text).toString('base64'), execution_time: 5 }
    })
    const unserviced_requests = body.rest_requests.slice(this.batchReach).map(({ id }) => id)
    return { body: { batch_request_id: body.batch_request_id, serviced_requests, unserviced_requests } }
  }

  #import(path: string, row: Row): Reply {
    const report = /_import_set_(run|problem)$/.exec(path)?.[1] as 'run' | 'problem' | undefined
    if (report) return this.#report(report, row)
    const kind = /^\/api\/now\/import\/x_kandj_kandji_kandji_import_set_(computer|mdm|apps)$/.exec(path)?.[1] as Kind
    if (kind === undefined) throw new Error(`unexpected path ${path}`)
    for (const value of Object.values(row)) if (typeof value !== 'string') throw new Error('only text survives the API')
    this.processed.push(`${kind} ${row['serial_number']}`)
    if (this.isOldApp && kind === 'mdm') for (const column of ADDITIONS) delete row[column]
    const result = this.special(kind, row) ?? [this.#transform(kind, row)]
    return { status: 201, body: { import_set: 'ISET0010001', staging_table: path.split('/').at(-1), result } }
  }

  #refresh(row: Row): Record<string, string> {
    const computer = this.computers.get(row['serial_number']!)
    const reason = `no configuration item with serial_number ${row['serial_number']} is here`
    if (!computer) return { status: 'error', error_message: '', status_message: `Kandji: ${reason}` }
    this.computers.set(row['serial_number']!, { ...computer, ...row })
    return { transform_map: 'Kandji computer', status: 'updated' }
  }

  #transform(kind: Kind, row: Row): Record<string, string> {
    const serial = row['serial_number']!
    if (kind === 'mdm' && !this.computers.has(serial)) {
      return {
        status: 'error',
        error_message: 'Target record not found',
        status_message: `No computer with the serial ${serial}`,
      }
    }
    if (kind === 'computer' && Object.keys(row).join() === 'serial_number,last_seen') return this.#refresh(row)
    const target = { computer: this.computers, mdm: this.mdm, apps: this.installs }[kind]
    const key = { computer: serial, mdm: row['device_id']!, apps: row['app_id']! }[kind]
    const before = target.get(key)
    target.set(key, row)
    if (before === undefined) return { transform_map: `Kandji ${kind}`, status: 'inserted' }
    return {
      transform_map: `Kandji ${kind}`,
      status: JSON.stringify(before) === JSON.stringify(row) ? 'ignored' : 'updated',
    }
  }
}

const UNAUTHENTICATED: Reply = {
  status: 401,
  headers: { 'set-cookie': 'JSESSIONID=abc; Path=/' },
  body: {
    error: { message: 'User Not Authenticated', detail: 'Required to provide Auth information' },
    status: 'failure',
  },
}

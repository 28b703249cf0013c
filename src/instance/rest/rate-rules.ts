// Hourly rate limits: records of sys_rate_limit_rules, counted per rule and user on the instance's clock.
// Source: ServiceNow docs, inbound-REST-API-rate-limiting and create-REST-API-rate-limits.

import type { Row } from '../database/database.ts'
import { newQuery } from '../database/query.ts'
import { derived } from '../database/derived.ts'
import type { Kernel } from '../kernel.ts'
import { RestError } from './errors.ts'
import type { Session } from '../session.ts'

const HOUR = 3_600_000

/** What of a request the rules look at. */
export interface ApiCall {
  method: string
  /** Path without the query, e.g. `/api/now/v2/table/incident`. */
  path: string
}

/** The name of an API as the rules call it, and its versions. */
const APIS: Array<[name: string, path: RegExp]> = [
  ['Table API', /^\/now(?:\/(v\d+))?\/table\/(\w+)/],
  ['Import Set API', /^\/now(?:\/(v\d+))?\/import\/(\w+)/],
  ['Batch API', /^\/now(?:\/(v\d+))?\/batch$/],
  ['CICD API', /^\/sn_cicd(?:\/(v\d+))?\//],
]

/** Which rule counts when several match: the one for the fewest. */
const PRECEDENCE = ['single_user', 'users_with_role', 'all_users']

export class RateRules {
  readonly #instance: Kernel
  readonly #rules: () => Row[]
  /** Requests in the current hour by rule, its limit (a changed limit starts anew) and user. */
  readonly #counts = new Map<string, { hour: number; count: number }>()

  constructor(instance: Kernel) {
    this.#instance = instance
    this.#rules = derived(instance.database, 'sys_rate_limit_rules', () => this.#readRules())
  }

  /**
   * Counts a request.
   * @returns the headers that tell of the rule that applies; none without a rule
   * @throws RestError 429 when the hour's requests are used up
   */
  count(session: Session, call: ApiCall): Record<string, string> {
    const found = this.#ruleFor(session, call)
    if (!found) return {}
    const { rule, api } = found
    const limit = Number(rule.request_limit_per_hour)
    const now = this.#instance.now()
    const hour = Math.floor(now / HOUR)
    const key = `${rule.sys_id} ${limit} ${session.userId}`
    const known = this.#counts.get(key)
    const count = known?.hour === hour ? known.count + 1 : 1
    this.#counts.set(key, { hour, count })
    const reset = (hour + 1) * HOUR
    const headers = {
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-reset': String(reset / 1000),
      'x-ratelimit-rule': String(rule.sys_id),
    }
    if (count <= limit) return headers
    throw new RestError(429, 'Rate limit exceeded', `Rate limit of ${limit} requests per hour for ${api} exceeded`, {
      ...headers,
      'retry-after': String(Math.ceil((reset - now) / 1000)),
    })
  }

  #ruleFor(session: Session, call: ApiCall): { rule: Row; api: string } | undefined {
    const rules = this.#active()
    if (!rules.length || !call.path.startsWith('/api/')) return undefined
    const resource = call.path.slice('/api'.length)
    for (const [api, pattern] of APIS) {
      const [, version = '', table = ''] = pattern.exec(resource) ?? []
      if (!pattern.test(resource)) continue
      const rule = rules.find(
        (one) => appliesTo(one, session, this.#roleName(one)) && covers(one, { ...call, api, version, table, resource })
      )
      return rule && { rule, api }
    }
    return undefined
  }

  /** Active rules, the one that wins first. */
  #active(): Row[] {
    return this.#instance.schema.has('sys_rate_limit_rules') ? this.#rules() : []
  }

  #readRules(): Row[] {
    return this.#instance.database
      .select(newQuery('sys_rate_limit_rules'))
      .filter((rule) => rule.active === 1 && Number(rule.request_limit_per_hour ?? NaN) >= 0)
      .sort(
        (one, other) =>
          PRECEDENCE.indexOf(String(one.apply_to)) - PRECEDENCE.indexOf(String(other.apply_to)) ||
          Number(one.request_limit_per_hour) - Number(other.request_limit_per_hour)
      )
  }

  #roleName(rule: Row): string {
    return rule.role ? String(this.#instance.database.get('sys_user_role', String(rule.role))?.name ?? '') : ''
  }
}

function appliesTo(rule: Row, session: Session, role: string): boolean {
  if (rule.apply_to === 'single_user') return rule.user === session.userId
  if (rule.apply_to === 'users_with_role') return session.roles.has(role)
  return true
}

interface Asked extends ApiCall {
  api: string
  version: string
  table: string
  resource: string
}

/** A column that the rule leaves empty covers everything. */
function covers(rule: Row, asked: Asked): boolean {
  const says = (column: string): string => String(rule[column] ?? '').toLowerCase()
  const target = asked.api === 'Import Set API' ? says('import_set_table') : says('table')
  return (
    says('api') === asked.api.toLowerCase() &&
    ['', asked.version || 'latest'].includes(says('version')) &&
    ['', asked.method.toLowerCase()].includes(says('method')) &&
    ['', asked.table.toLowerCase()].includes(target) &&
    isResource(says('resource'), asked)
  )
}

/** A resource is a path with parameters, after its method or not: `GET /now/table/{tableName}`. */
function isResource(stated: string, { method, resource }: Asked): boolean {
  if (!stated) return true
  const [, verb = '', template = ''] = /^(?:([a-z]+)\s+)?(\/.*)$/.exec(stated) ?? []
  if (verb && verb !== method.toLowerCase()) return false
  const bare = (path: string): string => path.replace(/^\/now\/v\d+\//, '/now/')
  const steps = bare(template).split('/')
  const asked = bare(resource.toLowerCase()).split('/')
  return steps.length === asked.length && steps.every((step, at) => /^\{.*\}$/.test(step) || step === asked[at])
}

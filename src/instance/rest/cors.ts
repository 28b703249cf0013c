// Which pages of other origins may call a REST API from a browser: the CORS rules (sys_cors_rule). Without one a browser keeps the
// answer from the page. Source: ServiceNow docs, australia: t_DefineACORSRule; columns: rules of published applications. That a rule
// whose REST API is none of the scripted ones here is for the platform's own (/api/now), and the status of a preflight: assumed.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Row } from '../database/database.ts'
import { derived } from '../database/derived.ts'
import { where } from '../database/query.ts'
import { flag, text } from '../database/rows.ts'
import type { Kernel } from '../kernel.ts'

const RULES = 'sys_cors_rule'
const APIS = 'sys_ws_definition'
const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const

interface CorsRule {
  /** Origins that it is for. */
  origin: RegExp
  /** Addresses that it is for, without their query. */
  path: RegExp
  methods: string[]
  /** Request headers: names in lower case, or `*`. */
  allowed: string[]
  exposed: string
  credentials: boolean
  /** Seconds. */
  maxAge: number
}

/** To be added before requests are authenticated: a browser asks without credentials whether it may call. */
export function registerCors(app: FastifyInstance, instance: Kernel): void {
  const rules = derived(instance.database, [RULES, APIS], () =>
    instance.database.select(where(RULES, { active: 'true' }, 'sys_created_on')).map((row) => ruleOf(instance, row))
  )
  app.addHook('onRequest', async (request, reply) => {
    const { origin } = request.headers
    if (origin === undefined) return undefined
    const asked = request.method === 'OPTIONS' ? request.headers['access-control-request-method'] : request.method
    const path = request.url.split('?')[0]!
    const rule = rules().find(
      (one) => one.origin.test(origin) && one.path.test(path) && one.methods.includes(asked ?? '')
    )
    if (!rule) return undefined
    allow(reply, rule, origin)
    return request.method === 'OPTIONS' ? preflight(request, reply, rule) : undefined
  })
}

function allow(reply: FastifyReply, { credentials, exposed }: CorsRule, origin: string): void {
  reply.header('access-control-allow-origin', origin).header('vary', 'Origin')
  if (credentials) reply.header('access-control-allow-credentials', 'true')
  if (exposed) reply.header('access-control-expose-headers', exposed)
}

/** The browser itself refuses what the answer does not allow. */
function preflight({ headers }: FastifyRequest, reply: FastifyReply, rule: CorsRule): FastifyReply {
  const asked = headers['access-control-request-headers'] ?? ''
  const names = rule.allowed.includes('*') ? asked : rule.allowed.join(', ')
  if (names) reply.header('access-control-allow-headers', names)
  return reply
    .code(200)
    .header('access-control-allow-methods', rule.methods.join(', '))
    .header('access-control-max-age', String(rule.maxAge))
    .send()
}

function ruleOf(instance: Kernel, row: Row): CorsRule {
  return {
    origin: originOf(text(row, 'domain')),
    path: pathOf(instance, row),
    methods: METHODS.filter((method) => flag(row, method)).map((method) => method.toUpperCase()),
    allowed: text(row, 'access_control_allow_headers')
      .split(',')
      .map((name) => name.trim().toLowerCase())
      .filter(Boolean),
    exposed: text(row, 'access_control_expose_headers'),
    // "If this option is enabled, you can't use a wildcard in the Domain field."
    credentials: flag(row, 'access_control_allow_credentials') && !text(row, 'domain').includes('*'),
    maxAge: Number(row.max_age ?? 0),
  }
}

/** `https://*.acme.example`, `*`, or an address; without a scheme it is for http and https. */
function originOf(domain: string): RegExp {
  const wanted = domain.trim().replace(/\/+$/, '')
  if (wanted === '*') return /^/
  const scheme = wanted.includes('://') ? '' : 'https?://'
  return new RegExp(`^${scheme}${wanted.split('*').map(literally).join('[^/]*')}$`, 'i')
}

function pathOf({ database }: Kernel, row: Row): RegExp {
  if (flag(row, 'use_resource_path')) return under(literally(text(row, 'web_resource_path')))
  const api = database.get(APIS, text(row, 'rest_api'))
  if (!api) return under('/api/now')
  // A version may stand between.
  return under(`/api/${literally(text(api, 'namespace'))}/(?:[^/]+/)?${literally(text(api, 'service_id'))}`)
}

const under = (start: string): RegExp => new RegExp(`^${start.replace(/\/+$/, '')}(?:/|$)`, 'i')

const literally = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

// One random request: where to, by whom, with what.

import type { Random } from './random.ts'
import { batch, brokenJson, encodedQuery, escaped, form, json, multipart, search, text } from './values.ts'
import { CONTENT_TYPES, FIELDS, METHODS, ODD_METHODS, STAGING, TABLES } from './words.ts'

export interface FuzzRequest {
  method: string
  /** Path and query, as they go over the wire. */
  url: string
  headers: Record<string, string>
  body?: Buffer
  /** Sent as these very bytes, head and all, where Node's client would refuse to. */
  raw?: Buffer
}

/** What the run knows of the instance: ways to be somebody, and records that are there. */
export interface Knowledge {
  /** Values of the Authorization header; those of the admin last. */
  authorizations: string[]
  adminAuthorization: string
  /** A browser session of the admin at the pages. */
  pagesCookie: string
  sysIds: string[]
}

type Kind = (random: Random, known: Knowledge) => Omit<FuzzRequest, 'headers'> & { headers?: Record<string, string> }

const id = (random: Random, known: Knowledge): string =>
  random.chance(0.6) && known.sysIds.length ? random.pick(known.sysIds) : escaped(random, text(random)).slice(0, 2000)
const version = (random: Random): string => random.pick(['', '', '/v1', '/v2', '/v3', '/V1', '/v1/v1'])
const method = (random: Random): string => (random.chance(0.04) ? random.pick(ODD_METHODS) : random.pick(METHODS))
const table = (random: Random): string =>
  random.chance(0.92) ? random.pick(TABLES) : escaped(random, text(random)).slice(0, 2000)
const jsonOf = (value: unknown): Buffer => Buffer.from(JSON.stringify(value) ?? 'null')
const JSON_TYPE: Record<string, string> = { 'content-type': 'application/json' }
const NO_HEADERS: Record<string, string> = {}

/** Mostly JSON, mostly well formed. */
function body(random: Random): Buffer {
  const kind = random.whole(0, 9)
  if (kind < 6) return jsonOf(json(random))
  if (kind < 8) return Buffer.from(brokenJson(random))
  return random.chance(0.5) ? random.bytes(random.whole(0, 300)) : Buffer.from(form(random, FIELDS.slice(0, 5)))
}

const tableApi: Kind = (random, known) => ({
  method: method(random),
  url: `/api/now${version(random)}/table/${table(random)}${random.chance(0.5) ? `/${id(random, known)}` : ''}${search(random)}`,
  body: body(random),
})
const queries: Kind = (random) => ({
  method: 'GET',
  url: `/api/now/table/${random.pick(TABLES)}?sysparm_limit=5&sysparm_query=${escaped(random, encodedQuery(random))}`,
})
const importApi: Kind = (random, known) => ({
  method: random.chance(0.8) ? 'POST' : method(random),
  url: `/api/now${version(random)}/import/${random.chance(0.8) ? random.pick(STAGING) : table(random)}${random.pick(['', '', '', '/insertMultiple', `/${id(random, known)}`])}${random.chance(0.1) ? search(random) : ''}`,
  body: random.chance(0.2)
    ? jsonOf({ records: random.chance(0.7) ? [json(random), json(random)] : json(random) })
    : body(random),
  headers: random.chance(0.9) ? JSON_TYPE : NO_HEADERS,
})
const batchApi: Kind = (random) => ({
  method: 'POST',
  url: random.pick(['/api/now/batch', '/api/now/v1/batch']),
  body: random.chance(0.9) ? jsonOf(batch(random)) : body(random),
  headers: JSON_TYPE,
})
const oauth: Kind = (random) => {
  const grant = random.pick(['password', 'refresh_token', 'client_credentials', 'authorization_code', ''])
  return {
    method: random.chance(0.85) ? 'POST' : method(random),
    url: random.pick([
      '/oauth_token.do',
      '/oauth_token.do',
      `/oauth_token.do${search(random)}`,
      `/oauth_revoke_token.do${search(random)}`,
    ]),
    body: Buffer.from(
      `grant_type=${grant}&${form(random, ['client_id', 'client_secret', 'username', 'password', 'refresh_token', 'scope'])}`
    ),
    headers: random.chance(0.9) ? { 'content-type': 'application/x-www-form-urlencoded' } : NO_HEADERS,
  }
}
const upload: Kind = (random) => {
  const { type, body } = multipart(random)
  const headers = random.chance(0.95) ? { 'content-type': type } : NO_HEADERS
  return { method: 'POST', url: `/sn_appclient_upload_processor.do${search(random)}`, body, headers }
}
const sdk: Kind = (random, known) => ({
  method: random.chance(0.8) ? 'POST' : method(random),
  url: random.pick([
    `/angular.do?sysparm_type=${random.pick(['view_form.login', 'get_user', escaped(random, text(random))])}`,
    '/xmlhttp.do',
    `/api/sn_cicd/progress/${id(random, known)}`,
    `/api/now/wfa_fluent/activate_flows${search(random)}`,
  ]),
  body: Buffer.from(
    random.chance(0.5)
      ? `sysparm_processor=com.snc.apps.AppsAjaxProcessor&sysparm_function=${random.pick(['changeApplication', 'deleteApplication', 'x'])}&sysparm_sys_id=${escaped(random, text(random))}`
      : form(random, ['user_name', 'user_password', 'sysparm_type'])
  ),
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
})
const local: Kind = (random) => {
  const bodies: Record<string, unknown> = {
    run: {
      table: random.pick(['sys_script_fix', 'sysauto_script', json(random)]),
      name: random.pick(['kandji_fix_script', json(random)]),
    },
    plugin: { id: random.pick(['com.snc.samp', json(random)]), active: random.pick([true, false, json(random)]) },
    // A fault that strikes would spoil the other answers: these match nothing.
    faults: {
      match: random.pick(['ZZZ /nowhere', 7, null, text(random)]),
      status: json(random),
      times: json(random),
      headers: json(random),
      kind: random.pick(['reset', 'status', json(random)]),
    },
    stats: {},
    reset: {},
    nothing: {},
  }
  const what = random.chance(0.02) ? 'reset' : random.pick(['run', 'plugin', 'faults', 'stats', 'nothing'])
  const given = bodies[what]
  return {
    method: what === 'stats' ? 'GET' : random.chance(0.9) ? 'POST' : method(random),
    url: `/local/${what}`,
    body: random.chance(0.8) ? jsonOf(given) : body(random),
    headers: JSON_TYPE,
  }
}
const pages: Kind = (random, known) => {
  const name = table(random)
  const address = random.pick([
    `/${name}_list.do${search(random)}`,
    `/${name}.do?sys_id=${id(random, known)}`,
    `/${name}.do${search(random)}`,
    `/${name}_list.do?sysparm_query=${escaped(random, encodedQuery(random))}&sysparm_first_row=${random.whole(-9, 99)}`,
    '/',
    '/login',
    '/logout',
    `/go?table=${escaped(random, text(random))}`,
    `/login?next=${escaped(random, text(random))}`,
  ])
  return {
    method: random.chance(0.8) ? 'GET' : method(random),
    url: address,
    body: Buffer.from(form(random, ['user_name', 'user_password', 'next'])),
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...(random.chance(0.7) ? { cookie: known.pagesCookie } : {}),
    },
  }
}
const anywhere: Kind = (random) => ({
  method: method(random),
  url: `${random.pick(['/', '/api/', '/api/now/', '/api/now/table', '/api/x_other/y/', '//', '/%', '/api/%2e%2e/', '/api/now/table/%zz'])}${escaped(random, text(random)).slice(0, 3000)}${search(random)}`,
  body: body(random),
})
/** Bytes that Node's own client would not send. */
const malformed: Kind = (random) => {
  const line = random.pick([
    'GET /api/now/table/sys_user?sysparm_query=\x80\xff HTTP/1.1',
    'GET /api/now/table/sys user HTTP/1.1',
    'GET  HTTP/1.1',
    'BREW /api/now/table/sys_user HTTP/1.1',
    'GET /api/now/table/sys_user HTTP/9.9',
    `GET /api/now/${'x'.repeat(random.whole(1, 20_000))} HTTP/1.1`,
    'POST /api/now/import/sys_import_set_row HTTP/1.1',
    text(random),
  ])
  const header = random.pick([
    'Host: x\r\nContent-Length: -1',
    'Host: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked',
    'Host: x\r\nTransfer-Encoding: chunked',
    'Host: x\r\nTransfer-Encoding: garbage',
    'Host: \x80\xff',
    'Host: x\r\nHost: y',
    `Host: x\r\nX-Big: ${'y'.repeat(random.whole(1, 40_000))}`,
    'Authorization: Basic \x80',
    'no colon here',
    '',
  ])
  const end = random.pick(['\r\n\r\n', '\r\n\r\nzz\r\nnot hex', '\r\n\r\n5\r\nabc', '\n\n', ''])
  return { method: 'RAW', url: line.slice(0, 60), raw: Buffer.from(`${line}\r\n${header}${end}`, 'latin1') }
}

/** How often each kind comes up, in parts of the whole. */
const KINDS: Array<[number, Kind]> = [
  [26, tableApi],
  [20, queries],
  [16, importApi],
  [8, batchApi],
  [6, oauth],
  [2, upload],
  [4, sdk],
  [4, local],
  [8, pages],
  [4, anywhere],
  [2, malformed],
]
const ALL = KINDS.reduce((sum, [weight]) => sum + weight, 0)

export function requestOf(random: Random, known: Knowledge): FuzzRequest {
  let at = random.next() * ALL
  const [, kind] = KINDS.find(([weight]) => (at -= weight) < 0) ?? KINDS[0]!
  const made = kind(random, known)
  const headers: Record<string, string> = { ...oddHeaders(random), ...authorization(random, known), ...made.headers }
  if (made.body && !headers['content-type'] && random.chance(0.95))
    headers['content-type'] = random.chance(0.7) ? 'application/json' : random.pick(CONTENT_TYPES)
  // A GET with a body is allowed, but not the rule.
  const bodiless = made.raw || (['GET', 'HEAD'].includes(made.method) && random.chance(0.9))
  return { ...made, headers, body: bodiless ? undefined : made.body }
}

function authorization(random: Random, known: Knowledge): Record<string, string> {
  const kind = random.whole(0, 19)
  if (kind < 9) return { authorization: known.adminAuthorization }
  if (kind < 16) return { authorization: random.pick(known.authorizations) }
  if (kind < 18) return {}
  if (kind === 18) return { cookie: `glide_session=${escaped(random, text(random)).slice(0, 500)}`, 'x-usertoken': 'x' }
  const value = random.pick([
    'Basic',
    'Basic ',
    'Bearer',
    'Bearer x',
    'Digest x',
    `Basic ${Buffer.from(text(random)).toString('base64').slice(0, 3000)}`,
  ])
  return { authorization: value }
}

function oddHeaders(random: Random): Record<string, string> {
  if (random.chance(0.8)) return {}
  return random.pick<Record<string, string>>([
    { accept: 'application/xml' },
    { accept: '' },
    { 'accept-encoding': 'garbage' },
    { 'content-encoding': random.pick(['gzip', 'br', 'garbage']) },
    { 'x-no-response-body': random.pick(['true', 'x']) },
    { 'x-http-method-override': random.pick(['DELETE', 'BREW']) },
    { 'x-wants-json': '1' },
    { host: random.pick(['', 'evil.example', '[::1', 'a b', '127.0.0.1:99999', '%']) },
    { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'gopher' },
    { cookie: ';;;=;a' },
    { expect: random.pick(['100-continue', 'miracles']) },
    { range: 'bytes=0-1' },
    { 'if-none-match': '*' },
    { upgrade: 'websocket', connection: 'upgrade' },
  ])
}

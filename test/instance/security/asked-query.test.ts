// A query may name no field that the user can't read, on neither side of a condition, over REST and at list pages alike.

import { Buffer } from 'node:buffer'
import { type Answer, useRemote } from '../../support/rest.ts'

const T = 'x_hide_person'
const remote = useRemote({
  packages: [
    {
      scope: 'x_hide',
      roles: ['boss'],
      includes: {
        Filters: `var Filters = Class.create(); Filters.prototype = { initialize: function () {}, name: function (n) { return n || 'ann'; }, type: 'Filters' }; Filters.list = function () { return ['ann', 'top']; };`,
        Closed: `var Closed = { name: function () { return 'ann'; } };`,
      },
      tables: {
        [T]: {
          columns: {
            name: { display: true },
            guess: 'string',
            pay: 'string',
            code: 'password2',
            boss: { reference: T },
            chief: { reference: T },
          },
          roles: [],
        },
      },
    },
  ],
})
const { call } = remote
let as: { user: string; password: string }
let cookie: string
const PATH = `/api/now/table/${T}`

function rule(name: string, role?: string): void {
  const acl = remote.insert('sys_security_acl', { name, operation: 'read', type: 'record', active: 'true' })
  if (!role) return
  const { sys_id } = remote.running.instance.database.find('sys_user_role', 'name', role)!
  remote.insert('sys_security_acl_role', { sys_security_acl: acl, sys_user_role: String(sys_id) })
}

beforeAll(async () => {
  rule(T)
  for (const hidden of ['pay', 'chief']) rule(`${T}.${hidden}`, 'x_hide.boss')
  const top = remote.insert(T, { name: 'top', pay: '9', code: 'x' })
  remote.insert(T, { name: 'ann', guess: '5', pay: '5', boss: top, chief: top })
  as = remote.user('nosy')
  const signedIn = await fetch(`${remote.running.url}/login`, {
    method: 'POST',
    body: new URLSearchParams({ user_name: as.user, user_password: as.password }),
    redirect: 'manual',
  })
  cookie = signedIn.headers.get('set-cookie')!.split(';')[0]!
})

const rest = (query: string): Promise<Answer> => call(`GET ${PATH}?sysparm_query=${encodeURIComponent(query)}`, { as })
const page = (query: string): Promise<Response> =>
  fetch(`${remote.running.url}/${T}_list.do?sysparm_query=${encodeURIComponent(query)}`, { headers: { cookie } })

async function batch(query: string): Promise<number> {
  const url = `${PATH}?sysparm_query=${encodeURIComponent(query)}`
  const body = { batch_request_id: '1', rest_requests: [{ id: '1', method: 'GET', url }] }
  const { json } = await call('POST /api/now/v1/batch', { as, body })
  expect(Buffer.from(json.serviced_requests[0].body, 'base64').toString()).not.toContain('"name"')
  return json.serviced_requests[0].status_code
}

describe.each([
  'pay=5',
  'guessSAMEASpay',
  'guessNSAMEASpay',
  'guessGT_FIELDpay',
  'guessLT_FIELDpay',
  'guessGT_OR_EQUALS_FIELDpay',
  'guessLT_OR_EQUALS_FIELDpay',
  'paySAMEASguess',
  'guessSAMEAScode',
  'codeGT_FIELDname',
  'guessSAMEASboss.pay',
  'boss.paySAMEASguess',
  'guessLT_FIELDboss.boss.code',
  'guessSAMEASchief.name',
  'name=ann^ORguessSAMEASpay',
  'name=ann^NQguessSAMEASpay',
  'name=ann^guess>4^ORguessSAMEASpay',
  'ORDERBYpay',
  'ORDERBYDESCboss.pay',
  'ORDERBYchief',
  'GROUPBYpay',
])('%s', (query) => {
  test('is refused over REST, at the list page and in a batch', async () => {
    expect((await rest(query)).status).toBe(403)
    expect((await page(query)).status).toBe(403)
    expect(await batch(query)).toBe(403)
  })
})

test('a user of the platform is not found by comparing with the password', async () => {
  for (const query of ['user_name=admin^user_nameLT_FIELDuser_password', 'nameSAMEASuser_password']) {
    const answer = await call(`GET /api/now/table/sys_user?sysparm_query=${encodeURIComponent(query)}`, { as })
    expect(answer.status).toBe(403)
  }
})

test('fields that may be read are compared', async () => {
  for (const query of ['guessSAMEASguess^name=ann', 'guessLT_FIELDname^name=ann', 'nameNSAMEASboss.name^name=ann']) {
    expect((await rest(query)).json.result).toHaveLength(1)
    expect((await page(query)).status).toBe(200)
  }
})

test('sysparm_fields leads through no hidden reference', async () => {
  const answer = await call(`GET ${PATH}?sysparm_query=name=ann&sysparm_fields=name,boss.name,boss.pay,chief.name`, {
    as,
  })
  expect(answer.json.result).toEqual([{ name: 'ann', 'boss.name': 'top' }])
})

test('parameters that are conditions are checked', async () => {
  expect((await call(`GET ${PATH}?boss.pay=9`, { as })).status).toBe(403)
})

test('a script asks on behalf of the user by no hidden field, on either side', () => {
  const { instance } = remote.running
  const session = instance.users.session(instance.database.find('sys_user', 'user_name', as.user)!)
  const count = (build: string): unknown =>
    instance.as(session, () =>
      instance.scripts.evaluate(
        'global',
        `(function () { var gr = new GlideRecord('${T}'); ${build}; gr.query(); return gr.getRowCount() })()`,
        'test'
      )
    )
  expect(count(`gr.addUserQuery('guess', 'SAMEAS', 'guess')`)).toBe(2)
  expect(count(`gr.addUserQuery('guess', 'SAMEAS', 'pay')`)).toBe(0)
  expect(count(`gr.addUserQuery('guessSAMEASpay')`)).toBe(0)
  expect(count(`gr.addUserEncodedQuery('guessSAMEASpay')`)).toBe(0)
  expect(count(`gr.addQuery('name', 'ann').addUserCondition('guess', 'SAMEAS', 'pay')`)).toBe(0)
  expect(count(`gr.addQuery('name', 'x').addUserOrCondition('guess', 'SAMEAS', 'pay')`)).toBe(0)
})

describe('dates and scripts in the query of a request', () => {
  test('relative dates find what is of that time', async () => {
    expect((await rest('sys_created_onRELATIVEGT@hour@ago@1')).json.result).toHaveLength(2)
    expect((await rest('sys_created_onRELATIVELT@hour@ago@1')).json.result).toHaveLength(0)
    expect((await page('sys_created_onRELATIVEGT@hour@ago@1')).status).toBe(200)
    expect((await rest('sys_created_onRELATIVEGT@fortnight@ago@1')).status).toBe(400)
    expect((await page('sys_created_onRELATIVEGT@fortnight@ago@1')).status).toBe(400)
  })

  test('gs tells who asks, and moments from now', async () => {
    const mine = await call('GET /api/now/table/sys_user?sysparm_query=sys_id=javascript:gs.getUserID()', { as })
    expect(mine.json.result).toMatchObject([{ user_name: 'nosy' }])
    const today = 'ONToday@javascript:gs.beginningOfToday()@javascript:gs.endOfToday()'
    for (const query of [`sys_created_on${today}`, 'sys_created_on>javascript:gs.daysAgoStart(7)']) {
      expect((await rest(query)).json.result).toHaveLength(2)
    }
  })

  test.each([
    ['sys_created_onONLast 7 days@javascript:gs.beginningOfLast7Days()@javascript:gs.endOfLast7Days()', 2],
    ['sys_created_onONLast 2 quarters@javascript:gs.beginningOfLast2Quarters()@javascript:gs.endOfLast2Quarters()', 2],
    ['sys_created_onONCurrent hour@javascript:gs.beginningOfCurrentHour()@javascript:gs.endOfCurrentHour()', 2],
    ['sys_created_onONLast hour@javascript:gs.beginningOfLastHour()@javascript:gs.endOfLastHour()', 0],
    ['sys_created_onONLast 12 months@javascript:gs.monthsAgoStart(12)@javascript:gs.endOfThisMonth()', 2],
    ['sys_created_onONOne year ago@javascript:gs.beginningOfOneYearAgo()@javascript:gs.endOfOneYearAgo()', 0],
    ['sys_created_on<javascript:gs.beginningOfLast30Days()', 0],
  ])('the ranges that a filter offers: %s', async (query, count) => {
    expect((await rest(query)).json.result).toHaveLength(count)
    expect((await page(query)).status).toBe(200)
  })

  test('script includes that clients may call, by name or with their scope', async () => {
    const { instance } = remote.running
    const { sys_id } = instance.database.find('sys_script_include', 'name', 'Filters')!
    instance.database.update('sys_script_include', String(sys_id), { client_callable: 1 })
    for (const call of [`new Filters().name()`, `new x_hide.Filters().name('top')`]) {
      expect((await rest(`name=javascript:${call}`)).json.result).toHaveLength(1)
    }
    expect((await rest('nameINjavascript:Filters.list()')).json.result).toHaveLength(2)
    for (const call of [
      'Closed.name()',
      'new global.Filters().name()',
      `Filters.list(gs.info('x'))`,
      'Missing.name()',
    ]) {
      expect((await rest(`name=javascript:${call}`)).status).toBe(400)
    }
  })

  test.each([
    'new GlideRecord("sys_user").deleteMultiple()',
    'gs.getProperty("x")',
    'gs.setProperty("a","b")',
    'gs.getUserID(gs.eventQueue("x"))',
    'gs.getUserID(),gs.info(1)',
    'gs.daysAgo(`${gs.info(1)}`)',
    '(function(){while(true);})()',
    'gs["getUserID"]()',
  ])('nothing else is evaluated: %s', async (expression) => {
    const answer = await rest(`name=javascript:${expression}`)
    expect(answer.status).toBe(400)
    expect(answer.json.error.message).toContain('does not implement this expression')
    expect((await page(`name=javascript:${expression}`)).status).toBe(400)
  })
})

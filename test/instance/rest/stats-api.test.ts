// The Aggregate API. Source: ServiceNow docs, c_AggregateAPI (australia).

import { useRemote } from '../../support/rest.ts'

const T = 'x_stat_plank'
const remote = useRemote({
  packages: [
    {
      scope: 'x_stat',
      roles: ['reader', 'boss'],
      tables: {
        [T]: {
          columns: {
            kind: { choices: { raw: 'Raw wood', fine: 'Fine wood' } },
            weight: 'integer',
            price: 'decimal',
            fresh: 'boolean',
            owner: { reference: 'sys_user' },
            hidden: 'integer',
            dried: 'glide_date_time',
          },
          roles: ['x_stat.reader'],
        },
        x_stat_closed: { columns: { a: 'string' }, ws: false },
      },
    },
  ],
})
const { call } = remote
let ann: string
const stats = async (query: string, as = remote.admin) => call(`GET /api/now/stats/${T}?${query}`, { as })
const result = async (query: string) => (await stats(query)).json.result

beforeAll(() => {
  ann = remote.insert('sys_user', { user_name: 'ann', name: 'Ann Archer' })
  const rows = [
    { kind: 'raw', weight: '2', price: '1.5', fresh: 'true', owner: ann, dried: '2026-01-01 10:00:00' },
    { kind: 'raw', weight: '4', price: '2.5', fresh: 'false', dried: '2026-01-01 12:00:00' },
    { kind: 'fine', weight: '9', price: '6', fresh: 'true', owner: ann },
    { weight: '1' },
  ]
  for (const row of rows) remote.insert(T, row as Record<string, string>)
})

test('counts, sums, averages, least and greatest', async () => {
  expect(await result('sysparm_count=true')).toEqual({ stats: { count: '4' } })
  expect(
    await result(
      'sysparm_sum_fields=weight,price&sysparm_avg_fields=weight&sysparm_min_fields=price&sysparm_max_fields=weight'
    )
  ).toEqual({
    stats: {
      avg: { weight: '4.0000' },
      min: { price: '1.5' },
      max: { weight: '9' },
      sum: { weight: '16', price: '10' },
    },
  })
  expect(await result('sysparm_max_fields=dried&sysparm_avg_fields=dried')).toEqual({
    stats: { avg: { dried: '2026-01-01 11:00:00' }, max: { dried: '2026-01-01 12:00:00' } },
  })
})

test('of what a query finds, encoded or by names; of nothing a count of 0 and empty figures', async () => {
  expect(await result('sysparm_count=true&sysparm_query=kind=raw^weight>2')).toEqual({ stats: { count: '1' } })
  expect(await result('sysparm_count=true&kind=fine')).toEqual({ stats: { count: '1' } })
  expect(await result('sysparm_count=true&sysparm_avg_fields=weight&kind=none')).toEqual({
    stats: { count: '0', avg: { weight: '' } },
  })
  expect(await result('kind=raw')).toEqual({ stats: {} })
})

test('by group, with values, display values or both', async () => {
  const groups = (display: string) =>
    result(`sysparm_count=true&sysparm_group_by=kind&sysparm_order_by=kind&sysparm_display_value=${display}`)
  const [none, fine] = await groups('false')
  expect(none).toEqual({ stats: { count: '1' }, groupby_fields: [{ field: 'kind', value: '' }] })
  expect(fine).toEqual({ stats: { count: '1' }, groupby_fields: [{ field: 'kind', value: 'fine' }] })
  expect((await groups('true'))[2].groupby_fields).toEqual([{ field: 'kind', value: 'Raw wood' }])
  expect((await groups('all'))[2].groupby_fields).toEqual([{ display_value: 'Raw wood', field: 'kind', value: 'raw' }])
})

test('by several fields, references and dots too', async () => {
  const rows = await result(
    'sysparm_count=true&sysparm_group_by=owner,fresh&sysparm_display_value=true&sysparm_query=fresh=true'
  )
  expect(rows).toEqual([
    {
      stats: { count: '2' },
      groupby_fields: [
        { field: 'owner', value: 'Ann Archer' },
        { field: 'fresh', value: 'true' },
      ],
    },
  ])
  expect(await result('sysparm_count=true&sysparm_group_by=owner.user_name&sysparm_query=ownerISNOTEMPTY')).toEqual([
    { stats: { count: '2' }, groupby_fields: [{ field: 'owner.user_name', value: 'ann' }] },
  ])
})

test('groups that have something, in an order', async () => {
  const kinds = async (more: string) =>
    (await result(`sysparm_count=true&sysparm_group_by=kind&${more}`)).map(
      (row: { groupby_fields: Array<{ value: string }> }) => row.groupby_fields[0]!.value
    )
  expect(await kinds('sysparm_order_by=kind^DESC')).toEqual(['raw', 'fine', ''])
  expect(await kinds('sysparm_order_by=AVG^weight')).toEqual(['', 'raw', 'fine'])
  expect(await kinds('sysparm_order_by=COUNT^DESC')).toEqual(['raw', '', 'fine'])
  expect(await kinds('sysparm_having=count^kind^>^1')).toEqual(['raw'])
  expect(await kinds('sysparm_having=sum^weight^>=^6,avg^weight^<^4')).toEqual(['raw'])
})

test('version 1 answers alike', async () => {
  expect((await call(`GET /api/now/v1/stats/${T}?sysparm_count=true`)).json.result.stats.count).toBe('4')
})

test('what is wrong or hidden is refused', async () => {
  expect((await stats('sysparm_sum_fields=nope')).status).toBe(400)
  expect((await stats('sysparm_having=count^kind^drop^1')).status).toBe(400)
  expect((await call('GET /api/now/stats/x_stat_nope')).json.error.message).toBe('Invalid table x_stat_nope')
  expect((await call('GET /api/now/stats/x_stat_closed')).status).toBe(403)
  expect((await stats('sysparm_count=true', remote.user('stat.none'))).status).toBe(403)
  const reader = remote.user('stat.reader', 'x_stat.reader')
  expect((await stats('sysparm_count=true', reader)).json.result.stats.count).toBe('4')
  const acl = remote.insert('sys_security_acl', { name: `${T}.hidden`, operation: 'read', active: 'true' })
  const role = String(remote.running.instance.database.find('sys_user_role', 'name', 'x_stat.boss')!.sys_id)
  remote.insert('sys_security_acl_role', { sys_security_acl: acl, sys_user_role: role })
  for (const query of [
    'sysparm_max_fields=hidden',
    'sysparm_group_by=hidden',
    'sysparm_order_by=hidden',
    'hidden=1',
    'sysparm_having=max^hidden^>^1',
  ])
    expect((await stats(query, reader)).status).toBe(403)
})

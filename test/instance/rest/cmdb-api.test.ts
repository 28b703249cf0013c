// The CMDB Instance API and the Identification and Reconciliation API. Source: ServiceNow docs (australia): cmdb-instance-api,
// c_IdentifyReconcileAPI.

import { useRemote } from '../../support/rest.ts'

const remote = useRemote()
const { call } = remote
const PLACE = '/api/now/cmdb/instance'
let mac: string
let phone: string
let dependsOn: string
const post = (path: string, body: unknown, as = remote.admin) => call(`POST ${path}`, { body, as })

beforeAll(() => {
  const company = remote.insert('core_company', { name: 'Maker' })
  mac = remote.insert('cmdb_ci_computer', { name: 'mac', serial_number: 'S1', manufacturer: company })
  phone = remote.insert('cmdb_ci_computer', { name: 'phone', serial_number: 'S2' })
  remote.insert('sys_choice', {
    name: 'cmdb_ci',
    element: 'discovery_source',
    value: 'Kit',
    label: 'Kit',
    language: 'en',
  })
  dependsOn = String(remote.running.instance.database.find('cmdb_rel_type', 'name', 'Depends on::Used by')!.sys_id)
})

test('a class is listed by names, by query and in pages', async () => {
  const list = async (query: string) => (await call(`GET ${PLACE}/cmdb_ci_computer?${query}`)).json.result
  expect(await list('sysparm_query=serial_number=S1')).toEqual([{ sys_id: mac, name: 'mac' }])
  expect(await list('sysparm_query=ORDERBYname&sysparm_limit=1&sysparm_offset=1')).toEqual([
    { sys_id: phone, name: 'phone' },
  ])
})

test('an item has its attributes, references with what they show, and its relations both ways', async () => {
  const made = await post(`${PLACE}/cmdb_ci_computer/${mac}/relation`, {
    source: 'Kit',
    outbound_relations: [{ target: phone, type: dependsOn }],
  })
  expect(made.status).toBe(200)
  const { attributes, outbound_relations, inbound_relations } = (await call(`GET ${PLACE}/cmdb_ci/${mac}`)).json.result
  expect(attributes).toMatchObject({
    name: 'mac',
    serial_number: 'S1',
    sys_class_name: 'cmdb_ci_computer',
    manufacturer: { display_value: 'Maker', link: expect.stringContaining('/api/now/table/core_company/') },
  })
  expect(inbound_relations).toEqual([])
  expect(outbound_relations).toMatchObject([
    {
      type: { display_value: 'Depends on::Used by', value: dependsOn },
      target: { display_value: 'phone', link: `${remote.running.url}${PLACE}/cmdb_ci/${phone}`, value: phone },
    },
  ])
  const other = (await call(`GET ${PLACE}/cmdb_ci/${phone}`)).json.result
  expect(other.inbound_relations).toMatchObject([{ target: { value: mac } }])
  const relation = `${PLACE}/cmdb_ci/${mac}/relation/${outbound_relations[0].sys_id}`
  expect((await call(`DELETE ${relation}`)).status).toBe(200)
  expect((await call(`DELETE ${relation}`)).status).toBe(404)
})

test('an item is made by identification, with its relations, and found again', async () => {
  const body = {
    attributes: { name: 'new', serial_number: 'S9' },
    source: 'Kit',
    inbound_relations: [{ target: mac, type: dependsOn }],
  }
  const { status, json } = await post(`${PLACE}/cmdb_ci_computer`, body)
  expect([status, json.result.attributes.name]).toEqual([200, 'new'])
  expect(json.result.inbound_relations).toMatchObject([{ target: { value: mac } }])
  const again = await post(`${PLACE}/cmdb_ci_computer`, {
    ...body,
    attributes: { name: 'renamed', serial_number: 'S9' },
  })
  expect(again.json.result.attributes).toMatchObject({ sys_id: json.result.attributes.sys_id, name: 'renamed' })
  expect(again.json.result.inbound_relations).toHaveLength(1)
})

test.each(['PUT', 'PATCH'])('%s changes what it names', async (method) => {
  const body = { attributes: { os: `os of ${method}` }, source: 'Kit' }
  const { status, json } = await call(`${method} ${PLACE}/cmdb_ci_computer/${phone}`, { body })
  expect([status, json.result.attributes.os, json.result.attributes.name]).toEqual([200, `os of ${method}`, 'phone'])
})

test('what is wrong is refused', async () => {
  expect((await call(`GET ${PLACE}/sys_user`)).status).toBe(400)
  expect((await call(`GET ${PLACE}/cmdb_ci_computer/${'0'.repeat(32)}`)).status).toBe(404)
  expect((await call(`GET ${PLACE}/cmdb_ci_computer`, { as: remote.user('cmdb.none', 'cmdb_read') })).status).toBe(403)
  expect((await call(`GET ${PLACE}/cmdb_ci_computer`, { as: remote.user('cmdb.itil', 'itil') })).status).toBe(200)
  expect((await post(`${PLACE}/cmdb_ci_computer`, { source: 'Kit' })).status).toBe(400)
  expect((await post(`${PLACE}/cmdb_ci_computer`, { attributes: { name: 'x' } })).status).toBe(400)
  const unknown = await post(`${PLACE}/cmdb_ci_computer`, { attributes: { name: 'x' }, source: 'Nobody' })
  expect([unknown.status, unknown.json.error.detail]).toEqual([400, expect.stringContaining('Nobody')])
  const typed = await post(`${PLACE}/cmdb_ci_computer`, { attributes: { name: 'x', cpu_count: 2 }, source: 'Kit' })
  expect([typed.status, typed.json.error.message]).toEqual([500, expect.stringContaining('java.lang.Double')])
  const relation = { source: 'Kit', outbound_relations: [{ target: 'x', type: dependsOn }] }
  expect((await post(`${PLACE}/cmdb_ci_computer/${mac}/relation`, relation)).status).toBe(400)
})

describe('identifyreconcile', () => {
  const payload = (serial: string) => ({
    items: [{ className: 'cmdb_ci_computer', values: { name: `ire ${serial}`, serial_number: serial } }],
  })

  test('writes a payload for its data source, and tells what it did', async () => {
    const path = '/api/now/identifyreconcile?sysparm_data_source=Kit'
    const { status, json } = await post(path, payload('I1'))
    expect([status, json.result.items[0].operation]).toEqual([200, 'INSERT'])
    expect((await post(path, payload('I1'))).json.result.items[0].operation).not.toBe('INSERT')
    const found = await call('GET /api/now/table/cmdb_ci_computer?sysparm_query=serial_number=I1')
    expect(found.json.result).toMatchObject([{ sys_id: json.result.items[0].sysId }])
  })

  test('the query variants tell what would be done, and write nothing', async () => {
    for (const path of ['query', 'queryEnhanced']) {
      const { json } = await post(`/api/now/identifyreconcile/${path}?sysparm_data_source=Kit`, payload(`Q${path}`))
      expect(json.result.items[0].operation).toMatch(/^INSERT/)
      expect((await call(`GET ${PLACE}/cmdb_ci_computer?sysparm_query=serial_number=Q${path}`)).json.result).toEqual([])
    }
  })

  test('the enhanced variant takes options', async () => {
    const options = 'partial_payloads:false,generate_summary:true'
    const path = `/api/now/identifyreconcile/enhanced?sysparm_data_source=Kit&options=${options}`
    expect((await post(path, payload('E1'))).json.result).toHaveProperty('summary')
    expect((await post(path.replace('true', 'false'), payload('E2'))).json.result).not.toHaveProperty('summary')
  })

  test('takes the role itil or asset', async () => {
    const as = remote.user('ire.none', 'cmdb_read')
    expect((await post('/api/now/identifyreconcile?sysparm_data_source=Kit', payload('N'), as)).status).toBe(403)
  })
})

// The Table API over real HTTP. Source: ServiceNow docs, c_TableAPI and c_RESTAPI; recorded error envelopes.

import { useRemote } from '../../support/rest.ts'

const T = 'x_t_thing'
const remote = useRemote({
  packages: [
    {
      scope: 'x_t',
      roles: ['user', 'mine'],
      tables: {
        [T]: {
          columns: {
            name: { display: true },
            size: 'integer',
            spare: 'boolean',
            state: { choices: { 1: 'Open', 2: 'Shut' } },
            owner: { reference: 'sys_user' },
            hidden: 'string',
          },
          roles: ['x_t.user'],
        },
      },
    },
  ],
})
const PATH = `/api/now/table/${T}`
const { call } = remote

let ann: string
let user: { user: string; password: string }
beforeAll(() => {
  ann = remote.insert('sys_user', { user_name: 'ann', name: 'Ann Archer', email: 'a@example.com' })
  user = remote.user('plain', 'x_t.user')
  const [table, operation] = [`${T}.hidden`, 'read']
  const acl = remote.insert('sys_security_acl', { name: table, operation, type: 'record', active: 'true' })
  const role = remote.running.instance.database.find('sys_user_role', 'name', 'x_t.mine')!
  remote.insert('sys_security_acl_role', { sys_security_acl: acl, sys_user_role: String(role.sys_id) })
})

describe('writing', () => {
  test('POST makes a record: 201, its place, and all its columns as text', async () => {
    const { status, headers, json } = await call(`POST ${PATH}`, {
      body: { name: 'one', size: 5, spare: true, owner: ann, nosuch: 'x' },
    })
    expect(status).toBe(201)
    const { result } = json
    expect(headers.get('location')).toBe(`${remote.running.url}/api/now/table/${T}/${result.sys_id}`)
    expect(headers.get('x-is-logged-in')).toBe('true')
    expect(result).toMatchObject({
      name: 'one',
      size: '5',
      spare: 'true',
      state: '',
      sys_created_by: 'admin',
      sys_mod_count: '0',
      owner: { link: `${remote.running.url}/api/now/table/sys_user/${ann}`, value: ann },
    })
    expect(result.nosuch).toBeUndefined()
  })

  test('of an array only the first record counts', async () => {
    const { json } = await call(`POST ${PATH}`, { body: [{ name: 'first' }, { name: 'second' }] })
    expect(json.result.name).toBe('first')
    expect((await call(`GET ${PATH}?name=second`)).json.result).toEqual([])
  })

  test('PUT and PATCH change what they name, DELETE removes; who wrote is the caller', async () => {
    const id = remote.insert(T, { name: 'old', size: '1' })
    expect((await call(`PATCH ${PATH}/${id}`, { body: { name: 'new' }, as: user })).json.result).toMatchObject({
      name: 'new',
      size: '1',
      sys_updated_by: 'plain',
    })
    expect((await call(`PUT ${PATH}/${id}`, { body: { size: '2' } })).json.result).toMatchObject({
      name: 'new',
      size: '2',
    })
    const gone = await call(`DELETE ${PATH}/${id}`)
    expect([gone.status, gone.text]).toEqual([204, ''])
    expect((await call(`GET ${PATH}/${id}`)).status).toBe(404)
  })

  test('a method override in a header is refused by its name, and nothing is written', async () => {
    const answer = await call(`POST ${PATH}`, {
      body: { name: 'posted' },
      headers: { 'x-http-method-override': 'DELETE' },
    })
    expect([answer.status, answer.text]).toEqual([501, expect.stringContaining('X-HTTP-Method-Override')])
    expect((await call(`GET ${PATH}?sysparm_query=name=posted`)).json.result).toEqual([])
  })

  test('a reference can be given by what it shows; a choice by its label, when asked to', async () => {
    const byName = await call(`POST ${PATH}?sysparm_exclude_reference_link=true`, { body: { owner: 'Ann Archer' } })
    expect(byName.json.result.owner).toBe(ann)
    const byLabel = await call(`POST ${PATH}?sysparm_input_display_value=true`, { body: { state: 'Shut' } })
    expect(byLabel.json.result.state).toBe('2')
  })

  test('X-no-response-body leaves the body out', async () => {
    const { status, text } = await call(`POST ${PATH}`, {
      body: { name: 'x' },
      headers: { 'x-no-response-body': 'true' },
    })
    expect([status, text]).toEqual([204, ''])
  })

  test('POST may bring its own sys_id, once', async () => {
    for (const sysId of ['00ff00ff00ff00ff00ff00ff00ff0a11', 'AAAABBBBCCCCDDDDEEEEFFFF00001111']) {
      const { status, json } = await call(`POST ${PATH}`, { body: { sys_id: sysId, name: 'own' } })
      expect([status, json.result.sys_id]).toEqual([201, sysId])
      expect((await call(`GET ${PATH}/${sysId}`)).json.result.name).toBe('own')
      expect((await call(`POST ${PATH}`, { body: { sys_id: sysId } })).status).toBe(403)
      const changed = await call(`PATCH ${PATH}/${sysId}`, { body: { sys_id: sysId.replace('00', '11') } })
      expect(changed.json.result.sys_id).toBe(sysId)
    }
  })

  test('system columns are not for callers', async () => {
    const { json } = await call(`POST ${PATH}`, { body: { sys_created_by: 'me', sys_mod_count: '9', sys_id: 'x' } })
    expect(json.result).toMatchObject({
      sys_created_by: 'admin',
      sys_mod_count: '0',
      sys_id: expect.stringMatching(/^[0-9a-f]{32}$/),
    })
  })
})

describe('reading', () => {
  const read = async (query: string, as = remote.admin) => (await call(`GET ${PATH}?${query}`, { as })).json.result
  beforeAll(() => {
    for (const size of [1, 2, 3, 4, 5])
      remote.insert(T, { name: `row ${size}`, size: String(size), owner: ann, state: '1', hidden: 'h' })
  })

  test('fields, dots and unknown ones', async () => {
    expect(await read('sysparm_query=name=row 2&sysparm_fields=name,owner.email,nosuch'.replace(' ', '%20'))).toEqual([
      { name: 'row 2', 'owner.email': 'a@example.com' },
    ])
  })

  test('display values: false, true and all', async () => {
    const link = `${remote.running.url}/api/now/table/sys_user/${ann}`
    const query = `sysparm_query=size=3&sysparm_fields=owner,state,spare`
    expect(await read(query)).toEqual([{ owner: { link, value: ann }, state: '1', spare: 'false' }])
    expect(await read(`${query}&sysparm_display_value=true`)).toEqual([
      { owner: { display_value: 'Ann Archer', link }, state: 'Open', spare: 'false' },
    ])
    expect(await read(`${query}&sysparm_display_value=all`)).toEqual([
      {
        owner: { display_value: 'Ann Archer', value: ann, link },
        state: { display_value: 'Open', value: '1' },
        spare: { display_value: 'false', value: 'false' },
      },
    ])
    expect(await read(`${query}&sysparm_exclude_reference_link=true&sysparm_display_value=true`)).toMatchObject([
      { owner: 'Ann Archer' },
    ])
  })

  test('pages: total, and links to the first, previous, next and last page', async () => {
    const { headers, json } = await call(
      `GET ${PATH}?sysparm_query=nameSTARTSWITHrow^ORDERBYsize&sysparm_limit=2&sysparm_offset=2`
    )
    expect(json.result.map(({ size }: { size: string }) => size)).toEqual(['3', '4'])
    expect(headers.get('x-total-count')).toBe('5')
    const links = [...headers.get('link')!.matchAll(/sysparm_offset=(\d+)[^>]*>;rel="(\w+)"/g)].map(
      ([, at, rel]) => `${rel} ${at}`
    )
    expect(links).toEqual(['next 4', 'prev 0', 'first 0', 'last 4'])
  })

  test('pages: nothing counted, no links, when asked to', async () => {
    const one = await call(`GET ${PATH}?sysparm_limit=2&sysparm_no_count=true`)
    expect([one.headers.get('x-total-count'), one.headers.get('link')]).toEqual([null, null])
    const two = await call(`GET ${PATH}?sysparm_limit=2&sysparm_suppress_pagination_header=true`)
    expect([two.headers.get('x-total-count') !== null, two.headers.get('link')]).toEqual([true, null])
  })

  test('plain parameters are conditions, when there is no query', async () => {
    expect(await read('size=4&sysparm_fields=name')).toEqual([{ name: 'row 4' }])
  })

  test('nothing found: an empty list; in version 1 a 404', async () => {
    expect(await read('name=nothing')).toEqual([])
    expect((await call(`GET /api/now/v1/table/${T}?name=nothing`)).status).toBe(404)
    expect((await call(`GET /api/now/v2/table/${T}?name=nothing`)).json.result).toEqual([])
  })

  test('invalid parts of a query are ignored, unless the property says they find nothing', async () => {
    expect(await read('sysparm_query=nosuch=1^size=3')).toHaveLength(1)
    const { instance } = remote.running
    const say = (value: string) =>
      instance.asSystem(() => instance.setProperty('glide.invalid_query.returns_no_rows', value))
    say('true')
    expect(await read('sysparm_query=nosuch=1^size=3')).toEqual([])
    expect(await read('sysparm_query=gibberish^size=3')).toEqual([])
    say('false')
  })

  test('a column that the user may not read is left out, and cannot be asked by', async () => {
    expect((await read('sysparm_query=size=3', user))[0].hidden).toBeUndefined()
    expect((await call(`GET ${PATH}?sysparm_query=hiddenLIKEh`, { as: user })).json.error).toEqual({
      message: 'Insufficient rights to query records',
      detail: 'Field(s) present in the query do not have permission to be read',
    })
  })

  test('a password is never shown, not even to an admin', async () => {
    const { text } = await call('GET /api/now/table/sys_user?sysparm_query=user_name=admin&sysparm_display_value=all')
    expect(JSON.parse(text).result[0].user_password).toEqual({ display_value: '********', value: '' })
    expect(text).not.toContain('scrypt')
  })
})

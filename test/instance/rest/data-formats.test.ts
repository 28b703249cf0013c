// Tables as data at the addresses of their pages: JSONv2, CSV, XML, JSON. Source: ServiceNow docs (australia):
// c_DataRetrievalAPI, c_DataModificationAPI, c_ResponseStatus, t_ExportDirectlyFromTheURL, query-parameters-display-value.

import { strFromU8, unzipSync } from 'fflate'
import { useRemote } from '../../support/rest.ts'

const T = 'x_data_drum'
const remote = useRemote({
  packages: [
    {
      scope: 'x_data',
      roles: ['clerk', 'boss'],
      tables: {
        [T]: {
          columns: {
            name: { display: true },
            size: 'integer',
            loud: 'boolean',
            owner: { reference: 'sys_user' },
            state: { choices: { '1': 'Open', '2': 'Shut' } },
            secret: 'password2',
            hidden: 'string',
          },
          roles: ['x_data.clerk'],
        },
      },
      rules: [{ name: 'No', table: T, when: 'before', condition: `current.name == 'no'`, abort: true }],
    },
  ],
})
const { call } = remote
let [ann, a, b]: string[] = []
const json = async (query: string, more = {}) => (await call(`GET /${T}.do?JSONv2${query}`, more)).json
const post = async (query: string, body: unknown) => (await call(`POST /${T}.do?JSONv2${query}`, { body })).json

beforeAll(() => {
  ann = remote.insert('sys_user', { user_name: 'ann', name: 'Ann "A" <Archer>' })
  a = remote.insert(T, { name: 'a', size: '1', loud: 'true', owner: ann, state: '1', secret: 'x', hidden: 'h' })
  b = remote.insert(T, { name: 'b, "two"', size: '2', state: '2' })
})

describe('JSONv2 reads', () => {
  test('records by a query, with all their columns and a status', async () => {
    const { records } = await json('&sysparm_action=getRecords&sysparm_query=size=1')
    expect(records).toMatchObject([
      { sys_id: a, name: 'a', size: '1', loud: 'true', owner: ann, state: '1', secret: '', __status: 'success' },
    ])
  })

  test('all of them without an action, in an order, up to a number', async () => {
    const names = async (query: string) => (await json(query)).records.map(({ name }: { name: string }) => name)
    expect(await names('&sysparm_query=ORDERBYDESCsize')).toEqual(['b, "two"', 'a'])
    expect(await names('&sysparm_query=ORDERBYsize&sysparm_record_count=1')).toEqual(['a'])
    expect(await names('&name=a')).toEqual(['a'])
    const { instance } = remote.running
    instance.asSystem(() => instance.setProperty('glide.processor.json.row_limit', '1'))
    expect(await names('&sysparm_record_count=5')).toHaveLength(1)
    instance.asSystem(() => instance.setProperty('glide.processor.json.row_limit', ''))
  })

  test('one by its sys_id; keys', async () => {
    expect((await json(`&sysparm_sys_id=${b}`)).records).toMatchObject([{ sys_id: b }])
    expect((await json(`&sysparm_action=get&sysparm_sys_id=${a}`)).records).toMatchObject([{ sys_id: a }])
    expect(await json('&sysparm_action=getKeys&sysparm_query=size=2')).toEqual({ records: [b] })
  })

  test('display values of references, alone or beside', async () => {
    const shown = async (how: string) => (await json(`&sysparm_query=size=1&displayvalue=${how}`)).records[0]
    expect(await shown('true')).toMatchObject({ owner: 'Ann "A" <Archer>', state: '1' })
    expect(await shown('all')).toMatchObject({ owner: ann, dv_owner: 'Ann "A" <Archer>' })
  })

  test('only for who has an account, and what he may read', async () => {
    expect((await call(`GET /${T}.do?JSONv2`, { as: 'nobody' })).status).toBe(401)
    expect((await call(`GET /${T}.do?JSONv2`, { as: remote.user('data.none') })).status).toBe(403)
    const acl = remote.insert('sys_security_acl', { name: `${T}.hidden`, operation: 'read', active: 'true' })
    const role = String(remote.running.instance.database.find('sys_user_role', 'name', 'x_data.boss')!.sys_id)
    remote.insert('sys_security_acl_role', { sys_security_acl: acl, sys_user_role: role })
    const clerk = remote.user('data.clerk', 'x_data.clerk')
    expect((await json('&sysparm_query=size=1', { as: clerk })).records[0]).not.toHaveProperty('hidden')
    expect((await call(`GET /${T}.do?JSONv2&sysparm_query=hidden=h`, { as: clerk })).status).toBe(403)
  })
})

describe('JSONv2 writes', () => {
  test('one record, or several; what a rule refuses says so in its place', async () => {
    const one = await post('&sysparm_action=insert', { name: 'new', size: '7' })
    expect(one.records).toMatchObject([{ name: 'new', size: '7', __status: 'success' }])
    const many = await post('&sysparm_action=insertMultiple', {
      records: [{ name: 'x1' }, { name: 'no' }, { name: 'x2' }],
    })
    expect(many.records).toMatchObject([
      { name: 'x1' },
      {
        __status: 'failure',
        __error: { message: 'Operation Failed', reason: expect.stringContaining("Business Rule 'No") },
      },
      { name: 'x2' },
    ])
    expect((await post('', { sysparm_action: 'insert', name: 'by body' })).records).toMatchObject([{ name: 'by body' }])
  })

  test('updates what a query finds, never all for want of one', async () => {
    await post('&sysparm_action=insert', {
      records: [
        { name: 'u', size: '30' },
        { name: 'u', size: '31' },
      ],
    })
    const { records } = await post('&sysparm_action=update&sysparm_query=size>=30', { loud: 'true' })
    expect(records).toMatchObject([{ loud: 'true' }, { loud: 'true' }])
    expect(await post('&sysparm_action=update', { name: 'all' })).toEqual({
      _error: 'Cannot update with empty sysparm_query',
      reason: null,
    })
    expect((await json('&sysparm_query=name=all')).records).toEqual([])
  })

  test('deletes one, or what a query finds, never all for want of one', async () => {
    const { records } = await post('&sysparm_action=insert', { records: [{ name: 'd' }, { name: 'd' }, { name: 'd' }] })
    await post('&sysparm_action=deleteRecord', { sysparm_sys_id: records[0].sys_id })
    expect((await json('&sysparm_query=name=d')).records).toHaveLength(2)
    await post('&sysparm_action=deleteMultiple', { sysparm_query: 'name=d' })
    expect((await json('&sysparm_query=name=d')).records).toEqual([])
    expect(await post('&sysparm_action=deleteMultiple', {})).toHaveProperty('_error')
    expect((await json('&sysparm_query=size=1')).records).toHaveLength(1)
  })

  test('deletes by GET, as clients do that have only parameters, with the same care', async () => {
    await post('&sysparm_action=insert', { records: [{ name: 'g' }, { name: 'g' }, { name: 'g' }] })
    const [first] = (await json('&sysparm_query=name=g')).records
    await json(`&sysparm_action=deleteRecord&sysparm_sys_id=${first.sys_id}`)
    expect((await json('&sysparm_query=name=g')).records).toHaveLength(2)
    expect((await json('&sysparm_action=deleteMultiple&sysparm_query=name=g')).records).toHaveLength(2)
    expect((await json('&sysparm_query=name=g')).records).toEqual([])
    expect(await json('&sysparm_action=deleteMultiple')).toHaveProperty('_error')
    expect((await call(`GET /${T}.do?JSONv2&sysparm_action=deleteAll`)).status).toBe(400)
  })

  test('not by an unknown action', async () => {
    expect((await call(`POST /${T}.do?JSONv2&sysparm_action=drop`, { body: {} })).status).toBe(400)
    expect((await call(`GET /${T}.do?JSONv2&sysparm_action=insert`)).status).toBe(400)
  })
})

describe('exports', () => {
  const get = (query: string, more = {}) => call(`GET /${T}_list.do?${query}`, more)
  const two = 'sysparm_query=size<3^ORDERBYsize'

  test('CSV: field names and display values, every value in quotes', async () => {
    const { headers, text } = await get(`CSV&sysparm_fields=name,owner,owner.user_name,state&${two}`)
    expect(headers.get('content-type')).toContain('text/csv')
    expect(headers.get('content-disposition')).toBe(`attachment;filename=${T}.csv`)
    expect(text).toBe(
      '"name","owner","owner.user_name","state"\r\n"a","Ann ""A"" <Archer>","ann","Open"\r\n"b, ""two""","","","Shut"\r\n'
    )
  })

  test('CSV: raw values and labels on demand; the columns of the list, or all', async () => {
    const { text } = await get(
      `CSV&sysparm_fields=name,owner,owner.user_name&sysparm_display_value=false&sysparm_export_column_header_label=true&${two}`
    )
    expect(text.split('\r\n').slice(0, 2)).toEqual(['"name","owner","User ID"', `"a","${ann}","ann"`])
    const columns = async (query: string) => (await get(query)).text.split('\r\n')[0]!.split(',')
    expect(await columns('CSV')).not.toContain('"sys_id"')
    expect(await columns('CSV&sysparm_default_export_fields=all')).toContain('"sys_id"')
  })

  test('CSV: in the order and number asked for, and of what the user may read', async () => {
    const names = async (query: string, more = {}) =>
      (await get(`CSV&sysparm_fields=name,hidden&${query}`, more)).text.trim().split('\r\n')
    expect(await names('sysparm_query=size<3&sysparm_orderby=name&sysparm_record_count=1')).toEqual([
      '"name","hidden"',
      '"a","h"',
    ])
    const reader = remote.user('data.reader', 'x_data.clerk')
    expect((await names(two, { as: reader }))[0]).toBe('"name"')
    expect((await get('CSV', { as: 'nobody' })).status).toBe(401)
  })

  test('XML: an element a record with all its columns, references with what they show', async () => {
    const { headers, text } = await get(`XML&${two}`)
    expect(headers.get('content-type')).toContain('text/xml')
    expect(text).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?><xml><x_data_drum>/)
    expect(text).toContain(`<owner display_value="Ann &quot;A&quot; &lt;Archer&gt;">${ann}</owner>`)
    expect(text).toContain('<loud>true</loud>')
    expect(text).toContain('<secret/>')
    expect((await get(`XML&sysparm_fields=owner&sysparm_display_value=true&${two}`)).text).toContain('<owner>Ann ')
  })

  test('JSON: records, with display values on demand', async () => {
    expect((await get(`JSON&sysparm_fields=name,state&${two}`)).json.records[0]).toEqual({ name: 'a', state: '1' })
    expect((await get(`JSON&sysparm_fields=state&displayvalue=all&${two}`)).json.records[0]).toEqual({
      state: '1',
      dv_state: 'Open',
    })
  })

  describe.each(['XLSX', 'EXCEL'])('%s', (format) => {
    /** The cells of each row of a sheet, and the names of the files around it. */
    const sheet = async (query: string, file = 'xl/worksheets/sheet1.xml') => {
      const { user, password } = remote.admin
      const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
      const answer = await fetch(`${remote.running.url}/${T}_list.do?${format}${query}`, { headers: { authorization } })
      expect(answer.headers.get('content-type')).toContain('spreadsheetml.sheet')
      expect(answer.headers.get('content-disposition')).toBe(`attachment;filename=${T}.xlsx`)
      const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
      expect(Object.keys(files)).toEqual(
        expect.arrayContaining(['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml', 'xl/styles.xml'])
      )
      const xml = strFromU8(files[file]!)
      return [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row]) =>
        [...row!.matchAll(/<c r="([A-Z]+)\d+"[^>]*>(?:<v>(.*?)<\/v>|<is><t[^>]*>(.*?)<\/t><\/is>)/gs)].map(
          ([, column, number, text]) => `${column}:${number === undefined ? text : `#${number}`}`
        )
      )
    }

    test('labels and display values, numbers as numbers, what is empty left out', async () => {
      const fields = '&sysparm_fields=name,size,owner,state,sys_mod_count&sysparm_query=sizeIN1,2^ORDERBYsize'
      expect(await sheet(fields)).toEqual([
        ['A:name', 'B:size', 'C:owner', 'D:state', 'E:Updates'],
        ['A:a', 'B:#1', 'C:Ann &quot;A&quot; &lt;Archer&gt;', 'D:Open', 'E:#0'],
        ['A:b, &quot;two&quot;', 'B:#2', 'D:Shut', 'E:#0'],
      ])
    })

    test('names and values where they are asked for', async () => {
      const raw = '&sysparm_fields=state,sys_mod_count&sysparm_query=size=1&sysparm_display_value=false'
      expect(await sheet(`${raw}&sysparm_export_column_header_label=false`)).toEqual([
        ['A:state', 'B:sys_mod_count'],
        ['A:1', 'B:#0'],
      ])
    })

    test('no more cells than the property lets it have', async () => {
      const { instance } = remote.running
      instance.asSystem(() => instance.setProperty('glide.xlsx.max_cells', '2'))
      const rows = await sheet('&sysparm_fields=name,size&sysparm_query=sizeIN1,2^ORDERBYsize')
      instance.asSystem(() => instance.setProperty('glide.xlsx.max_cells', ''))
      expect(rows.slice(1)).toEqual([
        ['A:a', 'B:#1'],
        ['A:Export stopped due to excessive size. Use CSV for a complete export'],
      ])
    })

    test('a secret is no part of it', async () => {
      expect(JSON.stringify(await sheet('&sysparm_fields=name,secret'))).not.toContain('x"')
    })
  })

  test.each(['XLS', 'PDF', 'SOAP', 'WSDL'])('%s is absent by its name', async (format) => {
    const { status, json: body } = await get(format)
    expect([status, body.error.message]).toEqual([501, expect.stringMatching(/does not implement .*(Excel|PDF|SOAP)/)])
  })

  test('a page is still a page, and a browser that is signed in may export', async () => {
    const signedIn = await fetch(`${remote.running.url}/login`, {
      method: 'POST',
      body: new URLSearchParams({ user_name: 'admin', user_password: remote.admin.password }),
      redirect: 'manual',
    })
    const headers = { cookie: signedIn.headers.get('set-cookie')!.split(';')[0]! }
    const page = await get(two, { as: 'nobody', headers })
    expect(page.headers.get('content-type')).toContain('text/html')
    expect((await get(`CSV&${two}`, { as: 'nobody', headers })).status).toBe(200)
    const written = await call(`POST /${T}.do?JSONv2&sysparm_action=insert`, {
      as: 'nobody',
      headers,
      body: { name: 'forged' },
    })
    expect(written.status).toBe(401)
  })
})

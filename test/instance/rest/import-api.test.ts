// The Import Set API and the Batch API over real HTTP. Source: ServiceNow docs, c_ImportSetAPI and batch-api; KB0813223.

import { useRemote } from '../../support/rest.ts'

const S = 'x_i_stage'
const T = 'x_i_asset'
const STAGING = { extends: 'sys_import_set_row', columns: { serial_number: 'string', label: 'string' } }
const map = (source: string) => ({
  name: source,
  source,
  target: T,
  fields: { serial: { from: 'serial_number', coalesce: true }, label: 'label' },
})
const insertMultiple = (table: string, values: Record<string, string>) => ({
  table: 'sys_rest_insert_multiple',
  key: table,
  values: { source_table: table, ...values },
})

const remote = useRemote({
  packages: [
    {
      scope: 'x_i',
      tables: {
        [S]: STAGING,
        x_i_named: STAGING,
        x_i_slow: STAGING,
        x_i_closed: { ...STAGING, ws: false },
        x_i_plain: { columns: {} },
        [T]: { columns: { serial: { display: true }, label: 'string' } },
      },
      maps: [
        map(S),
        map('x_i_named'),
        { ...map('x_i_slow'), on: { onBefore: 'var until = Date.now() + 20; while (Date.now() < until);' } },
      ],
      records: [insertMultiple('x_i_named', { transformation: 'synchronous', column_mapping: 'column_name' })],
    },
  ],
})
const { call } = remote
const bring = (body: unknown, as?: { user: string; password: string }) =>
  call(`POST /api/now/import/${S}`, { body, as })
const listed = async (table: string, query = '') =>
  (await call(`GET /api/now/table/${table}?sysparm_query=${query}`)).json.result

describe('one row', () => {
  test('201, the place of the staging row, and the result; the place answers the same', async () => {
    const { status, headers, json } = await bring({ serial_number: 'A1', label: 'x' })
    expect(status).toBe(201)
    expect(json).toMatchObject({
      staging_table: S,
      result: [{ transform_map: S, status: 'inserted', display_value: 'A1' }],
    })
    const place = new URL(headers.get('location')!).pathname
    expect(place).toMatch(/^\/api\/now\/import\/x_i_stage\/[0-9a-f]{32}$/)
    const back = await call(`GET ${place}`)
    expect(back.status).toBe(200)
    expect(back.json).toEqual(json)
  })

  test('a failed transform does not change the status: each row is to be judged', async () => {
    const { status, json } = await bring({ label: 'no serial' })
    expect([status, json.result[0].status]).toEqual([201, 'skipped'])
  })

  test('of several records only the first is taken', async () => {
    await bring([{ serial_number: 'B1' }, { serial_number: 'B2' }])
    expect((await listed(T, 'serialSTARTSWITHB')).map((row: { serial: string }) => row.serial)).toEqual(['B1'])
  })

  test('the versions of the API are one', async () => {
    for (const version of ['v1/', 'v2/']) {
      expect((await call(`POST /api/now/${version}import/${S}`, { body: { serial_number: version } })).status).toBe(201)
    }
  })

  test('a row that is gone', async () => {
    expect((await call(`GET /api/now/import/${S}/${'0'.repeat(32)}`)).status).toBe(404)
  })
})

describe('who may bring rows', () => {
  test('import_transformer is enough', async () => {
    const { status, json } = await bring({ serial_number: 'C1' }, remote.user('loader', 'import_transformer'))
    expect([status, json.result[0].status]).toEqual([201, 'inserted'])
    const [asset] = await listed(T, 'serial=C1')
    expect(asset.sys_created_by).toBe('system')
  })

  test('rights on the staging table alone: stored and transformed, and success without a result', async () => {
    const role = remote.insert('sys_user_role', { name: 'x_i.loader' })
    const open = (name: string, operation: string): void => {
      const rule = remote.insert('sys_security_acl', { name, operation, type: 'record', active: '1' })
      remote.insert('sys_security_acl_role', { sys_security_acl: rule, sys_user_role: role })
    }
    for (const operation of ['read', 'create']) open(S, operation)
    const as = remote.user('blind.loader', 'x_i.loader')
    const blind = await bring({ serial_number: 'BLIND1' }, as)
    expect([blind.status, blind.json]).toEqual([201, { import_set: '', staging_table: S, result: [] }])
    expect(await listed(T, 'serial=BLIND1')).toHaveLength(1)
    const back = await call(`GET ${new URL(blind.headers.get('location')!).pathname}`, { as })
    expect(back.json).toMatchObject({ result: [] })
    const rows = await call(`GET /api/now/table/${S}?serial_number=BLIND1`, { as })
    expect(rows.json.result[0]).not.toHaveProperty('sys_import_state', 'inserted')
    // A rule that names the table goes before those of the table that it extends.
    for (const column of ['sys_import_state', 'sys_target_sys_id']) open(`${S}.${column}`, 'read')
    const seen = await bring({ serial_number: 'SEEN1' }, as)
    expect(seen.json).toMatchObject({ import_set: '', result: [{ status: 'inserted', display_value: 'SEEN1' }] })
  })

  test('without a role: success without a result, and nothing staged', async () => {
    const { status, json } = await bring({ serial_number: 'C2' }, remote.user('outsider'))
    expect([status, json.result]).toEqual([201, []])
    expect(await listed(S, 'serial_number=C2')).toEqual([])
  })

  test('a table that is closed to web services, one that is not there, one that is no staging table', async () => {
    expect((await call('POST /api/now/import/x_i_closed', { body: {} })).status).toBe(403)
    expect((await call('POST /api/now/import/nosuch', { body: {} })).json.error.message).toBe('Invalid table nosuch')
    expect((await call('POST /api/now/import/x_i_plain', { body: {} })).json.result[0].error_message).toBe(
      'Invalid staging table'
    )
  })
})

describe('insertMultiple', () => {
  const many = (table: string, records: unknown) =>
    call(`POST /api/now/import/${table}/insertMultiple`, { body: { records } })

  async function state(set: string, wanted: string, most = 200): Promise<void> {
    for (let tries = 0; (await listed('sys_import_set', `sys_id=${set}`))[0].state !== wanted; tries++) {
      if (tries > most) throw new Error(`The import set ${set} did not become ${wanted}`)
      await new Promise((resolve) => setImmediate(resolve))
    }
  }

  test('takes column labels, answers two ids, and transforms in the background', async () => {
    const { status, json } = await many(S, [
      { 'Serial Number': 'D1', label: 'x' },
      { 'serial number': 'D2', serial_number: 'dropped' },
    ])
    expect(status).toBe(201)
    expect(json).toEqual({
      import_set_id: expect.stringMatching(/^[0-9a-f]{32}$/),
      multi_import_set_id: expect.stringMatching(/^[0-9a-f]{32}$/),
    })
    await state(json.import_set_id, 'processed')
    const rows = await listed(S, `sys_import_set=${json.import_set_id}`)
    expect(rows.map((row: Record<string, string>) => [row.serial_number, row.sys_import_state])).toEqual([
      ['D1', 'inserted'],
      ['D2', 'inserted'],
    ])
  })

  test('ends a set whose rows are slow: each block has the time of a transaction, not all of them together', async () => {
    const { scripts } = remote.running.instance
    const { limit } = scripts
    scripts.limit = 600
    try {
      const records = Array.from({ length: 60 }, (_, index) => ({ 'Serial Number': `SLOW${index}`, label: 'x' }))
      const { json } = await many('x_i_slow', records)
      await state(json.import_set_id, 'processed', 2_000)
      const rows = await listed('x_i_slow', `sys_import_set=${json.import_set_id}`)
      expect(rows.map((row: Record<string, string>) => row.sys_import_state)).toEqual(Array(60).fill('inserted'))
    } finally {
      scripts.limit = limit
    }
  })

  test('takes column names and transforms at once, where the table says so', async () => {
    const { json } = await many('x_i_named', [{ serial_number: 'E1' }])
    expect((await listed('sys_import_set', `sys_id=${json.import_set_id}`))[0].state).toBe('processed')
    expect(await listed(T, 'serial=E1')).toHaveLength(1)
  })

  test('refuses what is no list, and callers without the role', async () => {
    expect((await many(S, 'x')).status).toBe(400)
    const as = remote.user('outsider too')
    expect((await call(`POST /api/now/import/${S}/insertMultiple`, { body: { records: [] }, as })).status).toBe(403)
  })
})

describe('a batch', () => {
  const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64')
  const decode = (text: string) => JSON.parse(Buffer.from(text, 'base64').toString())
  const batch = (rest_requests: unknown, as?: { user: string; password: string }) =>
    call('POST /api/now/v1/batch', { body: { batch_request_id: 7, rest_requests }, as })
  const item = (id: string, serial: string) => ({
    id,
    method: 'POST',
    url: `/api/now/import/${S}`,
    body: encode({ serial_number: serial }),
    headers: [{ name: 'Content-Type', value: 'application/json' }],
    exclude_response_headers: true,
  })

  test('answers each item for itself, in their order', async () => {
    const bad = { id: '2', method: 'GET', url: '/api/now/table/nosuch' }
    const { status, json } = await batch([item('1', 'F1'), bad, item('3', 'F3')])
    expect(status).toBe(200)
    expect(json.batch_request_id).toBe('7')
    expect(json.unserviced_requests).toEqual([])
    expect(
      json.serviced_requests.map(({ id, status_code, status_text }: Record<string, string>) => [
        id,
        status_code,
        status_text,
      ])
    ).toEqual([
      ['1', 201, 'Created'],
      ['2', 400, 'Bad Request'],
      ['3', 201, 'Created'],
    ])
    expect(decode(json.serviced_requests[0].body).result[0].status).toBe('inserted')
    expect(json.serviced_requests[0].headers).toBeUndefined()
    expect(json.serviced_requests[1].headers).toContainEqual({
      name: 'content-type',
      value: 'application/json;charset=UTF-8',
    })
  })

  const serials = (from: string, count: number) => Array.from({ length: count }, (_, at) => `${from}${at}`)
  const rowsOf = (from: string) => listed(S, `serial_numberSTARTSWITH${from}^ORDERBYsys_import_row`)
  const serialsOf = (rows: Array<Record<string, string>>) => rows.map((row) => row.serial_number)

  test('of many rows stages them in their order, each answered by its own; what comes between sees those before', async () => {
    const all = serials('M', 70)
    const look = {
      id: 'look',
      method: 'GET',
      url: `/api/now/stats/${S}?sysparm_count=true&sysparm_query=serial_numberSTARTSWITHM`,
    }
    const items = all.map((serial) => item(serial, serial))
    const { json } = await batch([...items.slice(0, 45), look, ...items.slice(45)])
    const served = json.serviced_requests as Array<Record<string, string>>
    expect(served.map(({ id }) => id)).toEqual([...all.slice(0, 45), 'look', ...all.slice(45)])
    expect(decode(served[45]!.body!).result.stats.count).toBe('45')
    expect(serialsOf(await rowsOf('M'))).toEqual(all)
    const shown = served.filter(({ id }) => id !== 'look').map(({ body }) => decode(body!).result[0].display_value)
    expect(shown).toEqual(all)
    expect(served.every(({ execution_time: took }) => Number(took) >= 0)).toBe(true)
  })

  test('a row that is refused is refused alone, amid many', async () => {
    const items = serials('O', 30).map((serial) => item(serial, serial))
    items[20]!.body = Buffer.from('[1').toString('base64')
    const { json } = await batch(items)
    const states = json.serviced_requests.map(({ status_code }: { status_code: number }) => status_code)
    expect(states).toEqual(items.map((_, at) => (at === 20 ? 400 : 201)))
    expect(await rowsOf('O')).toHaveLength(29)
  })

  test('a row is answered alike with and without a request of its own', async () => {
    // A header that says nothing, or one too many of the answer: then an item becomes a request.
    const said = [{ name: 'X-Nothing', value: '1' }]
    const text = (body: string) => Buffer.from(body).toString('base64')
    const kinds: Record<string, object> = {
      inserted: {},
      unchanged: {},
      'an error of its own': { body: encode({ label: 'no serial' }) },
      'no such table': { url: '/api/now/import/nosuch' },
      'a closed table': { url: '/api/now/import/x_i_closed' },
      'no staging table': { url: '/api/now/import/x_i_plain' },
      'a list': { body: encode([{ serial_number: 'R list' }]) },
      'no row': { body: encode('R text') },
      'no body': { body: '' },
      'no JSON': { body: text('{broken') },
      'too large': { body: encode({ label: 'x'.repeat(40), serial_number: 'y'.repeat(9000) }) },
    }
    const as = remote.user('rows', 'import_transformer')
    for (const account of [undefined, as]) {
      const sent = (more: object) =>
        batch(
          Object.entries(kinds).map(([kind, own]) => ({ ...item(kind, 'R'), ...own, ...more })),
          account
        )
      await sent({})
      const [direct, asked] = [await sent({}), await sent({ headers: said })]
      const plain = ({ json }: typeof direct) =>
        json.serviced_requests.map(({ execution_time: _, body, ...rest }: Record<string, string>) => ({
          ...rest,
          body: body && JSON.stringify(decode(body)).replace(/[0-9a-f]{32}/g, 'id'),
        }))
      expect(plain(direct)).toEqual(plain(asked))
      expect(plain(direct)).toHaveLength(Object.keys(kinds).length)
    }
  })

  test('each row of a batch has a session of its own', async () => {
    const script = `
      var rule = new GlideRecord('sys_script');
      rule.initialize();
      rule.name = 'Counts sessions'; rule.collection = '${T}'; rule.when = 'before'; rule.action_insert = true;
      rule.active = true; rule.advanced = true;
      rule.script = "var s = gs.getSession(); current.label = String(s.getClientData('seen')); s.putClientData('seen', 'yes');";
      rule.insert();`
    await call('POST /local/script', { body: { scope: 'global', script } })
    const { json } = await batch(serials('Z', 6).map((serial) => item(serial, serial)))
    expect(json.serviced_requests).toHaveLength(6)
    const labels = (await listed(T, 'serialSTARTSWITHZ')).map(({ label }: { label: string }) => label)
    expect(labels).toHaveLength(6)
    expect(labels).not.toContain('yes')
  })

  test('a fault strikes the row that it is meant for, and those before it have stayed', async () => {
    const fault = (body: object) =>
      call('POST /local/faults', { body: { match: `POST /api/now/import/${S}`, ...body } })
    const items = serials('Q', 12).map((serial) => item(serial, serial))
    await fault({ status: 503, skip: 7 })
    const { json } = await batch(items)
    const states = json.serviced_requests.map(({ status_code }: { status_code: number }) => status_code)
    expect(states).toEqual(items.map((_, at) => (at === 7 ? 503 : 201)))
    await fault({ kind: 'reset-after', skip: 9 })
    await expect(batch(serials('U', 12).map((serial) => item(serial, serial)))).rejects.toThrow()
    expect(serialsOf(await rowsOf('U'))).toEqual(serials('U', 10))
  })

  test('an item asks as the caller of the batch, whatever its own headers say', async () => {
    const as = remote.user('batcher')
    const admin = `Basic ${Buffer.from(`admin:${remote.admin.password}`).toString('base64')}`
    const asAdmin = { ...item('1', 'G1'), headers: [{ name: 'Authorization', value: admin }] }
    const { json } = await batch([asAdmin], as)
    expect(decode(json.serviced_requests[0].body).result).toEqual([])
    expect((await call('POST /api/now/v1/batch', { as: 'nobody', body: { rest_requests: [asAdmin] } })).status).toBe(
      401
    )
  })

  test('items that make no sense are answered; the others are served', async () => {
    const { status, json } = await batch([
      { id: '1', method: 'FROB', url: '/api/now/table/sys_user' },
      { id: '2', method: 'POST', url: `/api/now/import/${S}`, body: Buffer.from('{broken').toString('base64') },
      { id: '3', method: 'GET', url: '/api/now/table/sys_user?sysparm_limit=1', headers: [null, { name: 'x' }] },
    ])
    expect(status).toBe(200)
    const codes = json.serviced_requests.map(({ status_code }: { status_code: number }) => status_code)
    expect(codes[0]).toBeGreaterThanOrEqual(400)
    expect(codes.slice(1)).toEqual([400, 200])
  })

  test('a body that is no batch, an address of another machine', async () => {
    expect((await batch('x')).status).toBe(400)
    expect((await batch([{ id: '1', url: 'http://elsewhere/api' }])).status).toBe(400)
  })
})

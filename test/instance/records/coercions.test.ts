// What becomes of values that do not fit their column: numbers, dates, classes, encrypted types. What is known from where is in
// docs/fidelity.md.

import { useRemote } from '../../support/rest.ts'

const T = 'x_co_thing'
const remote = useRemote({
  packages: [
    {
      scope: 'x_co',
      tables: {
        [T]: {
          columns: {
            name: { display: true },
            whole: 'integer',
            price: 'decimal',
            share: 'float',
            ready: 'boolean',
            on: 'glide_date',
            at: 'glide_date_time',
            secret: 'glide_encrypted',
          },
        },
        x_co_child: { extends: T, columns: { extra: 'string' } },
        x_co_other: { columns: { name: 'string' } },
      },
    },
  ],
})
const { call } = remote
const post = async (body: Record<string, string>) => (await call(`POST /api/now/table/${T}`, { body })).json.result
const warnings = async (): Promise<string> => {
  const { json } = await call('GET /api/now/table/syslog?sysparm_query=sourceLIKEsys_d')
  return json.result.map((line: { message: string }) => line.message).join('\n')
}

test.each([
  ['whole', '1.7', '1'],
  ['whole', '-1.7', '-1'],
  ['whole', '1,234', '1234'],
  ['whole', 'twelve', ''],
  ['price', '1.005', '1.01'],
  ['price', '-1.005', '-1.01'],
  ['price', '2.675', '2.68'],
  ['price', '0', '0'],
  ['price', '1e3', '1000'],
  ['price', 'cheap', ''],
  ['share', '1.239', '1.239'],
  ['ready', 'maybe', 'false'],
  ['on', '2026-02-30', ''],
  ['at', '2026-02-03', '2026-02-03 00:00:00'],
  ['at', 'soon', ''],
])('%s = %s is kept as "%s"', async (column, given, kept) => {
  expect((await post({ [column]: given }))[column]).toBe(kept)
})

test('a class of the family moves the record; any other one leaves it where it is, and is logged', async () => {
  const { sys_id: id } = await post({ name: 'n' })
  const patch = (name: string) => call(`PATCH /api/now/table/${T}/${id}`, { body: { sys_class_name: name, name: 'm' } })
  for (const name of ['x_co_other', 'nosuch', ''])
    expect((await patch(name)).json.result).toMatchObject({ sys_class_name: T, name: 'm' })
  expect(await warnings()).toMatch(/Expected a class of x_co_thing, got nosuch/)
  expect((await patch('x_co_child')).json.result.sys_class_name).toBe('x_co_child')
  expect((await call(`GET /api/now/table/x_co_child/${id}`)).status).toBe(200)
  expect((await post({ name: 'new', sys_class_name: 'x_co_other' })).sys_class_name).toBe(T)
})

test('a script cannot lose a record in another family, either', async () => {
  const { sys_id: id } = await post({ name: 'n' })
  const script = `var gr = new GlideRecord('${T}'); gr.get('${id}'); gr.setValue('sys_class_name', 'incident'); gr.name = 'x'; gr.update();
    var again = new GlideRecord('${T}'); gs.info(again.get('${id}') + ' ' + again.getRecordClassName() + ' ' + again.name);`
  const { json } = await call('POST /local/script', { body: { script } })
  expect(json.log.map((line: { message: string }) => line.message)).toContain(`true ${T} x`)
})

test('a column of an encrypted type is said to be none', async () => {
  expect(await warnings()).toContain('x_co_thing.secret: the local instance has no field encryption')
})

test.each([
  'new GlideRecord("task").addDomainQuery(1)',
  'new sn_kmf_ns.KMFCryptoOperation("a", "b")',
  'new EncryptionContextUtil()',
])('what asks for domains and encryption throws its name: %s', async (script) => {
  const { json } = await call('POST /local/script', { body: { script } })
  expect(json.log.map((line: { message: string }) => line.message).join()).toMatch(
    /(addDomainQuery|KMFCryptoOperation|EncryptionContextUtil) is not implemented by the local instance/
  )
})

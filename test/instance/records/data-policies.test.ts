// Data policies on whatever writes a record: REST, scripts, transform maps. Source: ServiceNow docs, c_DataPolicy, r_DataPolicyFields,
// c_GlideRecordScopedAPI (getLastErrorMessage); the text of a REST answer is recorded (resolving an incident without its code).

import { where } from '../../../src/instance/database/query.ts'
import { refusal } from '../../../src/instance/pages/form-messages.ts'
import { useRemote } from '../../support/rest.ts'

const T = 'x_dp_job'
const { call, insert, running } = (() => {
  const remote = useRemote({
    packages: [
      {
        scope: 'x_dp',
        tables: {
          [T]: {
            extends: 'task',
            columns: {
              name: { display: true },
              code: { choices: { done: 'Done', given_up: 'Given up' } },
              size: 'integer',
              ready: 'boolean',
              owner: { reference: 'sys_user' },
            },
          },
          x_dp_small_job: { extends: T, columns: {} },
          x_dp_row: { extends: 'sys_import_set_row', columns: { name: 'string', size: 'string', code: 'string' } },
        },
        maps: [
          {
            name: 'jobs',
            source: 'x_dp_row',
            target: T,
            rules: true,
            fields: { name: { from: 'name', coalesce: true }, size: 'size', code: 'code' },
          },
        ],
        rules: [
          { name: 'Sizes it', table: T, when: 'before', order: 200, filter: 'name=early', script: 'current.size = 7;' },
          { name: 'Too late', table: T, when: 'before', order: 1000, filter: 'name=late', script: 'current.size = 7;' },
        ],
      },
    ],
  })
  return { ...remote, running: () => remote.running.instance }
})()

const ANSWER = (detail: string) => ({ error: { message: 'Operation Failed', detail }, status: 'failure' })
const MANDATORY = (labels: string) => ANSWER(`Data Policy Exception: \n\tThe following fields are mandatory: ${labels}`)

const MADE: string[] = []
const policy = (values: Record<string, string>, rules: Record<string, Record<string, string>>): string => {
  const id = insert('sys_data_policy2', { model_table: T, short_description: 'Test', ...values })
  for (const [field, more] of Object.entries(rules))
    insert('sys_data_policy_rule', { sys_data_policy: id, table: values.model_table ?? T, field, ...more })
  MADE.push(id)
  return id
}
afterEach(async () => {
  for (const id of MADE.splice(0)) await call(`DELETE /api/now/table/sys_data_policy2/${id}`)
})

const post = (values: Record<string, string>, table = T) => call(`POST /api/now/table/${table}`, { body: values })
const patch = (id: string, values: Record<string, string>) => call(`PATCH /api/now/table/${T}/${id}`, { body: values })
const importRow = async (row: Record<string, string>) =>
  (await call('POST /api/now/import/x_dp_row', { body: row })).json.result[0]
const script = async (text: string) =>
  (await call('POST /local/script', { body: { script: text } })).json.log.map(
    (line: { message: string }) => line.message
  )

test('a mandatory field: refused over REST with its label, taken when it has a value', async () => {
  policy({}, { size: { mandatory: 'true' }, name: { mandatory: 'true' } })
  const refused = await post({ short_description: 'x' })
  expect(refused.status).toBe(403)
  expect([MANDATORY('size, name'), MANDATORY('name, size')]).toContainEqual(refused.json)
  expect((await post({ name: 'n', size: '1' })).status).toBe(201)
})

test('on the conditions of the record as it would be, and the other way round when they are false', async () => {
  policy({ conditions: 'state=3' }, { size: { mandatory: 'true' }, code: { mandatory: 'false' } })
  const { json } = await post({ name: 'n' })
  expect(json).toEqual(MANDATORY('code'))
  const id = (await post({ name: 'n', code: 'done' })).json.result.sys_id
  expect((await patch(id, { state: '3' })).json).toEqual(MANDATORY('size'))
  expect((await patch(id, { state: '3', size: '2' })).status).toBe(200)
})

test('not reversed where it says so; not when it is inactive', async () => {
  policy({ conditions: 'state=3', reverse_if_false: 'false' }, { code: { mandatory: 'false' } })
  policy({ active: 'false' }, { size: { mandatory: 'true' } })
  expect((await post({ name: 'n' })).status).toBe(201)
})

test('a read-only field keeps its value once the record is there', async () => {
  policy({}, { size: { disabled: 'true' } })
  const id = (await post({ name: 'n', size: '1' })).json.result.sys_id
  const refused = await patch(id, { size: '2', name: 'm' })
  expect(refused.json).toEqual(ANSWER('Data Policy Exception: \n\tThe following fields are read only: size'))
  expect((await patch(id, { size: '1', name: 'm' })).json.result).toMatchObject({ size: '1', name: 'm' })
})

test('pages say it in their own words', () => {
  const policy = { mandatory: ['Size', 'Code'], readOnly: ['Name'] }
  expect(refusal({ policy }, 'update').text).toBe(
    'A data policy says what must be filled in: Size, Code; what cannot be changed: Name.'
  )
})

test('tables that extend it: only where the policy is inherited', async () => {
  policy({}, { size: { mandatory: 'true' } })
  expect((await post({ name: 'n' }, 'x_dp_small_job')).status).toBe(201)
  policy({ inherit: 'true' }, { code: { mandatory: 'true' } })
  expect((await post({ name: 'n' }, 'x_dp_small_job')).json).toEqual(MANDATORY('code'))
  policy({ model_table: 'task', inherit: 'true' }, { short_description: { mandatory: 'true' } })
  expect((await post({ code: 'done' }, 'x_dp_small_job')).json).toEqual(MANDATORY('Short description'))
})

test('a true/false field always has a value; what the choices do not offer is none', async () => {
  policy({}, { ready: { mandatory: 'true' }, code: { mandatory: 'true' } })
  expect((await post({ name: 'n', code: 'nonsense' })).json).toEqual(MANDATORY('code'))
  expect((await post({ name: 'n', code: 'given_up' })).status).toBe(201)
})

test('a field behind a reference', async () => {
  policy({ conditions: 'ownerISNOTEMPTY', reverse_if_false: 'false' }, { 'owner.email': { mandatory: 'true' } })
  const without = insert('sys_user', { user_name: 'dp without' })
  const reachable = insert('sys_user', { user_name: 'dp with', email: 'dp@example.com' })
  expect((await post({ name: 'n', owner: without })).json).toEqual(MANDATORY('Email'))
  expect((await post({ name: 'n', owner: reachable })).status).toBe(201)
})

test('before rules below 1000 fill in what it asks for, later ones do not', async () => {
  policy({}, { size: { mandatory: 'true' } })
  expect((await post({ name: 'early' })).json.result.size).toBe('7')
  expect((await post({ name: 'late' })).status).toBe(403)
})

test('scripts are told by getLastErrorMessage, and setWorkflow(false) writes all the same', async () => {
  policy({}, { name: { mandatory: 'true' } })
  const text = `var gr = new GlideRecord('${T}'); gr.size = 3; gs.info(gr.insert()); gs.info(gr.getLastErrorMessage());
    gr.setWorkflow(false); gs.info(!!gr.insert());`
  expect(await script(text)).toEqual(['null', 'Data Policy Exception: name is mandatory', 'true'])
})

test('a policy of another app makes nothing mandatory, one of the global scope does', async () => {
  const other = insert('sys_scope', { scope: 'x_dp_other', name: 'Other' })
  policy({ sys_scope: other }, { size: { mandatory: 'true' } })
  expect((await post({ name: 'n' })).status).toBe(201)
  policy({ sys_scope: 'global' }, { size: { mandatory: 'true' } })
  expect((await post({ name: 'n' })).status).toBe(403)
})

test('the target of an import: the row is an error that says why, unless imports are left out', async () => {
  const id = policy({}, { size: { mandatory: 'true' } })
  const result = await importRow({ name: 'imported' })
  expect(result).toMatchObject({ status: 'error', table: T })
  expect(result.error_message).toContain('Data Policy Exception: The following fields are mandatory: size')
  const [row] = running().database.select(where('x_dp_row', { name: 'imported' }))
  expect(row).toMatchObject({ sys_import_state: 'error', sys_target_sys_id: null })
  await call(`PATCH /api/now/table/sys_data_policy2/${id}`, { body: { apply_import_set: 'false' } })
  expect(await importRow({ name: 'imported' })).toMatchObject({ status: 'inserted' })
  expect((await post({ name: 'by REST' })).status).toBe(403)
})

test('the dictionary alone makes nothing mandatory for scripts and REST', async () => {
  const column = where('sys_dictionary', { name: T, element: 'size' })
  const [{ sys_id: entry } = {}] = running().database.select(column)
  const marked = await call(`PATCH /api/now/table/sys_dictionary/${entry}`, {
    body: { mandatory: 'true' },
  })
  expect(marked.json.result).toMatchObject({ mandatory: 'true' })
  const id = (await post({ name: 'n' })).json.result.sys_id
  expect((await patch(id, { size: '3' })).json.result.size).toBe('3')
})

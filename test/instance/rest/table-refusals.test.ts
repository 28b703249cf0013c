// What the Table API refuses, and in which words. Source: recorded error envelopes; ServiceNow docs,
// r_RESTAPIHTTPResponseCodes.

import { useRemote } from '../../support/rest.ts'

const T = 'x_f_thing'
const remote = useRemote({
  packages: [
    {
      scope: 'x_f',
      roles: ['user'],
      tables: {
        [T]: {
          columns: { name: { display: true }, owner: { reference: 'sys_user' }, tag: { unique: true } },
          roles: ['x_f.user'],
        },
        x_f_closed: { columns: { name: 'string' }, ws: false },
        x_f_unruled: { columns: { name: 'string' } },
      },
      rules: [
        {
          name: 'No name',
          table: T,
          when: 'before',
          filter: 'name=forbidden',
          script: 'current.setAbortAction(true);',
        },
      ],
    },
  ],
})
const PATH = `/api/now/table/${T}`
const { call } = remote
const failure = (message: string, detail: string | null) => ({ error: { message, detail }, status: 'failure' })

const nobody = () => remote.user(`nobody${Math.random()}`)

test('a table that is not there, a record that is not there', async () => {
  expect(await call('GET /api/now/table/nosuch')).toMatchObject({
    status: 400,
    json: failure('Invalid table nosuch', null),
  })
  expect(await call(`GET ${PATH}/${'0'.repeat(32)}`)).toMatchObject({
    status: 404,
    json: failure('No Record found', "Record doesn't exist or ACL restricts the record retrieval"),
  })
})

test('a table closed to web services, also for admins', async () => {
  expect(await call('GET /api/now/table/x_f_closed')).toMatchObject({
    status: 403,
    json: failure('User Not Authorized', 'Failed API level ACL Validation'),
  })
})

test('without the role: reading, inserting; and a record that may not be read is not there', async () => {
  const as = nobody()
  const id = remote.insert(T, { name: 'x' })
  expect(await call(`GET ${PATH}`, { as })).toMatchObject({
    status: 403,
    json: failure('Insufficient rights to query records', null),
  })
  expect(await call(`POST ${PATH}`, { as, body: { name: 'x' } })).toMatchObject({
    status: 403,
    json: failure('Operation Failed', 'ACL Exception Insert Failed due to security constraints'),
  })
  expect((await call(`PATCH ${PATH}/${id}`, { as, body: { name: 'y' } })).status).toBe(404)
  expect((await call('GET /api/now/table/x_f_unruled', { as })).status).toBe(403)
})

test('may read but not change or delete', async () => {
  const as = remote.user('reader')
  const id = remote.insert('sys_user', { user_name: 'victim' })
  expect((await call(`PATCH /api/now/table/sys_user/${id}`, { as, body: { user_name: 'x' } })).json).toEqual(
    failure('Operation Failed', 'ACL Exception Update Failed due to security constraints')
  )
  expect((await call(`DELETE /api/now/table/sys_user/${id}`, { as })).json.error.detail).toContain('Delete Failed')
})

test('a business rule that aborts is named; so is a value in use', async () => {
  const aborted = await call(`POST ${PATH}`, { body: { name: 'forbidden' } })
  expect(aborted.status).toBe(403)
  expect(aborted.json.error.detail).toMatch(
    /^Operation against file 'x_f_thing' was aborted by Business Rule 'No name\^[0-9a-f]{32}'\. Business Rule Stack:No name$/
  )
  await call(`POST ${PATH}`, { body: { tag: 'A1' } })
  expect((await call(`POST ${PATH}`, { body: { tag: 'A1' } })).json.error.detail).toContain('a unique value is in use')
})

test('what the query language of the local instance lacks is an error that names it', async () => {
  const { status, json } = await call(`GET ${PATH}?sysparm_query=ownerIN_HIERARCHYabc`)
  expect([status, json.error.message]).toEqual([400, expect.stringContaining('does not implement')])
})

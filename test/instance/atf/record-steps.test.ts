// Steps that write and look at records. Source: ServiceNow docs, australia: test-steps-server-category, atf-excluded-from-rollback.

import { useRemote } from '../../support/rest.ts'
import { atf } from './tests.ts'

const remote = useRemote({
  packages: [
    {
      scope: 'x_acme_lamp',
      tables: {
        x_acme_lamp_lamp: {
          columns: { name: 'string', watts: 'integer', note: 'string' },
          roles: ['x_acme_lamp.user'],
        },
        x_acme_lamp_log: { columns: { text: 'string' } },
      },
      roles: ['user'],
      rules: [
        {
          name: 'No bright lamps',
          table: 'x_acme_lamp_lamp',
          when: 'before',
          filter: 'watts>100',
          script: 'current.setAbortAction(true)',
        },
        {
          name: 'Log lamps',
          table: 'x_acme_lamp_lamp',
          when: 'async',
          script: `var log = new GlideRecord('x_acme_lamp_log'); log.text = current.name; log.insert();`,
        },
      ],
    },
  ],
})
const { call, insert } = remote
const { steps, test: makeTest, runTest } = atf(remote)

const LAMP = 'x_acme_lamp_lamp'
const rows = async (table: string): Promise<Array<Record<string, string>>> =>
  (await call(`GET /api/now/table/${table}?sysparm_query=ORDERBYname`)).json.result
const insertLamp = (values: string): [string, Record<string, string>] => [
  'Record Insert',
  { table: LAMP, field_values: values, enforce_security: '1' },
]
const validate = (
  record: string,
  values: string,
  more: Record<string, string> = {}
): [string, Record<string, string>] => [
  'Record Validation',
  { table: LAMP, record_id: record, field_values: values, ...more },
]

test('what a test inserts, updates and deletes is seen by it, and taken back', async () => {
  const kept = insert(LAMP, { name: 'kept', watts: '5' })
  const gone = insert(LAMP, { name: 'gone', watts: '6' })
  const { progress, result } = await steps(
    insertLamp('name=a^^b^watts=40^EQ'),
    validate('@1.record_id', 'name=a^^b^watts=40^EQ'),
    ['Record Update', { table: LAMP, record_id: kept, field_values: 'watts=7^EQ' }],
    validate(kept, 'watts=7^EQ'),
    ['Record Delete', { table: LAMP, record_id: gone }],
    validate(gone, '', { assert_type: 'record_not_found' }),
    ['Record Query', { table: 'x_acme_lamp_log', field_values: 'text=a^^b' }],
    ['Log', { log: 'Made @1.record_id' }]
  )
  expect([progress, result.test_status, result.output]).toEqual(['2', 'success', 'Passed'])
  expect((await rows(LAMP)).map(({ name, watts }) => [name, watts])).toEqual([
    ['gone', '6'],
    ['kept', '5'],
  ])
  expect((await rows('x_acme_lamp_log')).filter(({ text }) => text === 'a^b')).toEqual([])
})

test('a step that does not hold fails its test, and those after it are skipped', async () => {
  const {
    progress,
    result,
    steps: results,
  } = await steps(insertLamp('watts=40^EQ'), validate('@1.record_id', 'watts=41^EQ'), ['Log', { log: 'never' }])
  expect([progress, result.test_status]).toEqual(['3', 'failure'])
  expect(result.output).toContain('step 2, Record Validation')
  expect(result.output).toContain('watts is "40"')
  expect(results.map(({ step_name, status }) => [step_name, status])).toEqual([
    ['Record Insert', 'success'],
    ['Record Validation', 'failure'],
    ['Log', 'skipped'],
  ])
})

test.each([
  ['an insert that a rule aborts', insertLamp('watts=500^EQ'), 'No bright lamps'],
  ['an insert of a column that is not there', insertLamp('colour=red^EQ'), 'no column colour'],
  ['a table that is not there', ['Record Insert', { table: 'x_nope', field_values: '' }], '"x_nope"'],
  ['an update of no record', ['Record Update', { table: LAMP, record_id: 'nope', field_values: 'watts=1' }], 'nope'],
  ['a delete of no record', ['Record Delete', { table: LAMP, record_id: 'nope' }], 'nope'],
  ['a query that finds nothing', ['Record Query', { table: LAMP, field_values: 'name=unicorn' }], 'unicorn'],
  ['conditions that name no column', ['Record Query', { table: LAMP, field_values: 'colour=red' }], 'colour=red'],
  ['an output that is not there', validate('@1.record_id', 'watts=1'), 'record_id'],
] as Array<[string, [string, Record<string, string>], string]>)('%s fails', async (_what, step, words) => {
  const { progress, result } = await steps(['Log', { log: 'first' }], step)
  expect(progress).toBe('3')
  expect(result.output).toContain(words)
})

test.each([
  [
    'record_not_inserted',
    ['Record Insert', { table: LAMP, field_values: 'watts=500', assert_type: 'record_not_inserted' }],
  ],
  [
    'record_not_updated',
    [
      'Record Update',
      { table: LAMP, record_id: '@1.record_id', field_values: 'watts=500', assert_type: 'record_not_updated' },
    ],
  ],
  ['record_not_deleted', ['Record Delete', { table: LAMP, record_id: 'nope', assert_type: 'record_not_deleted' }]],
  [
    'no_records_match_query',
    ['Record Query', { table: LAMP, field_values: 'name=unicorn', assert_type: 'no_records_match_query' }],
  ],
  ['record_not_found', validate('@1.record_id', 'watts=9999', { assert_type: 'record_not_found' })],
] as Array<[string, [string, Record<string, string>]]>)('%s expects a refusal', async (_what, step) => {
  const { progress, result } = await steps(insertLamp('watts=1^EQ'), step)
  expect([progress, result.output]).toEqual(['2', 'Passed'])
})

test('a step that enforces security keeps to the access rules of the impersonated user', async () => {
  const stranger = insert('sys_user', { user_name: 'stranger', active: 'true' })
  const refused = await steps(['Impersonate', { user: stranger }], insertLamp('name=x^EQ'))
  expect(refused.result.output).toContain('access rules do not let stranger create it')
  const role = remote.running.instance.database.find('sys_user_role', 'name', 'x_acme_lamp.user')!
  const let_in = await steps(
    ['Create a User', { first_name: 'Lin', last_name: 'Wu', roles: String(role.sys_id), impersonate: '1' }],
    insertLamp('name=x^EQ')
  )
  expect(let_in.result.output).toBe('Passed')
  expect(remote.running.instance.database.find('sys_user', 'first_name', 'Lin')).toBeUndefined()
})

test.each(['Record Query', 'Record Insert', 'Record Validation'])(
  '%s: a table of a plugin that is not here is named',
  async (kind) => {
    const { result } = await steps([kind, { table: 'awa_service_channel', field_values: 'active=true^EQ' }])
    expect([result.test_status, result.output]).toEqual([
      'failure',
      `step 1, ${kind}: The table "awa_service_channel" is not here: expected one that the instance has, or that an installed app brings`,
    ])
  }
)

test('fields behind a record that a step found are inputs, too', async () => {
  insert(LAMP, { name: 'desk', watts: '11' })
  const { result } = await steps(
    ['Record Query', { table: LAMP, field_values: 'name=desk' }],
    insertLamp('name=copy^watts=@1.first_record.watts^EQ'),
    validate('@2.record_id', 'watts=11^EQ')
  )
  expect(result.output).toBe('Passed')
})

test('a validation is repeated until its timeout', async () => {
  const lamp = insert(LAMP, { name: 'late', watts: '1' })
  const { instance } = remote.running
  setTimeout(() => instance.asSystem(() => instance.database.update(LAMP, lamp, { watts: 2 })), 300)
  const { result } = await steps(validate(lamp, 'watts=2', { step_timeout: '1970-01-01 00:00:05' }))
  expect(result.output).toBe('Passed')
})

test('what others write while a test runs stays', async () => {
  const lamp = insert(LAMP, { name: 'other', watts: '1' })
  const id = makeTest('slow', [
    insertLamp('name=mine^EQ'),
    validate(lamp, 'watts=2', { step_timeout: '1970-01-01 00:00:05' }),
  ])
  const running = runTest(id)
  const changed = await call(`PATCH /api/now/table/${LAMP}/${lamp}`, { body: { watts: '2' } })
  expect(changed.status).toBe(200)
  expect((await running).result.output).toBe('Passed')
  expect((await rows(LAMP)).filter(({ name }) => name === 'mine' || name === 'other')).toMatchObject([
    { name: 'other', watts: '2' },
  ])
})

test('with "Fail on server error" an error in the log fails a test', async () => {
  const script = `gs.error('the lamp is broken')`
  const lenient = await runTest(makeTest('lenient', [['Run Server Side Script', { script }]]))
  expect(lenient.progress).toBe('2')
  const strict = await runTest(
    makeTest('strict', [['Run Server Side Script', { script }]], { fail_on_server_error: 'true' })
  )
  expect(strict.result.output).toContain('the lamp is broken')
})

// Steps that send a request to the instance itself. Source: ServiceNow docs, australia: test-steps-rest-category.

import { useRemote } from '../../support/rest.ts'
import { atf } from './tests.ts'

const remote = useRemote({
  packages: [{ scope: 'x_acme_lamp', tables: { x_acme_lamp_lamp: { columns: { name: 'string', watts: 'integer' } } } }],
})
const { steps } = atf(remote)

type Step = [string, Record<string, string>]
const PATH = '/api/now/table/x_acme_lamp_lamp'
const send = (inputs: Record<string, string>): Step => ['Send REST Request - Inbound', inputs]
const post = send({ http_method: 'post', end_point: PATH, request_body: '{"name":"desk","watts":"40"}' })

test("a request makes a record as the test's user, and the record is taken back", async () => {
  const { result } = await steps(
    post,
    ['Assert Status Code', { status_code: '201' }],
    ['Assert Status Code Name', { response_operation: 'equals', code_name: 'Created' }],
    [
      'Assert JSON Response Payload Element',
      { element_name: '/result/name', response_operation: 'equals', element_value: 'desk' },
    ],
    [
      'Assert JSON Response Payload Element',
      { element_name: '/result/sys_created_by', response_operation: 'equals', element_value: 'admin' },
    ],
    ['Assert Response JSON Payload Is Valid', {}],
    ['Assert Response Header', { header_name: 'Content-Type', response_operation: 'contains', header_value: 'json' }],
    ['Assert Response Payload', { response_body: '"name":"desk"' }],
    ['Assert Response Time', { response_operation: 'less_than', response_time: '60000' }],
    ['Record Query', { table: 'x_acme_lamp_lamp', field_values: 'name=desk' }],
    send({ end_point: PATH, query_params: '{"sysparm_query":"name=desk","sysparm_fields":"watts"}' }),
    [
      'Assert JSON Response Payload Element',
      { element_name: '/result[0]/watts', response_operation: 'equals', element_value: '40' },
    ],
    [
      'Assert JSON Response Payload Element',
      { element_name: '/result/watts', response_operation: 'does_not_contain', element_value: '5' },
    ]
  )
  expect(result.output).toBe('Passed')
  expect(remote.running.instance.database.find('x_acme_lamp_lamp', 'name', 'desk')).toBeUndefined()
})

test.each([
  ['another status', ['Assert Status Code', { status_code: '200' }], 'expected equals 200, got 201'],
  [
    'a status that is too high',
    ['Assert Status Code', { response_operation: 'less_than', status_code: '201' }],
    'got 201',
  ],
  ['another name', ['Assert Status Code Name', { response_operation: 'equals', code_name: 'OK' }], 'got Created'],
  [
    'an element that is not there',
    ['Assert JSON Response Payload Element', { element_name: '/result/colour' }],
    'got none',
  ],
  [
    'another value',
    [
      'Assert JSON Response Payload Element',
      { element_name: '/result/name', response_operation: 'equals', element_value: 'x' },
    ],
    'got desk',
  ],
  [
    'a value that must not be',
    [
      'Assert JSON Response Payload Element',
      { element_name: '/result/name', response_operation: 'not_equals', element_value: 'desk' },
    ],
    'got desk',
  ],
  ['a header that is not there', ['Assert Response Header', { header_name: 'x-nope' }], 'got none'],
  ['a payload without the text', ['Assert Response Payload', { response_body: 'unicorn' }], 'unicorn'],
  ['no XML', ['Assert Response XML Payload Is Well-Formed', {}], 'well-formed XML'],
  [
    'a slow answer',
    ['Assert Response Time', { response_operation: 'greater_than', response_time: '60000' }],
    'greater than',
  ],
  [
    'an operation that there is not',
    ['Assert Status Code', { response_operation: 'like', status_code: '2' }],
    'got like',
  ],
] as Array<[string, Step, string]>)('%s fails', async (_what, step, words) => {
  const { progress, result } = await steps(post, step)
  expect(progress).toBe('3')
  expect(result.output).toContain(words)
})

test('an assertion without a request before it fails', async () => {
  const { result } = await steps(['Assert Status Code', { status_code: '200' }])
  expect(result.output).toContain('Expected a step Send REST Request - Inbound')
})

test('"None" asks as nobody, and an impersonated user as themselves', async () => {
  const anonymous = await steps(send({ end_point: PATH, auth_type: '' }), [
    'Assert Status Code',
    { status_code: '401' },
  ])
  expect(anonymous.result.output).toBe('Passed')
  const stranger = remote.insert('sys_user', { user_name: 'stranger', active: 'true' })
  const { result } = await steps(['Impersonate', { user: stranger }], post, [
    'Assert Status Code',
    { status_code: '403' },
  ])
  expect(result.output).toBe('Passed')
})

test('another instance is not asked', async () => {
  const { result } = await steps(send({ end_point: 'https://example.com/api' }))
  expect(result.output).toContain('Expected a path of this instance')
})

// /api/sn_cicd as `now-sdk cicd` calls it. Source: ServiceNow docs, australia: cicd-api; @servicenow/sdk-cli 4.12.1.

import { useRemote } from '../../support/rest.ts'
import { atf, type StepSpec } from './tests.ts'

const remote = useRemote()
const { call, insert, user } = remote
const { test: makeTest, suite, runSuite, runTest } = atf(remote)

const GOOD: StepSpec = ['Log', { log: 'fine' }]
const BAD: StepSpec = ['Record Query', { table: 'sys_user', field_values: 'user_name=unicorn' }]
const BROWSER: StepSpec = ['Open a New Form']

test('a suite counts its tests and those of the suites within it', async () => {
  const base = suite('base', [makeTest('good', [GOOD]), makeTest('bad', [BAD])])
  suite('inner', [makeTest('also good', [GOOD])], { parent: base })
  insert('sys_atf_test_suite_test', { test_suite: base, test: makeTest('off', [BAD], { active: 'false' }) })
  const { progress, detail, result } = await runSuite('base')
  expect([progress, detail.split('\n')[0]]).toEqual(['3', 'Suite failed'])
  expect(detail).toContain('bad: step 1, Record Query')
  expect(result).toMatchObject({
    test_suite_name: 'base',
    test_suite_status: 'failure',
    rolledup_test_success_count: 2,
    rolledup_test_failure_count: 1,
    rolledup_test_error_count: 0,
    rolledup_test_skip_count: 0,
    child_suite_results: [{ test_suite_name: 'inner', test_suite_status: 'success', rolledup_test_success_count: 1 }],
  })
})

test('after a failure, "Abort on failure" skips the rest of the suite', async () => {
  suite('strict', [makeTest('first', [BAD]), makeTest('second', [GOOD])], {}, { abort_on_failure: 'true' })
  const { result } = await runSuite('strict')
  expect(result).toMatchObject({ rolledup_test_failure_count: 1, rolledup_test_skip_count: 1 })
})

test.each([
  ['Open a New Form', 'Form'],
  ['Order Catalog Item', 'Service Catalog'],
  ['UI Test Script', 'Custom UI'],
])('the step %s, which needs more than a server, answers with its name', async (name, category) => {
  const { progress, result } = await runTest(makeTest(`with ${name}`, [GOOD, [name]]))
  expect([progress, result.test_status]).toEqual(['3', 'error'])
  expect(result.output).toContain(`'${name}' is not implemented by the local instance (${category})`)
})

test('a suite with a browser step counts an error', async () => {
  suite('browser', [makeTest('form', [BROWSER])])
  const { progress, result } = await runSuite('browser')
  expect([progress, result.test_suite_status, result.rolledup_test_error_count]).toEqual(['3', 'error', 1])
})

test('the logs of a test are lines, filtered by an expression', async () => {
  const { result } = await runTest(makeTest('talk', [GOOD, ['Log', { log: 'Done well' }]]))
  const { id } = (result.links as { results: { id: string } }).results
  const all = await call(`GET /api/sn_cicd/tests/test/results/${id}/logs`)
  expect(all.json.result.logs).toEqual(['Log: success: fine', 'Log: success: Done well'])
  const some = await call(`GET /api/sn_cicd/tests/test/results/${id}/logs?sysparm_regex=done`)
  expect(some.json.result.logs).toEqual(['Log: success: Done well'])
  const broken = await call(`GET /api/sn_cicd/tests/test/results/${id}/logs?sysparm_regex=(`)
  expect([broken.status, broken.json.result.error]).toEqual([400, expect.stringContaining('regular expression')])
})

test.each([
  ['POST /api/sn_cicd/testsuite/run', 400, 'Expected the sys_id or name'],
  ['POST /api/sn_cicd/testsuite/run?test_suite_name=nope', 404, 'no test suite with name nope'],
  ['POST /api/sn_cicd/tests/run_test?test_sys_id=nope', 404, 'no test with sys_id nope'],
  ['GET /api/sn_cicd/testsuite/results/nope', 404, 'no result nope'],
  ['GET /api/sn_cicd/tests/test/results/nope', 404, 'no result nope'],
])('%s answers %d in the form of its own', async (request, status, words) => {
  const answer = await call(request)
  expect(answer.status).toBe(status)
  expect(answer.json.result).toMatchObject({ status: '3', error: expect.stringContaining(words) })
})

test('a name that two suites have is no choice', async () => {
  suite('twin', [])
  suite('twin', [])
  expect((await call('POST /api/sn_cicd/testsuite/run?test_suite_name=twin')).status).toBe(409)
})

test('admins and those with the role of the API run tests, others do not', async () => {
  suite('open', [makeTest('one', [GOOD])])
  const request = 'POST /api/sn_cicd/testsuite/run?test_suite_name=open'
  expect((await call(request, { as: user('ci', 'sn_cicd.sys_ci_automation') })).status).toBe(200)
  expect((await call(request, { as: user('guest.user') })).status).toBe(403)
  expect((await call(request, { as: 'nobody' })).status).toBe(401)
})

test('runs take turns: two at once both end', async () => {
  const id = makeTest('turn', [GOOD])
  const results = await Promise.all([runTest(id), runTest(id)])
  expect(results.map(({ progress }) => progress)).toEqual(['2', '2'])
})

// What an install tells: what of the app runs, what is only stored, what is left out, what names a table that is not here.

import { install } from '../../../src/instance/packages/installer.ts'
import { useInstance } from '../../support/instance.ts'
import { type AppSpec, packageFiles } from '../../support/packages.ts'

const local = useInstance()
const put = (app: Partial<AppSpec>) => install(local.instance, packageFiles({ scope: 'x_sum', ...app }))
const record = (table: string, key: string, values: Record<string, string> = {}) => ({
  table,
  key,
  values: { name: key, ...values },
})
const RULE = { when: 'before' as const, script: '1' }

test('counts what runs, in words, and says nothing of what is not there', () => {
  const { summary } = put({
    tables: { x_sum_thing: { columns: { name: 'string' } } },
    rules: [
      { name: 'One', table: 'x_sum_thing', ...RULE },
      { name: 'Two', table: 'incident', ...RULE },
    ],
    includes: { Util: 'var Util = {};' },
  })
  expect(summary).toMatch(/^x_sum 1\.0\.0 is installed, \d+ records\. Runs here: 2 business rules, 1 script include\.$/)
})

test('names what is only stored, in the upgrade log too', () => {
  const flows = [record('sys_hub_flow', 'a'), record('sys_hub_flow', 'b'), record('sys_ui_script', 'c')]
  expect(put({ records: flows }).summary).toContain('Only stored, nothing runs them: 2 flows, 1 UI script.')
  const reasons = local.rows('sys_upgrade_history_log', 'type=sys_hub_flow').map(({ reason }) => reason)
  expect(reasons).toEqual(Array(2).fill('It is only stored: the local instance does not run flows'))
})

test('names tables that are not here: of records that are left out, and those that records name', () => {
  const { summary, warnings } = put({
    rules: [{ name: 'Far', table: 'sn_far_request', ...RULE }],
    records: [
      record('sp_widget', 'w1'),
      record('sp_widget', 'w2'),
      record('sys_security_acl', 'acl', { name: 'sn_far_case.number', operation: 'read', type: 'record' }),
      record('sys_security_acl', 'any', { name: '*', operation: 'read', type: 'record' }),
      record('sys_security_acl', 'rest', { name: 'x_sum.api', operation: 'execute', type: 'REST_Endpoint' }),
    ],
  })
  expect(summary).toContain('Left out, as their tables are not here: sp_widget (2).')
  expect(summary).toMatch(/Names tables that are not here: [^.]*sn_far_request \(sys_script Far\)/)
  expect(summary).toMatch(/Names tables that are not here: [^.]*sn_far_case \(sys_security_acl sn_far_case\.number\)/)
  expect(summary).not.toMatch(/\(sys_security_acl (\*|x_sum)/)
  expect(summary).not.toContain('Only stored')
  expect(warnings).toHaveLength(2)
  const why = local.rows('sys_upgrade_history_log', 'type=sys_script')[0]!.reason
  expect(why).toBe('It names the table sn_far_request, which is not here')
  expect(local.rows('sys_upgrade_history_log', 'type=sp_widget')[0]!.reason).toBe('There is no table sp_widget here')
})

test('what cannot be parsed is named, in the upgrade log too, and is not among what runs', () => {
  const { summary } = put({
    rules: [
      { name: 'Good', table: 'incident', ...RULE },
      { name: 'Bad', table: 'incident', when: 'before', script: 'if (current.active {' },
    ],
    includes: { Sound: 'var Sound = {};', Broken: 'var Broken = {' },
    fixScripts: { returns: 'return 1;', unclosed: 'gs.info("x)' },
    records: [record('sys_ws_operation', 'op', { operation_script: '(function () {' })],
  })
  expect(summary).toContain('Runs here: 1 business rule, 1 script include, 1 fix script.')
  expect(summary).toMatch(/Cannot be parsed, so it does not run: [^.]*sys_script Bad \(Unexpected token '\{'\)/)
  for (const name of ['sys_script_include Broken', 'sys_script_fix unclosed', 'sys_ws_operation op'])
    expect(summary).toMatch(new RegExp(`does not run: .*${name} \\(`))
  const [why] = local.rows('sys_upgrade_history_log', 'type=sys_script^reasonISNOTEMPTY')
  expect(why!.reason).toBe("Its script cannot be parsed: Unexpected token '{'")
})

test('tables of the app itself are here, in whatever order the package has them', () => {
  const { summary } = put({
    tables: { x_sum_a: { columns: { other: { reference: 'x_sum_b' } } }, x_sum_b: { extends: 'x_sum_a' } },
    rules: [{ name: 'Own', table: 'x_sum_b', ...RULE }],
  })
  expect(summary).not.toContain('not here')
})

test('stands in the log once, and in the upgrade log on a line of its own', () => {
  const { summary } = put({ includes: { Util: 'var Util = {};' } })
  expect(local.log.filter((line) => line === summary)).toHaveLength(1)
  expect(local.rows('syslog', 'source=install')).toMatchObject([{ message: summary, level: '0' }])
  expect(local.rows('sys_upgrade_history_log', 'file_name=Summary')).toMatchObject([{ comments: summary }])
})

test('of many names it tells ten', () => {
  const rules = Array.from({ length: 13 }, (_, at) => ({ name: `R${at}`, table: `sn_none_${at}`, ...RULE }))
  expect(put({ rules }).summary).toMatch(/and 3 more\.$/)
})

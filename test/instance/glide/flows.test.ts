// Flows, subflows and actions are only stored: whatever would run one says so by its name, and a script can catch that.
// Source: ServiceNow docs, australia: FlowAPI, ScriptableFlowRunner.

import { script, useAcme } from './acme.ts'

const local = useAcme()
const scopeId = (): string => local.instance.scopeId('acme')!

beforeEach(() => {
  local.insert('sys_hub_flow', { name: 'Nightly', internal_name: 'nightly', type: 'flow', sys_scope: scopeId() })
  local.insert('sys_hub_flow', { name: 'Part', internal_name: 'part', type: 'subflow', sys_scope: scopeId() })
  local.insert('sys_hub_action_type_definition', { name: 'Lock', internal_name: 'lock', sys_scope: scopeId() })
})

/** What a script catches. */
const caught = (code: string): string =>
  script(local, `try { ${code}; return 'ran' } catch (e) { return e.message }`) as string
const RUNNER = 'sn_fd.FlowAPI.getRunner()'

test.each([
  [`sn_fd.FlowAPI.startFlow('acme.nightly', {})`, 'The flow acme.nightly', 'flows'],
  [`sn_fd.FlowAPI.executeFlowQuick('acme.nightly', {})`, 'The flow acme.nightly', 'flows'],
  [`sn_fd.FlowAPI.executeSubflow('acme.part', {}, 1000)`, 'The subflow acme.part', 'subflows'],
  [`sn_fd.FlowAPI.startSubflowQuick('part')`, 'The subflow part', 'subflows'],
  [`sn_fd.FlowAPI.executeAction('acme.lock', {})`, 'The flow action acme.lock', 'flow actions'],
  [`${RUNNER}.flow('acme.nightly').inBackground().withInputs({ a: 1 }).run()`, 'The flow acme.nightly', 'flows'],
  [
    `${RUNNER}.subflow('acme.part').inForeground().addInput('a', 1).timeout(5).run()`,
    'The subflow acme.part',
    'subflows',
  ],
  [`${RUNNER}.action('acme.lock').quick().inDomain('global').run()`, 'The flow action acme.lock', 'flow actions'],
])('%s', (code, what, many) => {
  expect(caught(code)).toBe(`${what} is only stored: the local instance does not run ${many}`)
})

test.each([
  [`sn_fd.FlowAPI.startFlow('acme.none')`, 'The flow acme.none is not here, and the local instance does not run flows'],
  [`sn_fd.FlowAPI.startFlow('acme.part')`, 'The flow acme.part is not here, and the local instance does not run flows'],
  [`${RUNNER}.subflow('global.part').run()`, 'The subflow global.part is not here'],
  [`${RUNNER}.datastream('acme.rows').run()`, 'The data stream acme.rows is not here'],
  [`${RUNNER}.inBackground().run()`, 'Expected action(), datastream(), flow() or subflow() before run()'],
  [
    `${RUNNER}.flow('a.b').action('c.d')`,
    'Expected one of action(), datastream(), flow() and subflow(), got action() besides',
  ],
  [`${RUNNER}.compile()`, 'sn_fd.FlowRunner.compile is not implemented by the local instance'],
])('%s is told apart', (code, message) => {
  expect(caught(code)).toContain(message)
})

test('a script that does not catch it is logged with the name', () => {
  expect(() => script(local, `sn_fd.FlowAPI.startFlow('acme.nightly')`)).toThrow('The flow acme.nightly is only stored')
})

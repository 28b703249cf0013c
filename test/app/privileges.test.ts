// The app on an instance that enforces cross-scope privileges: with what it declares it works; without one, a row fails and
// says why.

import { useInstance } from '../support/instance.ts'
import { COMPUTER_ROWS, computerRow, setProperty, settled } from './rows.ts'
import type { Row } from './rows.ts'

// The first app alone: the second one declares privileges of its own.
const local = useInstance({ app: 'device part' })

const send = (): Row => settled(local.import(COMPUTER_ROWS, computerRow()).result[0]!)
const privilege = (name: string, operation: string): Row =>
  local.rows('sys_scope_privilege', `target_name=${name}^operation=${operation}`)[0]!

test('its runtime access tracking is enforcing', () => {
  expect(local.rows('sys_app', 'scope=x_kandj_kandji')).toMatchObject([{ runtime_access_tracking: 'enforcing' }])
})

test.each([
  ['coalesce', 'GlideRecord.setValue', 'execute', "API 'GlideRecord.setValue'"],
  ['coalesce', 'GlideRecord.insert', 'execute', "API 'GlideRecord.insert'"],
  ['ire', 'cmdb_model', 'read', "table 'cmdb_model'"],
  ['ire', 'Glide API: properties', 'execute', "API 'Glide API: properties'"],
  ['ire', 'core_company', 'create', "table 'core_company'"],
])('with identification = %s and without %s (%s) a device is refused, and the log says why', (mode, ...asked) => {
  const [name, operation, label] = asked
  setProperty(local, 'identification', mode)
  expect(send().status).toBe('inserted')
  local.remove('sys_scope_privilege', privilege(name, operation).sys_id!)
  for (const { sys_id } of local.rows('cmdb_model', 'name=MacBook Air (M2, 2022)')) local.remove('cmdb_model', sys_id!)
  for (const { sys_id } of local.rows('core_company', 'name=Apple')) local.remove('core_company', sys_id!)
  const row = send()
  const problem = row.status === 'error' || /^Kandji: /.test(row.status_message ?? '')
  expect([problem, row]).toEqual([true, row])
  expect(local.log.join('\n')).toContain(`operation on ${label} from scope 'Kandji' was denied`)
})

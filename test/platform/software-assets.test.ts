// What Software Asset Management does by itself. Source: ServiceNow docs, deduplicating-software-installations-sam,
// third-party-discovery-sam.

import { runScript } from '../../src/instance/scripting/run-script.ts'
import { useInstance } from '../support/instance.ts'

const JOB = 'SAM - Deduplicate Install Table'
const SETTING = 'com.snc.samp.ire.datasource.integration'
const local = useInstance()

let mac = ''
let product = ''

beforeEach(() => {
  local.instance.setPlugin('com.snc.samp', true)
  local.instance.setProperty(SETTING, 'true')
  product = local.insert('samp_sw_product', { name: 'Ledger' })
  mac = local.insert('cmdb_ci_computer', { name: 'mac' })
})

const install = (values: Record<string, string>): string =>
  local.insert('cmdb_sam_sw_install', { display_name: 'Ledger', version: '1', installed_on: mac, ...values })
const runJob = (): string => {
  const [job] = local.rows('sysauto_script', `name=${JOB}`)
  return runScript(local.instance, { ...job, sys_class_name: 'sysauto_script' })
    .log.map(({ message }) => message)
    .join()
}
const active = (...ids: string[]): string[] => ids.map((id) => local.get('cmdb_sam_sw_install', id)!.active!)

describe(`the job ${JOB}`, () => {
  test('leaves one of the same product, version and computer active, ServiceNow’s own first', () => {
    const [kandji, own, jamf] = [
      install({ discovery_source: 'Kandji' }),
      install({ discovery_source: 'ServiceNow', active: 'false' }),
      install({ discovery_source: 'SG-Jamf' }),
    ]
    expect(runJob()).toContain('3 installations changed')
    expect(active(kandji, own, jamf)).toEqual(['0', '1', '0'])
    expect(runJob()).toContain('0 installations changed')
  })

  test('the one that is active stays so beside one that is not, and the newer of two active ones', () => {
    const [gone, there] = [install({ active: 'false' }), install({})]
    runJob()
    expect(active(gone, there)).toEqual(['0', '1'])
    const newer = install({ last_scanned: '2099-01-01 00:00:00' })
    runJob()
    expect(active(gone, there, newer)).toEqual(['0', '0', '1'])
  })

  test('sets one that is alone active: a removed app counts again', () => {
    const alone = install({ active: 'false' })
    runJob()
    expect(active(alone)).toEqual(['1'])
  })

  test.each<[string, Record<string, string>]>([
    ['another version', { version: '2' }],
    ['a product that is not normalized', { display_name: 'Unknown' }],
  ])('%s is no duplicate', (_, values) => {
    const [one, other] = [install({}), install(values)]
    runJob()
    expect(active(one, other)).toEqual(['1', '1'])
    expect(local.get('samp_sw_product', product)).toBeDefined()
  })

  test('does nothing without the property, or without the plugin', () => {
    const alone = install({ active: 'false' })
    local.instance.setProperty(SETTING, 'false')
    expect(runJob()).toContain(`${SETTING} is not set`)
    expect(active(alone)).toEqual(['0'])
    local.instance.setPlugin('com.snc.samp', false)
    expect(runJob()).toBe('')
  })
})

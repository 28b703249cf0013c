// What installed apps need on the instance besides the plugin, as `apps` says it.

import { reportText } from '../../src/push/cli/report.ts'
import { runApps } from '../../src/push/sync.ts'
import { useLocalSides } from './support/local-sides.ts'

const sides = useLocalSides({ devices: 3 })
const SETTING = 'name=com.snc.samp.ire.datasource.integration'

beforeEach(() => sides.running.instance.setPlugin('com.snc.samp', true))

test('a property that is not selected is named in a note, and hinders nothing', async () => {
  sides.update('sys_properties', SETTING, { value: 'false', read_roles: 'cmdb_read' })
  const result = await runApps(sides.config, {}, {})
  expect(result.notes).toEqual([expect.stringContaining('is not selected')])
  expect(result.failure).toBeUndefined()
  expect(result.summary.apps?.changed).toBeGreaterThan(0)
  expect(reportText(result)).toMatch(/Note {6}com\.snc\.samp\.ire\.datasource\.integration is not selected/)
})

test('one that the account may not read is named as well', async () => {
  sides.update('sys_properties', SETTING, { value: 'false', read_roles: '' })
  const { notes, failure } = await runApps(sides.config, {}, {})
  expect(notes).toEqual([expect.stringContaining('may not read com.snc.samp.ire.datasource.integration')])
  expect(failure).toBeUndefined()
})

test('one that is selected is no matter', async () => {
  sides.update('sys_properties', SETTING, { value: 'true', read_roles: 'cmdb_read' })
  expect((await runApps(sides.config, {}, {})).notes).toBeUndefined()
})

test('without the app Kandji SAM it says what to install, before any app is sent', async () => {
  sides.update('sys_robust_import_set_transformer', 'nameSTARTSWITHKandji', { active: 0 })
  const result = await runApps(sides.config, {}, {})
  expect(result).toMatchObject({ exitCode: 3, failure: expect.stringContaining('Kandji SAM is not installed') })
  expect(result.failure).toContain('npm run deploy:sam')
})

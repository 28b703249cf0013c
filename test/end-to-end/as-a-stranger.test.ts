// The app on the instance as somebody else's tests have it: through the entry of its package, over HTTP alone.

import type * as Entry from '../../src/local-instance/jest.ts'
import { builtApp, builtPackage, builtSam } from '../support/built.ts'

const COMPUTER = 'x_kandj_kandji_kandji_import_set_computer'
const ROW = { serial_number: 'C02STRANGER', device_name: 'Of a stranger', os_type: 'macOS', os_version: '26.1' }

// eslint-disable-next-line @typescript-eslint/no-require-imports -- the path is known when it has been built
const { useInstance } = require(builtPackage('dist', 'jest.js')) as typeof Entry
const instance = useInstance({
  apps: [builtApp(), builtSam()],
  seed: { sys_user: [{ user_name: 'ada', email: 'ada@acme.example' }] },
  reset: true,
})
const computers = () => instance.records('cmdb_ci_computer', `serial_number=${ROW.serial_number}`)

test('a row of a device becomes a computer of its user', async () => {
  const { status, body } = await instance.request('POST', `/api/now/import/${COMPUTER}`, {
    ...ROW,
    assigned_user: 'ada@acme.example',
  })
  expect([status, body]).toEqual([
    201,
    { import_set: expect.any(String), staging_table: COMPUTER, result: [expect.anything()] },
  ])
  const [ada] = await instance.records('sys_user', 'user_name=ada')
  expect(await computers()).toMatchObject([{ name: 'Of a stranger', os: 'macOS', assigned_to: ada!.sys_id }])
})

test('begins without the computer of the test before', async () => {
  expect(await computers()).toEqual([])
})

test('its fix script runs and says what it did', async () => {
  const { status, log } = await instance.run('fix script', 'kandji_fix_script')
  expect(status).toBe('success')
  expect(log.map(({ message }) => message).join('\n')).toContain('Kandji')
})

test('its script includes answer in its scope', async () => {
  const { log } = await instance.script('gs.info(typeof KandjiMapping)', 'x_kandj_kandji')
  expect(log).toMatchObject([{ message: 'function' }])
})

// `npm run deploy` and `npm run deploy:sam`: the real now-sdk installs one app after the other on an instance that has neither.

import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startInstance, type Running } from '../../src/instance/start.ts'
import { builtApps } from '../support/built.ts'

const ROOT = join(__dirname, '..', '..')
const PASSWORD = randomBytes(16).toString('hex')
const run = promisify(execFile)
let running: Running

beforeAll(async () => {
  builtApps()
  running = await startInstance({ adminPassword: PASSWORD })
})
afterAll(() => running.close())

const deploy = (...args: string[]) =>
  run(process.execPath, ['scripts/deploy.mjs', ...args], {
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_ENV: 'test',
      SN_SDK_NODE_ENV: 'SN_SDK_CI_INSTALL',
      SN_SDK_INSTANCE_URL: running.url,
      SN_SDK_USER: 'admin',
      SN_SDK_USER_PWD: PASSWORD,
    },
  })
const scopes = (): string[] =>
  ['x_kandj_kandji', 'x_kandj_kandji_sam'].filter((scope) => running.instance.database.find('sys_app', 'scope', scope))

test('the first one alone has all that devices need; the second one brings the ETL definition', async () => {
  await deploy()
  expect(scopes()).toEqual(['x_kandj_kandji'])
  expect(running.instance.database.find('sys_transform_map', 'name', 'Kandji computer')).toBeDefined()
  expect(running.instance.database.find('sys_robust_import_set_transformer', 'name', 'Kandji Apps')).toBeUndefined()

  await deploy('--sam')
  expect(scopes()).toEqual(['x_kandj_kandji', 'x_kandj_kandji_sam'])
  expect(running.instance.database.find('sys_robust_import_set_transformer', 'name', 'Kandji Apps')).toBeDefined()
  expect(running.instance.database.find('sysauto_script', 'name', 'Kandji usage publisher')).toMatchObject({
    active: 1,
  })
}, 120_000)

// Another company's prefix: app and companion built under a scope of its own, installed by the real now-sdk beside the app of
// this one, and fed.

import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startInstance, type Running } from '../../src/instance/start.ts'
import { startTenant, type Tenant } from '../../src/tenant/server.ts'
import { builtApp } from '../support/built.ts'
import { deviceRow } from '../push/support/fake-kandji.ts'

const ROOT = join(__dirname, '..', '..')
const SCOPE = 'x_acme_kandji'
const OWN = 'x_kandj_kandji'
const SECONDS = 1_000

const run = promisify(execFile)
const secret = (): string => randomBytes(16).toString('hex')
const node = (args: string[], env: Record<string, string | undefined> = {}, cwd = ROOT) =>
  run(process.execPath, args, { cwd, env: { ...process.env, ...env } }).then(
    ({ stdout, stderr }) => ({ code: 0, text: stdout + stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      text: error.stdout + error.stderr,
    })
  )

const out = mkdtempSync(join(tmpdir(), 'kandji-other-scope-'))
const ADMIN_PASSWORD = secret()
const CLIENT = { id: secret(), secret: secret() }
const SERVICE = { name: 'kandji_rest_api_user', password: secret() }
const TOKEN = secret()
let running: Running
let tenant: Tenant

beforeAll(async () => {
  const keys = readFileSync(join(ROOT, 'src/fluent/generated/keys.ts'), 'utf8')
  const built = await node(['scripts/build.mjs', '--scope', SCOPE, '--out', out])
  expect(built).toMatchObject({ code: 0 })
  expect(readFileSync(join(ROOT, 'src/fluent/generated/keys.ts'), 'utf8')).toBe(keys)
  running = await startInstance({ adminPassword: ADMIN_PASSWORD, app: builtApp(), client: CLIENT, service: SERVICE })
  tenant = await startTenant({
    token: TOKEN,
    fleet: ['ACME000A1', 'ACME000B2'].map((serial_number) => deviceRow({ serial_number, user: '' })),
  })
}, 200 * SECONDS)
afterAll(async () => {
  await Promise.all([running.close(), tenant.close()])
  rmSync(out, { recursive: true, force: true })
})

const rows = async (path: string): Promise<Array<Record<string, string>>> => {
  const authorization = `Basic ${Buffer.from(`admin:${ADMIN_PASSWORD}`).toString('base64')}`
  const answer = await fetch(`${running.url}/api/now/table/${path}`, { headers: { authorization } })
  return ((await answer.json()) as { result: Array<Record<string, string>> }).result
}
const idsOf = (scope: string) =>
  rows(`sys_metadata?sysparm_query=sys_scope.scope=${scope}&sysparm_fields=sys_id`).then((all) =>
    all.map(({ sys_id }) => sys_id!)
  )

test('nothing of the former scope is left in app, companion and documents', async () => {
  expect(existsSync(join(out, 'docs', 'setup.md'))).toBe(true)
  const picture = join('docs', 'images', 'computers.png')
  expect(readFileSync(join(out, picture)).equals(readFileSync(join(ROOT, picture)))).toBe(true)
  const found = await run('grep', ['-rl', OWN, out]).then(
    ({ stdout }) => stdout,
    ({ code, stdout }: { code: number; stdout: string }) => (code === 1 ? stdout : `grep ended with ${code}`)
  )
  expect(found.split('\n').filter((path) => path && !path.endsWith('.map'))).toEqual([])
  expect(JSON.parse(readFileSync(join(out, 'now.config.json'), 'utf8'))).toMatchObject({ scope: SCOPE })
  // It reads the documents that lie beside the app, too.
  const verified = await node([join(ROOT, 'dist/scripts/verify.js'), join(out, 'app')])
  expect(verified.text).toMatch(/: ok\s*$/)
})

test(
  'now-sdk install puts it beside the other one, and its companion feeds it alone',
  async () => {
    const before = await idsOf(OWN)
    const deployed = await node(['scripts/deploy.mjs', '--out', out], {
      NODE_ENV: 'test',
      SN_SDK_NODE_ENV: 'SN_SDK_CI_INSTALL',
      SN_SDK_INSTANCE_URL: running.url,
      SN_SDK_USER: 'admin',
      SN_SDK_USER_PWD: ADMIN_PASSWORD,
    })
    expect(deployed).toMatchObject({ code: 0 })
    expect((await rows(`sys_app?scope=${SCOPE}`)).map(({ name }) => name)).toEqual(['Kandji'])
    expect(await idsOf(OWN)).toEqual(before)
    expect((await idsOf(SCOPE)).filter((id) => before.includes(id))).toEqual([])

    const env = {
      KANDJI_API_URL: tenant.url,
      KANDJI_API_TOKEN: TOKEN,
      SERVICENOW_INSTANCE: running.url,
      SERVICENOW_CLIENT_ID: CLIENT.id,
      SERVICENOW_CLIENT_SECRET: CLIENT.secret,
      SERVICENOW_USERNAME: SERVICE.name,
      SERVICENOW_PASSWORD: SERVICE.password,
      KANDJI_PUSH_STATE: join(out, 'state'),
      NODE_PATH: join(ROOT, 'node_modules'),
    }
    const push = (...args: string[]) => node([join(out, 'bin', 'kandji-push.js'), ...args], env)
    const connected = await push('connect')
    expect([connected.code, connected.text]).toEqual([0, expect.stringContaining(`App ${SCOPE}`)])
    expect(await push('sync')).toMatchObject({ code: 0 })
    expect(await push('preview')).toMatchObject({ code: 0 })
    expect(await rows(`${SCOPE}_mdm`)).toHaveLength(2)
    expect(await rows(`${OWN}_mdm`)).toEqual([])
    expect(await rows('cmdb_ci_computer?discovery_source=Kandji')).toHaveLength(2)
  },
  120 * SECONDS
)

test.each(['x_kandj', 'kandji', 'X_ACME_KANDJI', 'x_acme_kandji_computers', ''])(
  'a scope that ServiceNow would not take is refused: `%s`',
  async (scope) => {
    const { code, text } = await node(['scripts/build.mjs', '--scope', scope, '--out', join(out, 'none')])
    expect([code, text]).toEqual([1, expect.stringMatching(/--scope: expected x_<company code>_<application>/)])
    expect(existsSync(join(out, 'none', 'app'))).toBe(false)
  }
)

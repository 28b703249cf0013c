// The steps of `npm start`, in the order in which a company would take them.

import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Admin } from './admin.ts'
import { ROOT, runToEnd, type ServerProcess, startServer } from './programs.ts'
import { report, type Summary } from './report.ts'

const secret = (): string => randomBytes(18).toString('hex')
const say = (text: string): void => void process.stderr.write(`${text}\n`)

/** Roles of the documented service account. */
const SERVICE_ROLES = ['cmdb_read', 'import_transformer', 'rest_api_explorer']
/** Some people have devices but no account in ServiceNow: every so many of the directory. */
const WITHOUT_ACCOUNT = 10
/** Software that the instance's content library is to know: only what is normalized to a product has usage. */
const KNOWN_PRODUCTS = ['Slack', 'zoom.us', 'Google Chrome', 'Figma', 'Microsoft Word']

export async function runDemo(options: { once?: boolean; devices?: string }, signal: AbortSignal): Promise<void> {
  const servers: ServerProcess[] = []
  const state = mkdtempSync(join(tmpdir(), 'kandji-push-'))
  try {
    await run(options, signal, servers, state)
  } finally {
    await Promise.all(servers.map((server) => server.stop()))
    rmSync(state, { recursive: true, force: true })
  }
}

async function run(
  options: { once?: boolean; devices?: string },
  signal: AbortSignal,
  servers: ServerProcess[],
  state: string
): Promise<void> {
  const { password, where } = adminPassword()
  const token = secret()

  say('Starting the local Kandji tenant and the local ServiceNow instance …')
  const tenant = await startServer('tenant.js', options.devices ? ['--devices', options.devices] : [], {
    TENANT_API_TOKEN: token,
  })
  servers.push(tenant)
  const instance = await startServer('instance.js', ['--memory', '--empty'], { INSTANCE_ADMIN_PASSWORD: password })
  servers.push(instance)

  say('Installing the app with now-sdk install …')
  await installApp(instance.url, password, signal, 'first')

  say('Registering the OAuth client, the service account and the users …')
  const admin = new Admin(instance.url, password)
  const accounts = await prepareAccounts(admin, tenant.url, token)

  const env = {
    ...accounts,
    KANDJI_API_URL: tenant.url,
    KANDJI_API_TOKEN: token,
    SERVICENOW_INSTANCE: instance.url,
    KANDJI_PUSH_STATE: state,
  }
  say('kandji-push sync …')
  const first = await push('sync', env, signal)
  say('kandji-push sync, a second time …')
  const second = await push('sync', env, signal)

  say('Switching on Software Asset Management (com.snc.samp) …')
  await admin.plugin('com.snc.samp', true)
  say('Installing the second app, Kandji SAM, with now-sdk install …')
  await installApp(instance.url, password, signal, 'sam')
  for (const name of KNOWN_PRODUCTS) await admin.create('samp_sw_product', { name })
  say('kandji-push apps …')
  const apps = await push('apps', env, signal)
  say('The job "Kandji usage publisher" …')
  await admin.runJob('Kandji usage publisher')
  await report(admin, { url: instance.url, password: where, first, second, apps })

  if (options.once || signal.aborted) return
  say('\nStaying up until Ctrl-C. The tenant listens on ' + tenant.url)
  await new Promise<void>((resolve) => (signal.aborted ? resolve() : signal.addEventListener('abort', () => resolve())))
}

/** From the environment, or one made once and kept for the pages' sign-in. It is never printed. */
function adminPassword(): { password: string; where: string } {
  const given = process.env.INSTANCE_ADMIN_PASSWORD
  if (given) return { password: given, where: 'the value of INSTANCE_ADMIN_PASSWORD' }
  const folder = join(ROOT, '.local')
  const file = join(folder, 'admin-password')
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(file, `${secret()}\n`, { mode: 0o600 })
  }
  return { password: readFileSync(file, 'utf8').trim(), where: 'in .local/admin-password' }
}

/** What `npm run deploy` and `npm run deploy:sam` do: the SDK's own command, unmodified. NODE_ENV=test keeps its telemetry from leaving the machine. */
async function installApp(url: string, password: string, signal: AbortSignal, which: 'first' | 'sam'): Promise<void> {
  const env = {
    NODE_ENV: 'test',
    SN_SDK_NODE_ENV: 'SN_SDK_CI_INSTALL',
    SN_SDK_INSTANCE_URL: url,
    SN_SDK_USER: 'admin',
    SN_SDK_USER_PWD: password,
  }
  const deploy = [join(ROOT, 'scripts', 'deploy.mjs'), ...(which === 'sam' ? ['--sam'] : [])]
  const { exitCode, stdout } = await runToEnd(process.execPath, deploy, env, signal)
  if (exitCode !== 0) throw new Error(`now-sdk install ended with exit code ${exitCode}:\n${stdout}`)
}

async function prepareAccounts(admin: Admin, tenantUrl: string, token: string): Promise<Record<string, string>> {
  const credentials = {
    SERVICENOW_CLIENT_ID: randomBytes(16).toString('hex'),
    SERVICENOW_CLIENT_SECRET: secret(),
    SERVICENOW_USERNAME: 'kandji_rest_api_user',
    SERVICENOW_PASSWORD: secret(),
  }
  await admin.registerClient(credentials.SERVICENOW_CLIENT_ID, credentials.SERVICENOW_CLIENT_SECRET)
  const account = await admin.createUser(
    'Kandji Integration',
    credentials.SERVICENOW_USERNAME,
    'kandji.integration@acme.example',
    credentials.SERVICENOW_PASSWORD
  )
  await admin.grant(account, SERVICE_ROLES)
  const people = await directory(tenantUrl, token)
  const known = people.filter((_person, index) => index % WITHOUT_ACCOUNT !== WITHOUT_ACCOUNT - 1)
  for (const { name, email } of known) await admin.createUser(name, email.split('@')[0]!, email)
  return credentials
}

/** The people of the Kandji tenant: the cursor is followed on our own base URL, whatever host `next` names. */
async function directory(base: string, token: string): Promise<Array<{ name: string; email: string }>> {
  const people: Array<{ name: string; email: string }> = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const response = await fetch(`${base}/api/v1/users?cursor=${encodeURIComponent(cursor)}`, {
      headers: { authorization: `Bearer ${token}` },
    })
    const page = (await response.json()) as { next: string | null; results: typeof people }
    people.push(...page.results)
    cursor = page.next ? new URL(page.next).searchParams.get('cursor') : null
  }
  return people
}

async function push(command: 'sync' | 'apps', env: Record<string, string>, signal: AbortSignal): Promise<Summary> {
  const program = join(ROOT, 'dist', 'bin', 'kandji-push.js')
  const { exitCode, stdout } = await runToEnd(process.execPath, [program, command, '--json'], env, signal)
  // 1: all done, but some devices need attention: the fleet has such ones on purpose.
  if (exitCode > 1) throw new Error(`kandji-push ${command} ended with exit code ${exitCode}`)
  return JSON.parse(stdout) as Summary
}

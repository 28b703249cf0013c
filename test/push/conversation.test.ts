// `connect` at a terminal: it asks for what is missing, tries each answer, and keeps nothing before the end.

import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { readEnvironment } from '../../src/push/cli/environment.ts'
import { readStoredSettings } from '../../src/push/configuration/stored-settings.ts'
import { useLocalSides } from './support/local-sides.ts'
import { useProgram } from './support/program.ts'
import { CTRL_C, CTRL_D, PseudoTerminal } from './support/pseudo-terminal.ts'

const INSTANCE = 'tenant prefix'
const CLIENT = 'client id'
const SECRET = 'client secret'
const ACCOUNT = 'Service account: user name'
const PASSWORD = 'Password of'
const TENANT = 'Kandji: API URL'
const TOKEN = 'Kandji: API token'
const APPS = 'Installed apps each night'
const QUESTIONS = [INSTANCE, CLIENT, SECRET, ACCOUNT, PASSWORD, TENANT, TOKEN, APPS]

const sides = useLocalSides({ devices: 3 })
const program = useProgram()
let folder: string
let terminal: PseudoTerminal

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'kandji-push-talk-'))))
afterEach(async () => {
  terminal.child.kill('SIGKILL')
  await terminal.ended
  rmSync(folder, { recursive: true, force: true })
})

/** Starts it with the state folder alone, or with more. */
function connect(args: string[] = [], env: Record<string, string> = {}): PseudoTerminal {
  const { stateFolder } = sides.config
  const command = [process.execPath, program.path, 'connect', ...args]
  terminal = new PseudoTerminal(command, folder, {
    NODE_PATH: program.modules,
    KANDJI_PUSH_STATE: stateFolder,
    KANDJI_PUSH_PATIENCE: '1',
    ...env,
  })
  return terminal
}

/** The right answer to each question. */
function answers(): Record<string, string> {
  const { kandji, servicenow } = sides.config
  return {
    [INSTANCE]: servicenow.url,
    [CLIENT]: servicenow.clientId,
    [SECRET]: servicenow.clientSecret,
    [ACCOUNT]: servicenow.username!,
    [PASSWORD]: servicenow.password!,
    [TENANT]: kandji.url,
    [TOKEN]: kandji.token,
    [APPS]: '',
  }
}

async function answerAll(questions = QUESTIONS, other: Record<string, string> = {}): Promise<void> {
  for (const question of questions) await terminal.answer(question, other[question] ?? answers()[question]!)
}

const secrets = () => [SECRET, PASSWORD, TOKEN].map((question) => answers()[question]!)

test('asks for one thing at a time, shows no secret, and says what was kept where', async () => {
  connect()
  await answerAll()
  expect(await terminal.ended).toBe(0)
  const { kandji, servicenow, stateFolder } = sides.config
  expect(readStoredSettings(stateFolder)).toEqual({
    kandjiUrl: kandji.url,
    instanceUrl: servicenow.url,
    username: servicenow.username,
  })
  expect(terminal.screen).toContain(`Kept in ${join(stateFolder, 'settings.json')}`)
  expect(terminal.screen).toContain(`SERVICENOW_INSTANCE=${servicenow.url}`)
  expect(terminal.screen).toContain('KANDJI_API_TOKEN=<the API token of Kandji>')
  expect(terminal.screen).toContain('kandji-push preview')
  for (const secret of secrets()) expect(terminal.screen).not.toContain(secret)
})

test('asks a wrong answer again and says what is wrong with it', async () => {
  connect()
  await terminal.answer(INSTANCE, 'http://acme.example')
  await terminal.see('http is for 127.0.0.1')
  await terminal.answer(INSTANCE, sides.config.kandji.url)
  await terminal.see('Expected the token endpoint of a ServiceNow instance')
  await answerAll([INSTANCE, CLIENT, SECRET, ACCOUNT, PASSWORD], { [SECRET]: 'not-the-secret' })
  await terminal.see('ServiceNow does not say which value is wrong')
  // Enter takes what was answered before.
  await answerAll([CLIENT, SECRET, ACCOUNT, PASSWORD], { [CLIENT]: '', [ACCOUNT]: '', [PASSWORD]: '' })
  await terminal.see('gave a token by the password grant')
  await terminal.answer(TENANT, 'https://acme.kandji.io')
  await terminal.see('Did you mean `https://acme.api.kandji.io`?')
  await terminal.answer(TENANT, '')
  await terminal.see('got none')
  await terminal.answer(TENANT, 'http://127.0.0.1:9')
  await terminal.see('✗')
  await answerAll([TENANT, TOKEN], { [TOKEN]: 'wrong-token' })
  await terminal.see('has the permission "Device list"')
  await answerAll([TENANT, TOKEN, APPS], { [TENANT]: '', [APPS]: 'tonight' })
  await terminal.see('expected a time of day such as 02:30')
  await terminal.answer(APPS, '')
  expect(await terminal.ended).toBe(0)
  for (const secret of [...secrets(), 'not-the-secret', 'wrong-token']) expect(terminal.screen).not.toContain(secret)
})

test.each(QUESTIONS.map((question, index) => [question, index] as const))(
  'Ctrl-C at "%s" keeps nothing',
  async (question, index) => {
    const file = join(folder, 'push.env')
    connect(['--save-secrets', file])
    await answerAll(QUESTIONS.slice(0, index))
    await terminal.see(question)
    terminal.type(index % 2 === 0 ? CTRL_C : CTRL_D)
    expect(await terminal.ended).toBe(4)
    expect(terminal.screen).toContain('Nothing was kept')
    expect([existsSync(sides.config.stateFolder), existsSync(file)]).toEqual([false, false])
  }
)

test('writes the secrets into a file of the owner alone, which a shell reads', async () => {
  const file = join(folder, 'push.env')
  const target = join(folder, 'elsewhere.env')
  writeFileSync(target, 'NODE_ENV=production\nKANDJI_API_TOKEN=old\n', { mode: 0o644 })
  symlinkSync(target, file)
  sides.update('sys_user', `user_name=${sides.config.servicenow.username}`, { user_password: 'a "b" $c `d` \\e' })
  connect(['--save-secrets', file])
  await answerAll(QUESTIONS, { [PASSWORD]: 'a "b" $c `d` \\e' })
  expect(await terminal.ended).toBe(0)
  expect(statSync(target).mode & 0o777).toBe(0o600)
  expect(readFileSync(target, 'utf8')).toMatch(/^NODE_ENV=production\n/)
  expect(readFileSync(target, 'utf8').match(/KANDJI_API_TOKEN/g)).toHaveLength(1)
  for (const secret of secrets()) expect(terminal.screen).not.toContain(secret)
  const env = { PATH: process.env['PATH'], NODE_PATH: program.modules, KANDJI_PUSH_STATE: join(folder, 'other') }
  const command = `set -a; . ${file}; set +a; ${process.execPath} ${program.path} connect --json`
  const { stdout } = await promisify(execFile)('sh', ['-c', command], { env })
  expect(JSON.parse(stdout)).toMatchObject({ stored: true })
})

test('asks only for what is missing', async () => {
  const { KANDJI_API_TOKEN: token, SERVICENOW_PASSWORD: password, ...env } = sides.env()
  connect([], env)
  await terminal.answer(PASSWORD, password!)
  await terminal.answer(TOKEN, token!)
  await terminal.answer(APPS, 'no')
  expect(await terminal.ended).toBe(0)
  for (const question of [INSTANCE, CLIENT, SECRET, TENANT]) expect(terminal.screen).not.toContain(`${question}:`)
})

test('asks nothing when nothing is missing, when it may not, and for JSON', async () => {
  connect([], sides.env())
  expect(await terminal.ended).toBe(0)
  expect(terminal.screen).not.toContain('missing')
  for (const flag of ['--no-input', '--json']) {
    connect([flag])
    expect(await terminal.ended).toBe(2)
    expect(terminal.screen).toContain('✗ KANDJI_API_TOKEN')
  }
})

test('signs in by client credentials where no account is named', async () => {
  const { instance } = sides.running
  const property = 'glide.oauth.inbound.client.credential.grant_type.enabled'
  instance.asSystem(() => instance.setProperty(property, 'true'))
  const [user] = sides.rows('sys_user', `user_name=${sides.config.servicenow.username}`)
  sides.update('oauth_entity', `client_id=${sides.config.servicenow.clientId}`, { user: user!['sys_id']! })
  connect()
  await answerAll(
    QUESTIONS.filter((question) => question !== PASSWORD),
    { [ACCOUNT]: '' }
  )
  expect(await terminal.ended).toBe(0)
  expect(readStoredSettings(sides.config.stateFolder)).not.toHaveProperty('username')
})

test('checks again after something was fixed in ServiceNow', async () => {
  sides.remove('sys_user_has_role', `user.user_name=${sides.config.servicenow.username}^role.name=import_transformer`)
  connect()
  await answerAll()
  await terminal.see('press Enter to check again')
  expect(existsSync(sides.config.stateFolder)).toBe(false)
  const [role] = sides.rows('sys_user_role', 'name=import_transformer')
  const [user] = sides.rows('sys_user', `user_name=${sides.config.servicenow.username}`)
  sides.insert('sys_user_has_role', { user: user!['sys_id']!, role: role!['sys_id']!, state: 'active' })
  terminal.type('\r')
  expect(await terminal.ended).toBe(0)
  expect(existsSync(sides.config.stateFolder)).toBe(true)
})

test('keeps the time of the apps for run, where the instance can take apps', async () => {
  connect()
  await answerAll(QUESTIONS, { [APPS]: '02:30' })
  await terminal.see('com.snc.samp')
  terminal.type(CTRL_C)
  expect(await terminal.ended).toBe(4)

  sides.running.instance.setPlugin('com.snc.samp', true)
  connect()
  await answerAll(QUESTIONS, { [APPS]: '02:30' })
  await terminal.see('apps each night at 02:30')
  expect(await terminal.ended).toBe(0)
  expect(readStoredSettings(sides.config.stateFolder)).toMatchObject({ appsAt: '02:30' })
  expect(readEnvironment(sides.env()).appsAt).toEqual({ hour: 2, minute: 30 })
})

test('refuses a file that could not be written before it asks anything', async () => {
  for (const path of [folder, join(folder, 'none', 'push.env')]) {
    connect(['--save-secrets', path])
    expect(await terminal.ended).toBe(2)
    expect(terminal.screen).toContain('--save-secrets')
    expect(terminal.screen).not.toContain(INSTANCE)
  }
})

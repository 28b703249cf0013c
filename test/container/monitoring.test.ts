// deploy/prometheus-alerts.yaml and deploy/grafana-dashboard.json, by a real Prometheus that reads the /metrics of a real `run`.

import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { useLocalSides } from '../push/support/local-sides.ts'
import { useProgram } from '../push/support/program.ts'
import { freePort, installed, run } from './machine.ts'

const ROOT = join(__dirname, '..', '..')
const ALERTS = join(ROOT, 'deploy/prometheus-alerts.yaml')
const BOARD = JSON.parse(readFileSync(join(ROOT, 'deploy/grafana-dashboard.json'), 'utf8')) as Board

interface Board {
  panels: Array<{ title: string; targets: Array<{ expr: string }> }>
}

interface Answer<T> {
  status: string
  error?: string
  data: T
}

interface Rule {
  name: string
  health: string
  lastError?: string
  state: string
  query: string
}

const program = useProgram()
const sides = useLocalSides({ devices: 20 })
let folder = ''
let prometheus: ChildProcess | undefined
let push: ReturnType<typeof program.start> | undefined
let url = ''
let pushPort = 0

beforeAll(() => {
  installed('prometheus', 'prometheus')
  folder = mkdtempSync(join(tmpdir(), 'kandji-push-monitoring-'))
}, 300_000)
afterEach(async () => {
  prometheus?.kill('SIGKILL')
  push?.process.kill('SIGTERM')
  await push?.ended
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function start(): Promise<void> {
  pushPort = await freePort()
  push = program.start(['run', '--interval', '2s', '--port', String(pushPort)], {
    ...sides.env(),
    KANDJI_PUSH_PATIENCE: '10',
  })
  await until(
    async () => (await fetch(`http://127.0.0.1:${pushPort}/healthz`).catch(() => undefined))?.status !== undefined
  )
  const port = await freePort()
  const config = {
    global: { scrape_interval: '1s', evaluation_interval: '1s' },
    rule_files: [ALERTS],
    scrape_configs: [{ job_name: 'kandji-push', static_configs: [{ targets: [`127.0.0.1:${pushPort}`] }] }],
  }
  // JSON is YAML.
  writeFileSync(join(folder, 'prometheus.yml'), JSON.stringify(config))
  const flags = [`--config.file=${folder}/prometheus.yml`, `--storage.tsdb.path=${folder}/${port}`]
  prometheus = spawn('prometheus', [...flags, `--web.listen-address=127.0.0.1:${port}`], { stdio: 'ignore' })
  url = `http://127.0.0.1:${port}`
}

async function ask<T>(path: string): Promise<Answer<T>> {
  return (await (await fetch(`${url}/api/v1/${path}`)).json()) as Answer<T>
}

const rules = async () =>
  (await ask<{ groups: Array<{ rules: Rule[] }> }>('rules')).data.groups.flatMap((group) => group.rules)

const stateOf = async (name: string) => (await rules()).find((rule) => rule.name === name)?.state

test('promtool takes the rules', () => {
  expect(run('promtool', ['check', 'rules', ALERTS])).toContain('SUCCESS')
})

test('every panel shows something, and no alert comes up while all is well', async () => {
  await start()
  // Two samples at least: what is counted needs a difference.
  await until(async () => (await series('count_over_time(kandji_push_devices[1m]) > 3')).length > 0)
  for (const { title, targets } of BOARD.panels) {
    for (const { expr } of targets) {
      const query = expr.replaceAll('$job', '.*').replaceAll('$instance', '.*')
      expect([title, (await series(query)).length > 0]).toEqual([title, true])
    }
  }
  const all = await rules()
  expect(all.map(({ name, health, lastError }) => [name, health, lastError])).toEqual(
    all.map(({ name }) => [name, 'ok', undefined])
  )
  const problems = await series('kandji_push_problems > 0')
  const raised = all.filter(({ state }) => state !== 'inactive').map(({ name }) => name)
  expect(raised).toEqual(problems.length > 0 ? ['KandjiPushProblems'] : [])
}, 90_000)

test('alerts come up when rows are refused, and when nobody answers', async () => {
  const serial = await serialNumber()
  sides.insert('sys_script', {
    name: 'Refuse one',
    collection: 'cmdb_ci_computer',
    when: 'before',
    action_insert: 1,
    action_update: 1,
    advanced: 1,
    active: 1,
    sys_scope: 'global',
    script: `if (current.serial_number == '${serial}') current.setAbortAction(true)`,
  })
  await start()
  await until(async () => (await stateOf('KandjiPushRowsRefused')) === 'pending')
  await until(async () => (await stateOf('KandjiPushDown')) === 'inactive')
  push!.process.kill('SIGKILL')
  await until(async () => (await stateOf('KandjiPushDown')) === 'pending')
}, 90_000)

/** Of a Mac that is sent. */
async function serialNumber(): Promise<string> {
  const { url: kandji, token } = sides.config.kandji
  const headers = { authorization: `Bearer ${token}` }
  const devices = (await (await fetch(`${kandji}/api/v1/devices?limit=300`, { headers })).json()) as Array<
    Record<string, string>
  >
  return devices.findLast(({ platform, serial_number }) => platform === 'Mac' && serial_number)!['serial_number']!
}

async function series(query: string): Promise<unknown[]> {
  const { status, error, data } = await ask<{ result: unknown[] }>(`query?query=${encodeURIComponent(query)}`)
  if (status !== 'success') throw new Error(`${query}: ${error}`)
  return data.result
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000
  while (!(await isSo().catch(() => false))) {
    if (Date.now() > end) throw new Error('Not so within a minute.')
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

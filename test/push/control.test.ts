// The control socket: what is asked of a state folder while `run` works with it is done by that process.

import { request } from 'node:http'
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readStatus } from '../../src/push/status/status.ts'
import type { Summary } from '../../src/push/summary.ts'
import { appRow } from './support/fake-kandji.ts'
import { useProgram } from './support/program.ts'
import { useTestbed } from './support/testbed.ts'

const program = useProgram()
const bed = useTestbed()
/** As the service has them, but for the credentials, which a person at the same machine does not have. */
const folderOnly = () => ({ KANDJI_PUSH_STATE: bed.env()['KANDJI_PUSH_STATE']! })
const socket = () => join(folderOnly().KANDJI_PUSH_STATE, 'control.sock')

/** @returns a `run` whose first sweep is over */
async function runningPush() {
  const running = program.start(['run', '--interval', '1h'], bed.env())
  let text = ''
  await new Promise<void>((resolve) => {
    running.process.stderr!.on('data', (chunk) => {
      text += String(chunk)
      if (text.includes('"sweep"')) resolve()
    })
    running.process.on('exit', () => resolve())
  })
  return running
}

async function whileRunning(work: (pid: number) => Promise<void>): Promise<void> {
  const { process, ended } = await runningPush()
  try {
    await work(process.pid!)
  } finally {
    process.kill('SIGTERM')
    expect((await ended).exitCode).toBe(0)
  }
}

const post = (body: string, path = '/errands') =>
  new Promise<number | undefined>((resolve, reject) => {
    const asking = request({ socketPath: socket(), method: 'POST', path }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    })
    asking.on('error', reject).end(body)
  })

test('retry and sync are done by the running process, and need no credentials', async () => {
  bed.enroll({ serial_number: 'A' }, { serial_number: 'B' })
  bed.servicenow.special = (kind, row) =>
    kind === 'computer' && row['serial_number'] === 'A'
      ? [{ status: 'error', error_message: 'Data Policy Exception' }]
      : undefined
  await whileRunning(async (pid) => {
    bed.servicenow.special = () => undefined
    const retried = await program.start(['retry', '--json'], folderOnly()).ended
    expect(retried).toMatchObject({ exitCode: 0, stderr: expect.stringContaining(`(process ${pid})`) as unknown })
    expect(JSON.parse(retried.stdout)).toMatchObject({ rows: { inserted: 2, rejected: 0 } })
    bed.enroll({ serial_number: 'LATE' })
    const synced = await program.start(['sync', '--serial', 'LATE', '--json'], folderOnly()).ended
    expect(JSON.parse(synced.stdout)).toMatchObject({ devices: { seen: 1, changed: 1 }, rows: { sent: 2 } })
    const unknown = await program.start(['retry', '--serial', 'NOBODY'], folderOnly()).ended
    expect(unknown).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('NOBODY') as unknown })
  })
})

describe('apps', () => {
  const appsOf = (macs: Array<Record<string, unknown>>) => {
    for (const mac of macs) bed.kandji.apps.push(appRow(mac, 'Safari'), appRow(mac, 'Mail'))
  }

  test('are brought by the running process, with the devices before them, and need no credentials', async () => {
    await whileRunning(async (pid) => {
      appsOf(bed.enroll({ serial_number: 'A' }, { serial_number: 'B' }))
      const { exitCode, stdout, stderr } = await program.start(['apps', '--json'], folderOnly()).ended
      expect([exitCode, stderr]).toEqual([0, expect.stringContaining(`(process ${pid})`)])
      const first = JSON.parse(stdout) as Summary
      expect(first).toMatchObject({
        devices: { seen: 2, changed: 2 },
        apps: { seen: 4, changed: 4 },
        rows: { sent: 8, inserted: 8, rejected: 0 },
        problems: [],
      })
      expect(first.requests.kandji).toBeGreaterThan(2)
      expect(bed.servicenow.installs.size).toBe(4)
      const again = JSON.parse((await program.start(['apps', '--json'], folderOnly()).ended).stdout) as Summary
      expect(again).toMatchObject({ devices: { unchanged: 2 }, apps: { unchanged: 4 }, rows: { sent: 0 } })
      const all = JSON.parse((await program.start(['apps', '--all', '--json'], folderOnly()).ended).stdout) as Summary
      expect(all).toMatchObject({ rows: { sent: 8 } })
    })
    const { lastApps } = readStatus(bed.config.stateFolder, Date.now())
    expect(lastApps).toMatchObject({ exitCode: 0, apps: { seen: 4 } })
  })

  test('of a group are brought for that group alone', async () => {
    await whileRunning(async () => {
      appsOf(bed.enroll({ serial_number: 'A' }, { serial_number: 'B' }))
      const { stdout } = await program.start(['apps', '--serial', 'B', '--json'], folderOnly()).ended
      expect(JSON.parse(stdout)).toMatchObject({
        devices: { seen: 1 },
        apps: { seen: 2, changed: 2 },
        rows: { sent: 4 },
      })
      expect(bed.servicenow.processed.filter((row) => row.startsWith('apps'))).toEqual(['apps B', 'apps B'])
    })
  })

  test('go on beside the sweeps; until they are through, retry and other apps are told to wait', async () => {
    await whileRunning(async () => {
      appsOf(bed.enroll({ serial_number: 'A' }))
      const before = bed.kandji.seen.length
      bed.kandji.script(/prism\/apps/, 'hang')
      const asked = program.start(['apps', '--json'], folderOnly())
      const isTold = new Promise<void>((resolve) =>
        asked.process.stderr!.on('data', (text) => String(text).includes('its log says') && resolve())
      )
      while (!bed.kandji.seen.slice(before).some(({ path }) => path.includes('prism/apps')))
        await new Promise((resolve) => setTimeout(resolve, 20))
      bed.enroll({ serial_number: 'LATE' })
      const synced = await program.start(['sync', '--json'], folderOnly()).ended
      expect(JSON.parse(synced.stdout)).toMatchObject({ devices: { seen: 2, changed: 1 }, rows: { sent: 2 } })
      for (const command of ['retry', 'apps']) {
        const { exitCode, stderr } = await program.start([command], folderOnly()).ended
        expect([command, exitCode, stderr]).toEqual([
          command,
          4,
          expect.stringContaining('Apps are under way. Run this'),
        ])
      }
      await isTold
      asked.process.kill('SIGINT')
      const { exitCode, stderr } = await asked.ended
      expect([exitCode, stderr]).toEqual([
        4,
        expect.stringMatching(
          /The running kandji-push does it.*the running kandji-push finishes what was asked of it/s
        ),
      ])
    })
  })

  test('are not read where the devices were refused', async () => {
    await whileRunning(async () => {
      bed.kandji.script(/devices/, { status: 401, body: {} }, Infinity)
      const { exitCode, stdout } = await program.start(['apps', '--json'], folderOnly()).ended
      expect([exitCode, Object.keys(JSON.parse(stdout) as object)]).toEqual([3, expect.not.arrayContaining(['apps'])])
    })
  })
})

test("it is the owner's alone, gone when the process ends, and taken over from one that was killed", async () => {
  const { process, ended } = await runningPush()
  expect(statSync(socket()).mode & 0o777).toBe(0o600)
  process.kill('SIGKILL')
  await ended
  expect(existsSync(socket())).toBe(true)
  // Nobody listens: the command does the work itself.
  expect(await program.start(['sync', '--quiet'], bed.env()).ended).toEqual({ exitCode: 0, stdout: '', stderr: '' })
  await whileRunning(async () => expect(await post('{"command":"retry"}')).toBe(200))
  expect(existsSync(socket())).toBe(false)
})

test.each([
  '',
  'nonsense',
  '{}',
  '{"command":"disconnect"}',
  '{"command":"sync","limit":-1}',
  '{"command":"sync","acceptRemovals":true}',
  '{"command":"apps","limit":0}',
  `{"command":"${'x'.repeat(20_000)}"}`,
])('refuses %.30j, and goes on', async (body) => {
  await whileRunning(async () => {
    expect(await post(body)).toBe(400)
    expect(await post('{"command":"retry"}', '/other')).toBe(404)
    expect((await program.start(['retry'], folderOnly()).ended).exitCode).toBe(0)
  })
})

test('a file or a folder of that name is no process', async () => {
  mkdirSync(folderOnly().KANDJI_PUSH_STATE, { recursive: true })
  writeFileSync(socket(), '')
  expect((await program.start(['sync'], bed.env()).ended).exitCode).toBe(0)
})

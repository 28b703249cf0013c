// The control socket: what is asked of a state folder while `run` works with it is done by that process.

import { request } from 'node:http'
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
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

// The memory watch stops scripts by SIGINT, the signal of Ctrl-C: the user's own must still end the program in order.

import { type ChildProcess, spawn } from 'node:child_process'
import { PROGRAM } from '../../support/instance-program.ts'

const PASSWORD = 'to be interrupted'
let child: ChildProcess
let url: string
let ended: Promise<[code: number | null, signal: string | null]>

beforeEach(async () => {
  const options = ['--memory', '--empty', '--script-seconds', '60', '--script-megabytes', '128']
  const env = { ...process.env, INSTANCE_ADMIN_PASSWORD: PASSWORD }
  child = spawn(process.execPath, [PROGRAM, ...options], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve([code, signal])))
  url = await new Promise((resolve) => {
    let said = ''
    child.stdout!.on('data', (data: Buffer) => {
      const ready = /^instance ready (\S+)$/m.exec((said += data.toString()))
      if (ready) resolve(ready[1]!)
    })
  })
})
afterEach(() => void child.kill('SIGKILL'))

const post = (path: string, body: object): Promise<Response> =>
  fetch(`${url}${path}`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`admin:${PASSWORD}`)}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const fix = (name: string, script: string) => post('/api/now/table/sys_script_fix', { name, script })
const run = (name: string) => post('/local/run', { table: 'sys_script_fix', name })

test('after the watch has struck, Ctrl-C ends the program with 0', async () => {
  await fix('eater', 'var a = []; while (true) a.push(new Array(1e6))')
  expect(await (await run('eater')).text()).toContain('Available memory is almost depleted')
  child.kill('SIGINT')
  expect(await ended).toEqual([0, null])
})

test('Ctrl-C ends the program with 0 while a script runs on', async () => {
  await fix('runner', 'while (true) {}')
  const answer = run('runner').catch(() => undefined)
  await new Promise((resolve) => setTimeout(resolve, 300))
  child.kill('SIGINT')
  expect(await ended).toEqual([0, null])
  await answer
})

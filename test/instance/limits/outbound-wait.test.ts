// A script that waits for another machine does not run on: its clock stands still. And a job's rounds are one run by hand.

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Process, startProgram } from '../../support/instance-program.ts'

let instance: Process
let slow: Server
let call = ''
beforeAll(async () => {
  slow = createServer((_request, response) => void setTimeout(() => response.end('late'), 1500))
  await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve))
  instance = await startProgram('--memory', '--empty', '--script-seconds', '1')
  call = `var message = new sn_ws.RESTMessageV2();
    message.setEndpoint('http://127.0.0.1:${(slow.address() as AddressInfo).port}/'); message.setHttpMethod('get');`
}, 60_000)
afterAll(async () => {
  await instance.stop('SIGKILL')
  slow.closeAllConnections()
  slow.close()
})

const script = (code: string) => instance.post('/local/script', { script: code })

test('waiting for an answer longer than a script may run does not stop it', async () => {
  const { status, log } = await script(
    `${call} gs.info(message.execute().getBody()); gs.info(message.execute().getBody())`
  )
  expect([status, log.map(({ message }: { message: string }) => message)]).toEqual(['success', ['late', 'late']])
})

test('a script that runs on after it has waited is stopped', async () => {
  const { error, log } = await script(`${call} gs.info(message.execute().getBody()); while (true) {}`)
  expect(error.detail).toContain('maximum execution time exceeded')
  expect(log).toHaveLength(1)
  expect((await script('gs.info("well")')).status).toBe('success')
})

test('a script that only runs on is stopped as ever', async () => {
  expect((await script('while (true) {}')).error.detail).toContain('maximum execution time exceeded')
})

test('/local/run of a job answers when the rounds that it began by events are through', async () => {
  const round = `gs.info('round ' + at); if (at < 3) gs.eventQueue('acme.more', null, at + 1)`
  await instance.post('/api/now/table/sysevent_script_action', {
    name: 'Next round',
    event_name: 'acme.more',
    active: 'true',
    script: `var at = Number(event.parm1); ${round}`,
  })
  await instance.post('/api/now/table/sysauto_script', { name: 'Rounds', script: `var at = 1; ${round}` })
  const { log } = await instance.post('/local/run', { table: 'sysauto_script', name: 'Rounds' })
  expect(log.map(({ message }: { message: string }) => message)).toEqual(['round 1', 'round 2', 'round 3'])
})

// The running instance looks at its clock by itself.

import { RecordState } from '../../../src/instance/records/record.ts'
import { type Running, startInstance } from '../../../src/instance/start.ts'

let running: Running
let now = Date.parse('2026-03-01T00:00:00Z')

beforeAll(async () => {
  jest.useFakeTimers({
    doNotFake: [
      'Date',
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'clearImmediate',
      'setTimeout',
      'clearTimeout',
    ],
  })
  running = await startInstance({ adminPassword: 'secret', clock: () => now })
})
afterAll(async () => {
  await running.close()
  jest.useRealTimers()
})

const insert = (table: string, values: Record<string, string | number>): void => {
  const state = RecordState.fresh(table)
  Object.assign(state.values, values)
  running.instance.asSystem(() => running.instance.records.insert(state))
}

test('a running instance starts jobs and handles events within a second of their time', () => {
  const log: string[] = []
  const stop = running.instance.log.listen(({ message }) => log.push(message))
  insert('sysevent_script_action', { name: 'A', event_name: 'acme.done', active: 1, script: 'gs.info("event")' })
  const script = 'gs.info("job"); gs.eventQueue("acme.done", null)'
  insert('sysauto_script', { name: 'J', active: 1, run_type: 'daily', run_time: '1970-01-01 02:30:00', script })
  jest.advanceTimersByTime(1000)
  expect(log).toEqual([])
  now = Date.parse('2026-03-01T02:30:00Z')
  jest.advanceTimersByTime(1000)
  expect(log).toEqual(['job', 'event'])
  stop()
})

test('a failure of the scheduled work itself is logged, and the next look comes all the same', () => {
  const log: string[] = []
  const stop = running.instance.log.listen(({ message }) => log.push(message))
  const failing = jest.spyOn(running.instance.scheduler.events, 'process').mockImplementation(() => {
    throw new Error('no such table')
  })
  jest.advanceTimersByTime(1000)
  failing.mockRestore()
  expect(log).toEqual([expect.stringContaining('Scheduled work: Error: no such table')])
  now = Date.parse('2026-03-02T02:30:00Z')
  jest.advanceTimersByTime(1000)
  expect(log.slice(1)).toEqual(['job', 'event'])
  stop()
})

test('a reset takes the schedule back with the jobs', async () => {
  const authorization = `Basic ${Buffer.from('admin:secret').toString('base64')}`
  const answer = await fetch(`${running.url}/local/reset`, { method: 'POST', headers: { authorization } })
  expect(answer.status).toBe(200)
  expect(running.instance.database.find('sysauto_script', 'name', 'J')).toBeUndefined()
  expect(running.instance.database.find('sys_trigger', 'name', 'J')).toBeUndefined()
})

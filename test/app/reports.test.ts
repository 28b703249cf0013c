// What kandji-push reports: runs and problems through their staging tables, and what a report can't do.

import { runScript } from '../../src/instance/scripting/run-script.ts'
import { useInstance } from '../support/instance.ts'
import { COMPUTER_ROWS, computerRow, PROBLEM_ROWS, problemRow, RUN_ROWS, runRow, settled } from './rows.ts'
import type { Row } from './rows.ts'

const [RUNS, PROBLEMS, JOBS] = ['x_kandj_kandji_push_run', 'x_kandj_kandji_problem', 'sysauto_script'] as const
const NOW = Date.parse('2026-11-26T12:00:00Z')
const local = useInstance({ app: 'device part', clock: () => NOW })

const sendRun = (changes: Row = {}): Row => local.import(RUN_ROWS, runRow(changes)).result[0]!
const sendProblem = (changes: Row = {}): Row => local.import(PROBLEM_ROWS, problemRow(changes)).result[0]!
const runs = (): Row[] => local.rows(RUNS, 'ORDERBYrun_id')
const problems = (): Row[] => local.rows(PROBLEMS, 'ORDERBYsubject')

describe('a run', () => {
  test('is kept with all that it says', () => {
    expect(sendRun()).toMatchObject({ status: 'inserted', table: RUNS, transform_map: 'Kandji run' })
    expect(runs()).toEqual([expect.objectContaining(runRow())])
  })

  test('that is reported again is the same record', () => {
    const { sys_id } = sendRun()
    expect(sendRun({ state: 'attention', message: '2 devices need attention', lag_seconds: '' })).toMatchObject({
      status: 'updated',
      sys_id,
    })
    expect(runs()).toMatchObject([{ state: 'attention', message: '2 devices need attention', lag_seconds: '75' }])
    expect(sendRun({ run_id: 'run-2' }).status).toBe('inserted')
  })

  test.each([
    [{ run_id: '' }, /^Kandji: run_id is blank: .* refused/],
    [{ run_id: ' NULL ' }, /^Kandji: run_id is blank/],
    [{ state: 'fine' }, /^Kandji: state `fine` is not one of ok, attention, failed/],
  ])('is refused, and says why: %j', (changes, reason) => {
    const row = sendRun(changes)
    expect(['error', 'skipped']).toContain(row.status)
    expect(row.status_message).toMatch(reason)
    expect(runs()).toEqual([])
  })

  test('has what could not be read named, and the rest is kept', () => {
    const row = sendRun({ devices_seen: 'many', started: 'this morning', rows_sent: '-1', message: '' })
    expect(row.status_message).toMatch(
      /^Kandji: devices_seen `many` was left out.*rows_sent `-1`.*started `this morning`/
    )
    expect(runs()).toMatchObject([{ devices_seen: '', started: '', rows_sent: '', devices_changed: '2' }])
  })

  test('keeps its times, whatever the time zone of the instance', () => {
    local.insert('sys_properties', { name: 'glide.sys.default.tz', value: 'America/Los_Angeles' })
    sendRun()
    expect(runs()).toMatchObject([{ started: '2026-11-26 08:00:00', next_expected: '2026-11-26 09:00:00' }])
  })

  test('goes after 90 days, by its start, and says so', () => {
    sendRun({ run_id: 'day 89', started: '2026-08-29 12:00:00' })
    sendRun({ run_id: 'day 90', started: '2026-08-28 12:00:00' })
    sendRun({ run_id: 'day 91', started: '2026-08-27 11:59:59' })
    sendRun({ run_id: 'last year', started: '2025-08-27 11:59:59' })
    sendRun({ run_id: 'without a start', started: '' })
    const job = local.instance.database.find(JOBS, 'name', 'Kandji old reports')!
    expect(job).toMatchObject({ active: 1, run_type: 'daily' })
    const { status, log } = runScript(local.instance, { ...job, sys_class_name: JOBS })
    expect(status).toBe('success')
    expect(log.map(({ message }) => message).join()).toContain('2 runs')
    expect(runs().map(({ run_id }) => run_id)).toEqual(['day 89', 'day 90', 'without a start'])
  })
})

describe('a problem', () => {
  test('is kept with all that it says, and its configuration item', () => {
    const item = settled(local.import(COMPUTER_ROWS, computerRow()).result[0]!).sys_id
    expect(sendProblem({ serial_number: ' c02test00001 ' })).toMatchObject({ status: 'inserted', table: PROBLEMS })
    expect(problems()).toEqual([
      expect.objectContaining({ ...problemRow(), serial_number: 'c02test00001', configuration_item: item }),
    ])
  })

  test('of a device that ServiceNow does not have has no configuration item, and none before it names a serial', () => {
    sendProblem()
    sendProblem({ subject: 'Blueprint', serial_number: '' })
    expect(problems().map(({ configuration_item }) => configuration_item)).toEqual(['', ''])
  })

  test('is one record for its subject and code', () => {
    const { sys_id } = sendProblem()
    expect(sendProblem({ reason: 'two have it', last_seen: '2026-11-27 08:00:00' })).toMatchObject({ sys_id })
    expect(sendProblem({ code: 'twin-serial' }).sys_id).not.toBe(sys_id)
    expect(sendProblem({ subject: 'Device 18' }).sys_id).not.toBe(sys_id)
    expect(local.rows(PROBLEMS, `sys_id=${sys_id}`)).toMatchObject([
      { reason: 'two have it', first_seen: '2026-11-26 08:00:00', last_seen: '2026-11-27 08:00:00' },
    ])
  })

  test('keeps when it was first seen, and its last time never goes back', () => {
    sendProblem()
    sendProblem({ first_seen: '2026-11-27 08:00:00', last_seen: '2026-11-25 08:00:00' })
    expect(problems()).toMatchObject([{ first_seen: '2026-11-26 08:00:00', last_seen: '2026-11-26 08:00:00' }])
    sendProblem({ first_seen: '2026-11-24 08:00:00' })
    expect(problems()).toMatchObject([{ first_seen: '2026-11-24 08:00:00' }])
  })

  test('that is solved and comes back is open again', () => {
    for (const state of ['open', 'solved', 'open', '']) sendProblem({ state })
    expect(problems()).toMatchObject([{ state: 'open' }])
    sendProblem({ state: 'solved' })
    sendProblem({ state: '' })
    expect(problems()).toMatchObject([{ state: 'solved' }])
    sendProblem({ subject: 'Device 18', state: '' })
    expect(problems()[1]).toMatchObject({ state: 'open' })
  })

  test('that was accepted stays so while it is there, and is open again after it was solved', () => {
    const { sys_id } = sendProblem()
    local.update(PROBLEMS, sys_id!, { state: 'accepted', accepted_because: 'a test device' })
    expect(sendProblem({ last_seen: '2026-11-27 08:00:00' }).status).toBe('updated')
    expect(problems()).toMatchObject([
      { state: 'accepted', last_seen: '2026-11-27 08:00:00', accepted_because: 'a test device' },
    ])
    sendProblem({ state: 'solved' })
    sendProblem()
    expect(problems()).toMatchObject([{ state: 'open', accepted_by: '', accepted_on: '', accepted_because: '' }])
  })

  test.each([
    [{ subject: '' }, /^Kandji: subject is blank: .* refused/],
    [{ code: 'NULL' }, /^Kandji: code is blank: .* refused/],
    [{ subject: '', code: '' }, /^Kandji: subject and code is blank/],
    [{ state: 'accepted' }, /^Kandji: state `accepted` is not one of open, solved: the row was refused/],
    [{ state: 'closed' }, /^Kandji: state `closed` is not one of open, solved/],
  ])('is refused, and says why: %j', (changes, reason) => {
    const row = sendProblem(changes)
    expect(['error', 'skipped']).toContain(row.status)
    expect(row.status_message).toMatch(reason)
    expect(problems()).toEqual([])
  })
})

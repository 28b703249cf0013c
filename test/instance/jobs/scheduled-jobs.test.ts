import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Local, localAt } from './local.ts'

let local: Local
beforeEach(() => (local = localAt('2026-03-01 00:00:00')))
afterEach(() => local.close())

const DAILY = { name: 'Nightly', run_type: 'daily', run_time: '1970-01-01 02:30:00', script: 'gs.info("ran")' }
const job = (values: Record<string, string> = {}): string => local.insert('sysauto_script', { ...DAILY, ...values })
const names = (): string[] => local.instance.scheduler.tick().map(({ name }) => name)

test('a job runs at its time, once, and again at its next time', () => {
  const id = job()
  const { jobs } = local.instance.scheduler
  expect(jobs.plannedRun(id)).toBe('2026-03-01 02:30:00')
  local.at('2026-03-01 02:29:59')
  expect(names()).toEqual([])
  local.at('2026-03-01 02:30:00')
  expect(names()).toEqual(['Nightly'])
  expect(names()).toEqual([])
  expect(local.log).toEqual(['ran'])
  expect(jobs.plannedRun(id)).toBe('2026-03-02 02:30:00')
})

test('runs missed during a pause are made up for by one run', () => {
  job()
  local.at('2026-03-05 12:00:00')
  expect(names()).toEqual(['Nightly'])
  expect(names()).toEqual([])
  local.at('2026-03-06 02:30:00')
  expect(names()).toEqual(['Nightly'])
})

test('a job that has drifted further than it may is not run, and the log says so', () => {
  job({ max_drift: '1970-01-01 00:10:00' })
  local.at('2026-03-01 02:40:01')
  expect(names()).toEqual([])
  expect(local.log).toEqual(['Scheduled job Nightly was not run: it is 601 s late, more than its max drift'])
  local.at('2026-03-02 02:40:00')
  expect(names()).toEqual(['Nightly'])
})

test('jobs run in the order of their times', () => {
  job({ name: 'Late', run_time: '1970-01-01 05:00:00' })
  job({ name: 'Early', run_time: '1970-01-01 01:00:00' })
  local.at('2026-03-01 06:00:00')
  expect(names()).toEqual(['Early', 'Late'])
})

test('a job that runs once has nothing planned afterwards', () => {
  const id = job({ run_type: 'once', run_start: '2026-03-01 08:00:00' })
  local.at('2026-03-01 08:00:00')
  expect(names()).toEqual(['Nightly'])
  expect(local.instance.scheduler.jobs.plannedRun(id)).toBeUndefined()
})

test('a job that is to run once, now, runs at the next look', () => {
  job({ run_type: 'once', run_start: '2026-03-01 00:00:00' })
  expect(names()).toEqual(['Nightly'])
})

test('inactive jobs and jobs on demand wait for someone to start them', () => {
  job({ name: 'Off', active: 'false' })
  job({ name: 'On demand', run_type: 'on_demand' })
  local.at('2026-03-09 00:00:00')
  expect(names()).toEqual([])
})

test('the schedule follows the record: another time, switched off, deleted', () => {
  const id = job()
  const planned = () => local.instance.scheduler.jobs.plannedRun(id)
  local.update('sysauto_script', id, { run_time: '1970-01-01 04:00:00' })
  expect(planned()).toBe('2026-03-01 04:00:00')
  local.update('sysauto_script', id, { active: 'false' })
  expect(planned()).toBeUndefined()
  local.update('sysauto_script', id, { active: 'true' })
  expect(planned()).toBe('2026-03-01 04:00:00')
  local.remove('sysauto_script', id)
  expect(planned()).toBeUndefined()
})

test('a change to what a job does leaves its planned run alone', () => {
  const id = job()
  local.at('2026-03-03 00:00:00')
  local.update('sysauto_script', id, { script: 'gs.info("changed")' })
  expect(names()).toEqual(['Nightly'])
  expect(local.log).toEqual(['changed'])
})

describe('a conditional job', () => {
  const conditional = (condition: string): string[] => {
    job({ conditional: 'true', condition })
    local.at('2026-03-01 03:00:00')
    return names()
  }

  test('runs when its condition holds', () => {
    expect(conditional('answer = 1 + 1 === 2')).toEqual(['Nightly'])
  })

  test('does not run otherwise, and has its next run planned', () => {
    expect(conditional('new GlideRecord("incident").isValidRecord()')).toEqual([])
    expect(local.log).toEqual([])
    local.at('2026-03-02 03:00:00')
    expect(names()).toEqual([])
  })

  test('may end in an expression, as in the documented example', () => {
    const counted = (comparison: string): string =>
      `// Only run if there are incidents
       var ga = new GlideAggregate('incident');
       ga.addAggregate('COUNT');
       ga.query();
       ga.next();
       ga.getAggregate('COUNT') ${comparison} '0'`
    expect(conditional(counted('==='))).toEqual(['Nightly'])
    local.log.length = 0
    expect(conditional(counted('!=='))).toEqual([])
  })

  test('whose condition fails does not run, and says why', () => {
    expect(conditional('nobody.knows()')).toEqual([])
    expect(local.log.join()).toContain('Scheduled job Nightly was not run, its condition failed: ReferenceError')
  })
})

test('a job that is running is not started again', () => {
  job({ script: 'gs.info("first"); gs.info("second")' })
  const nested: string[][] = []
  local.instance.log.listen(() => {
    local.at('2026-03-04 00:00:00')
    nested.push(names())
  })
  local.at('2026-03-01 02:30:00')
  expect(names()).toEqual(['Nightly'])
  expect(nested).toEqual([[], []])
})

test('a job that fails is logged, and the others run', () => {
  job({ name: 'Broken', script: 'missing.thing()', run_time: '1970-01-01 01:00:00' })
  job()
  local.at('2026-03-01 03:00:00')
  const runs = local.instance.scheduler.tick()
  expect(runs.map(({ name, status }) => [name, status])).toEqual([
    ['Broken', 'error'],
    ['Nightly', 'success'],
  ])
  expect(local.log.join()).toContain('Broken: ReferenceError: missing is not defined')
})

test('a job works for the user whom it is to run as', () => {
  const user = local.insert('sys_user', { user_name: 'ada' })
  job({ run_as: user, script: 'gs.info(gs.getUserName())' })
  job({ name: 'Other', script: 'gs.info(gs.getUserName())' })
  local.at('2026-03-01 03:00:00')
  expect(names().sort()).toEqual(['Nightly', 'Other'])
  expect(local.log.sort()).toEqual(['ada', 'system'])
})

test('a schedule that is not known here is named in the log', () => {
  job({ run_type: 'business_calendar_start' })
  expect(local.log).toEqual([
    'Scheduled job Nightly is not scheduled: The run type business_calendar_start is not implemented by the local instance',
  ])
})

test('what was planned is kept over a restart, and a run missed meanwhile is made up for', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jobs-'))
  try {
    const file = join(folder, 'instance.sqlite')
    const before = localAt('2026-03-01 00:00:00', file)
    before.insert('sysauto_script', DAILY)
    before.close()
    const after = localAt('2026-03-07 00:00:00', file)
    expect(after.instance.scheduler.tick().map(({ name }) => name)).toEqual(['Nightly'])
    after.close()
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('looking at the clock when nothing is due asks the database nothing', () => {
  job()
  local.instance.scheduler.tick()
  local.instance.database.stats = {}
  local.instance.scheduler.tick()
  expect(local.instance.database.stats).toEqual({})
})

test('synchronous import sets end when the day does', () => {
  const set = local.insert('sys_import_set', { mode: 'synchronous', state: 'loading' })
  const state = () => local.instance.database.get('sys_import_set', set)!.state
  local.at('2026-03-01 23:59:59')
  names()
  expect(state()).toBe('loading')
  local.at('2026-03-02 00:00:00')
  names()
  expect(state()).toBe('processed')
})

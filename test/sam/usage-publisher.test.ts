// The job "Kandji usage publisher": what it reads, writes, says and records, run after run.

import { publishUsage } from '../../sam/src/server/software-usage/publish.ts'
import { SAM_SCOPE, useInstance } from '../support/instance.ts'
import { OWN_TABLES } from '../server/support/own-tables.ts'

type Row = Record<string, string>

const [HOUR, DAY] = [3_600_000, 86_400_000]
let now = 0
let said: string[] = []
const local = useInstance({ packages: [OWN_TABLES], scope: SAM_SCOPE, clock: () => now })

const [RUNS, USAGE, INSTALLS] = ['x_kandj_kandji_usage_run', 'samp_sw_usage', 'cmdb_sam_sw_install'] as const
const REFUSED = 'x_kandj_kandji_refused_usage'

beforeAll(() => local.instance.log.listen(({ level, message }) => void said.push(`${level}: ${message}`)))
beforeEach(() => {
  now = Date.parse('2026-02-28T12:00:00Z')
  local.instance.setPlugin('com.snc.samp', true)
  // As an admin and the app's privileges open them.
  for (const name of [USAGE, RUNS, REFUSED]) {
    const [table] = local.rows('sys_db_object', `name=${name}`)
    local.update('sys_db_object', table!.sys_id!, {
      create_access: 'true',
      update_access: 'true',
      delete_access: 'true',
    })
  }
})

/** Runs the job now. @returns what it said, each line with its level */
function runNow(): string[] {
  said = []
  publishUsage()
  return said
}

/** Runs the job at the next two o'clock; a first time on 2026-03-01. */
function run(): string[] {
  now = (Math.floor((now - 2 * HOUR) / DAY) + 1) * DAY + 2 * HOUR
  return runNow()
}

const usage = (query = ''): Row[] => local.rows(USAGE, query)
const lastRun = (): Row => local.rows(RUNS, 'ORDERBYDESCstarted').at(0)!
/** Queries and writes of a table since the last call. */
function work(table: string): { queries: number; writes: number } {
  const { [table]: done = { queries: 0, writes: 0 } } = local.instance.database.stats
  return done
}
const forgetWork = (): void => void (local.instance.database.stats = {})

const mac = (serial: string): string => local.insert('cmdb_ci_computer', { serial_number: serial, name: serial })
const company = (name: string): string => local.insert('core_company', { name })
const product = (name: string, publisher = ''): string => local.insert('samp_sw_product', { name, publisher })
/** An install as the import makes it; the platform's own rule finds its discovery model, and so its product. */
const install = (computer: string, name: string, lastUsed: string, more: Row = {}): string =>
  local.insert(INSTALLS, {
    installed_on: computer,
    display_name: name,
    version: '1.0',
    discovery_source: 'Kandji',
    last_used: lastUsed,
    ...more,
  })
const choices = (): Row[] => local.rows('sys_choice', `name=${USAGE}^element=reclamation_type`)
const offer = (value: string, more: Row = {}): string =>
  local.insert('sys_choice', { name: USAGE, element: 'reclamation_type', value, label: value, language: 'en', ...more })

describe('one usage row per computer and product', () => {
  test('says when the product was last used there', () => {
    const [computer, apple] = [mac('M1'), company('Apple')]
    const pages = product('Pages', apple)
    install(computer, 'Pages', '2026-02-27 09:00:00')
    expect(run()).toHaveLength(1)
    expect(usage()).toEqual([
      expect.objectContaining({
        configuration_item: computer,
        norm_product: pages,
        norm_publisher: apple,
        reclamation_type: 'last_used_date',
        last_used_time: '2026-02-27 09:00:00',
        discovery_source: 'Kandji',
      }),
    ])
  })

  test('holds the newest last use of all versions and places, the removed and deactivated ones too', () => {
    const [one, two] = [mac('M1'), mac('M2')]
    product('Pages')
    install(one, 'Pages', '2026-02-01 09:00:00', { version: '13.0' })
    install(one, 'Pages', '2026-02-20 09:00:00', { version: '13.2', active: 'false' })
    install(one, 'Pages', '2026-02-10 09:00:00', { install_location: '/Applications/Old/Pages.app' })
    install(two, 'Pages', '2026-01-05 00:00:00')
    run()
    expect(usage(`configuration_item=${one}`)).toEqual([
      expect.objectContaining({ last_used_time: '2026-02-20 09:00:00' }),
    ])
    expect(usage(`configuration_item=${two}`)).toEqual([
      expect.objectContaining({ last_used_time: '2026-01-05 00:00:00' }),
    ])
    expect(usage()).toHaveLength(2)
  })

  test('is never without a product; the installs that have none are counted', () => {
    const computer = mac('M1')
    const pages = product('Pages')
    install(computer, 'Pages', '2026-02-27 09:00:00')
    install(computer, 'Homemade', '2026-02-27 09:00:00')
    // What SAM writes on the install itself is set for licensable software only, and is not what counts.
    const own = install(computer, 'Homemade 2', '2026-02-27 09:00:00')
    local.update(INSTALLS, own, { norm_product: pages })
    const log = run()
    expect(usage()).toEqual([expect.objectContaining({ norm_product: pages })])
    expect(lastRun()).toMatchObject({ installs: '3', without_product: '2', inserted: '1' })
    expect(log.at(-1)).toContain('3 installs with a last use (2 without product, 0 implausible)')
  })

  test("is made from Kandji's installs that have a last use, and from no others", () => {
    const computer = mac('M1')
    product('Pages')
    product('Numbers')
    install(computer, 'Pages', '')
    const jamf = install(computer, 'Numbers', '2026-02-27 09:00:00', { discovery_source: 'SG-Jamf' })
    run()
    expect(usage()).toEqual([])
    expect(lastRun()).toMatchObject({ computers: '0', installs: '0' })
    install(computer, 'Numbers', '2026-02-01 09:00:00')
    local.update(INSTALLS, jamf, { last_used: '2026-02-28 09:00:00' })
    run()
    expect(usage()).toEqual([expect.objectContaining({ last_used_time: '2026-02-01 09:00:00' })])
    expect(lastRun()).toMatchObject({ computers: '1', installs: '1', without_product: '0' })
  })

  test('is not made from a last use that lies in the future; a day of difference between clocks is fine', () => {
    const computer = mac('M1')
    product('Pages')
    product('Numbers')
    install(computer, 'Pages', '2027-01-01 00:00:00')
    install(computer, 'Pages', '2026-02-01 00:00:00', { version: '2.0' })
    install(computer, 'Numbers', '2026-03-02 01:59:59')
    run()
    expect(
      usage()
        .map(({ last_used_time }) => last_used_time)
        .sort()
    ).toEqual(['2026-02-01 00:00:00', '2026-03-02 01:59:59'])
    expect(lastRun()).toMatchObject({ implausible: '1', inserted: '2', state: 'complete' })
  })

  test('is written where the install holds a date without a time', () => {
    const column = local.instance.schema.column(INSTALLS, 'last_used')!
    const type = column.type
    column.type = 'glide_date'
    try {
      const computer = mac('M1')
      product('Pages')
      const pages = install(computer, 'Pages', '2026-02-27')
      run()
      expect(usage()).toEqual([expect.objectContaining({ last_used_time: '2026-02-27 00:00:00' })])
      local.update(INSTALLS, pages, { version: '1.1' })
      run()
      expect(lastRun()).toMatchObject({ unchanged: '1', updated: '0' })
    } finally {
      column.type = type
    }
  })
})

describe('the reclamation type', () => {
  const withInstall = (): void => {
    product('Pages')
    install(mac('M1'), 'Pages', '2026-02-27 09:00:00')
  }

  /** The platform's own choice that says "last used". */
  const withoutDate = (): void => {
    for (const { value, sys_id } of choices()) if (value === 'last_used_date') local.remove('sys_choice', sys_id!)
  }

  test('is last_used_date where the instance offers both', () => {
    withInstall()
    offer('last_used')
    run()
    expect(usage()).toEqual([expect.objectContaining({ reclamation_type: 'last_used_date' })])
  })

  test('is last_used where last_used_date is switched off', () => {
    withInstall()
    withoutDate()
    offer('last_used_date', { inactive: 'true' })
    offer('last_used')
    run()
    expect(usage()).toEqual([expect.objectContaining({ reclamation_type: 'last_used' })])
  })

  test('must be there: else the job says what it found and what to do, and writes no usage', () => {
    withInstall()
    for (const { value, sys_id } of choices()) if (value !== 'total_usage') local.remove('sys_choice', sys_id!)
    const log = run()
    expect(log).toEqual([
      expect.stringMatching(
        /^error: .*expected the choice `last_used_date` or `last_used`.*found `total_usage`: add or activate one/
      ),
    ])
    expect(usage()).toEqual([])
    expect(lastRun()).toMatchObject({ state: 'stopped', message: expect.stringContaining('expected the choice') })
    offer('last_used_date')
    run()
    expect(usage()).toHaveLength(1)
  })

  test('that appears later is written for everything, not only for what changed since', () => {
    withInstall()
    withoutDate()
    offer('last_used')
    run()
    offer('last_used_date')
    run()
    expect(
      usage()
        .map(({ reclamation_type }) => reclamation_type)
        .sort()
    ).toEqual(['last_used', 'last_used_date'])
  })
})

describe('only changes', () => {
  /** Four computers with nine installs each, of three products in three versions. */
  function fleet(): string[] {
    const macs = Array.from({ length: 4 }, (_, index) => mac(`M${index}`))
    for (let app = 0; app < 3; app++) product(`App ${app}`)
    for (const computer of macs) {
      for (let at = 0; at < 9; at++) {
        install(computer, `App ${at % 3}`, `2026-02-${10 + Math.floor(at / 3)} 08:00:00`, { version: `${at}` })
      }
    }
    return macs
  }

  test('a second run reads no installs, writes no usage row, and says so', () => {
    fleet()
    run()
    expect(lastRun()).toMatchObject({ computers: '4', installs: '36', inserted: '12', state: 'complete' })
    const before = usage()
    forgetWork()
    const log = run()
    expect(work(USAGE)).toEqual({ queries: 0, writes: 0 })
    expect(work(INSTALLS)).toEqual({ queries: 1, writes: 0 })
    expect(usage()).toEqual(before)
    expect(log).toEqual([expect.stringMatching(/^info: .*: 0 computers with changes, .* 0 inserted, 0 updated/)])
  })

  test('a run right after another looks again at what may have been on its way, and writes nothing', () => {
    fleet()
    run()
    local.update(INSTALLS, local.rows(INSTALLS)[0]!.sys_id!, { install_location: '/Applications' })
    const before = usage()
    now += 60_000
    forgetWork()
    runNow()
    expect(work(USAGE).writes).toBe(0)
    expect(usage()).toEqual(before)
    expect(lastRun()).toMatchObject({ computers: '1', inserted: '0', updated: '0', unchanged: '3' })
  })

  test('one app used on one computer is one usage row written', () => {
    const [first] = fleet()
    run()
    const [used] = local.rows(INSTALLS, `installed_on=${first}^version=5`)
    local.update(INSTALLS, used!.sys_id!, { last_used: '2026-03-01 12:00:00' })
    forgetWork()
    run()
    expect(work(USAGE)).toEqual({ queries: 1, writes: 1 })
    expect(lastRun()).toMatchObject({ computers: '1', installs: '9', updated: '1', unchanged: '2', inserted: '0' })
    expect(usage('last_used_time=2026-03-01 12:00:00')).toEqual([
      expect.objectContaining({ configuration_item: first }),
    ])
  })

  test('an install that is matched to its product later is published then', () => {
    const computer = mac('M1')
    install(computer, 'Pages', '2026-02-27 09:00:00')
    run()
    expect(usage()).toEqual([])
    const [model] = local.rows('cmdb_sam_sw_discovery_model', 'product=Pages')
    const pages = product('Pages')
    local.update('cmdb_sam_sw_discovery_model', model!.sys_id!, { norm_product: pages })
    run()
    expect(usage()).toEqual([expect.objectContaining({ norm_product: pages, last_used_time: '2026-02-27 09:00:00' })])
    expect(lastRun()).toMatchObject({ computers: '1', inserted: '1' })
  })

  test('a last use that is corrected backwards is followed', () => {
    product('Pages')
    const pages = install(mac('M1'), 'Pages', '2026-02-27 09:00:00')
    run()
    local.update(INSTALLS, pages, { last_used: '2026-01-15 09:00:00' })
    run()
    expect(usage()).toEqual([expect.objectContaining({ last_used_time: '2026-01-15 09:00:00' })])
  })

  test('deleting the runs makes the next one look at everything', () => {
    fleet()
    run()
    for (const { sys_id } of usage()) local.remove(USAGE, sys_id!)
    run()
    expect(usage()).toEqual([])
    for (const { sys_id } of local.rows(RUNS)) local.remove(RUNS, sys_id!)
    run()
    expect(usage()).toHaveLength(12)
  })

  test('a fleet of more computers than are taken at a time is published whole', () => {
    product('Pages')
    const macs = Array.from({ length: 120 }, (_, index) => mac(`M${index}`))
    for (const computer of macs) install(computer, 'Pages', '2026-02-27 09:00:00')
    forgetWork()
    run()
    expect(new Set(usage().map(({ configuration_item }) => configuration_item))).toEqual(new Set(macs))
    // One for the computers, then two for each of three pages of at most fifty computers.
    expect(work(INSTALLS).queries).toBe(7)
  })
})

describe('a usage row of another source', () => {
  const other = (time: string): { computer: string; row: string } => {
    const computer = mac('M1')
    const row = local.insert(USAGE, {
      configuration_item: computer,
      norm_product: product('Pages'),
      reclamation_type: 'last_used_date',
      last_used_time: time,
      discovery_source: 'SG-Jamf',
    })
    install(computer, 'Pages', '2026-02-27 09:00:00')
    return { computer, row }
  }

  test('with a newer time is left, and no second one is made', () => {
    const { row } = other('2026-02-28 00:00:00')
    const before = local.get(USAGE, row)
    run()
    expect(usage()).toEqual([before])
    expect(lastRun()).toMatchObject({ unchanged: '1', inserted: '0' })
  })

  test('with an older time gets the newer one, and stays that source’s', () => {
    const { row } = other('2026-02-01 00:00:00')
    run()
    expect(usage()).toEqual([
      expect.objectContaining({ sys_id: row, last_used_time: '2026-02-27 09:00:00', discovery_source: 'SG-Jamf' }),
    ])
  })

  test('of another reclamation type is left, beside our own', () => {
    const { row } = other('2026-02-01 00:00:00')
    local.update(USAGE, row, { reclamation_type: 'total_usage' })
    const before = local.get(USAGE, row)
    run()
    expect(local.get(USAGE, row)).toEqual(before)
    expect(usage('reclamation_type=last_used_date')).toHaveLength(1)
  })
})

describe('refusals', () => {
  const rule = (script: string, filter = ''): string =>
    local.insert('sys_script', {
      name: 'No usage',
      collection: USAGE,
      when: 'before',
      action_insert: 'true',
      action_update: 'true',
      active: 'true',
      advanced: 'true',
      order: '100',
      filter_condition: filter,
      script,
      sys_scope: 'global',
    })
  const ABORT = 'current.setAbortAction(true)'
  const macsWithPages = (count: number): string => {
    const pages = product('Pages')
    for (let index = 0; index < count; index++) install(mac(`M${index}`), 'Pages', '2026-02-27 09:00:00')
    return pages
  }

  test('a row that a rule refuses is named and counted, the rest goes on, and the next run tries it again', () => {
    macsWithPages(3)
    const secret = product('Secret')
    install(mac('M9'), 'Secret', '2026-02-27 09:00:00')
    const no = rule(`if (current.getValue('norm_product') === '${secret}') ${ABORT}`)
    const log = run()
    expect(usage()).toHaveLength(3)
    expect(log[0]).toMatch(/^warn: .*the usage row of Secret on M9 .* was refused: .*No usage/)
    expect(log.slice(1)).toEqual([
      expect.stringMatching(/^warn: .*3 inserted, .*1 refused; what was refused is tried again/),
    ])
    expect(lastRun()).toMatchObject({ state: 'refusals', refused: '1', message: expect.stringContaining('Secret') })
    local.remove('sys_script', no)
    run()
    expect(usage()).toHaveLength(4)
    expect(lastRun()).toMatchObject({ read_from: '', state: 'complete', inserted: '1', unchanged: '3', refused: '0' })
  })

  test('an update that is refused is one, too', () => {
    product('Pages')
    const pages = install(mac('M1'), 'Pages', '2026-02-27 09:00:00')
    run()
    local.update(INSTALLS, pages, { last_used: '2026-02-28 09:00:00' })
    const no = rule(ABORT)
    run()
    expect(lastRun()).toMatchObject({ refused: '1', updated: '0', state: 'stopped' })
    local.remove('sys_script', no)
    run()
    expect(lastRun()).toMatchObject({ updated: '1', state: 'complete' })
    expect(usage()).toEqual([expect.objectContaining({ last_used_time: '2026-02-28 09:00:00' })])
  })

  test('the first five are named, all are counted', () => {
    macsWithPages(8)
    const numbers = product('Numbers')
    install(mac('M9'), 'Numbers', '2026-02-27 09:00:00')
    rule(`if (current.getValue('norm_product') !== '${numbers}') ${ABORT}`)
    const log = run()
    expect(log.filter((line) => line.includes('the usage row of'))).toHaveLength(5)
    expect(lastRun()).toMatchObject({ inserted: '1', refused: '8', state: 'refusals' })
  })

  test('a table that refuses the first twenty is left alone, and the log says what to do', () => {
    macsWithPages(60)
    rule(ABORT)
    const log = run()
    expect(lastRun()).toMatchObject({ refused: '20', inserted: '0', computers: '60', state: 'stopped' })
    expect(log.at(-1)).toMatch(/^error: .*samp_sw_usage refuses every row .*Application Access/)
    expect(log.at(-1)).toContain('60 last uses are kept as refused usage')
    expect(local.rows(REFUSED)).toHaveLength(60)
  })

  test('what was refused is kept as it should be written, once, until it has arrived', () => {
    const pages = product('Pages', company('Apple'))
    const one = mac('M1')
    const used = install(one, 'Pages', '2026-02-27 09:00:00')
    const no = rule(ABORT)
    run()
    const [kept] = local.rows(REFUSED)
    expect(kept).toMatchObject({
      name: 'Pages on M1',
      configuration_item: one,
      norm_product: pages,
      norm_publisher: local.rows('core_company', 'name=Apple')[0]!.sys_id,
      reclamation_type: 'last_used_date',
      last_used_time: '2026-02-27 09:00:00',
      discovery_source: 'Kandji',
      refused: '2026-03-01 02:00:00',
      reason: expect.stringContaining('No usage'),
    })
    local.update(INSTALLS, used, { last_used: '2026-03-01 09:00:00' })
    run()
    expect(local.rows(REFUSED)).toEqual([
      expect.objectContaining({
        sys_id: kept!.sys_id,
        last_used_time: '2026-03-01 09:00:00',
        refused: '2026-03-02 02:00:00',
      }),
    ])
    local.remove('sys_script', no)
    run()
    expect(local.rows(REFUSED)).toEqual([])
  })

  test("another source's row that may not be changed keeps its name", () => {
    const pages = product('Pages', company('Apple'))
    const one = mac('M1')
    install(one, 'Pages', '2026-02-27 09:00:00')
    local.insert(USAGE, {
      configuration_item: one,
      norm_product: pages,
      reclamation_type: 'last_used_date',
      last_used_time: '2026-02-01 09:00:00',
      discovery_source: 'SG-Jamf',
    })
    rule(ABORT)
    run()
    expect(local.rows(REFUSED)).toEqual([
      expect.objectContaining({ last_used_time: '2026-02-27 09:00:00', discovery_source: '', norm_publisher: '' }),
    ])
  })

  test('a use that is no more is not kept for ever', () => {
    macsWithPages(2)
    rule(ABORT)
    run()
    local.remove(INSTALLS, local.rows(INSTALLS)[0]!.sys_id!)
    run()
    expect(local.rows(REFUSED)).toHaveLength(1)
  })

  test('installs that may not be read end the run with what to do', () => {
    macsWithPages(1)
    const [table] = local.rows('sys_db_object', `name=${INSTALLS}`)
    local.update('sys_db_object', table!.sys_id!, { read_access: 'false' })
    const log = run()
    expect(log).toEqual([expect.stringMatching(/^error: .*read operation on table 'cmdb_sam_sw_install'.*check that/)])
    expect(lastRun()).toMatchObject({ state: 'stopped' })
  })
})

describe('runs', () => {
  test('are recorded with what they saw and did, and the old ones go', () => {
    product('Pages')
    install(mac('M1'), 'Pages', '2026-02-27 09:00:00')
    run()
    expect(lastRun()).toMatchObject({
      started: '2026-03-01 02:00:00',
      read_from: '',
      reclamation_type: 'last_used_date',
    })
    now += 79 * DAY
    run()
    expect(lastRun()).toMatchObject({ started: '2026-05-20 02:00:00', read_from: '2026-03-01 01:55:00' })
    now += 10 * DAY
    run()
    expect(local.rows(RUNS).map(({ started }) => started)).toEqual(['2026-05-20 02:00:00', '2026-05-31 02:00:00'])
  })
})

test('without SAM the job ends quietly, with one line', () => {
  local.instance.setPlugin('com.snc.samp', false)
  const log = run()
  expect(log).toEqual([expect.stringMatching(/^info: Kandji usage publisher: Software Asset Management .*not active/)])
  expect(local.rows(RUNS)).toEqual([])
})

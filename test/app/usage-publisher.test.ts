// The job "Kandji usage publisher" of the built app, run as the local instance runs it: by name, with the rights that
// the app ships. What it does in each case is in test/sam/usage-publisher.test.ts.

import { runScript } from '../../src/instance/scripting/run-script.ts'
import { useInstance } from '../support/instance.ts'

type Row = Record<string, string>

const [HOUR, DAY] = [3_600_000, 86_400_000]
let now = 0
const local = useInstance({ app: true, clock: () => now })

const [JOBS, RUNS, USAGE, INSTALLS] = [
  'sysauto_script',
  'x_kandj_kandji_usage_run',
  'samp_sw_usage',
  'cmdb_sam_sw_install',
] as const

beforeEach(() => {
  now = Date.parse('2026-02-28T12:00:00Z')
  local.instance.setPlugin('com.snc.samp', true)
})

/** Runs the job at the next two o'clock. @returns what it said, each line with its level */
function run(): { status: string; log: string[] } {
  now = (Math.floor((now - 2 * HOUR) / DAY) + 1) * DAY + 2 * HOUR
  const job = local.instance.database.find(JOBS, 'name', 'Kandji usage publisher')!
  const { status, log } = runScript(local.instance, { ...job, sys_class_name: JOBS })
  return { status, log: log.map(({ level, message }) => `${level}: ${message}`) }
}

const usage = (query = ''): Row[] => local.rows(USAGE, query)

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
const macsWithPages = (count: number): void => {
  product('Pages')
  for (let index = 0; index < count; index++) install(mac(`M${index}`), 'Pages', '2026-02-27 09:00:00')
}

test('runs every night at five, and is switched on', () => {
  const [job] = local.rows(JOBS, 'name=Kandji usage publisher')
  expect(job).toMatchObject({ active: '1', run_type: 'daily' })
  expect(job!.script).toBe(`require('./src/server/software-usage/publish.ts').publishUsage();`)
  const planned = local.instance.scheduler.jobs.plannedRun(job!.sys_id!)
  expect(planned).toMatch(/ 05:00:00$/)
})

test('a usage row says when the product was last used there', () => {
  const [computer, apple] = [mac('M1'), company('Apple')]
  const pages = product('Pages', apple)
  install(computer, 'Pages', '2026-02-27 09:00:00')
  expect(run().status).toBe('success')
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

test('a table that is closed to other applications is named, too, with fewer rows', () => {
  macsWithPages(2)
  const [table] = local.rows('sys_db_object', `name=${USAGE}`)
  local.update('sys_db_object', table!.sys_id!, { create_access: 'false' })
  const { status, log } = run()
  expect(status).toBe('success')
  expect(log.at(-1)).toMatch(/^error: .*2 refused; stopped: samp_sw_usage refuses every row .*create operation/)
  local.update('sys_db_object', table!.sys_id!, { create_access: 'true' })
  run()
  expect(usage()).toHaveLength(2)
})

test('a run that was cut short is done again', () => {
  product('Pages')
  for (let index = 0; index < 3; index++) install(mac(`M${index}`), 'Pages', '2026-02-27 09:00:00')
  local.insert('sys_script', {
    name: 'Slow',
    collection: USAGE,
    when: 'before',
    action_insert: 'true',
    active: 'true',
    advanced: 'true',
    order: '100',
    script: 'while (true) {}',
    sys_scope: 'global',
  })
  const { limit } = local.instance.scripts
  local.instance.scripts.limit = 300
  try {
    expect(run().status).toBe('error')
  } finally {
    local.instance.scripts.limit = limit
  }
  expect(local.rows(RUNS)).toEqual([])
  for (const { sys_id } of local.rows('sys_script', 'name=Slow')) local.remove('sys_script', sys_id!)
  run()
  expect(usage()).toHaveLength(3)
})

test('runs are there to read for those who use the app, and to delete for its admins', () => {
  const rolesFor = (operation: string): string[] => {
    const [rule] = local.rows('sys_security_acl', `name=${RUNS}^operation=${operation}`)
    const roles = local.rows('sys_security_acl_role', `sys_security_acl=${rule!.sys_id}`)
    return roles.map(({ sys_user_role }) => local.get('sys_user_role', sys_user_role!)!.name!)
  }
  expect(rolesFor('read')).toEqual(['x_kandj_kandji.user'])
  for (const operation of ['create', 'write', 'delete']) expect(rolesFor(operation)).toEqual(['x_kandj_kandji.admin'])
  expect(local.rows('sys_choice', `name=${RUNS}^element=state^ORDERBYvalue`).map(({ value }) => value)).toEqual([
    'complete',
    'refusals',
    'stopped',
  ])
})

test('without SAM the job ends quietly, with one line', () => {
  local.instance.setPlugin('com.snc.samp', false)
  const { status, log } = run()
  expect(status).toBe('success')
  expect(log).toEqual([expect.stringMatching(/^info: Kandji usage publisher: Software Asset Management .*not active/)])
  expect(local.rows(RUNS)).toEqual([])
})

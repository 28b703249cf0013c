// The menu as people with each role meet it: what it shows can be opened, and shows what it says.

import { installApp } from '../../src/instance/start.ts'
import { type Browser, cells, type Site, startSite } from '../pages/browse.ts'
import { builtApps } from '../support/built.ts'
import { useInstance } from '../support/instance.ts'
import { COMPUTER_ROWS, computerRow, MDM_ROWS, mdmRow, MODES, PROBLEM_ROWS, problemRow, setProperty } from './rows.ts'
import type { Row } from './rows.ts'

/** sys_ids of sys_security_operation, the same on every instance. */
const QUERY_RANGE = 'e66cf897b7300210240b06dd1e11a9fd'
const REPORT_VIEW = '0997ab83733303005978e4b9cdf6a7b9'

/** Addresses of the Kandji menu's entries, by their titles. */
async function menuOf(browser: Browser): Promise<Record<string, string>> {
  const { text } = await browser.get('/')
  const [, menu = ''] = /<summary>Kandji<\/summary>([^]*?)<\/details>/.exec(text) ?? []
  const links = [...menu.matchAll(/<a href="([^"]*)"[^>]*>([^<]*)<\/a>/g)]
  return Object.fromEntries(links.map(([, href, title]) => [title!, href!.replaceAll('&amp;', '&')]))
}

describe('whoever sees a module', () => {
  let site: Site
  beforeAll(async () => {
    site = await startSite()
    for (const folder of builtApps()) installApp(site.instance, folder)
  })
  afterAll(() => site.close())

  test.each([
    ['x_kandj_kandji.user', 5],
    ['x_kandj_kandji.admin', 9],
    ['cmdb_read', 5],
    ['itil', 5],
    ['import_admin', 7],
    ['import_transformer', 6],
  ])('with %s alone can open it', async (role, atLeast) => {
    const browser = await site.signedIn(`menu ${role}`, [role])
    const menu = await menuOf(browser)
    expect(Object.keys(menu).length).toBeGreaterThanOrEqual(atLeast)
    for (const [title, href] of Object.entries(menu)) {
      const { status, text } = await browser.get(href)
      expect([title, status, /Security constraints|no rows that you may/i.test(text)]).toEqual([title, 200, false])
    }
  })

  test('finds the pages for support, privacy and accessibility in it', async () => {
    const browser = await site.signedIn('menu pages', ['x_kandj_kandji.user'])
    const menu = await menuOf(browser)
    expect((await browser.get(menu['Contact Support']!)).text).toContain('Whom to ask')
    expect((await browser.get(menu['Privacy and accessibility']!)).text).toContain('Personal data')
    const stranger = await site.signedIn('menu stranger', ['catalog'])
    expect((await stranger.get(menu['Contact Support']!)).status).toBe(403)
  })

  test('sees MDM records with serial number, owner, model, blueprint and last check-in', async () => {
    const browser = await site.signedIn('menu mdm', ['x_kandj_kandji.user'])
    const menu = await menuOf(browser)
    const { text } = await browser.get(menu['MDM records']!)
    for (const label of ['Serial number', 'Assigned to', 'Model ID', 'Blueprint', 'Last check-in'])
      expect(text).toMatch(new RegExp(`<th[^>]*>[^]*?${label}`, 'i'))
  })

  test('sees the serial number in the list of each import table', async () => {
    const browser = await site.signedIn('menu lists', ['import_admin'])
    const menu = await menuOf(browser)
    for (const title of ['Computer rows', 'MDM rows', 'App rows', 'Computer rows in error']) {
      expect((await browser.get(menu[title]!)).text).toMatch(/<th[^>]*>[^]*?serial_number/)
    }
  })
})

describe('the reports of the menu', () => {
  let site: Site
  let browser: Browser
  let menu: Record<string, string>
  beforeAll(async () => {
    site = await startSite(() => Date.parse('2026-11-26T12:00:00Z'))
    site.instance.setPlugin('com.snc.samp', true)
    for (const folder of builtApps()) installApp(site.instance, folder)
    const owner = site.insert('sys_user', { user_name: 'ann', first_name: 'Ann', last_name: 'Owner' })
    const model = site.insert('cmdb_model', { name: 'Book 14' })
    for (const [serial, seen, version, assigned] of [
      ['C02OLD000001', '2026-10-20 08:00:00', '15.1', ''],
      ['C02NEW000001', '2026-11-25 08:00:00', '14.7', owner],
      ['C02NEW000002', '2026-11-26 08:00:00', '26.0', owner],
    ] as const) {
      const computer = site.insert('cmdb_ci_computer', {
        ...{ name: serial, serial_number: serial, os_version: version, discovery_source: 'Kandji' },
        ...{ assigned_to: assigned, model_id: assigned && model },
      })
      site.insert('x_kandj_kandji_mdm', {
        ...{ kandji_device_id: serial, configuration_item: computer, last_check_in: seen, blueprint_name: 'Office' },
      })
    }
    site.insert('cmdb_ci_computer', { name: 'Not ours', serial_number: 'OTHER1', discovery_source: 'ServiceNow' })
    const problem = { kandji_device_id: 'd-9', code: 'no-serial' }
    insertProblem({ ...problem, subject: 'Only there', state: 'open' })
    insertProblem({ ...problem, subject: 'Past', state: 'solved' })
    site.insert('cmdb_sam_sw_install', { display_name: 'Ledger', discovery_source: 'Kandji' })
    site.insert('cmdb_sam_sw_install', { display_name: 'Elsewhere', discovery_source: 'ServiceNow' })
    browser = await site.signedIn('asset manager', ['cmdb_read'])
    menu = await menuOf(browser)
  })
  afterAll(() => site.close())

  /** As the app: its problems are closed to scripts of other scopes. */
  function insertProblem(values: Record<string, string>): void {
    const script =
      `(function () { var gr = new GlideRecord('x_kandj_kandji_problem'); var given = ${JSON.stringify(values)}; ` +
      `for (var name in given) gr.setValue(name, given[name]); gr.insert() })()`
    site.instance.asSystem(() => site.instance.scripts.evaluate('x_kandj_kandji', script, 'test'))
  }

  test.each([
    ['Report: devices not seen', [['C02OLD000001', 'C02OLD000001', '', 'Office', '2026-10-20 08:00:00', 'false']]],
    ['Report: devices only in Kandji', [['Only there', '', 'no-serial']]],
    [
      'Report: computers by model',
      [
        ['Book 14', '2', '67 %'],
        ['(empty)', '1', '33 %'],
      ],
    ],
    ['Report: computers by OS version', [['14.7'], ['15.1'], ['26.0']]],
    ['Report: devices without owner', [['C02OLD000001', 'C02OLD000001']]],
    [
      'Report: MDM records',
      [
        ['C02NEW000001', 'Ann Owner', 'Book 14', 'Office', '2026-11-25 08:00:00'],
        ['C02NEW000002', 'Ann Owner', 'Book 14', 'Office', '2026-11-26 08:00:00'],
        ['C02OLD000001', '', '', 'Office', '2026-10-20 08:00:00'],
      ],
    ],
    ['Report: software of devices', [['Ledger']]],
  ])('%s has the right rows', async (title, rows) => {
    const { status, text } = await browser.get(menu[title]!)
    expect(status).toBe(200)
    expect(cells(text).map((row, at) => row.slice(0, rows[at]?.length))).toEqual(rows)
  })

  test('are open to each role that sees them in the menu, and to nobody else', async () => {
    const stranger = await site.signedIn('report stranger', ['catalog'])
    const titles = Object.keys(menu).filter((title) => title.startsWith('Report: '))
    expect(titles).toHaveLength(7)
    for (const role of ['x_kandj_kandji.user', 'itil', 'cmdb_read']) {
      expect(Object.keys(await menuOf(await site.signedIn(`reports ${role}`, [role])))).toEqual(
        expect.arrayContaining(titles)
      )
    }
    for (const title of titles) expect([title, (await stranger.get(menu[title]!)).status]).toEqual([title, 403])
  })
})

describe.each(MODES)('with identification = %s', (mode) => {
  const local = useInstance({ app: true })
  beforeEach(() => setProperty(local, 'identification', mode))

  const inError = (title: string): string[] => {
    const [module] = local.rows('sys_app_module', `title=${title}`)
    return local.rows(module!.name!, module!.filter).map(({ serial_number }) => serial_number!)
  }

  test('rows that the app refused are found under rows in error, and good ones are not', () => {
    local.import(COMPUTER_ROWS, computerRow({ serial_number: 'C02GOOD00001' }))
    local.import(COMPUTER_ROWS, computerRow({ serial_number: 'Not Available' }))
    local.import(COMPUTER_ROWS, computerRow({ serial_number: 'C02OWNER0001', assigned_user: 'nobody@example.com' }))
    expect(inError('Computer rows in error').sort()).toEqual(['C02OWNER0001', 'Not Available'])

    local.import(MDM_ROWS, mdmRow({ serial_number: 'C02GOOD00001' }))
    local.import(MDM_ROWS, mdmRow({ serial_number: 'C02NOWHERE01', device_id: 'd-2' }))
    expect(inError('MDM rows in error')).toEqual(['C02NOWHERE01'])
  })
})

describe('what an asset manager asks for', () => {
  const local = useInstance({ app: 'device part', clock: () => Date.parse('2026-11-26T12:00:00Z') })
  const listed = (title: string): Row[] => {
    const [module] = local.rows('sys_app_module', `title=${title}^application.title=Kandji`)
    // As a list opens it: what a filter computes is computed by then.
    return local.rows(module!.name!, module!.filter!.replace('javascript:gs.daysAgo(30)', '2026-10-27 12:00:00'))
  }

  beforeEach(() => {
    local.insert('sys_user', { user_name: 'ann', email: 'ann@example.com' })
    for (const [serial, seen, owner] of [
      ['C02OLD000001', '2026-10-20 08:00:00', ''],
      ['C02NEW000001', '2026-11-25 08:00:00', 'ann@example.com'],
    ] as const) {
      local.import(COMPUTER_ROWS, computerRow({ serial_number: serial, device_name: serial, assigned_user: owner }))
      local.import(MDM_ROWS, mdmRow({ serial_number: serial, device_id: serial, last_check_in: seen }))
    }
    local.import(PROBLEM_ROWS, problemRow({ subject: 'Here', serial_number: 'C02NEW000001' }))
    local.import(
      PROBLEM_ROWS,
      problemRow({ subject: 'Only in Kandji', serial_number: 'C02NONE00001', code: 'no-serial' })
    )
    local.import(PROBLEM_ROWS, problemRow({ subject: 'Past', serial_number: '', state: 'solved' }))
  })

  test('devices not seen for 30 days', () => {
    expect(listed('Not seen for 30 days').map(({ kandji_device_id }) => kandji_device_id)).toEqual(['C02OLD000001'])
  })

  test('devices that Kandji has and ServiceNow does not, and open problems', () => {
    expect(listed('Only in Kandji').map(({ subject }) => subject)).toEqual(['Only in Kandji'])
    expect(
      listed('Problems')
        .map(({ subject }) => subject)
        .sort()
    ).toEqual(['Here', 'Only in Kandji'])
  })

  test('devices by model and OS version, and without owner', () => {
    expect(listed('By model and OS version')).toHaveLength(2)
    expect(listed('Without owner').map(({ serial_number }) => serial_number)).toEqual(['C02OLD000001'])
  })

  test('rows with notes are told apart from refused ones', () => {
    local.import(COMPUTER_ROWS, computerRow({ serial_number: 'C02NOTE00001', assigned_user: 'nobody@example.com' }))
    local.import(COMPUTER_ROWS, computerRow({ serial_number: 'none' }))
    expect(listed('Computer rows with notes').map(({ serial_number }) => serial_number)).toEqual(['C02NOTE00001'])
  })
})

describe('the records of the first app behind it', () => {
  const local = useInstance({ app: 'device part', packages: [{ scope: 'x_other' }] })

  test('every module that is active has roles, and none is on a table that may be absent', () => {
    const modules = local.rows('sys_app_module', 'application.title=Kandji^active=true')
    expect(modules.filter(({ roles }) => !roles)).toEqual([])
    expect(modules.filter(({ name }) => /handheld|samp_|cmdb_sam/.test(name ?? ''))).toEqual([])
    const reports = local.rows('sys_report')
    expect(reports.filter(({ table }) => /handheld|samp_|cmdb_sam/.test(table ?? ''))).toEqual([])
    expect(reports.map(({ sys_id }) => sys_id).sort()).toEqual(modules.flatMap(({ report }) => report || []).sort())
  })

  test('the form of a computer shows the MDM record in a view of the app, and the default view is left alone', () => {
    const [list, ...others] = local.rows('sys_ui_related_list', 'name=cmdb_ci_computer')
    expect(others).toEqual([])
    expect(local.get('sys_ui_view', list!.view!)).toMatchObject({ name: 'x_kandj_kandji' })
    const entries = local.rows('sys_ui_related_list_entry', `list_id=${list!.sys_id}^ORDERBYposition`)
    expect(entries.map(({ related_list }) => related_list)).toEqual([
      'x_kandj_kandji_mdm.computer',
      'x_kandj_kandji_assignment.configuration_item',
      'x_kandj_kandji_device_action.computer',
      'x_kandj_kandji_shared_value.configuration_item',
    ])
  })

  test.each([
    'x_kandj_kandji_assignment',
    'x_kandj_kandji_mdm',
    'x_kandj_kandji_usage_run',
    'x_kandj_kandji_problem',
    'x_kandj_kandji_push_run',
    COMPUTER_ROWS,
    MDM_ROWS,
    PROBLEM_ROWS,
  ])('%s has rules for ranges and reports that let in who may read', (table) => {
    const rolesOf = (operation: string): string[] => {
      const [rule] = local.rows('sys_security_acl', `name=${table}^operation=${operation}^active=true`)
      return local
        .rows('sys_security_acl_role', `sys_security_acl=${rule?.sys_id}`)
        .map(({ sys_user_role }) => local.get('sys_user_role', sys_user_role!)!.name!)
        .sort()
    }
    expect(rolesOf(QUERY_RANGE)).toEqual(expect.arrayContaining(rolesOf('read')))
    expect(rolesOf(REPORT_VIEW)).toEqual(expect.arrayContaining(rolesOf('read')))
    expect(rolesOf('read').length).toBeGreaterThan(0)
  })

  test('who owns what is nothing for scripts of other apps', () => {
    const read = (table: string): unknown =>
      local.instance.scripts.evaluate(
        'x_other',
        `(function () { var r = new GlideRecord('${table}'); r.query(); return r.getRowCount() })()`,
        'another app'
      )
    local.import(COMPUTER_ROWS, computerRow())
    expect(() => read(COMPUTER_ROWS)).toThrow(/access|not allowed|refused|denied/i)
  })
})

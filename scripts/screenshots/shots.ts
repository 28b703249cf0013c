// The pictures of the documents, in the order in which they are made: what an earlier one has changed, a later one shows.

import type { Page } from 'playwright-core'
import type { Demo } from './demo.ts'

export interface Shot {
  /** `docs/images/<name>.png` */
  name: string
  /** The address on the instance. */
  path: string | ((demo: Demo) => Promise<string>)
  /** What to do on the page before the picture. */
  act?(page: Page): Promise<void>
  /** Pixels; default 1100. */
  width?: number
  /** Pixels from the top; the whole page when left out. */
  height?: number
}

const list = (table: string, query: string): string => `/${table}_list.do?sysparm_query=${encodeURIComponent(query)}`

/** The form of the only record, or the first, that a query finds. */
const form =
  (table: string, query: string): Shot['path'] =>
  async ({ admin }) => {
    const [row] = await admin.rows(table, query, 'sys_id', 1)
    if (!row) throw new Error(`Expected a record of ${table} with ${query} in the demo, got none`)
    return `/${table}.do?sys_id=${row.sys_id}`
  }

/** Where a module of the app's menu leads to. */
const menuEntry =
  (title: string): Shot['path'] =>
  async ({ admin }) => {
    const [row] = await admin.rows('sys_app_module', `title=${title}^application.title=Kandji`, 'query', 1)
    if (!row?.query) throw new Error(`Expected a module ${title} that leads to a page, got none`)
    return `/${row.query}`
  }

const HEALTH = '/x_kandj_kandji_health.do'

/** Waits until every part of the health page has arrived. */
async function arrived(page: Page): Promise<void> {
  await page.locator('[data-check]').first().waitFor()
  await page.getByText('Loading …').first().waitFor({ state: 'hidden' })
}

/** Scrolls to a part of the page. */
const at =
  (heading: string) =>
  async (page: Page): Promise<void> => {
    await arrived(page)
    await page.getByRole('heading', { name: heading, exact: true }).evaluate((one) => one.scrollIntoView())
  }

/** Of an instance on which kandji-push has never run. */
export const BEFORE: Shot[] = [
  { name: 'health-before', path: HEALTH, act: arrived, height: 900 },
  { name: 'menu', path: '/', height: 640 },
  { name: 'oauth-client', path: form('oauth_entity', 'client_idISNOTEMPTY') },
  { name: 'service-account', path: form('sys_user', 'user_name=kandji_rest_api_user'), height: 900 },
  { name: 'properties', path: menuEntry('Settings'), height: 560 },
]

/** After a week of runs. */
export const AFTER: Shot[] = [
  { name: 'health', path: HEALTH, act: arrived, height: 900 },
  { name: 'health-figures', path: HEALTH, act: at('kandji-push'), height: 1_000 },
  { name: 'health-problems', path: HEALTH, act: at('Problems'), height: 800 },
  { name: 'problems-explained', path: '/x_kandj_kandji_problems.do#no-serial', height: 520 },
  { name: 'problems', path: list('x_kandj_kandji_problem', 'ORDERBYcode^ORDERBYsubject'), width: 1_400, height: 640 },
  {
    name: 'computers',
    path: list('cmdb_ci_computer', 'discovery_source=Kandji^ORDERBYname'),
    width: 1_400,
    height: 640,
  },
  {
    name: 'computer',
    path: form('cmdb_ci_computer', 'discovery_source=Kandji^assigned_toISNOTEMPTY^ORDERBYname'),
    height: 900,
  },
  {
    name: 'mdm-records',
    path: `${list('x_kandj_kandji_mdm', 'ORDERBYkandji_device_id')}&sysparm_view=x_kandj_kandji`,
    width: 1_400,
    height: 640,
  },
  {
    name: 'computer-rows',
    path: list('x_kandj_kandji_kandji_import_set_computer', 'ORDERBYDESCsys_created_on^ORDERBYserial_number'),
    width: 1_500,
    height: 640,
  },
]

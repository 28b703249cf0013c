// The steps of docs/setup.md that an admin takes in ServiceNow, by hand on the pages, and what kandji-push makes of them.

import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../../scripts/screenshots/chromium.ts'
import { startInstance, type Running } from '../../src/instance/start.ts'
import { startTenant, type Tenant } from '../../src/tenant/server.ts'
import { useProgram } from '../push/support/program.ts'
import { builtApps } from '../support/built.ts'

const ROLES = ['cmdb_read', 'import_transformer', 'rest_api_explorer']
const SECRETS = {
  admin: randomUUID(),
  token: randomUUID(),
  client: randomUUID(),
  secret: randomUUID(),
  service: randomUUID(),
}

let chromium: Browser
let page: Page
let tenant: Tenant
let running: Running
let folder = ''
const program = useProgram()

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kandji-push-by-hand-'))
  tenant = await startTenant({ token: SECRETS.token })
  running = await startInstance({ adminPassword: SECRETS.admin, app: builtApps() })
  chromium = await launchChromium()
  page = await chromium.newPage()
}, 180_000)
afterAll(async () => {
  await chromium?.close()
  await running?.close()
  await tenant?.close()
  rmSync(folder, { recursive: true, force: true })
})

const env = (): Record<string, string> => ({
  KANDJI_API_URL: tenant.url,
  KANDJI_API_TOKEN: SECRETS.token,
  SERVICENOW_INSTANCE: running.url,
  SERVICENOW_CLIENT_ID: SECRETS.client,
  SERVICENOW_CLIENT_SECRET: SECRETS.secret,
  SERVICENOW_USERNAME: 'kandji_rest_api_user',
  SERVICENOW_PASSWORD: SECRETS.service,
  KANDJI_PUSH_STATE: join(folder, 'state'),
})
const push = (...args: string[]) => program.start(args, env()).ended

/** Opens the folds among which an empty field stands, and fills it in. */
async function fill(label: string, value: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true })
  await field.evaluate((element) => {
    const folded = element.closest('details')
    if (folded) folded.setAttribute('open', '')
  })
  await field.fill(value)
}

/** Presses New on a list, fills the form in, and submits it. */
async function make(
  table: string,
  values: Record<string, string>,
  choices: Record<string, string> = {}
): Promise<void> {
  await page.goto(`${running.url}/${table}_list.do`)
  await page.getByRole('link', { name: 'New', exact: true }).click()
  for (const [label, value] of Object.entries(values)) await fill(label, value)
  for (const [label, choice] of Object.entries(choices))
    await page.getByLabel(label, { exact: true }).selectOption({ label: choice })
  await page.getByRole('button', { name: 'Submit' }).first().click()
  await page.waitForURL(`**/${table}_list.do`)
}

test('from an empty instance to 54 computers: every wrong turn is answered, and the pages are enough', async () => {
  expect((await push('connect')).stderr).toContain('gave no OAuth token by the password grant')

  await page.goto(`${running.url}/login`)
  await page.getByLabel('User name').fill('admin')
  await page.getByLabel('Password').fill(SECRETS.admin)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { name: 'Applications', exact: true }).waitFor()
  await make(
    'oauth_entity',
    {
      Name: 'Kandji',
      'Client ID': SECRETS.client,
      'Client secret': SECRETS.secret,
      'Redirect URL': 'https://kandji.io',
    },
    { Type: 'OAuth Client', 'Scope restriction': 'Broadly scoped' }
  )
  await make('sys_user', { 'User ID': 'kandji_rest_api_user', Password: SECRETS.service, 'First name': 'Kandji' })
  const { exitCode, stderr } = await push('connect')
  expect(exitCode).toBe(3)
  expect(stderr).toContain('import_transformer')

  for (const role of ROLES) await make('sys_user_has_role', { User: 'Kandji', Role: role })
  expect(await push('connect')).toMatchObject({ exitCode: 0 })
  expect((await push('sync')).stderr).toContain('108 sent: 108 inserted')
  await page.goto(`${running.url}/cmdb_ci_computer_list.do?sysparm_query=discovery_source=Kandji`)
  await page.getByText('1 to 20 of 54').first().waitFor()
}, 180_000)

// What a person can do with a running demo: pages to open, and commands to try. All of it answers as long as the demo is up.

import type { Admin } from './admin.ts'
import { shown } from './folder.ts'

export interface Places {
  env: Record<string, string>
  environmentPath: string
  logPath: string
  /** Where the admin's password is. */
  passwordIs: string
}

const PUSH = 'node dist/bin/kandji-push.js'
const HEALTH_PAGE = 'x_kandj_kandji_health.do'
const PROBLEMS_PAGE = 'x_kandj_kandji_problems.do'
const FROM_KANDJI = encodeURIComponent('discovery_source=Kandji')

const say = (text = ''): void => void process.stdout.write(`${text}\n`)
const line = (label: string, value: string): void => say(`  ${label.padEnd(24)}${value}`)

export async function tellPlaces(admin: Admin, places: Places): Promise<void> {
  const url = places.env.SERVICENOW_INSTANCE!
  const isThere = async (page: string) => (await admin.count('sys_ui_page', `endpoint=${page}`)) > 0
  const health = (await isThere(HEALTH_PAGE)) ? `${url}/${HEALTH_PAGE}` : undefined
  say('\nLook at it')
  line('home page', `${url}/`)
  line('Kandji menu', `${url}/#Kandji`)
  if (health) line('health page', health)
  if (await isThere(PROBLEMS_PAGE)) line('problems explained', `${url}/${PROBLEMS_PAGE}`)
  line('computers', `${url}/cmdb_ci_computer_list.do?sysparm_query=${FROM_KANDJI}`)
  line('MDM records', `${url}/x_kandj_kandji_mdm_list.do`)
  line('software installations', `${url}/cmdb_sam_sw_install_list.do?sysparm_query=${FROM_KANDJI}`)
  for (const { title, path } of await rowsInError(admin)) line(title, url + path)
  line('sign in as', `admin, password ${places.passwordIs}`)
  await commands(admin, places, health)
  say()
  line('credentials', shown(places.environmentPath))
  line('log of kandji-push run', shown(places.logPath))
}

/** The module of the app's menu for rows that were refused, or of which something could not be used. */
async function rowsInError(admin: Admin): Promise<Array<{ title: string; path: string }>> {
  const query = 'titleSTARTSWITHComputer rows^titleENDSWITHerror^link_type=LIST'
  const modules = await admin.rows('sys_app_module', query, 'name,filter', 1)
  return modules.map(({ name, filter }) => ({
    title: 'rows to look at',
    path: `/${name}_list.do?sysparm_query=${encodeURIComponent(filter ?? '')}`,
  }))
}

async function commands(admin: Admin, { env, environmentPath }: Places, health: string | undefined): Promise<void> {
  const [computer] = await admin.rows('cmdb_ci_computer', 'discovery_source=Kandji^ORDERBYname', 'sys_id,name', 1)
  const [device] = await admin.rows('x_kandj_kandji_mdm', `computer=${computer?.sys_id}`, 'kandji_device_id', 1)
  if (!computer || !device) throw new Error('Something is wrong: expected a computer and its MDM record, got none')
  const form = `${env.SERVICENOW_INSTANCE}/cmdb_ci_computer.do?sys_id=${computer.sys_id}`
  say('\nTry it, in another terminal in this folder')
  say(`  source ${shown(environmentPath)}\n`)
  say(`  1. Rename "${computer.name}" in Kandji. It arrives within seconds: ${form}`)
  say(
    `     curl -fsS -o /dev/null -X PATCH -H "authorization: Bearer $KANDJI_API_TOKEN" "$KANDJI_API_URL/local/devices/${device.kandji_device_id}" -H 'content-type: application/json' -d '{"device_name":"Renamed in Kandji"}'`
  )
  say('  2. See what the next sync would change, and what differs from Kandji. This writes nothing.')
  say(`     ${PUSH} preview`)
  say(`  3. See how the connection is doing${health ? ` (in ServiceNow: ${health})` : ''}.`)
  say(`     ${PUSH} status`)
}

// docs/data-and-privacy.md says who may read each table of the app: what the access rules say.

import { readFileSync } from 'node:fs'
import { useInstance } from '../support/instance.ts'

const PAGE = readFileSync('docs/data-and-privacy.md', 'utf8')
const ROWS = PAGE.split('\n').filter((line) => /^\| .* \|$/.test(line))
const IMPORT_TABLE = /^x_kandj_kandji_kandji_import_set_/
const SERVICE = 'x_kandj_kandji.integration'

const local = useInstance({ app: 'device part' })

const tables = () => local.rows('sys_db_object', 'nameSTARTSWITHx_kandj_kandji_').map(({ name }) => String(name))

/** Roles of the rules that let read a table. */
function readersOf(table: string): string[] {
  const roles = new Set<string>()
  for (const { sys_id, operation } of local.rows('sys_security_acl', `name=${table}`)) {
    if (local.rows('sys_security_operation', `sys_id=${operation}`)[0]?.['name'] !== 'read' && operation !== 'read')
      continue
    for (const { sys_user_role: role } of local.rows('sys_security_acl_role', `sys_security_acl=${sys_id}`))
      roles.add(String(local.rows('sys_user_role', `sys_id=${role}`)[0]!['name']))
  }
  return [...roles]
}

test('each table of the app is named, with those who may read it', () => {
  for (const table of tables()) {
    if (IMPORT_TABLE.test(table) || /_mdm$/.test(table)) continue
    const row = ROWS.find((line) => line.split('|')[1]!.includes(`\`${table}\``))
    expect([table, row !== undefined]).toEqual([table, true])
    const who = row!.split('|').at(-2)!.replace('the service account', `\`${SERVICE}\``).split(';')[0]!
    const named = [...who.matchAll(/`([^`]+)`/g)].map(([, role]) => role!)
    expect([table, named.sort()]).toEqual([table, readersOf(table).sort()])
  }
})

test('each role of the app is named', () => {
  for (const { name } of local.rows('sys_user_role', 'nameSTARTSWITHx_kandj_kandji.'))
    expect(ROWS.some((line) => line.startsWith(`| \`${name}\` |`))).toBe(true)
})

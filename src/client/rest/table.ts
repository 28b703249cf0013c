// The Table API: access rules decide what is seen.

import { ask } from './ask.ts'
import { type Fields, listOf } from './values.ts'

/** @param fields names with commas between them, empty for all of a record @throws Failure */
export async function read(table: string, query: string, fields: string, limit: number): Promise<Fields[]> {
  const asked = new URLSearchParams({
    sysparm_query: query,
    sysparm_fields: fields,
    sysparm_limit: String(limit),
    sysparm_exclude_reference_link: 'true',
  })
  return listOf(await ask(`/api/now/table/${table}?${asked.toString()}`))
}

/** @throws Failure */
export async function change(table: string, sysId: string, values: Record<string, string>): Promise<void> {
  await ask(`/api/now/table/${table}/${sysId}?sysparm_fields=sys_id`, 'PATCH', values)
}

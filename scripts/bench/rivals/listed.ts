// Pushers that read lists, and send computers before MDM rows, four requests at a time. They keep nothing: each run sends everything.

import { setTimeout as wait } from 'node:timers/promises'
import { fourAtATime, partsOf, STAGING, type Json, type Link } from './link.ts'
import { fleetRows } from './rows.ts'

const ROWS_A_BATCH = 20
const ROWS_A_SET = 200
/** Between two looks at a set that ServiceNow has not transformed yet. Milliseconds. */
const LOOK_EVERY = 250
const LOOKS = 240

/** Sends rows of one kind; throws where ServiceNow refused one. */
type Way = (link: Link, kind: 'computer' | 'mdm', rows: Json[]) => Promise<void>

/** @returns how many rows were sent */
async function send(link: Link, limit: number, way: Way): Promise<number> {
  const { computers, mdm } = await fleetRows(link, limit)
  await way(link, 'computer', computers)
  await way(link, 'mdm', mdm)
  return computers.length + mdm.length
}

export const pushSingly = (link: Link, limit: number): Promise<number> =>
  send(link, limit, (_link, kind, rows) =>
    fourAtATime(rows, async (row) => {
      await link.toServiceNow(`/api/now/import/${STAGING}_${kind}`, row)
    })
  )

export const pushInBatches = (link: Link, limit: number): Promise<number> =>
  send(link, limit, (_link, kind, rows) => fourAtATime(partsOf(rows, ROWS_A_BATCH), (part) => batch(link, kind, part)))

async function batch(link: Link, kind: string, rows: Json[]): Promise<void> {
  const headers = ['content-type', 'accept'].map((name) => ({ name, value: 'application/json' }))
  const rest_requests = rows.map((row, at) => ({
    id: String(at),
    method: 'POST',
    url: `/api/now/import/${STAGING}_${kind}`,
    headers,
    exclude_response_headers: true,
    body: Buffer.from(JSON.stringify(row)).toString('base64'),
  }))
  const answer = await link.toServiceNow('/api/now/v1/batch', { batch_request_id: '1', rest_requests })
  const serviced = answer['serviced_requests'] as Array<{ status_code: number }>
  const taken = serviced.filter(({ status_code: status }) => status === 201).length
  if (taken !== rows.length) throw new Error(`Expected ${rows.length} rows of a batch to be taken, got ${taken}`)
}

/** `insertMultiple` answers two ids and no results, so the states are read back from the staging table. */
export const pushInSets = (link: Link, limit: number): Promise<number> =>
  send(link, limit, (_link, kind, rows) => fourAtATime(partsOf(rows, ROWS_A_SET), (part) => set(link, kind, part)))

async function set(link: Link, kind: string, rows: Json[]): Promise<void> {
  const table = `${STAGING}_${kind}`
  const answer = await link.toServiceNow(`/api/now/import/${table}/insertMultiple`, { records: rows })
  const id = String(answer['import_set_id'] ?? (answer['result'] as Json | undefined)?.['import_set_id'])
  const fields = 'serial_number,sys_import_state,sys_import_state_comment,sys_target_sys_id'
  const path = `/api/now/table/${table}?sysparm_query=sys_import_set=${id}&sysparm_fields=${fields}&sysparm_limit=${rows.length}`
  for (let look = 0; look < LOOKS; look++) {
    const { result } = (await link.fromServiceNow(path)) as { result: Json[] }
    const states = result.map((row) => row['sys_import_state'])
    if (states.includes('error'))
      throw new Error(`Expected the rows of ${kind} to be taken, got an error in their states`)
    if (states.length === rows.length && !states.includes('pending')) return
    await wait(LOOK_EVERY)
  }
  throw new Error(`Expected the import set ${id} to end, it still has pending rows`)
}

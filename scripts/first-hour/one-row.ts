// The look that writes: one device row, what ServiceNow answers to it, and what it made; all of it is removed again.

import { randomBytes } from 'node:crypto'
import type { Instance, Row } from './instance.ts'
import type { Answer, Look } from './look.ts'

const STAGING = 'x_kandj_kandji_kandji_import_set_computer'
const CREATED = new Set(['inserted'])

export const ONE_ROW: Look = {
  id: 'F2',
  question: 'One device row by REST: what does it become?',
  writes: true,
  async ask(instance): Promise<Answer> {
    const serial = `FH${randomBytes(5).toString('hex').toUpperCase()}`
    const row = {
      serial_number: serial,
      device_name: 'First hour',
      model_name: 'Mac mini',
      os_type: 'macOS',
      os_version: '26.0',
    }
    const answer = (await instance.bring(STAGING, row)) as { result?: Row[] }
    const [result = {}] = answer.result ?? []
    try {
      const query = `serial_number=${serial}`
      const fields = [
        'sys_class_name',
        'name',
        'os',
        'os_version',
        'discovery_source',
        'last_discovered',
        'manufacturer',
      ]
      const made = await instance.rows({ table: 'cmdb_ci_computer', query, fields })
      const sources = await instance.count('sys_object_source', `id=${serial}^ORid=${serial.toLowerCase()}`)
      const isMade =
        made.length === 1 && (CREATED.has(result['status'] ?? '') || result['kandji_outcome'] === 'inserted')
      const found = `status ${result['status'] ?? 'none'}, ${made.length} computers, ${sources} source records`
      return { verdict: isMade ? 'as assumed' : 'differs', found, rows: [keysOnly(result), ...made] }
    } finally {
      await removeAll(instance, serial)
    }
  },
}

/** Which keys a result has, and the values of those that say how it went. */
function keysOnly(result: Row): Row {
  const told = ['status', 'status_message', 'error_message', 'table', 'transform_map', 'kandji_outcome']
  return {
    keys: Object.keys(result).join(','),
    ...Object.fromEntries(told.map((name) => [name, String(result[name] ?? '')])),
  }
}

async function removeAll(instance: Instance, serial: string): Promise<void> {
  for (const table of ['cmdb_ci_computer', STAGING]) {
    const rows = await instance.rows({ table, query: `serial_number=${serial}`, fields: ['sys_id'] })
    for (const { sys_id } of rows) await instance.remove(table, sys_id!)
  }
}

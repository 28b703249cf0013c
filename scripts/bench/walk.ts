// A script that walks over a whole table, as jobs and fix scripts do: what it adds to the memory must not follow the number of records.

import { Instance } from '../../src/instance/instance.ts'
import { newSysId } from '../../src/instance/sys-ids.ts'
import { budget } from './budget.ts'
import { table } from './print.ts'

export const WALK_COLUMNS = ['records', 'MiB more at the most', 'µs of CPU a record'] as const

const TABLE = 'cmdb_ci_computer'
const SCRIPT = `(function () {
  var count = 0, length = 0
  var gr = new GlideRecord('${TABLE}')
  gr.orderBy('name')
  gr.query()
  while (gr.next()) { count++; length += gr.getValue('serial_number').length }
  return count
})()`

/** @param records of the larger table; the smaller one has a sixth of them */
export function walk(records: number): void {
  const [few, many] = [Math.round(records / 6), records].map((count) => measured(count))
  const caption = 'A GlideRecord over a whole table of wide records, read by a script'
  const cells = [few!, many!].map(({ count, mebibytes, microseconds }) => [
    String(count),
    mebibytes.toFixed(0),
    microseconds.toFixed(1),
  ])
  table(caption, WALK_COLUMNS, cells)
  budget('MiB that a walk over the larger table adds at the most', many!.mebibytes, 200)
  budget('CPU of a record in the larger table, times the smaller', many!.microseconds / few!.microseconds, 1.8)
}

function measured(count: number): { count: number; mebibytes: number; microseconds: number } {
  const instance = new Instance({ scriptSeconds: 600 })
  try {
    instance.database.prepare(TABLE)
    instance.database.transaction(() => {
      for (let at = 0; at < count; at++) {
        const [name, serial_number] = [`Mac ${at}`, `WALK${at}`]
        instance.database.insert(TABLE, { sys_id: newSysId(), sys_class_name: TABLE, name, serial_number })
      }
    })
    const before = rss()
    const cpu = process.cpuUsage()
    const walked = instance.scripts.transaction(() => instance.scripts.evaluate('global', SCRIPT, 'walk'))
    // The most that the process has ever had: it grows by this walk alone, since before it nothing took more.
    const peak = Math.max(rss(), process.resourceUsage().maxRSS / 1024)
    const { user, system } = process.cpuUsage(cpu)
    if (walked !== count) throw new Error(`Expected ${count} records, got ${String(walked)}`)
    return { count, mebibytes: peak - before, microseconds: (user + system) / count }
  } finally {
    instance.close()
  }
}

const rss = (): number => process.memoryUsage.rss() / 1024 / 1024

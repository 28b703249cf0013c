// Import rows of each day by what became of them. The platform calls a row `ignored` whose record a script wrote, and one that was
// refused as well: there, the row's comment tells.

import { GlideAggregate } from '@servicenow/glide'
import { countOf, countsBy } from '../count.ts'
import { DAY, now, secondsAgo } from '../moment.ts'

/** Rows of devices and apps; kandji-push's reports on itself are none. */
const TABLES = ['computer', 'mdm', 'apps'].map((name) => `x_kandj_kandji_kandji_import_set_${name}`)
const IGNORED = 'ignored'

/** `noted`: written, and something of it could not be used. */
const BY_COMMENT: Array<[state: string, operator: string, text: string]> = [
  ['inserted', 'STARTSWITH', 'written by identification (INSERT'],
  ['updated', 'STARTSWITH', 'written by identification (UPDATE'],
  ['updated', 'STARTSWITH', 'written to '],
  ['updated', 'CONTAINS', 'was brought up to date'],
]
const NOTE = 'Kandji:'
/** As every refusal of the transform scripts says it. */
const REFUSALS = ['refused', 'send its']

export interface DayCount {
  /** `yyyy-MM-dd`, UTC. */
  day: string
  state: string
  count: number
}

export function rowsByDay(days: number): DayCount[] {
  const counts: DayCount[] = []
  for (const day of daysOf(days)) {
    const states: Record<string, number> = {}
    for (const table of TABLES) countDay(table, day, states)
    for (const state of Object.keys(states).sort())
      if (states[state] > 0) counts.push({ day, state, count: states[state] })
  }
  return counts
}

/** Days that can have rows: the oldest one that is left says where to begin. */
function daysOf(days: number): string[] {
  const [first, last] = [oldest(secondsAgo(days * DAY)), now()]
  const found: string[] = []
  for (let ago = 0; ago <= days; ago++) {
    const day = secondsAgo(ago * DAY).slice(0, 10)
    if (first !== '' && day >= first.slice(0, 10) && day <= last.slice(0, 10)) found.unshift(day)
  }
  return found
}

function oldest(from: string): string {
  const times = TABLES.map((table) => {
    const rows = new GlideAggregate(table)
    rows.addQuery('sys_created_on', '>=', from)
    rows.addAggregate('MIN', 'sys_created_on')
    rows.setGroup(false)
    rows.query()
    return rows.next() ? `${rows.getAggregate('MIN', 'sys_created_on') || ''}` : ''
  })
  return times.filter((time) => time !== '').sort()[0] || ''
}

function rowsOf(table: string, day: string): GlideAggregate {
  const rows = new GlideAggregate(table)
  rows.addQuery('sys_created_on', '>=', `${day} 00:00:00`)
  rows.addQuery('sys_created_on', '<=', `${day} 23:59:59`)
  return rows
}

function countDay(table: string, day: string, states: Record<string, number>): void {
  const add = (state: string, count: number): void => {
    states[state] = (states[state] || 0) + count
  }
  for (const { values, count } of countsBy(rowsOf(table, day), ['sys_import_state'])) {
    const [state] = values
    if (state === IGNORED) countIgnored(table, day, count, add)
    else add(state || 'none', count)
  }
}

function countIgnored(table: string, day: string, all: number, add: (state: string, count: number) => void): void {
  const ignored = (): GlideAggregate => {
    const rows = rowsOf(table, day)
    rows.addQuery('sys_import_state', '=', IGNORED)
    return rows
  }
  let rest = all
  const take = (state: string, count: number): void => {
    add(state, count)
    rest -= count
  }
  for (const [state, operator, text] of BY_COMMENT) {
    const rows = ignored()
    rows.addQuery('sys_import_state_comment', operator, text)
    take(state, countOf(rows))
  }
  const noted = ignored()
  noted.addQuery('sys_import_state_comment', 'STARTSWITH', NOTE)
  const refused = ignored()
  refused.addQuery('sys_import_state_comment', 'STARTSWITH', NOTE)
  const words = refused.addQuery('sys_import_state_comment', 'CONTAINS', REFUSALS[0])
  for (const word of REFUSALS.slice(1)) words.addOrCondition('sys_import_state_comment', 'CONTAINS', word)
  const errors = countOf(refused)
  take('error', errors)
  take('noted', countOf(noted) - errors)
  add(IGNORED, rest)
}

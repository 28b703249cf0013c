// The check of the app's settings: a wrong value is named, and so is the default that is used in its place; and a switch that is on
// while nothing does what it says.

import { GlideRecord, gs } from '@servicenow/glide'
import { HANDHELD } from '../cmdb/configuration-item.ts'
import { hasTable } from '../cmdb/lookup.ts'
import { categoriesNamed } from '../cmdb/model.ts'
import { namesIn } from '../shared/names.ts'
import { jobFaults } from './both-ways-jobs.ts'
import { attention, ok } from './check.ts'
import type { Check } from './check.ts'

const PREFIX = 'x_kandj_kandji.'
const SWITCH = ['true', 'false']

interface Setting {
  name: string
  /** What is used where the value is empty or wrong. */
  standard: string
  /** Values that there are; absent for a free text. */
  values?: string[]
  /** Why a value can't be used as it is; empty where it can. */
  faultOf?(value: string): string
}

const SETTINGS: Setting[] = [
  { name: 'identification', standard: 'ire', values: ['ire', 'coalesce'] },
  {
    name: 'mobile_class',
    standard: 'cmdb_ci_computer',
    values: ['cmdb_ci_computer', HANDHELD],
    faultOf: (value) =>
      value === HANDHELD && !hasTable(HANDHELD)
        ? 'this instance has no such table: it comes with the store app CMDB CI Class Models'
        : '',
  },
  { name: 'removed_apps', standard: 'inactive', values: ['inactive', 'delete'] },
  { name: 'user_match', standard: 'email,user_name,name', faultOf: unknownColumns },
  { name: 'manufacturer_names', standard: 'the names that came with the app', faultOf: openQuote },
  { name: 'invalid_serials', standard: 'the built-in list alone', faultOf: openQuote },
  { name: 'default_model_category', standard: 'the category of the device’s class', faultOf: noOneCategory },
  { name: 'asset_tag_sync', standard: 'none', values: ['none', 'to_kandji'] },
  { name: 'assignment_sync', standard: 'from_kandji', values: ['none', 'from_kandji', 'both'] },
  { name: 'user_import', standard: 'false', values: SWITCH },
  { name: 'device_actions', standard: 'false', values: SWITCH },
  { name: 'note_sync', standard: 'false', values: SWITCH },
]

function unknownColumns(value: string): string {
  const user = new GlideRecord('sys_user')
  const unknown = namesIn(value).filter((column) => !user.isValidField(column))
  return unknown.length > 0 ? `the table sys_user has no column ${unknown.join(', ')}` : ''
}

function noOneCategory(value: string): string {
  const { length } = categoriesNamed(value)
  if (length === 1) return ''
  return length === 0 ? 'no model category has this name or sys_id' : `${length} model categories have this name`
}

function openQuote(value: string): string {
  const isFaulty = namesIn(value).some((name) => name.indexOf('"') >= 0)
  return isFaulty ? 'a quotation mark is not closed, or stands inside a name' : ''
}

/** What is wrong with a setting, in a sentence; empty where nothing is. */
function faultOf({ name, standard, values, faultOf: more }: Setting): string {
  const value = `${gs.getProperty(PREFIX + name, '') || ''}`.trim()
  if (value === '') return ''
  if (values && values.indexOf(value.toLowerCase()) < 0)
    return `${name} is \`${value}\`: expected ${values.map((one) => `\`${one}\``).join(' or ')}; \`${standard}\` is used`
  const why = more ? more(values ? value.toLowerCase() : value) : ''
  if (why === '') return ''
  const used = values ? `\`${standard}\` is used` : `what can be used of it is, else the default (${standard})`
  return `${name} is \`${value}\`: ${why}; ${used}`
}

export const settings: Check = {
  id: 'settings',
  title: 'Settings',
  look() {
    const faults = SETTINGS.map(faultOf).filter((fault) => fault !== '')
    const jobs = jobFaults()
    if (faults.length + jobs.length === 0) return ok('Every setting has a value that the app can use.')
    const remedies: string[] = []
    if (faults.length > 0) remedies.push(`Correct it under Kandji > Settings (${PREFIX}*).`)
    if (jobs.length > 0)
      remedies.push(
        'Set the job active under System Definition > Scheduled Jobs, or switch it off under Kandji > Settings.'
      )
    return attention(`${[...faults, ...jobs].join('. ')}.`, remedies.join(' '))
  },
}

// Columns that an attribute may go to: those of computers and of MDM records that hold plain values, and that nothing else needs.

import { ATTRIBUTES, CI, MDM, ownTarget, partsOf } from '../shared/mapping.ts'
import type { Attribute } from '../shared/mapping.ts'
import { quoted } from '../staging/row.ts'
import { emptyRecord, keptHomeBy } from './lines.ts'

/** Types whose columns take a value of Kandji's. */
const TYPES = [
  'string',
  'string_full_utf8',
  'choice',
  'url',
  'email',
  'ph_number',
  'phone_number_e164',
  'ip_addr',
  'html',
  'reference',
  'integer',
  'longint',
  'decimal',
  'float',
  'percent_complete',
  'boolean',
  'glide_date',
  'glide_date_time',
  'due_date',
]

/** Columns that the app or the platform fills by rules of its own. */
const TAKEN: Record<string, string> = {
  [`${CI}.discovery_source`]: 'it is always Kandji',
  [`${CI}.manufacturer`]: 'it is always Apple',
  [`${CI}.model_category`]: 'it goes with the model',
  [`${CI}.duplicate_of`]: 'the platform marks duplicates in it',
  [`${CI}.asset`]: 'the platform ties the asset in it',
  [`${CI}.install_status`]: 'the app keeps it for devices that have left Kandji',
  [`${CI}.hardware_status`]: 'the app keeps it for devices that have left Kandji',
  [`${CI}.operational_status`]: 'the app keeps it for devices that have left Kandji',
}
const MDM_TAKEN = /^(computer|configuration_item|fingerprint|discovery_source|is_removed|retired_.*|last_check_in)$/
/** Columns with rules of their own take the attribute that the rules are about, and no other. */
const RESERVED: Record<string, string> = {
  [`${CI}.serial_number`]: 'serial_number',
  [`${CI}.model_id`]: 'model',
  [`${CI}.assigned_to`]: 'user',
  [`${CI}.last_discovered`]: 'last_check_in',
  [`${MDM}.kandji_device_id`]: 'device_id',
  [`${MDM}.kandji_blueprint_id`]: 'blueprint_id',
}

export interface Choice {
  target: string
  label: string
  type: string
}

/** What is wrong with the target of an attribute, as "expected …, got …"; empty where nothing is. */
export function faultOfTarget(attribute: Attribute, target: string): string {
  if (target === attribute.home) return ''
  if (attribute.isFixed)
    return target === ''
      ? `expected \`${attribute.home}\`, got '': a device is recognised by it, so it can't be skipped`
      : `expected \`${attribute.home}\`, got ${quoted(target)}: a device is recognised by it`
  const keeper = keptHomeBy(attribute.name)
  if (keeper !== '') return `expected \`${attribute.home}\` while the setting ${keeper}, got ${quoted(target)}`
  return target === '' ? '' : faultOfColumn(attribute, target)
}

function faultOfColumn(attribute: Attribute, target: string): string {
  const parts = partsOf(target)
  const expected = `expected a column of ${CI} or ${MDM}, as \`table.column\`, '' or \`new\`, got ${quoted(target)}`
  if (!parts) return expected
  if (parts.table !== CI && parts.table !== MDM) return expected
  const { table, column } = parts
  const record = emptyRecord(table)
  if (!record.isValidField(column)) return `${expected}, which is no column there`
  const taken = TAKEN[target] || (table === MDM && MDM_TAKEN.test(column) ? 'the app keeps it' : '')
  if (/^sys_/.test(column)) return `${expected}, which the platform keeps`
  if (taken !== '') return `${expected}, which is not for an attribute to fill: ${taken}`
  const only = RESERVED[target]
  if (only !== undefined && only !== attribute.name) return `${expected}, which is for \`${only}\` alone`
  const element = record.getElement(column).getED()
  if (`${element.isReadOnly()}` === 'true') return `${expected}, which is read-only`
  const type = `${element.getInternalType()}`
  return TYPES.indexOf(type) < 0
    ? `${expected}, of the type ${type}, which takes no value of Kandji's`
    : faultOfKind(attribute, type, expected)
}

/** Times and truth values have forms of their own. */
function faultOfKind({ kind, name }: Attribute, type: string, expected: string): string {
  const isDate = type === 'glide_date' || type === 'glide_date_time' || type === 'due_date'
  if (isDate && kind !== 'time') return `${expected}, a date, while ${name} is none`
  if (type === 'boolean' && kind !== 'flag') return `${expected}, which is true or false, while ${name} is neither`
  return type === 'reference' && kind !== 'text' ? `${expected}, a reference, while ${name} names no record` : ''
}

/** The columns that any attribute may go to, by label. */
export function choices(): Choice[] {
  const usual = ATTRIBUTES.map(({ home }) => home)
  return [CI, MDM].flatMap((table) => choicesOf(table, usual))
}

const ANY: Attribute['kind'][] = ['text', 'time', 'flag']

function choicesOf(table: string, usual: string[]): Choice[] {
  const record = emptyRecord(table)
  const found: Choice[] = []
  const elements = record.getElements()
  for (let index = 0; index < elements.length; index++) {
    const element = elements[index]
    const target = `${table}.${element.getName()}`
    const isFor = ANY.some((kind) => faultOfColumn({ ...SOME, kind }, target) === '')
    if (isFor || usual.indexOf(target) >= 0)
      found.push({ target, label: `${element.getLabel()}`, type: `${element.getED().getInternalType()}` })
  }
  return found.sort((one, other) => (one.label < other.label ? -1 : one.label > other.label ? 1 : 0))
}

const SOME: Attribute = { name: '', label: '', home: '', kind: 'text', source: 'device', own: '' }

/** What `new` stands for. @returns a target, or why there is none */
export function newTarget(attribute: Attribute): { target?: string; fault?: string } {
  if (attribute.isFixed) return { fault: `expected \`${attribute.home}\`, got \`new\`: a device is recognised by it` }
  return { target: ownTarget(attribute) }
}

// A transform map, read: its record, its field maps, its scripts, and what of them is not as it has to be. What a customer has added or
// rewritten is the customer's: only what the app can't do without is looked at.

import { GlideRecord } from '@servicenow/glide'
import { valueOf } from '../cmdb/lookup.ts'
import type { MapDefinition } from './map-definitions.ts'

export const MAPS = 'sys_transform_map'
export const ENTRIES = 'sys_transform_entry'
export const SCRIPTS = 'sys_transform_script'

const isSet = (record: GlideRecord, column: string): boolean => /^(1|true)$/.test(valueOf(record, column))

/** The map from the staging table to its target, the active one first; undefined where there is none. */
export function findMap({ source, target }: MapDefinition): GlideRecord | undefined {
  const map = new GlideRecord(MAPS)
  map.addQuery('source_table', source)
  map.addQuery('target_table', target)
  map.orderByDesc('active')
  map.orderBy('sys_created_on')
  map.setLimit(1)
  map.query()
  return map.next() ? map : undefined
}

/** Further active maps of the app between the same tables: one that was made again, and the one that an upgrade brought back. */
export function twinsOf(map: string, { name, source, target }: MapDefinition): GlideRecord[] {
  const other = new GlideRecord(MAPS)
  other.addQuery('source_table', source)
  other.addQuery('target_table', target)
  other.addQuery('name', name)
  other.addQuery('active', 'true')
  other.addQuery('sys_id', '!=', map)
  other.query()
  const found: GlideRecord[] = []
  while (other.next()) {
    const one = new GlideRecord(MAPS)
    if (one.get(other.getUniqueValue())) found.push(one)
  }
  return found
}

export function findEntry(map: string, target: string): GlideRecord | undefined {
  const entry = new GlideRecord(ENTRIES)
  entry.addQuery('map', map)
  entry.addQuery('target_field', target)
  entry.setLimit(1)
  entry.query()
  return entry.next() ? entry : undefined
}

/** The app's script of an event, the active one first. A customer's own is another: it does not call the app. */
export function findScript(map: string, event: string): GlideRecord | undefined {
  const script = new GlideRecord(SCRIPTS)
  script.addQuery('map', map)
  script.addQuery('when', event)
  script.addQuery('script', 'CONTAINS', "require('./src/server/")
  script.orderByDesc('active')
  script.setLimit(1)
  script.query()
  return script.next() ? script : undefined
}

/** Field maps that coalesce besides those that have to: with one more, a record is recognised by all of them together. */
export function otherCoalesce(map: string, { coalesce }: MapDefinition): GlideRecord[] {
  const entry = new GlideRecord(ENTRIES)
  entry.addQuery('map', map)
  entry.addQuery('coalesce', 'true')
  entry.addQuery('target_field', 'NOT IN', coalesce.join(','))
  entry.query()
  const found: GlideRecord[] = []
  while (entry.next()) {
    const one = new GlideRecord(ENTRIES)
    if (one.get(entry.getUniqueValue())) found.push(one)
  }
  return found
}

/** Flags of a map that the app's rules rest on. */
export const flagsOf = (definition: MapDefinition): Record<string, boolean> => ({
  active: true,
  run_script: true,
  copy_empty_fields: false,
  create_new_record_on_empty_coalesce_fields: definition.takesEmptyCoalesce,
})

const FLAG_FAULTS: Record<string, string> = {
  active: 'is not active',
  run_script: 'does not run its script',
  copy_empty_fields: 'copies empty fields, so that an empty value wipes what is there',
  create_new_record_on_empty_coalesce_fields: 'skips rows without their key instead of saying why',
}

/** What is wrong with a map, each continuing a sentence that begins with its name. */
export function faultsOf(definition: MapDefinition): string[] {
  const map = findMap(definition)
  if (!map) return [`is missing (${definition.source} to ${definition.target})`]
  const sysId = map.getUniqueValue()
  const flags = flagsOf(definition)
  const faults = Object.keys(flags)
    .filter((flag) => map.isValidField(flag) && isSet(map, flag) !== flags[flag])
    .map((flag) => FLAG_FAULTS[flag])
  if (twinsOf(sysId, definition).length > 0)
    faults.push('is there more than once, so that each row is transformed more than once')
  for (const { target } of definition.fields) {
    const entry = findEntry(sysId, target)
    const hasTo = definition.coalesce.indexOf(target) >= 0
    if (!entry) faults.push(`has no field map for ${target}`)
    else if (hasTo && !isSet(entry, 'coalesce')) faults.push(`does not coalesce on ${target}`)
  }
  for (const entry of otherCoalesce(sysId, definition))
    faults.push(`coalesces on ${valueOf(entry, 'target_field')}, too`)
  for (const event of Object.keys(definition.scripts)) {
    const script = findScript(sysId, event)
    if (!script) faults.push(`has no ${event} script of the app`)
    else if (!isSet(script, 'active')) faults.push(`has its ${event} script inactive`)
  }
  return faults
}

/** Names of other active maps of the same staging table: they transform each row as well. */
export function rivalsOf(definition: MapDefinition): string[] {
  const map = findMap(definition)
  const other = new GlideRecord(MAPS)
  other.addQuery('source_table', definition.source)
  other.addQuery('active', 'true')
  if (map) other.addQuery('sys_id', '!=', map.getUniqueValue())
  other.query()
  const names: string[] = []
  while (other.next()) names.push(valueOf(other, 'name') || other.getUniqueValue())
  return names
}

// Brings a transform map back to what the app needs: made again where it is missing, switched on where it is off. What a customer has
// added stays, but for a coalesce that changes how a record is recognised.

import { GlideRecord } from '@servicenow/glide'
import { valueOf } from '../cmdb/lookup.ts'
import type { FieldMap, MapDefinition } from './map-definitions.ts'
import { ENTRIES, findEntry, findMap, findScript, flagsOf, MAPS, otherCoalesce, SCRIPTS, twinsOf } from './map-parts.ts'

type Values = Record<string, string>

const SCOPE = 'x_kandj_kandji'

export function repairMap(definition: MapDefinition): void {
  const map = mapFor(definition)
  if (map === '') return
  for (const twin of twinsOf(map, definition)) {
    twin.setValue('active', 'false')
    twin.update()
  }
  for (const field of definition.fields) repairEntry(map, definition, field)
  for (const entry of otherCoalesce(map, definition)) {
    entry.setValue('coalesce', 'false')
    entry.update()
  }
  for (const event of Object.keys(definition.scripts)) repairScript(map, event, definition.scripts[event])
}

/** @returns its sys_id; empty where it can't be made */
function mapFor(definition: MapDefinition): string {
  const flags = flagsOf(definition)
  const known = findMap(definition)
  if (known) {
    for (const flag of Object.keys(flags)) known.setValue(flag, `${flags[flag]}`)
    if (valueOf(known, 'script') === '') known.setValue('script', definition.script)
    return `${known.update() || ''}`
  }
  const made = new GlideRecord(MAPS)
  const values: Values = {
    name: definition.name,
    source_table: definition.source,
    target_table: definition.target,
    script: definition.script,
    order: '100',
    run_business_rules: 'true',
    enforce_mandatory_fields: 'No',
  }
  for (const flag of Object.keys(flags)) values[flag] = `${flags[flag]}`
  return insert(made, values)
}

function repairEntry(map: string, definition: MapDefinition, { target, source, script }: FieldMap): void {
  const coalesces = definition.coalesce.indexOf(target) >= 0
  const known = findEntry(map, target)
  if (known) {
    if (!coalesces) return
    known.setValue('coalesce', 'true')
    known.update()
    return
  }
  const values: Values = {
    map,
    source_table: definition.source,
    target_table: definition.target,
    target_field: target,
    source_field: source,
    source_script: script,
    use_source_script: 'true',
    coalesce: `${coalesces}`,
    choice_action: target === 'os' ? 'create' : 'ignore',
  }
  insert(new GlideRecord(ENTRIES), values)
}

function repairScript(map: string, event: string, script: string): void {
  const known = findScript(map, event)
  if (known) {
    known.setValue('active', 'true')
    known.update()
    return
  }
  insert(new GlideRecord(SCRIPTS), { map, when: event, script, order: '100', active: 'true' })
}

/** As a record of the app: scripts of the global scope would not find the app's modules. */
function insert(record: GlideRecord, values: Values): string {
  record.initialize()
  const all: Values = { ...values, sys_scope: ownScope() }
  for (const column of Object.keys(all)) if (record.isValidField(column)) record.setValue(column, all[column])
  return `${record.insert() || ''}`
}

/** sys_id of the app's scope. */
function ownScope(): string {
  const scope = new GlideRecord('sys_scope')
  scope.addQuery('scope', SCOPE)
  scope.query()
  return scope.next() ? scope.getUniqueValue() : ''
}

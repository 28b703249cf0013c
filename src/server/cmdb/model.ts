// Models are found by name and manufacturer: a model of that name that belongs to nobody, or to another, is not taken.

import { GlideRecord } from '@servicenow/glide'
import { recordsWhere } from './lookup.ts'

/**
 * sys_id of the model with this name (upper and lower case do not matter) and manufacturer (a sys_id); made once where
 * it is missing. Empty without a name: a device that says nothing about its model changes nothing. The match is on
 * `name` because cmdb_model's display value is manufacturer and name together.
 */
export function findOrCreateModel(name: string, manufacturer: string): string {
  if (name === '' || manufacturer === '') return ''
  const model = recordsWhere('cmdb_model', 'name', name)
  model.addQuery('manufacturer', manufacturer)
  model.setLimit(1)
  model.query()
  if (model.next()) return model.getUniqueValue()
  const made = new GlideRecord('cmdb_model')
  made.initialize()
  made.setValue('name', name)
  made.setValue('manufacturer', manufacturer)
  return `${made.insert() || ''}`
}

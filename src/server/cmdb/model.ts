// Models are found by name and manufacturer: a model of that name that belongs to nobody, or to another, is not taken.
// They are made as hardware models with a category: only there ServiceNow's own tools look for them, and the category
// decides whether a CI gets an asset (ServiceNow docs: cmdb-rte-transforms, c_ModelCategories).

import { GlideRecord, gs } from '@servicenow/glide'
import { HARDWARE_MODELS, modelOf } from '../shared/models.ts'
import type { Model } from '../shared/models.ts'
import { recordsWhere, valueOf } from './lookup.ts'

const CATEGORIES = 'cmdb_model_category'
const CATEGORY_PROPERTY = 'x_kandj_kandji.default_model_category'

export interface ModelWanted {
  name: string
  /** Apple's identifier, e.g. `Mac14,2`; empty where it is not known. */
  identifier: string
  /** sys_id of the company. */
  manufacturer: string
  /** sys_ids of all companies that are the same one: whoever made one twice has made its models under either. */
  companies?: string[]
  /** Class of the CI: it decides the model's category. */
  ciClass: string
  /** sys_id of the CI's model now, or empty. */
  present: string
}

/**
 * sys_id of the model with this name (upper and lower case do not matter) and manufacturer, of any class of models: the
 * one that the CI has goes first, then a hardware model, then one of the CI's own manufacturer, then the oldest. Made once where it is missing. Empty without a
 * name (a device that says nothing about its model changes nothing), and where it can't be made. The match is on `name`
 * because cmdb_model's display value is manufacturer and name together.
 */
export function findOrCreateModel(wanted: ModelWanted): string {
  if (wanted.name === '' || wanted.manufacturer === '') return ''
  const model = recordsWhere('cmdb_model', 'name', wanted.name)
  model.addQuery('manufacturer', 'IN', [wanted.manufacturer, ...(wanted.companies || [])].join(','))
  model.query()
  const models: Model[] = []
  while (model.next())
    models.push({
      sysId: model.getUniqueValue(),
      table: valueOf(model, 'sys_class_name'),
      manufacturer: valueOf(model, 'manufacturer'),
    })
  const known = modelOf(models, wanted.present, wanted.manufacturer)
  return known ? known.sysId : makeModel(wanted)
}

function makeModel({ name, identifier, manufacturer, ciClass }: ModelWanted): string {
  const made = new GlideRecord(HARDWARE_MODELS)
  made.initialize()
  made.setValue('name', name)
  made.setValue('manufacturer', manufacturer)
  const category = chosenCategory() || categoryOf(ciClass)
  if (category !== '') made.setValue('cmdb_model_category', category)
  if (identifier !== '') made.setValue('model_number', identifier)
  return `${made.insert() || ''}`
}

/** sys_id of the category that the setting names for new models; empty where it names none, or none that there is. */
function chosenCategory(): string {
  const [category, ...more] = categoriesNamed(`${gs.getProperty(CATEGORY_PROPERTY, '') || ''}`)
  return category === undefined || more.length > 0 ? '' : category
}

/** sys_ids of the categories with this sys_id or name. */
export function categoriesNamed(text: string): string[] {
  const wanted = text.trim()
  const category = recordsWhere(CATEGORIES, /^[0-9a-f]{32}$/i.test(wanted) ? 'sys_id' : 'name', wanted)
  category.query()
  const found: string[] = []
  while (category.next()) found.push(category.getUniqueValue())
  return found
}

/** sys_id of the category of models whose CIs are of this class; of computers where the class has none. */
export function categoryOf(ciClass: string): string {
  for (const name of [ciClass, 'cmdb_ci_computer']) {
    const category = recordsWhere(CATEGORIES, 'cmdb_ci_class', name)
    category.setLimit(1)
    category.query()
    if (category.next()) return category.getUniqueValue()
  }
  return ''
}

// What the installs that Kandji delivered say about the use of software.

import { GlideAggregate, GlideRecord } from '@servicenow/glide'
import { DISCOVERY_SOURCE, valueOf } from '../record.ts'
import type { Counts } from './counts.ts'
import { readTime } from './last-use.ts'
import type { LastUse } from './last-use.ts'
import { INSTALLS, MODELS } from './tables.ts'

/** A query names no more records than this: longer lists make long statements. */
const MOST_NAMED = 500

/** What Software Asset Management has found out about a discovery model: sys_ids. */
interface Product {
  product: string
  publisher: string
}

interface Use {
  computer: string
  model: string
  time: string
}

/**
 * sys_ids of the computers with an install from Kandji that has a last use and that changed since then (all of them
 * without a time). An install that was matched to its product later has not changed, but its discovery model has.
 * The database groups them: a page of installs could not go on after a computer, for references sort by what they show.
 */
export function computersChangedSince(since: string): string[] {
  const install = new GlideAggregate(INSTALLS)
  install.addQuery('discovery_source', '=', DISCOVERY_SOURCE)
  install.addNotNullQuery('last_used')
  install.addNotNullQuery('installed_on')
  if (since !== '') {
    install.addQuery('sys_updated_on', '>=', since).addOrCondition('discovery_model.sys_updated_on', '>=', since)
  }
  install.groupBy('installed_on')
  install.query()
  const computers: string[] = []
  while (install.next()) computers.push(`${install.getValue('installed_on')}`)
  return computers
}

/**
 * All last uses on these computers that count. Inactive installs do as well: Software Asset Management deactivates
 * duplicates whose use is real, and an app that was moved or upgraded keeps its use.
 * @param latest last uses after this time are implausible
 */
export function lastUsesOn(computers: string[], latest: string, counts: Counts): LastUse[] {
  const install = new GlideRecord(INSTALLS)
  install.addQuery('installed_on', 'IN', computers.join(','))
  install.addQuery('discovery_source', DISCOVERY_SOURCE)
  install.addNotNullQuery('last_used')
  // Most of what is installed on a Mac never gets a product: it is counted, not read.
  install.addNotNullQuery('discovery_model.norm_product')
  install.query()
  const uses: Use[] = []
  let read = 0
  while (install.next()) {
    read++
    const time = readTime(valueOf(install, 'last_used'))
    if (time === '' || time > latest) counts.implausible++
    else uses.push({ computer: valueOf(install, 'installed_on'), model: valueOf(install, 'discovery_model'), time })
  }
  const installs = countOn(computers)
  counts.installs += installs
  counts.without_product += Math.max(0, installs - read)
  return withProducts(uses)
}

/** How many installs of Kandji with a last use these computers have, with and without a product. */
function countOn(computers: string[]): number {
  const install = new GlideAggregate(INSTALLS)
  install.addQuery('installed_on', 'IN', computers.join(','))
  install.addQuery('discovery_source', '=', DISCOVERY_SOURCE)
  install.addNotNullQuery('last_used')
  install.addAggregate('COUNT', 'installed_on')
  install.groupBy('installed_on')
  install.query()
  let count = 0
  while (install.next()) count += Number(install.getAggregate('COUNT', 'installed_on'))
  return count
}

function withProducts(uses: Use[]): LastUse[] {
  const products = productsOf([...new Set(uses.map(({ model }) => model))])
  const found: LastUse[] = []
  for (const { computer, model, time } of uses) {
    const product = products.get(model)
    if (product) found.push({ computer, time, ...product })
  }
  return found
}

/** The products of discovery models by the model's sys_id; a model that has just lost its product is left out. */
function productsOf(models: string[]): Map<string, Product> {
  const products = new Map<string, Product>()
  for (let from = 0; from < models.length; from += MOST_NAMED) {
    const model = new GlideRecord(MODELS)
    model.addQuery('sys_id', 'IN', models.slice(from, from + MOST_NAMED).join(','))
    model.addNotNullQuery('norm_product')
    model.query()
    while (model.next()) {
      const publisher = valueOf(model, 'norm_publisher')
      products.set(model.getUniqueValue(), { product: valueOf(model, 'norm_product'), publisher })
    }
  }
  return products
}

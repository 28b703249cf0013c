// The asset tag goes from ServiceNow to Kandji, with asset_tag_sync = to_kandji: a change of cmdb_ci_computer.asset_tag, but
// for one that this app's transform made.

import { GlideRecord, gs } from '@servicenow/glide'
import { COMPUTER } from '../cmdb/configuration-item.ts'
import { valueOf } from '../cmdb/lookup.ts'
import { agreed, leftAs, NO_MEMORY } from '../two-way/memory.ts'
import { keepMemory, memoryOf, recordFor, recordOf, wake } from './memories.ts'

const FIELD = 'asset_tag'
const PROPERTY = 'x_kandj_kandji.asset_tag_sync'

export const isAssetTagSent = (): boolean => `${gs.getProperty(PROPERTY, 'none') || ''}` === 'to_kandji'

/** Runs after a computer was written whose asset tag changed. @param before its tag until then */
export function changedHere(configurationItem: string, before: string, now: string): void {
  if (!isAssetTagSent() || mdmOf(configurationItem) === '') return
  const record = recordFor(configurationItem, FIELD, { ...NO_MEMORY, here: before })
  // What the app itself is just taking over is no change of a person's.
  if (memoryOf(record).taken === now) return
  wake(record)
  record.update()
}

/** The tag of a row's CI before its row is written; undefined where tags are not sent. */
export function tagOf(configurationItem: string): string | undefined {
  if (!isAssetTagSent()) return undefined
  const item = new GlideRecord(COMPUTER)
  return configurationItem !== '' && item.get(configurationItem) ? valueOf(item, FIELD) : ''
}

/** A row was written: a tag that it changed came from Kandji, and is not sent back. @param before what {@link tagOf} said */
export function tookFromKandji(configurationItem: string, before: string | undefined): void {
  if (before === undefined || configurationItem === '') return
  const now = tagOf(configurationItem)
  if (now === undefined || now === before) return
  const record = recordOf(configurationItem, FIELD)
  const memory = agreed(record ? memoryOf(record) : NO_MEMORY, now)
  const kept = record || recordFor(configurationItem, FIELD, memory)
  keepMemory(kept, memory)
  kept.setValue('state', 'agreed')
  kept.update()
}

/** An MDM row says which tag Kandji holds: one that differs from the last agreed one is looked at. */
export function noticedThere(configurationItem: string, there: string): void {
  if (!isAssetTagSent()) return
  const record = recordOf(configurationItem, FIELD)
  // A value that was never settled is none that was sent: switching on sends nothing by itself.
  if (!record || memoryOf(record).there === null || memoryOf(record).there === there) return
  if (valueOf(record, 'state') === 'waiting') return
  wake(record)
  record.update()
}

/** Kandji's id of the device of a configuration item; empty where Kandji has none. */
export function mdmOf(configurationItem: string): string {
  const record = new GlideRecord('x_kandj_kandji_mdm')
  record.addQuery('configuration_item', configurationItem)
  record.addQuery('is_removed', '!=', 'true')
  record.orderBy('sys_created_on')
  record.setLimit(1)
  record.query()
  return record.next() ? valueOf(record, 'kandji_device_id') : ''
}

/** The sides differ and are left so: before the first change that is to be sent. */
export const untouched = (here: string, there: string) => leftAs(NO_MEMORY, { here, there })

// Assets that somebody made by hand or imported: ServiceNow makes one for each configuration item without an asset, and would make a
// second one beside an asset of the same serial number that has no item.
// Source: ServiceNow docs, r_InstalledWithAssetManagement (an item with an asset gets no other), t_CreateAssetandCIFieldsMapping
// (columns that both share are kept alike from then on, and not at the moment of linking).

import { GlideRecord } from '@servicenow/glide'
import { itemOf } from './configuration-item.ts'
import { isSpelling, spellingsOf } from '../shared/serial-spellings.ts'
import { hasTable, recordsAbout, valueOf } from './lookup.ts'

const ASSETS = 'alm_asset'
const RETIRED = '7'
/** States in which an asset may be given to a computer, with what its item says then. The usual one, in use, is what a new item has. */
const STATES: Record<string, { install: string; hardware: string }> = {
  '2': { install: '2', hardware: 'on_order' },
  '3': { install: '3', hardware: 'in_maintenance' },
  '6': { install: '6', hardware: 'in_stock' },
}

/** Columns of both, which Kandji says nothing of. */
const SHARED = [
  'asset_tag',
  'location',
  'department',
  'company',
  'cost_center',
  'owned_by',
  'managed_by',
  'supported_by',
  'support_group',
  'vendor',
  'po_number',
  'invoice_number',
  'purchase_date',
  'warranty_expiration',
  'order_date',
  'delivery_date',
  'lease_id',
  'gl_account',
  'justification',
]

export interface Asset {
  sysId: string
  name: string
  table: string
  /** sys_id of its configuration item; empty where it has none, or one that is not there any more. */
  item: string
  itemName: string
  /** Name of its model's manufacturer, or empty. */
  maker: string
  isRetired: boolean
  /** Its serial number, where something is before or behind that of the device; else empty. */
  spelling: string
}

/**
 * All assets with this serial number, or with something before or behind it, the oldest first; none where this app may not read assets.
 * @param except sys_id of one that is left out
 */
export function assetsOf(serial: string, except: string): Asset[] {
  const found: Asset[] = []
  if (!hasTable(ASSETS)) return found
  const asset = recordsAbout(ASSETS, 'serial_number', serial, spellingsOf(serial))
  asset.query()
  while (asset.next()) {
    const isOther = asset.getUniqueValue() !== except && isSpelling(valueOf(asset, 'serial_number'), serial)
    if (isOther) found.push(assetIn(asset, serial))
  }
  return found
}

function assetIn(asset: GlideRecord, serial: string): Asset {
  const item = new GlideRecord('cmdb_ci')
  const isLinked = valueOf(asset, 'ci') !== '' && item.get(valueOf(asset, 'ci'))
  const model = new GlideRecord('cmdb_model')
  const hasModel = valueOf(asset, 'model') !== '' && model.get(valueOf(asset, 'model'))
  return {
    sysId: asset.getUniqueValue(),
    name: valueOf(asset, 'display_name') || valueOf(asset, 'asset_tag') || asset.getUniqueValue(),
    table: valueOf(asset, 'sys_class_name'),
    item: isLinked ? item.getUniqueValue() : '',
    itemName: isLinked ? valueOf(item, 'name') || valueOf(item, 'serial_number') : '',
    maker: hasModel && valueOf(model, 'manufacturer') !== '' ? `${model.getDisplayValue('manufacturer') || ''}` : '',
    isRetired: valueOf(asset, 'install_status') === RETIRED,
    spelling:
      valueOf(asset, 'serial_number').toLowerCase() === serial.toLowerCase() ? '' : valueOf(asset, 'serial_number'),
  }
}

/** True where the sys_id is of an asset that is there. */
export const isAsset = (sysId: string): boolean =>
  sysId !== '' && hasTable(ASSETS) && new GlideRecord(ASSETS).get(sysId)

/**
 * Brings an asset and the item that it was given to together: what only the asset says, both say from then on. But for the owner, who
 * is Kandji's or a person's word on the item: kandji-push foretells him, and may not read assets.
 * @param isNew the item was made for it: it has the state of the asset
 * @returns false where ServiceNow did not let them be linked
 */
export function linkAsset(sysId: string, itemId: string, isNew: boolean): boolean {
  const [asset, item] = [new GlideRecord(ASSETS), itemOf(itemId)]
  if (!item || !asset.get(sysId) || valueOf(item, 'asset') !== sysId) return false
  const filled = SHARED.filter((column) => fill(item, column, valueOf(asset, column)))
  const state = isNew ? STATES[valueOf(asset, 'install_status')] : undefined
  if (state) {
    item.setValue('install_status', state.install)
    if (item.isValidField('hardware_status')) item.setValue('hardware_status', state.hardware)
  }
  if (state || filled.length > 0) item.update()
  asset.setValue('ci', itemId)
  for (const [column, value] of [
    ['assigned_to', valueOf(item, 'assigned_to')],
    ['model', valueOf(item, 'model_id')],
    ['model_category', item.isValidField('model_category') ? valueOf(item, 'model_category') : ''],
  ])
    if (value !== '') asset.setValue(column, value)
  return `${asset.update() || ''}` !== ''
}

function fill(item: GlideRecord, column: string, value: string): boolean {
  if (value === '' || !item.isValidField(column) || valueOf(item, column) !== '') return false
  item.setValue(column, value)
  return true
}

// The asset of a row's CI: one that is there already is taken, so that the platform makes no second one beside it.

import type { GlideRecord } from '@servicenow/glide'
import { assetsOf, isAsset, linkAsset } from '../cmdb/assets.ts'
import type { Asset } from '../cmdb/assets.ts'
import { manufacturerNames } from '../cmdb/manufacturer.ts'
import { isAppleName } from '../shared/companies.ts'
import { ASSET_NOT_LINKED, IS_ASSET_BESIDE } from '../shared/remarks.ts'
import type { StagingRow } from '../staging/in-hand.ts'
import { quoted } from '../staging/row.ts'
import { remembered } from '../staging/row-memory.ts'
import { candidatesFor, kinFor, presentFor } from './present.ts'
import { serialOf } from './serial.ts'

/** Those that are not the CI's already. */
const assetsFor = (source: StagingRow): Asset[] =>
  remembered(source, 'assets', () => assetsOf(serialOf(source), presentFor(source).asset))

/** It may be this computer's: it is nobody's, not given away, and of Apple as far as anybody knows. */
const isFree = ({ item, isRetired, maker, spelling }: Asset): boolean =>
  item === '' && !isRetired && spelling === '' && (maker === '' || isAppleName(maker, manufacturerNames()))

/** sys_id of the asset that the row gives its CI; empty where the CI has one, or there is none to give. */
const assetFor = (source: StagingRow): string =>
  remembered(source, 'asset', () => {
    const [free] = assetsFor(source).filter(isFree)
    return free && !isAsset(presentFor(source).asset) ? free.sysId : ''
  })

/** The column of the CI by which the platform sees that it has an asset. */
export const assetValuesFor = (source: StagingRow, item: GlideRecord): Record<string, string> =>
  assetFor(source) !== '' && item.isValidField('asset') ? { asset: assetFor(source) } : {}

/**
 * The row was written: its asset refers to it as well.
 * @returns what could not be done, for a person; empty where all was
 */
export function giveAsset(source: StagingRow, item: string): string {
  const asset = assetFor(source)
  if (item === '' || asset === '' || linkAsset(asset, item, presentFor(source).sysId === '')) return ''
  const known = assetsFor(source).find(({ sysId }) => sysId === asset)
  return `the asset ${quoted(known ? known.name : asset)} ${ASSET_NOT_LINKED}`
}

/** Other assets of the row's serial number, in words for a person. */
export function assetRemarksOf(source: StagingRow): string[] {
  const present = presentFor(source)
  const own = assetFor(source)
  const isNamed = ({ sysId, item, isRetired }: Asset): boolean => {
    if (sysId === own || (item !== '' && item === present.sysId)) return false
    if (item !== '') return spellsOther(source, item)
    // A device that was given away and bought again has an old asset and a new one: said when the new one is made.
    return !isRetired || present.sysId === ''
  }
  return assetsFor(source)
    .filter(isNamed)
    .map((one) => `${quoted(one.name)} (${one.table}) ${IS_ASSET_BESIDE}: ${reasonOf(one)}`)
}

/** That there are two items of the device is said of them. */
const spellsOther = (source: StagingRow, item: string): boolean =>
  ![...candidatesFor(source), ...kinFor(source)].some((one) => one.sysId === item)

function reasonOf({ item, itemName, isRetired, maker, spelling }: Asset): string {
  if (item !== '') return `it belongs to the configuration item ${quoted(itemName || item)}`
  if (isRetired) return 'it is retired'
  if (spelling !== '') return `it has ${quoted(spelling)}`
  if (maker !== '' && !isAppleName(maker, manufacturerNames())) return `its model is of ${quoted(maker)}`
  return 'it has no configuration item'
}

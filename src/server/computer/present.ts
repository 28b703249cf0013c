// What the CMDB has of a row's device before the row is written: the CI that counts, and what is odd about it.

import { candidatesOf, configurationItemOf, identificationMode, itemOf, kinOf } from '../cmdb/configuration-item.ts'
import { valueOf } from '../cmdb/lookup.ts'
import { manufacturerNames } from '../cmdb/manufacturer.ts'
import type { Candidate } from '../shared/identification.ts'
import { otherMakersSign as signOf } from '../shared/other-maker.ts'
import {
  BY_SERIAL_TABLE,
  HAS_ALMOST_THIS_SERIAL,
  HAS_THIS_SERIAL_TOO,
  HAVE_THIS_SERIAL,
  IS_DUPLICATE,
  IS_RETIRED,
  isAway,
} from '../shared/remarks.ts'
import type { StagingRow } from '../staging/in-hand.ts'
import { remembered } from '../staging/row-memory.ts'
import { quoted } from '../staging/row.ts'
import { serialOf } from './serial.ts'

/** The CI that counts, as it is now. Texts are empty where there is nothing. */
export interface Present {
  sysId: string
  table: string
  name: string
  manufacturer: string
  maker: string
  model: string
  modelName: string
  os: string
  owner: string
  tag: string
  lastDiscovered: string
  discoverySource: string
  /** sys_id of its asset. */
  asset: string
  /** How often it has been written; empty where there is no CI. */
  changes: string
}

const NOTHING: Present = {
  sysId: '',
  table: '',
  name: '',
  manufacturer: '',
  maker: '',
  model: '',
  modelName: '',
  os: '',
  owner: '',
  tag: '',
  lastDiscovered: '',
  discoverySource: '',
  asset: '',
  changes: '',
}

/** All CIs with the row's serial number before the row is written, the one that counts first. */
export const candidatesFor = (source: StagingRow): Candidate[] =>
  remembered(source, 'candidates', () => candidatesOf(serialOf(source), identificationMode()))

/** CIs that may be the device, and that are taken for others. */
export const kinFor = (source: StagingRow): ReturnType<typeof kinOf> =>
  remembered(source, 'kin', () => kinOf(serialOf(source)))

/** The CI that counts for this row; its sysId is empty where there is none. */
export const presentFor = (source: StagingRow): Present =>
  remembered(source, 'present', () => {
    const sysId = configurationItemOf(serialOf(source), () => candidatesFor(source))
    return sysId === '' ? NOTHING : presentOf(sysId)
  })

export function presentOf(sysId: string): Present {
  const item = itemOf(sysId)
  if (!item) return NOTHING
  return {
    sysId,
    table: valueOf(item, 'sys_class_name'),
    name: valueOf(item, 'name'),
    manufacturer: valueOf(item, 'manufacturer'),
    maker: valueOf(item, 'manufacturer') === '' ? '' : `${item.getDisplayValue('manufacturer') || ''}`,
    model: valueOf(item, 'model_id'),
    modelName: valueOf(item, 'model_id') === '' ? '' : `${item.getDisplayValue('model_id') || ''}`,
    os: item.isValidField('os') ? valueOf(item, 'os') : '',
    owner: valueOf(item, 'assigned_to'),
    tag: valueOf(item, 'asset_tag'),
    lastDiscovered: valueOf(item, 'last_discovered'),
    discoverySource: valueOf(item, 'discovery_source'),
    asset: item.isValidField('asset') ? valueOf(item, 'asset') : '',
    changes: valueOf(item, 'sys_mod_count'),
  }
}

/** The names under which Apple may be known here. */
export const namesFor = (source: StagingRow): string[] => remembered(source, 'names', manufacturerNames)

/** What shows that a CI is plainly another maker's device; empty where nothing does. */
export function otherMakersSign({ maker, os }: Present, names = manufacturerNames()): string {
  const sign = signOf(maker, os, names)
  return sign ? `${sign.what} ${quoted(sign.value)}` : ''
}

/** What is odd about the CIs of this serial number, in words for a person. `all`: where they are others than before the row. */
export function odditiesOf(source: StagingRow, written: string, all = candidatesFor(source)): string[] {
  const notes: string[] = []
  const label = (one: Candidate): string => `${quoted(one.name || one.sysId)} (${one.table})`
  const main = all.find((one) => one.sysId === written)
  const others = all.filter((one) => one.sysId !== written && one.duplicateOf === '')
  const marked = all.filter((one) => one.duplicateOf !== '')
  if (others.length > 0 && main) {
    const names = others.map(label).join(', ')
    notes.push(`${all.length} ${HAVE_THIS_SERIAL}: ${label(main)} is the device, not ${names}`)
  }
  for (const one of kinFor(source)) {
    if (one.sysId === written || all.some(({ sysId }) => sysId === one.sysId)) continue
    const what = one.isSame ? HAS_THIS_SERIAL_TOO : HAS_ALMOST_THIS_SERIAL
    notes.push(`${label(one)} ${what} and is taken for another device`)
  }
  if (marked.length > 0) notes.push(`${marked.map(label).join(', ')} ${IS_DUPLICATE} and left out`)
  if (main && main.away) notes.push(`${label(main)} ${isAway(main.away)}, and Kandji manages it`)
  else if (main && main.isRetired) notes.push(`${label(main)} ${IS_RETIRED} and stays so`)
  if (main && !main.hasSerial) notes.push(`${label(main)} ${BY_SERIAL_TABLE}`)
  return notes
}

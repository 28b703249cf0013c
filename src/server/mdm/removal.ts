// A device that has gone from Kandji: its MDM record is marked, and where the row asks for it, its configuration item is
// retired. What a person has said about the item's status is never overwritten.
// Source: ServiceNow docs, class-hardware (hardware_status is what is synchronised with the asset),
// t_CreateAssetandCIInstallStatusMapping (install_status is not, for hardware), cmdb-ci-lifecycle-mgmt (a CI that leaves
// Retired becomes Non-Operational), cmdb-asset-CI-IBI-sync-options (life-cycle columns lead where they are switched on).

import { GlideRecord, gs } from '@servicenow/glide'
import { itemOf } from '../cmdb/configuration-item.ts'
import { valueOf } from '../cmdb/lookup.ts'
import { RETIRED_HARDWARE_STATUS, RETIRED_INSTALL_STATUS } from '../shared/identification.ts'
import { isStillRetired, mayRetire } from '../shared/retirement.ts'
import type { StagingRow } from '../staging/in-hand.ts'
import { sent } from '../staging/row.ts'

const LIFE_CYCLE_PROPERTY = 'csdm.lifecycle.sync.between.ci.and.asset.activated'

/** The value of hardware_status that goes with an asset in use. */
const HARDWARE_INSTALLED = 'installed'
const STAGE = 'life_cycle_stage'
const STAGE_STATUS = 'life_cycle_stage_status'

/** Columns whose values are kept for the device's return, in the order in which they are written back. */
const STATUS_COLUMNS = ['install_status', 'hardware_status', STAGE, STAGE_STATUS, 'operational_status']

type Status = Record<string, string>

const saysTrue = (source: StagingRow, column: string): boolean => sent(source, column).toLowerCase() === 'true'

/** True when the row tells that its device is gone. A row that says nothing of it tells of a device that is there. */
export const isRemoved = (source: StagingRow): boolean => saysTrue(source, 'is_removed')

/**
 * Retires the configuration item of a removed device, where the row asks for it, and keeps in the MDM record what status it
 * had. Only an item that is installed, which is the default: every other status was chosen by somebody.
 */
export function retire(source: StagingRow, target: GlideRecord): void {
  if (!saysTrue(source, 'retire') || valueOf(target, 'retired_from') !== '') return
  const item = itemOf(valueOf(target, 'configuration_item'))
  if (!item || !mayRetire(valueOf(item, 'install_status'), valueOf(item, 'hardware_status'))) return
  const before = statusOf(item)
  item.setValue('install_status', RETIRED_INSTALL_STATUS)
  if (item.isValidField('hardware_status')) item.setValue('hardware_status', RETIRED_HARDWARE_STATUS)
  if (hasLifeCycle(item)) {
    item.getElement(STAGE).setDisplayValue('End of Life')
    item.getElement(STAGE_STATUS).setDisplayValue('Retired')
  }
  if (!item.update()) return
  target.setValue('retired_from', before.install_status)
  target.setValue('retired_status', JSON.stringify(before))
}

/** The device is there again: what Kandji retired gets its status back, unless a person has changed it meanwhile. */
export function reinstate(target: GlideRecord): void {
  const installStatus = valueOf(target, 'retired_from')
  if (installStatus === '') return
  const before = statusBefore(target, installStatus)
  const item = itemOf(valueOf(target, 'configuration_item'))
  if (item && isAsLeft(item, before)) {
    for (const column of STATUS_COLUMNS) {
      if (before[column] !== undefined && column !== 'operational_status' && item.isValidField(column))
        item.setValue(column, before[column])
    }
    // No state of an asset goes with an empty hardware status: the asset would stay retired.
    if (before.hardware_status === '') item.setValue('hardware_status', HARDWARE_INSTALLED)
    item.update()
    giveBackTheRest(item, before)
  }
  target.setValue('retired_from', '')
  target.setValue('retired_status', '')
}

/**
 * Leaving Retired, the platform makes an item Non-Operational: what it was before is written after that, and so is a
 * hardware status that was empty.
 */
function giveBackTheRest(item: GlideRecord, before: Status): void {
  const again = new GlideRecord(item.getTableName())
  if (!again.get(item.getUniqueValue())) return
  for (const column of ['operational_status', 'hardware_status']) {
    const value = before[column]
    const kept = value === undefined || (column === 'operational_status' && value === '')
    if (!kept && again.isValidField(column)) again.setValue(column, value)
  }
  again.update()
}

const isAsLeft = (item: GlideRecord, before: Status): boolean =>
  isStillRetired(valueOf(item, 'install_status'), valueOf(item, 'hardware_status'), before.hardware_status)

function statusBefore(target: GlideRecord, installStatus: string): Status {
  try {
    return JSON.parse(valueOf(target, 'retired_status')) as Status
  } catch {
    return { install_status: installStatus }
  }
}

function statusOf(item: GlideRecord): Status {
  const status: Status = {}
  for (const column of STATUS_COLUMNS) if (item.isValidField(column)) status[column] = valueOf(item, column)
  return status
}

const hasLifeCycle = (item: GlideRecord): boolean =>
  `${gs.getProperty(LIFE_CYCLE_PROPERTY, '') || ''}` === 'true' && item.isValidField(STAGE)

// The page of the app's settings: which properties it shows, under which headings, in which order. The module Settings names
// these categories.

import { Record } from '@servicenow/sdk/core'
import { assetTagSync } from '../two-way/asset-tag.now.ts'
import { kandjiUrl } from '../two-way/connection.now.ts'
import { deviceActions } from '../two-way/device-action.now.ts'
import { assignmentSync } from '../two-way/owner.now.ts'
import { noteSync } from '../two-way/note.now.ts'
import { userImport } from '../two-way/user-import.now.ts'
import {
  defaultModelCategory,
  identification,
  invalidSerials,
  manufacturerNames,
  mobileClass,
  removedApps,
  userMatch,
} from './properties.now.ts'

export const devicesSettings = Record({
  $id: Now.ID['settings-devices'],
  table: 'sys_properties_category',
  data: { name: 'Kandji devices', title: 'How devices are found, and in which class' },
})

export const identificationOnPage = Record({
  $id: Now.ID['settings-devices-identification'],
  table: 'sys_properties_category_m2m',
  data: { category: devicesSettings, property: identification, order: 100 },
})

export const mobileClassOnPage = Record({
  $id: Now.ID['settings-devices-mobile-class'],
  table: 'sys_properties_category_m2m',
  data: { category: devicesSettings, property: mobileClass, order: 200 },
})

export const manufacturerNamesOnPage = Record({
  $id: Now.ID['settings-devices-manufacturer-names'],
  table: 'sys_properties_category_m2m',
  data: { category: devicesSettings, property: manufacturerNames, order: 300 },
})

export const invalidSerialsOnPage = Record({
  $id: Now.ID['settings-devices-invalid-serials'],
  table: 'sys_properties_category_m2m',
  data: { category: devicesSettings, property: invalidSerials, order: 400 },
})

export const defaultModelCategoryOnPage = Record({
  $id: Now.ID['settings-devices-default-model-category'],
  table: 'sys_properties_category_m2m',
  data: { category: devicesSettings, property: defaultModelCategory, order: 500 },
})

export const ownersSettings = Record({
  $id: Now.ID['settings-owners'],
  table: 'sys_properties_category',
  data: { name: 'Kandji owners', title: 'How owners are found' },
})

export const userMatchOnPage = Record({
  $id: Now.ID['settings-owners-user-match'],
  table: 'sys_properties_category_m2m',
  data: { category: ownersSettings, property: userMatch, order: 100 },
})

export const appsSettings = Record({
  $id: Now.ID['settings-apps'],
  table: 'sys_properties_category',
  data: { name: 'Kandji apps', title: 'Installed apps' },
})

export const removedAppsOnPage = Record({
  $id: Now.ID['settings-apps-removed-apps'],
  table: 'sys_properties_category_m2m',
  data: { category: appsSettings, property: removedApps, order: 100 },
})

export const twoWaySettings = Record({
  $id: Now.ID['settings-two-way'],
  table: 'sys_properties_category',
  data: { name: 'Kandji two-way', title: 'Between ServiceNow and Kandji' },
})

export const kandjiUrlOnPage = Record({
  $id: Now.ID['settings-two-way-kandji-url'],
  table: 'sys_properties_category_m2m',
  data: { category: twoWaySettings, property: kandjiUrl, order: 100 },
})

export const assetTagSyncOnPage = Record({
  $id: Now.ID['settings-two-way-asset-tag-sync'],
  table: 'sys_properties_category_m2m',
  data: { category: twoWaySettings, property: assetTagSync, order: 200 },
})

export const assignmentSyncOnPage = Record({
  $id: Now.ID['settings-two-way-assignment-sync'],
  table: 'sys_properties_category_m2m',
  data: { category: twoWaySettings, property: assignmentSync, order: 250 },
})

export const deviceActionsOnPage = Record({
  $id: Now.ID['settings-two-way-device-actions'],
  table: 'sys_properties_category_m2m',
  data: { category: twoWaySettings, property: deviceActions, order: 300 },
})

export const userImportOnPage = Record({
  $id: Now.ID['settings-two-way-user-import'],
  table: 'sys_properties_category_m2m',
  data: { category: twoWaySettings, property: userImport, order: 400 },
})

export const noteSyncOnPage = Record({
  $id: Now.ID['settings-two-way-note-sync'],
  table: 'sys_properties_category_m2m',
  data: { category: twoWaySettings, property: noteSync, order: 500 },
})

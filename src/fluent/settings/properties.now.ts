// The app's settings. Every one has a default with which the app works as documented.

import { Property } from '@servicenow/sdk/core'
import { admin, integration, user } from '../security/roles.now.ts'

/** Whoever may ask for a preview: it foretells by these settings. */
export const READERS = ['cmdb_read', user, integration, admin]

export const manufacturerNames = Property({
  $id: Now.ID['property-manufacturer-names'],
  name: 'x_kandj_kandji.manufacturer_names',
  type: 'string',
  value: 'Apple,Apple Inc.,"Apple, Inc.",Apple Inc,Apple Computer,"Apple Computer, Inc."',
  description:
    'Names under which the company Apple may already be known: one a line, or separated by commas, in quotes where a name has a comma. The company that a computer has goes first, then one that is marked as a manufacturer, then the first name that exists (upper and lower case do not matter); if none exists, a company `Apple` is made.',
  roles: { read: READERS, write: [admin] },
})

export const mobileClass = Property({
  $id: Now.ID['property-mobile-class'],
  name: 'x_kandj_kandji.mobile_class',
  type: 'choicelist',
  choices: ['cmdb_ci_computer', 'cmdb_ci_handheld_computing'],
  value: 'cmdb_ci_computer',
  description:
    'The class in which an iPhone or iPad that is new to the CMDB is made. A device that is already there, in either class, is updated where it is.',
  roles: { read: READERS, write: [admin] },
})

export const identification = Property({
  $id: Now.ID['property-identification'],
  name: 'x_kandj_kandji.identification',
  type: 'choicelist',
  choices: ['ire', 'coalesce'],
  value: 'ire',
  description:
    'Which configuration item a device is: `ire` asks the identification and reconciliation of ServiceNow, which finds hardware of any class and keeps to reconciliation rules. With `coalesce` the transform map decides by the serial number of a computer and writes by itself.',
  roles: { read: READERS, write: [admin] },
})

export const defaultModelCategory = Property({
  $id: Now.ID['property-default-model-category'],
  name: 'x_kandj_kandji.default_model_category',
  type: 'string',
  value: '',
  description:
    'The category that models get when the app makes them: the name or the sys_id of a model category. Empty takes the category of the device’s class. Models that there are keep theirs, and a configuration item has the category of its class, which decides on its asset.',
  roles: { read: [user, admin], write: [admin] },
})

export const invalidSerials = Property({
  $id: Now.ID['property-invalid-serials'],
  name: 'x_kandj_kandji.invalid_serials',
  type: 'string',
  value: '',
  description:
    'Texts that are no serial numbers, besides the well-known placeholders: one a line, or separated by commas. Case, blanks and punctuation do not matter. A device with such a serial number is refused and named.',
  roles: { read: READERS, write: [admin] },
})

export const userMatch = Property({
  $id: Now.ID['property-user-match'],
  name: 'x_kandj_kandji.user_match',
  type: 'string',
  value: 'email,user_name,name',
  description:
    'Columns of the table sys_user in which an owner is looked for, in order, separated by commas. The first one in which any user has the value that Kandji sends decides.',
  roles: { read: READERS, write: [admin] },
})

export const removedApps = Property({
  $id: Now.ID['property-removed-apps'],
  name: 'x_kandj_kandji.removed_apps',
  type: 'choicelist',
  choices: ['inactive', 'delete'],
  value: 'inactive',
  description:
    'What becomes of the installation of an app that was removed from a Mac: `inactive` keeps it as not active, `delete` has the nightly job `Kandji removed apps` of the app Kandji SAM delete it, so that no licence is counted for it.',
  roles: { read: [user, admin], write: [admin] },
})

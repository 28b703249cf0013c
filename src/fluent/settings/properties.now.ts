// The app's settings. Every one has a default with which the app works as documented.

import { Property } from '@servicenow/sdk/core'
import { admin, user } from '../security/roles.now.ts'

export const manufacturerNames = Property({
  $id: Now.ID['property-manufacturer-names'],
  name: 'x_kandj_kandji.manufacturer_names',
  type: 'string',
  value: 'Apple,Apple Inc.,Apple Inc,Apple Computer',
  description:
    'Names, separated by commas, under which the company Apple may already be known. The first one that exists (upper and lower case do not matter) becomes the manufacturer; if none exists, a company `Apple` is made.',
  roles: { read: [user, admin], write: [admin] },
})

export const mobileClass = Property({
  $id: Now.ID['property-mobile-class'],
  name: 'x_kandj_kandji.mobile_class',
  type: 'choicelist',
  choices: ['cmdb_ci_computer', 'cmdb_ci_handheld_computing'],
  value: 'cmdb_ci_computer',
  description:
    'The class in which an iPhone or iPad that is new to the CMDB is made. A device that is already there, in either class, is updated where it is.',
  roles: { read: [user, admin], write: [admin] },
})

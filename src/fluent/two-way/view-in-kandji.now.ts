// The link "View in Kandji" on the forms of computers and MDM records. The form brings the address with it, so that the window opens
// at once: a browser lets no answer that comes later open one.

import { BusinessRule, ScriptInclude, UiAction } from '@servicenow/sdk/core'
import { user } from '../security/roles.now.ts'

export const devicePage = ScriptInclude({
  $id: Now.ID['include-device-page'],
  name: 'KandjiDevicePage',
  apiName: 'x_kandj_kandji.KandjiDevicePage',
  description: 'The page of a device in Kandji, for the condition of the link to it.',
  script: Now.include('./scripts/kandji-device-page.js'),
  accessibleFrom: 'package_private',
  protectionPolicy: 'read',
  active: true,
})

export const viewOnMdm = UiAction({
  $id: Now.ID['action-mdm-view-in-kandji'],
  name: 'View in Kandji',
  actionName: 'x_kandj_kandji_view',
  table: 'x_kandj_kandji_mdm',
  hint: 'Open the page of this device in Kandji',
  condition: "new x_kandj_kandji.KandjiDevicePage().of(current) !== ''",
  roles: [user, 'itil', 'cmdb_read'],
  client: { isClient: true, isUi11Compatible: true, isUi16Compatible: true, onClick: 'kandjiView()' },
  script: Now.include('./scripts/view-in-kandji.js'),
  isolateScript: false,
  form: { showLink: true },
  showInsert: false,
  showUpdate: true,
  order: 950,
  active: true,
})

export const viewOnComputer = UiAction({
  $id: Now.ID['action-computer-view-in-kandji'],
  name: 'View in Kandji',
  actionName: 'x_kandj_kandji_view',
  table: 'cmdb_ci_computer',
  hint: 'Open the page of this device in Kandji',
  condition: "new x_kandj_kandji.KandjiDevicePage().of(current) !== ''",
  roles: [user, 'itil', 'cmdb_read'],
  client: { isClient: true, isUi11Compatible: true, isUi16Compatible: true, onClick: 'kandjiView()' },
  script: Now.include('./scripts/view-in-kandji.js'),
  isolateScript: false,
  form: { showLink: true },
  showInsert: false,
  showUpdate: true,
  order: 950,
  active: true,
})

export const pageOfMdm = BusinessRule({
  $id: Now.ID['rule-mdm-page'],
  name: 'Kandji page of an MDM record',
  table: 'x_kandj_kandji_mdm',
  description: 'Gives the form the address of the device in Kandji.',
  when: 'display',
  order: 900,
  active: true,
  script: `g_scratchpad.x_kandj_kandji_page = require('./src/server/kandji/web-page.ts').pageOf(current);`,
})

export const pageOfComputer = BusinessRule({
  $id: Now.ID['rule-computer-page'],
  name: 'Kandji page of a computer',
  table: 'cmdb_ci_computer',
  description: 'Gives the form the address of the device in Kandji.',
  when: 'display',
  order: 900,
  active: true,
  script: `g_scratchpad.x_kandj_kandji_page = require('./src/server/kandji/web-page.ts').pageOf(current);`,
})

// The buttons of device actions on the forms of computers and MDM records, and that of a PIN. Each is there where its condition
// holds on the server: switched on, the role, a platform that allows the action, a device that is still in Kandji.

import { ScriptInclude, UiAction } from '@servicenow/sdk/core'
import { deviceOperator } from './device-action.now.ts'

export const deviceActionsInclude = ScriptInclude({
  $id: Now.ID['include-device-actions'],
  name: 'KandjiDeviceActions',
  apiName: 'x_kandj_kandji.KandjiDeviceActions',
  description: 'Device actions for what cannot ask for a module: conditions of UI actions, and steps of flows.',
  script: Now.include('./scripts/kandji-device-actions.js'),
  accessibleFrom: 'package_private',
  protectionPolicy: 'read',
  active: true,
})

export const blankPushOnComputer = UiAction({
  $id: Now.ID['action-computer-blank-push'],
  name: 'Blank push',
  actionName: 'x_kandj_kandji_blank_push',
  table: 'cmdb_ci_computer',
  hint: 'Ask the device to check in with Kandji now',
  condition: "new x_kandj_kandji.KandjiDeviceActions().offers(current, 'blank_push')",
  roles: [deviceOperator],
  client: { isClient: true, isUi11Compatible: true, isUi16Compatible: true, onClick: "kandjiAsk('blank_push')" },
  script: Now.include('./scripts/ask-button.js'),
  isolateScript: false,
  form: { showButton: true, style: 'unstyled' },
  showInsert: false,
  showUpdate: true,
  order: 900,
  active: true,
})

export const lockOnComputer = UiAction({
  $id: Now.ID['action-computer-lock'],
  name: 'Lock',
  actionName: 'x_kandj_kandji_lock',
  table: 'cmdb_ci_computer',
  hint: 'Lock the device by Kandji',
  condition: "new x_kandj_kandji.KandjiDeviceActions().offers(current, 'lock')",
  roles: [deviceOperator],
  client: { isClient: true, isUi11Compatible: true, isUi16Compatible: true, onClick: "kandjiAsk('lock')" },
  script: Now.include('./scripts/ask-button.js'),
  isolateScript: false,
  form: { showButton: true, style: 'destructive' },
  showInsert: false,
  showUpdate: true,
  order: 910,
  active: true,
})

export const restartOnComputer = UiAction({
  $id: Now.ID['action-computer-restart'],
  name: 'Restart',
  actionName: 'x_kandj_kandji_restart',
  table: 'cmdb_ci_computer',
  hint: 'Restart the device by Kandji',
  condition: "new x_kandj_kandji.KandjiDeviceActions().offers(current, 'restart')",
  roles: [deviceOperator],
  client: { isClient: true, isUi11Compatible: true, isUi16Compatible: true, onClick: "kandjiAsk('restart')" },
  script: Now.include('./scripts/ask-button.js'),
  isolateScript: false,
  form: { showButton: true, style: 'unstyled' },
  showInsert: false,
  showUpdate: true,
  order: 920,
  active: true,
})

export const shutdownOnComputer = UiAction({
  $id: Now.ID['action-computer-shutdown'],
  name: 'Shut down',
  actionName: 'x_kandj_kandji_shutdown',
  table: 'cmdb_ci_computer',
  hint: 'Shut the device down by Kandji',
  condition: "new x_kandj_kandji.KandjiDeviceActions().offers(current, 'shutdown')",
  roles: [deviceOperator],
  client: { isClient: true, isUi11Compatible: true, isUi16Compatible: true, onClick: "kandjiAsk('shutdown')" },
  script: Now.include('./scripts/ask-button.js'),
  isolateScript: false,
  form: { showButton: true, style: 'destructive' },
  showInsert: false,
  showUpdate: true,
  order: 930,
  active: true,
})

export const blankPushOnMdm = UiAction({
  $id: Now.ID['action-mdm-blank-push'],
  name: 'Blank push',
  actionName: 'x_kandj_kandji_blank_push',
  table: 'x_kandj_kandji_mdm',
  hint: 'Ask the device to check in with Kandji now',
  condition: "new x_kandj_kandji.KandjiDeviceActions().offers(current, 'blank_push')",
  roles: [deviceOperator],
  client: { isClient: true, isUi11Compatible: true, isUi16Compatible: true, onClick: "kandjiAsk('blank_push')" },
  script: Now.include('./scripts/ask-button.js'),
  isolateScript: false,
  form: { showButton: true, style: 'unstyled' },
  showInsert: false,
  showUpdate: true,
  order: 900,
  active: true,
})

export const lockOnMdm = UiAction({
  $id: Now.ID['action-mdm-lock'],
  name: 'Lock',
  actionName: 'x_kandj_kandji_lock',
  table: 'x_kandj_kandji_mdm',
  hint: 'Lock the device by Kandji',
  condition: "new x_kandj_kandji.KandjiDeviceActions().offers(current, 'lock')",
  roles: [deviceOperator],
  client: { isClient: true, isUi11Compatible: true, isUi16Compatible: true, onClick: "kandjiAsk('lock')" },
  script: Now.include('./scripts/ask-button.js'),
  isolateScript: false,
  form: { showButton: true, style: 'destructive' },
  showInsert: false,
  showUpdate: true,
  order: 910,
  active: true,
})

export const restartOnMdm = UiAction({
  $id: Now.ID['action-mdm-restart'],
  name: 'Restart',
  actionName: 'x_kandj_kandji_restart',
  table: 'x_kandj_kandji_mdm',
  hint: 'Restart the device by Kandji',
  condition: "new x_kandj_kandji.KandjiDeviceActions().offers(current, 'restart')",
  roles: [deviceOperator],
  client: { isClient: true, isUi11Compatible: true, isUi16Compatible: true, onClick: "kandjiAsk('restart')" },
  script: Now.include('./scripts/ask-button.js'),
  isolateScript: false,
  form: { showButton: true, style: 'unstyled' },
  showInsert: false,
  showUpdate: true,
  order: 920,
  active: true,
})

export const shutdownOnMdm = UiAction({
  $id: Now.ID['action-mdm-shutdown'],
  name: 'Shut down',
  actionName: 'x_kandj_kandji_shutdown',
  table: 'x_kandj_kandji_mdm',
  hint: 'Shut the device down by Kandji',
  condition: "new x_kandj_kandji.KandjiDeviceActions().offers(current, 'shutdown')",
  roles: [deviceOperator],
  client: { isClient: true, isUi11Compatible: true, isUi16Compatible: true, onClick: "kandjiAsk('shutdown')" },
  script: Now.include('./scripts/ask-button.js'),
  isolateScript: false,
  form: { showButton: true, style: 'destructive' },
  showInsert: false,
  showUpdate: true,
  order: 930,
  active: true,
})

export const showPinOnAction = UiAction({
  $id: Now.ID['action-show-pin'],
  name: 'Show PIN',
  actionName: 'x_kandj_kandji_show_pin',
  table: 'x_kandj_kandji_device_action',
  hint: 'Show the PIN of the locked Mac. Each reading is recorded.',
  condition: 'new x_kandj_kandji.KandjiDeviceActions().offersPin(current)',
  roles: [deviceOperator],
  client: { isClient: true, isUi11Compatible: true, isUi16Compatible: true, onClick: 'kandjiShowPin()' },
  script: Now.include('./scripts/pin-button.js'),
  isolateScript: false,
  form: { showButton: true, style: 'primary' },
  showInsert: false,
  showUpdate: true,
  order: 900,
  active: true,
})

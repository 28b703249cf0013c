// The dialogs of device actions: UI pages that a GlideModal of a form loads. What they show and send goes by the REST API.

import { Acl, UiPage } from '@servicenow/sdk/core'
import { deviceOperator } from './device-action.now.ts'

export const askActionPage = UiPage({
  $id: Now.ID['page-ask-action'],
  endpoint: 'x_kandj_kandji_ask_action.do',
  category: 'general',
  description: 'The dialog that asks for a device action',
  html: Now.include('./html/ask-action.html'),
  clientScript: Now.include('./scripts/ask-dialog.js'),
})

export const askActionPageAccess = Acl({
  $id: Now.ID['acl-page-ask-action'],
  type: 'ui_page',
  name: 'x_kandj_kandji_ask_action',
  operation: 'read',
  roles: [deviceOperator],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Open the dialog that asks for a device action',
})

export const showPinPage = UiPage({
  $id: Now.ID['page-show-pin'],
  endpoint: 'x_kandj_kandji_show_pin.do',
  category: 'general',
  description: 'The dialog that shows the PIN of a locked Mac',
  html: Now.include('./html/show-pin.html'),
  clientScript: Now.include('./scripts/pin-dialog.js'),
})

export const showPinPageAccess = Acl({
  $id: Now.ID['acl-page-show-pin'],
  type: 'ui_page',
  name: 'x_kandj_kandji_show_pin',
  operation: 'read',
  roles: [deviceOperator],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Open the dialog that shows the PIN of a locked Mac',
})

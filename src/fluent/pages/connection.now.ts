// The connection page: Kandji's address and the API token, which it never shows. Its data comes from the scripted REST API of the
// same role. (The table of the connection has taken x_kandj_kandji_connection.do for its form, which nobody may open.)

import { Acl, UiPage } from '@servicenow/sdk/core'
import page from '../../client/connection.html'
import { admin } from '../security/roles.now.ts'

export const connectionPage = UiPage({
  $id: Now.ID['page-connection'],
  endpoint: 'x_kandj_kandji_connect.do',
  category: 'general',
  description: 'Where Kandji is, the API token, and what the token may do',
  html: page,
  direct: true,
})

export const connectionPageAccess = Acl({
  $id: Now.ID['acl-page-connection'],
  type: 'ui_page',
  name: 'x_kandj_kandji_connect',
  operation: 'read',
  roles: [admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Open the connection page',
})

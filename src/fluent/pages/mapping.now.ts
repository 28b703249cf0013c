// The mapping page: which of Kandji's attributes goes into which column. Its data comes from the scripted REST API of the same roles.

import { Acl, UiPage } from '@servicenow/sdk/core'
import page from '../../client/mapping.html'
import { admin, user } from '../security/roles.now.ts'

export const mappingPage = UiPage({
  $id: Now.ID['page-mapping'],
  endpoint: 'x_kandj_kandji_mapping.do',
  category: 'general',
  description: "Which of Kandji's attributes goes into which column",
  html: page,
  direct: true,
})

export const mappingPageAccess = Acl({
  $id: Now.ID['acl-page-mapping'],
  type: 'ui_page',
  name: 'x_kandj_kandji_mapping',
  operation: 'read',
  roles: [user, admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Open the mapping page',
})

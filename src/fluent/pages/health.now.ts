// The health page: whether the app works, and what it found. Its data comes from the scripted REST API of the same roles.

import { Acl, UiPage } from '@servicenow/sdk/core'
import page from '../../client/health.html'
import { admin, user } from '../security/roles.now.ts'

export const healthPage = UiPage({
  $id: Now.ID['page-health'],
  endpoint: 'x_kandj_kandji_health.do',
  category: 'general',
  description: 'Whether everything works, what was refused, and how to mend it',
  html: page,
  direct: true,
})

export const healthPageAccess = Acl({
  $id: Now.ID['acl-page-health'],
  type: 'ui_page',
  name: 'x_kandj_kandji_health',
  operation: 'read',
  roles: [user, admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Open the health page',
})

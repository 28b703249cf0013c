// Static pages: whom to ask, what the app keeps about people, and what each problem means. Each is open to whoever sees its module.

import { Acl, UiPage } from '@servicenow/sdk/core'
import { admin, user } from '../security/roles.now.ts'

export const supportPage = UiPage({
  $id: Now.ID['page-support'],
  endpoint: 'x_kandj_kandji_support.do',
  category: 'general',
  description: 'Where to look first when something is missing, and whom to ask',
  html: Now.include('./html/support.html'),
})

export const supportPageAccess = Acl({
  $id: Now.ID['acl-page-support'],
  type: 'ui_page',
  name: 'x_kandj_kandji_support',
  operation: 'read',
  roles: [user, admin, 'itil', 'cmdb_read', 'import_admin'],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Open the support page',
})

export const privacyPage = UiPage({
  $id: Now.ID['page-privacy'],
  endpoint: 'x_kandj_kandji_privacy.do',
  category: 'general',
  description: 'Which personal data the app keeps, and how its pages can be used',
  html: Now.include('./html/privacy.html'),
})

export const privacyPageAccess = Acl({
  $id: Now.ID['acl-page-privacy'],
  type: 'ui_page',
  name: 'x_kandj_kandji_privacy',
  operation: 'read',
  roles: [user, admin, 'itil', 'cmdb_read', 'import_admin'],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Open the page about privacy and accessibility',
})

// The build writes its text from docs/problems.md. The health page and lists of problems lead to the article of a code.
export const problemsPage = UiPage({
  $id: Now.ID['page-problems'],
  endpoint: 'x_kandj_kandji_problems.do',
  category: 'general',
  description: 'What each problem means, and what to do about it',
  html: Now.include('./html/problems.html'),
})

export const problemsPageAccess = Acl({
  $id: Now.ID['acl-page-problems'],
  type: 'ui_page',
  name: 'x_kandj_kandji_problems',
  operation: 'read',
  roles: [user, admin, 'itil', 'cmdb_read', 'import_admin'],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Open the page about problems',
})

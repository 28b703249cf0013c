// The application menu. Its modules stand beside it, a file a group, in the order in which they are shown. Every module has roles, and
// whoever has one of them can open it (KB1270868: modules without roles fail certification).

import { ApplicationMenu } from '@servicenow/sdk/core'
import { admin, user } from '../security/roles.now.ts'

export const menu = ApplicationMenu({
  $id: Now.ID['menu'],
  title: 'Kandji',
  hint: 'Apple devices that Kandji delivered',
  description: 'Computers and MDM records from Kandji, the rows they came from, and the settings.',
  roles: [user, admin, 'itil', 'cmdb_read', 'import_admin'],
  active: true,
  order: 1000,
})

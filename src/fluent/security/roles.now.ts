// Who may do what with the app's records. The documented service account needs none of these roles.

import { Role } from '@servicenow/sdk/core'

export const user = Role({
  name: 'x_kandj_kandji.user',
  description: 'Reads what Kandji delivered: computers, MDM records and who was assigned by Kandji.',
  // The menu shows computers: who sees it can open them.
  containsRoles: ['cmdb_read'],
})

export const integration = Role({
  name: 'x_kandj_kandji.integration',
  description:
    'For the service account that sends rows: writes and reads the import tables, reads MDM records and what was reported, nothing else.',
})

export const admin = Role({
  name: 'x_kandj_kandji.admin',
  description: 'Manages the Kandji app: all of its records and its settings.',
  containsRoles: [user, integration],
})

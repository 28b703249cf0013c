// The nightly job that deletes installations of removed apps, where the setting removed_apps says so.

import { ScheduledScript } from '@servicenow/sdk/core'

export const removedApps = ScheduledScript({
  $id: Now.ID['removed-apps'],
  name: 'Kandji removed apps',
  script: `require('./src/server/removed-apps/delete.ts').deleteRemovedApps();`,
  frequency: 'daily',
  executionTime: { hours: 4, minutes: 30, seconds: 0 },
  // Without a start, each build would write the time of the build.
  executionStart: '2025-01-01 04:30:00',
  active: true,
})

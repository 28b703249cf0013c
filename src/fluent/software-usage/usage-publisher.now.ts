// The job of earlier versions. It is in the second app (sam/) now; here it stays, inactive, since what has been shipped is not
// deleted: an upgrade of this app alone stops it cleanly.

import { ScheduledScript } from '@servicenow/sdk/core'

export const usagePublisher = ScheduledScript({
  $id: Now.ID['usage-publisher'],
  name: 'Kandji usage publisher (moved to the app Kandji SAM)',
  script: `gs.info('The Kandji usage publisher is a job of the app Kandji SAM now.');`,
  frequency: 'daily',
  executionTime: { hours: 5, minutes: 0, seconds: 0 },
  // Without a start, each build would write the time of the build.
  executionStart: '2025-01-01 05:00:00',
  active: false,
})

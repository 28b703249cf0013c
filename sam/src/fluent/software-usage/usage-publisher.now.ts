// The nightly job that fills samp_sw_usage from the installs, late enough for the apps of the same night. It ends with one line in the log where there is no SAM.

import { ScheduledScript } from '@servicenow/sdk/core'

export const usagePublisher = ScheduledScript({
  $id: Now.ID['usage-publisher'],
  name: 'Kandji usage publisher',
  script: `require('./src/server/software-usage/publish.ts').publishUsage();`,
  frequency: 'daily',
  executionTime: { hours: 5, minutes: 0, seconds: 0 },
  // Without a start, each build would write the time of the build.
  executionStart: '2025-01-01 05:00:00',
  active: true,
})

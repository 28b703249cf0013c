// The nightly job that deletes push's old runs.

import { ScheduledScript } from '@servicenow/sdk/core'

export const oldReports = ScheduledScript({
  $id: Now.ID['old-reports'],
  name: 'Kandji old reports',
  script: `require('./src/server/reports/old-runs.ts').deleteOldRuns();`,
  frequency: 'daily',
  executionTime: { hours: 3, minutes: 30, seconds: 0 },
  // Without a start, each build would write the time of the build.
  executionStart: '2025-01-01 03:30:00',
  active: true,
})

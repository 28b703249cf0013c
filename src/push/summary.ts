// What one run reports: the object that `--json` prints.

import type { AppCounts } from './apps/snapshot.ts'

export interface Problem {
  /** The serial number where there is one, else the device id, else the side or setting concerned. */
  subject: string
  /** Why, and what to do about it. */
  reason: string
}

export interface Summary {
  devices: { seen: number; changed: number; unchanged: number; skipped: number }
  /** Only where the apps were read. */
  apps?: AppCounts
  /** `sent` counts rows that ServiceNow has answered for; each is one of the other four. */
  rows: { sent: number; inserted: number; updated: number; ignored: number; rejected: number }
  /** HTTP requests, retries and token requests included. */
  requests: { kandji: number; servicenow: number }
  problems: Problem[]
}

export function emptySummary(): Summary {
  return {
    devices: { seen: 0, changed: 0, unchanged: 0, skipped: 0 },
    rows: { sent: 0, inserted: 0, updated: 0, ignored: 0, rejected: 0 },
    requests: { kandji: 0, servicenow: 0 },
    problems: [],
  }
}

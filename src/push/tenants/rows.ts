// How each tenant has been doing: for /healthz and /metrics.

import type { Health } from '../daemon/server.ts'

/** Times in milliseconds since 1970. */
export interface TenantRow {
  tenant: string
  /** The process that works with it now. */
  process: string | null
  sweeps: number
  failed: number
  exitCode: number | null
  failure: string | null
  intervalSeconds: number | null
  lagSeconds: number | null
  endedAt: number | null
  /** The last turn that did not fail. */
  goodAt: number | null
}

/** A tenant that has not had its turn for so many of its intervals is late. */
const LATE = 3

/** The process is well whatever ails a tenant: each has its own word. */
export function healthOf(rows: readonly TenantRow[], now: number): Health {
  return { status: 'ok', tenants: Object.fromEntries(rows.map((row) => [row.tenant, tenantHealth(row, now)])) }
}

function tenantHealth({ exitCode, failure, endedAt, intervalSeconds }: TenantRow, now: number): Health {
  if (endedAt === null || exitCode === null) return { status: 'starting' }
  const details = { exitCode, lastSweep: new Date(endedAt).toISOString() }
  if (exitCode > 1) return { status: 'failing', reason: failure ?? '', ...details }
  const isLate = now - endedAt > LATE * 1000 * (intervalSeconds ?? 0) + 60_000
  return { status: isLate ? 'stale' : 'ok', ...details }
}

const METRICS: ReadonlyArray<[name: string, type: string, help: string, value: (row: TenantRow) => number | null]> = [
  ['sweeps_total', 'counter', 'Sweeps of a tenant.', ({ sweeps }) => sweeps],
  ['sweeps_failed_total', 'counter', 'Sweeps of a tenant that ended early.', ({ failed }) => failed],
  ['exit_code', 'gauge', 'How the last sweep of a tenant ended.', ({ exitCode }) => exitCode],
  ['interval_seconds', 'gauge', 'From one sweep of a tenant to the next.', ({ intervalSeconds }) => intervalSeconds],
  [
    'lag_seconds',
    'gauge',
    'The longest way of a change in the last sweep that had any.',
    ({ lagSeconds }) => lagSeconds,
  ],
  [
    'last_success_timestamp_seconds',
    'gauge',
    'The last good sweep of a tenant.',
    ({ goodAt }) => goodAt && goodAt / 1000,
  ],
]

/** As Prometheus reads it, with the label `tenant`. */
export function metricsOf(rows: readonly TenantRow[]): string {
  const lines = METRICS.flatMap(([name, type, help, value]) => [
    `# HELP kandji_push_tenant_${name} ${help}`,
    `# TYPE kandji_push_tenant_${name} ${type}`,
    ...rows.flatMap((row) => {
      const number = value(row)
      return number === null ? [] : [`kandji_push_tenant_${name}{tenant="${row.tenant}"} ${number}`]
    }),
  ])
  return `${lines.join('\n')}\n`
}

// What a running push has done, as Prometheus reads it (text format 0.0.4).

import type { SyncResult } from '../terms.ts'
import { problemCounts } from './problem-counts.ts'

type Labels = Record<string, string>

export interface Gauges {
  outboxRows: number
  deadLetters: number
  /** Of the tenant's hour; undefined where Kandji has not said. */
  kandjiRemaining: number | undefined
  intervalSeconds: number
}

export class Metrics {
  readonly #startedAt: number
  readonly #counters = new Map<string, number>()
  #lastApps: { seen: number | undefined; endedAt: number } | undefined
  #last: { result: SyncResult; endedAt: number; seconds: number } | undefined
  #lagSeconds: number | undefined
  #lastGoodAt: number | undefined

  constructor(startedAt: number) {
    this.#startedAt = startedAt
    for (const result of ['ok', 'attention', 'failed']) {
      this.#add('sweeps', { result }, 0)
      this.#add('apps_runs', { result }, 0)
    }
    for (const outcome of ['inserted', 'updated', 'ignored', 'rejected'] as const) this.#add('rows', { outcome }, 0)
    for (const service of ['kandji', 'servicenow']) this.#add('requests', { service }, 0)
    this.#add('devices_changed', {}, 0)
    this.#add('devices_left', {}, 0)
    this.#add('apps_changed', {}, 0)
    this.#add('apps_removed', {}, 0)
  }

  /** @param endedAt milliseconds since 1970 @param seconds how long it took */
  sweep(result: SyncResult, endedAt: number, seconds: number): void {
    const { summary, exitCode } = result
    this.#ended('sweeps', result)
    this.#add('devices_changed', {}, summary.devices.changed)
    this.#add('devices_left', {}, result.left)
    if (result.lagMs !== undefined) this.#lagSeconds = result.lagMs / 1000
    if (exitCode <= 1) this.#lastGoodAt = endedAt
    this.#last = { result, endedAt, seconds }
  }

  /** A run that asked about single devices. */
  glance({ summary, lagMs }: SyncResult): void {
    this.#count(summary)
    this.#add('devices_changed', {}, summary.devices.changed)
    if (lagMs !== undefined) this.#lagSeconds = lagMs / 1000
  }

  /** A run that brought the apps. @param endedAt milliseconds since 1970 */
  apps(result: SyncResult, endedAt: number): void {
    const { apps } = result.summary
    this.#ended('apps_runs', result)
    this.#add('apps_changed', {}, apps?.changed ?? 0)
    this.#add('apps_removed', {}, apps?.removed ?? 0)
    this.#lastApps = { seen: apps?.seen, endedAt }
  }

  /** Requests outside of runs. */
  requests(service: 'kandji' | 'servicenow', count: number): void {
    this.#add('requests', { service }, count)
  }

  text(gauges: Gauges): string {
    const lines: string[] = []
    for (const [name, help] of Object.entries(COUNTERS)) {
      lines.push(`# HELP kandji_push_${name}_total ${help}`, `# TYPE kandji_push_${name}_total counter`)
      for (const [key, value] of this.#counters) if (key.startsWith(`${name}{`)) lines.push(sample(key, name, value))
    }
    const gauge = (name: string, help: string, value: number | undefined): void => {
      if (value !== undefined) lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, `${name} ${value}`)
    }
    const own = (name: string, help: string, value: number | undefined) => gauge(`kandji_push_${name}`, help, value)
    own('devices', 'Devices that the last sweep saw.', this.#last?.result.summary.devices.seen)
    const { problems, accepted = 0 } = this.#last ? problemCounts(this.#last.result) : { problems: undefined }
    own('problems', 'Problems that the last sweep named, those that are accepted in ServiceNow aside.', problems)
    own('problems_accepted', 'Problems of the last sweep that are accepted in ServiceNow.', this.#last && accepted)
    own(
      'lag_seconds',
      'At most so long from a change in Kandji to its row in ServiceNow, in the last sweep that delivered.',
      this.#lagSeconds
    )
    own('sweep_duration_seconds', 'Duration of the last sweep.', this.#last?.seconds)
    own('sweep_interval_seconds', 'Time from one sweep to the next.', gauges.intervalSeconds)
    own('last_sweep_timestamp_seconds', 'End of the last sweep.', seconds(this.#last?.endedAt))
    own('last_success_timestamp_seconds', 'End of the last sweep that finished.', seconds(this.#lastGoodAt))
    own('outbox_rows', 'Rows that wait for delivery.', gauges.outboxRows)
    own('dead_letters', 'Rows that ServiceNow refused.', gauges.deadLetters)
    own(
      'kandji_requests_remaining',
      'What Kandji has left of the hour for all tokens of the tenant.',
      gauges.kandjiRemaining
    )
    own('apps_seen', 'Installed apps that the last run for them saw.', this.#lastApps?.seen)
    own('apps_last_run_timestamp_seconds', 'End of the last run for apps.', seconds(this.#lastApps?.endedAt))
    gauge('process_start_time_seconds', 'Start of the process.', this.#startedAt / 1000)
    gauge('process_resident_memory_bytes', 'Resident memory.', process.memoryUsage.rss())
    return `${lines.join('\n')}\n`
  }

  #ended(name: 'sweeps' | 'apps_runs', { exitCode, summary }: SyncResult): void {
    this.#add(name, { result: exitCode === 0 ? 'ok' : exitCode === 1 ? 'attention' : 'failed' }, 1)
    this.#count(summary)
  }

  #count({ rows, requests }: SyncResult['summary']): void {
    for (const outcome of ['inserted', 'updated', 'ignored', 'rejected'] as const)
      this.#add('rows', { outcome }, rows[outcome])
    this.requests('kandji', requests.kandji)
    this.requests('servicenow', requests.servicenow)
  }

  #add(name: string, labels: Labels, count: number): void {
    const key = `${name}{${Object.entries(labels).map(([label, value]) => `${label}="${value}"`)}}`
    this.#counters.set(key, (this.#counters.get(key) ?? 0) + count)
  }
}

const COUNTERS: Readonly<Record<string, string>> = {
  sweeps: 'Sweeps by result.',
  rows: 'Rows that ServiceNow answered for, by outcome.',
  requests: 'HTTP requests, by service.',
  devices_changed: 'Devices whose rows were queued.',
  devices_left: 'Devices that have left Kandji.',
  apps_runs: 'Runs that brought installed apps, by result.',
  apps_changed: 'Installed apps whose rows were queued.',
  apps_removed: 'Apps that were no longer installed.',
}

function sample(key: string, name: string, value: number): string {
  const labels = key.slice(name.length)
  return `kandji_push_${name}_total${labels === '{}' ? '' : labels} ${value}`
}

const seconds = (ms: number | undefined): number | undefined => (ms === undefined ? undefined : ms / 1000)

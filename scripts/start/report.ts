// What arrived, by the instance's own count, beside what the push says it sent.

import type { Admin } from './admin.ts'

interface Problem {
  code: string
  subject: string
  reason: string
}

export interface Summary {
  devices: { seen: number; changed: number; unchanged: number; skipped: number }
  apps?: { seen: number; changed: number; unchanged: number; removed: number; skipped: number }
  rows: { sent: number; inserted: number; updated: number; ignored: number; rejected: number }
  requests: { kandji: number; servicenow: number }
  problems: Problem[]
}

const COMPUTERS = 'discovery_source=Kandji'
const SHOWN_OF_A_KIND = 3
const SAMPLE = ['name', 'serial_number', 'model_id', 'os', 'os_version', 'disk_space', 'assigned_to']

const say = (text = ''): void => void process.stdout.write(`${text}\n`)
const line = (label: string, value: string | number): void => say(`  ${label.padEnd(46)}${value}`)

export interface Demo {
  first: Summary
  second: Summary
  apps: Summary
}

/** @throws Error when the instance's tables do not confirm what the push says */
export async function report(admin: Admin, { first, second, apps }: Demo): Promise<void> {
  const computers = await admin.count('cmdb_ci_computer', COMPUTERS)
  const records = await admin.count('x_kandj_kandji_mdm')
  say('\nFirst sync')
  line('devices seen / skipped', `${first.devices.seen} / ${first.devices.skipped}`)
  line(
    'rows sent / inserted / updated / rejected',
    [first.rows.sent, first.rows.inserted, first.rows.updated, first.rows.rejected].join(' / ')
  )
  line('requests to Kandji / ServiceNow', `${first.requests.kandji} / ${first.requests.servicenow}`)
  say('In ServiceNow, by its own count')
  line('computers (cmdb_ci_computer)', computers)
  line('MDM records (x_kandj_kandji_mdm)', records)
  say('Second sync')
  line('devices unchanged', second.devices.unchanged)
  line('rows sent', second.rows.sent)
  line('requests to ServiceNow', second.requests.servicenow)
  const installs = await admin.count('cmdb_sam_sw_install', COMPUTERS)
  const usages = await admin.count('samp_sw_usage')
  say('Apps, with Software Asset Management')
  line('apps seen / nested ones left out', `${apps.apps!.seen} / ${apps.apps!.skipped}`)
  line('software installations (cmdb_sam_sw_install)', installs)
  line('last uses of known products (samp_sw_usage)', usages)
  problems([first, second, apps])
  await sample(admin)
  confirm(
    computers + records === first.rows.inserted,
    `the instance has ${computers + records} records, the push inserted ${first.rows.inserted}`
  )
  confirm(second.rows.sent === 0, `a second sync of an unchanged fleet sent ${second.rows.sent} rows, expected none`)
  confirm(installs === apps.rows.sent, `the instance has ${installs} installations, the push sent ${apps.rows.sent}`)
  confirm(usages > 0, 'the usage publisher wrote no last use')
}

function confirm(holds: boolean, problem: string): void {
  if (!holds) throw new Error(`Something is wrong: ${problem}`)
}

/** Each once, whatever the number of runs that named it; by kind, so that none hides another. */
function problems(summaries: Summary[]): void {
  const all = new Map(
    summaries.flatMap((summary) => summary.problems.map((one) => [`${one.subject} ${one.reason}`, one]))
  )
  if (all.size === 0) return
  say(`Needs attention (${all.size}), each kind explained in docs/problems.md`)
  for (const code of new Set([...all.values()].map((one) => one.code))) {
    const alike = [...all.values()].filter((one) => one.code === code)
    say(`  ${code}  ${alike.length}`)
    for (const { subject, reason } of alike.slice(0, SHOWN_OF_A_KIND)) say(`    ${subject}: ${reason}`)
    if (alike.length > SHOWN_OF_A_KIND) say(`    … and ${alike.length - SHOWN_OF_A_KIND} more`)
  }
}

async function sample(admin: Admin): Promise<void> {
  const rows = await admin.rows('cmdb_ci_computer', `${COMPUTERS}^ORDERBYname`, SAMPLE.join(','), 5)
  const widths = SAMPLE.map((name) =>
    Math.min(34, Math.max(name.length, ...rows.map((row) => (row[name] ?? '').length)))
  )
  const show = (cells: string[]): void =>
    say(`  ${cells.map((cell, index) => cell.slice(0, widths[index]).padEnd(widths[index]!)).join('  ')}`)
  say('\nSome of the computers')
  show(SAMPLE)
  for (const row of rows) show(SAMPLE.map((name) => row[name] ?? ''))
}

// A preview as people read it.

import { MDM } from '../preview/mapping.ts'
import type { DeviceChange, PreviewResult } from '../preview/change.ts'
import { oneLine, setIn } from '../visible.ts'
import { problemLines } from './problem-line.ts'

/** More would not be read; `--json` has them all, and --limit, --serial and --blueprint show a group. */
const DEVICES_SHOWN = 50

const HEADINGS = { create: '+', update: '~', unchanged: '=', skip: '-' } as const

/** Device by device, ending with a line break. Data, so for stdout. */
export function changesText({ preview }: PreviewResult): string {
  const shown = preview.changes.slice(0, DEVICES_SHOWN)
  const lines = shown.flatMap(deviceLines).map(oneLine)
  const more = preview.changes.length - shown.length
  if (more > 0)
    lines.push(`… and ${more} more devices (--json lists all; --limit, --serial and --blueprint show a group)`)
  return lines.length > 0 ? `${lines.join('\n')}\n` : ''
}

function deviceLines({ action, serial, device, name, table, fields, notes, reason }: DeviceChange): string[] {
  const called = [serial || device, name && `"${name}"`].filter(Boolean).join(' ')
  const what = action === 'skip' ? `skipped: ${reason}` : action === 'create' ? `create in ${table}` : action
  const labels = fields.map(({ table: of, field }) => (of === MDM ? `MDM ${field}` : field))
  const widest = Math.max(0, ...labels.map(({ length }) => length))
  return [
    `${HEADINGS[action]} ${called}  ${what}`,
    ...fields.map(({ from, to, note }, index) => {
      const change = from === '' ? `"${to}"` : `"${from}" → "${to}"`
      return `    ${labels[index]!.padEnd(widest)}  ${change}${note ? `  (${note})` : ''}`
    }),
    ...notes.map((note) => `    ! ${note}`),
  ]
}

/** The numbers and problems, ending with a line break. Talk, so for stderr. */
export function previewText({ preview, exitCode, failure }: PreviewResult): string {
  const { devices, requests, problems } = preview
  const lines = [
    `Devices   ${devices.seen} seen: ${devices.create} to create, ${devices.update} to update, ${devices.unchanged} unchanged, ${devices.skip} skipped`,
    `Requests  ${requests.kandji} to Kandji, ${requests.servicenow} to ServiceNow, none of which wrote anything`,
  ]
  if (preview.ownColumns.length > 0)
    lines.push(
      `Columns   ${preview.ownColumns.join(', ')}: sent as well; what your own transform maps do with them is not shown`
    )
  const others = problems.filter(({ reason }) => reason !== failure)
  if (others.length > 0) lines.push(`Problems  ${others.length}`)
  lines.push(...problemLines(others))
  if (failure !== undefined) lines.push(`Stopped: ${setIn(failure, '  ')}`)
  else
    lines.push(
      exitCode === 0 ? 'Nothing was written.' : 'Nothing was written. The problems above would need attention.'
    )
  return `${lines.join('\n')}\n`
}

// A preview as people read it.

import { MDM } from '../preview/tables.ts'
import type { DeviceChange, Difference, FieldChange, PreviewResult } from '../preview/change.ts'
import { oneLine, setIn } from '../visible.ts'
import { problemLines } from './problem-line.ts'

/** More would not be read; `--json` has them all, and --limit, --serial and --blueprint show a group. */
const DEVICES_SHOWN = 50

const HEADINGS = { create: '+', update: '~', unchanged: '=', skip: '-' } as const

/** Device by device, ending with a line break. Data, so for stdout. */
export function changesText({ preview }: PreviewResult): string {
  const shown = preview.changes.slice(0, DEVICES_SHOWN)
  const lines = shown.flatMap(deviceLines).map(oneLine)
  lines.push(
    ...preview.differs
      .slice(0, DEVICES_SHOWN - shown.length)
      .flatMap(differenceLines)
      .map(oneLine)
  )
  const more = preview.changes.length - shown.length
  if (more > 0)
    lines.push(`… and ${more} more devices (--json lists all; --limit, --serial and --blueprint show a group)`)
  return lines.length > 0 ? `${lines.join('\n')}\n` : ''
}

function deviceLines({ action, serial, device, name, table, fields, notes, reason }: DeviceChange): string[] {
  const what = action === 'skip' ? `skipped: ${reason}` : action === 'create' ? `create in ${table}` : action
  return [
    `${HEADINGS[action]} ${calledBy({ serial, device, name })}  ${what}`,
    ...fieldLines(fields),
    ...notes.map((note) => `    ! ${note}`),
  ]
}

function differenceLines({ fields, ...device }: Difference): string[] {
  return [`? ${calledBy(device)}  differs, left as it is`, ...fieldLines(fields)]
}

const calledBy = ({ serial, device, name }: Pick<DeviceChange, 'serial' | 'device' | 'name'>): string =>
  [serial || device, name && `"${name}"`].filter(Boolean).join(' ')

/** A hash says nothing to people. */
function fieldLines(fields: readonly FieldChange[]): string[] {
  const shown = fields.filter(({ field }) => field !== 'fingerprint')
  const labels = shown.map(({ table, field }) => (table === MDM ? `MDM ${field}` : field))
  const widest = Math.max(0, ...labels.map(({ length }) => length))
  return shown.map(({ from, to, note }, index) => {
    const change = from === '' ? `"${to}"` : `"${from}" → "${to}"`
    return `    ${labels[index]!.padEnd(widest)}  ${change}${note ? `  (${note})` : ''}`
  })
}

/** The numbers and problems, ending with a line break. Talk, so for stderr. */
export function previewText({ preview, exitCode, failure }: PreviewResult): string {
  const { devices, requests, problems } = preview
  // A row of zeros says nothing of settings that are wrong.
  const isBegun = failure === undefined || requests.kandji > 0
  const numbers = [
    `Devices   ${devices.seen} seen: ${devices.changed} changed, ${devices.unchanged} unchanged, ${devices.skipped} skipped`,
    `Records   ${devices.create} to create, ${devices.update} to update`,
    `Requests  ${requests.kandji} to Kandji, ${requests.servicenow} to ServiceNow, none of which wrote anything`,
  ]
  const lines = isBegun ? numbers : []
  if (preview.ownColumns.length > 0)
    lines.push(
      `Columns   ${preview.ownColumns.join(', ')}: sent as well; what your own transform maps do with them is not shown`
    )
  if (preview.differs.length > 0)
    lines.push(
      `Differs   ${preview.differs.length} devices were changed in ServiceNow, and the next sync leaves them as they are; \`kandji-push sync --all\` brings Kandji's values back, but for owners`
    )
  lines.push(...preview.assumptions.map((text) => `Assumed   ${text}`))
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

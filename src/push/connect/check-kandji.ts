// Kandji's side of `connect`: the address, the token, and each permission by its endpoint. Only GETs, and one export of nothing.

import { extraOf, requireKnownPaths } from '../configuration/attributes.ts'
import type { Inventory } from '../configuration/inventory.ts'
import { Selector } from '../configuration/selection.ts'
import { unmatchedProblem } from '../configuration/unmatched.ts'
import { PushError } from '../errors.ts'
import type { KandjiClient, KandjiEndpoint } from '../kandji/client.ts'
import { shapeOf, unexpected } from '../kandji/client.ts'
import { AUDIT_EVENTS } from '../kandji/audit.ts'
import { DETAILS_PERMISSION, readDetails } from '../kandji/details.ts'
import { isGone } from '../kandji/device.ts'
import { DEVICES } from '../kandji/devices.ts'
import { EXPORT, ExportFault, triesExport } from '../kandji/export.ts'
import { EXPORT_FROM_ROWS, PAGE_SIZE } from '../kandji/limits.ts'
import { tellsMoves } from '../kandji/moved.ts'
import { APPS, DEVICE_INFORMATION } from '../kandji/prism.ts'
import { fieldsOf } from '../json.ts'
import { failedBy, ok, warn, warnedBy, type Check } from './check.ts'

const SIDE = 'Kandji'

/** No device has it: a 404 shows that the token may ask for one. */
const NO_DEVICE = '00000000-0000-4000-8000-000000000000'

export async function checkKandji(client: KandjiClient, { selection, attributes }: Inventory): Promise<Check[]> {
  const checks: Check[] = []
  let first: FirstPage
  try {
    first = await firstDevices(client)
    checks.push(ok(SIDE, endpoint(DEVICES), `${client.url} takes the token`))
  } catch (error) {
    // Without the device list the other permissions say nothing.
    return [failedBy(SIDE, endpoint(DEVICES), error)]
  }
  checks.push(...(await checkPrism(client, attributes)))
  checks.push(
    await optional(
      'Device ID (GET /api/v1/devices/{device_id})',
      () => isGone(client, NO_DEVICE),
      'Give the token this permission, or push cannot tell which devices have left Kandji, and does not mark them.'
    ),
    await optional(
      endpoint(AUDIT_EVENTS),
      () => client.get(AUDIT_EVENTS, { limit: '1' }),
      'Give the token this permission, or `run` notices changes only with its next sweep, not at once.'
    ),
    await optional(
      endpoint(APPS),
      () => client.get(APPS, { limit: '1' }),
      'Give the token this permission, or `apps` brings no installed apps. Devices flow without it.'
    )
  )
  if (extraOf(attributes, 'details').length > 0) checks.push(await checkDetails(client, attributes, first.devices))
  checks.push(...checkInventory(first, selection, attributes))
  return checks
}

interface FirstPage {
  devices: unknown[]
  /** There is no other page. */
  isAll: boolean
}

async function firstDevices(client: KandjiClient): Promise<FirstPage> {
  const page = async (offset: number, limit: number): Promise<unknown[]> => {
    const query = { limit: String(limit), offset: String(offset), ordering: 'device_id' }
    const { json } = await client.get(DEVICES, query)
    if (!Array.isArray(json)) throw unexpected(DEVICES, 'an array of devices', shapeOf(json))
    return json
  }
  const devices = await page(0, PAGE_SIZE)
  // A page may be short in the middle of the list.
  const isAll = devices.length < PAGE_SIZE && (await page(devices.length, 1)).length === 0
  return { devices, isAll }
}

async function checkPrism(client: KandjiClient, attributes: Inventory['attributes']): Promise<Check[]> {
  const name = endpoint(DEVICE_INFORMATION)
  let rows: unknown
  try {
    rows = fieldsOf((await client.get(DEVICE_INFORMATION, { limit: '1' })).json)['data']
  } catch (error) {
    const todo = 'Give the token this permission, or devices are sent without capacity and with less exact model names.'
    return [warnedBy(SIDE, name, error, todo)]
  }
  try {
    requireKnownPaths(attributes, 'prism', Array.isArray(rows) ? rows : [])
    return [ok(SIDE, name, 'permitted'), ...(await checkMoves(client)), ...(await checkExport(client))]
  } catch (error) {
    return [ok(SIDE, name, 'permitted'), failedBy(SIDE, 'Configured attributes', error)]
  }
}

/** It only says how soon `run` looks: nothing is lacking where it is not answered. */
async function checkMoves(client: KandjiClient): Promise<Check[]> {
  try {
    const found = (await tellsMoves(client))
      ? 'answered: `run` asks for it between sweeps'
      : 'not answered: `run` learns of changes by its sweeps and the activity feed'
    return [ok(SIDE, 'What has moved since (updated_at)', found)]
  } catch (error) {
    if (!(error instanceof PushError)) throw error
    return []
  }
}

/** It only says how many requests large fleets cost: nothing is lacking where it is refused. */
async function checkExport(client: KandjiClient): Promise<Check[]> {
  const name = endpoint(EXPORT, 'POST')
  try {
    await triesExport(client)
    return [ok(SIDE, name, `permitted: taken in place of pages from ${EXPORT_FROM_ROWS} rows on`)]
  } catch (error) {
    if (!(error instanceof PushError) && !(error instanceof ExportFault)) throw error
    if (error instanceof PushError && error.exitCode === 4) return []
    return [ok(SIDE, name, 'not taken: Prism is read page by page, however many there are')]
  }
}

async function checkDetails(
  client: KandjiClient,
  attributes: Inventory['attributes'],
  devices: unknown[]
): Promise<Check> {
  const name = `${DETAILS_PERMISSION} (GET /api/v1/devices/{device_id}/details)`
  const id = fieldsOf(devices[0])['device_id']
  let details: unknown
  try {
    details = await readDetails(client, typeof id === 'string' ? id : NO_DEVICE)
  } catch (error) {
    return warnedBy(SIDE, name, error, 'Give the token this permission, or columns with details.… stay as they are.')
  }
  try {
    requireKnownPaths(attributes, 'details', details === undefined ? [] : [details])
    return ok(SIDE, name, 'permitted; one call per device and day')
  } catch (error) {
    return failedBy(SIDE, 'Configured attributes', error)
  }
}

function checkInventory(
  { devices, isAll }: FirstPage,
  selection: Inventory['selection'],
  attributes: Inventory['attributes']
): Check[] {
  const checks: Check[] = []
  try {
    requireKnownPaths(attributes, 'device', devices)
  } catch (error) {
    checks.push(failedBy(SIDE, 'Configured attributes', error))
  }
  // Names can only be known to be wrong when the first page is the whole fleet.
  if (!isAll) return checks
  const selector = new Selector(selection)
  for (const row of devices) if (typeof row === 'object' && row !== null) selector.takes(row as Record<string, unknown>)
  for (const unmatched of selector.unmatched()) {
    const { subject, reason } = unmatchedProblem(unmatched)
    checks.push(warn(SIDE, subject, reason, 'Check the spelling in the configuration file.'))
  }
  return checks
}

async function optional(name: string, ask: () => Promise<unknown>, without: string): Promise<Check> {
  try {
    await ask()
    return ok(SIDE, name, 'permitted')
  } catch (error) {
    if (!(error instanceof PushError)) throw error
    return warnedBy(SIDE, name, error, without)
  }
}

function endpoint({ path, permission }: KandjiEndpoint, method = 'GET'): string {
  return `${permission} (${method} ${path})`
}

// The filters and orderings of `GET /devices`. Most compare by "contains", the serial number among them: a client has to look twice.

import type { Device } from '../fleet/device.ts'
import type { Fleet, Selection } from '../fleet/fleet.ts'
import { badField, badRequest } from './errors.ts'
import { contains, listOf, type Query } from './query.ts'
import { fileVaultOf, macAddressOf } from './details-common.ts'

type Test = (device: Device) => boolean
type Filter = (value: string, fleet: Fleet) => Test

const userName: (device: Device) => string = (device) => (device.user ? device.user.name : '')
const userEmail: (device: Device) => string = (device) => (device.user ? device.user.email : '')

function tagIds(value: string, fleet: Fleet): Test {
  const wanted = new Set(listOf(value))
  return (device) => device.tags.some((tag) => wanted.has(fleet.tags.get(tag) ?? ''))
}

function tagNamed(names: string[]): Test {
  return (device) => device.tags.some((tag) => names.includes(tag))
}

const FILTERS: Record<string, Filter> = {
  asset_tag: (value) => (device) => contains(device.asset_tag, value),
  blueprint_id: (value) => (device) => contains(device.blueprint_id, value),
  device_id: (value) => (device) => contains(device.device_id, value),
  device_name: (value) => (device) => contains(device.device_name, value),
  filevault_enabled: (value) => {
    if (!/^(true|false)$/i.test(value)) throw badField('filevault_enabled', `expected true or false, got "${value}"`)
    const wanted = value.toLowerCase() === 'true'
    return (device) => fileVaultOf(device) === wanted
  },
  mac_address: (value) => (device) => contains(macAddressOf(device), value),
  model: (value) => (device) => contains(device.model, value),
  os_version: (value) => (device) => contains(device.os_version, value),
  platform: (value) => (device) => device.platform === value,
  serial_number: (value) => (device) => contains(device.serial_number, value),
  tag_name: (value) => tagNamed([value]),
  tag_name_in: (value) => tagNamed(listOf(value)),
  tag_id: tagIds,
  tag_id_in: tagIds,
  user: (value) => (device) => contains(userName(device), value),
  user_email: (value) => (device) => contains(userEmail(device), value),
  user_email_exact: (value) => (device) => userEmail(device).toLowerCase() === value.toLowerCase(),
  user_id: (value) => (device) => Boolean(device.user) && String((device.user as { id: unknown }).id) === value,
  user_name: (value) => (device) => contains(userName(device), value),
}

const ORDERINGS: Record<string, (device: Device) => string> = {
  asset_tag: (device) => device.asset_tag,
  blueprint_id: (device) => device.blueprint_id,
  device_id: (device) => device.device_id,
  device_name: (device) => device.device_name,
  last_check_in: (device) => device.last_check_in,
  model: (device) => device.model,
  platform: (device) => device.platform,
  os_version: (device) => device.os_version,
  serial_number: (device) => device.serial_number,
  user: userName,
}

/** The places of the devices that a query asks for. @throws ApiError 400 for an ordering that there is not */
export function selectDevices(fleet: Fleet, query: Query): readonly number[] {
  const given = Object.keys(FILTERS).filter((name) => query[name] !== undefined)
  const ordering = query.ordering ?? ''
  const tests = given.map((name) => FILTERS[name]!(query[name]!, fleet))
  const selection: Selection = {
    key: JSON.stringify(['devices', ordering, ...given.map((name) => [name, query[name]])]),
  }
  if (tests.length) selection.test = (device) => tests.every((test) => test(device))
  if (ordering === 'device_id') selection.byId = true
  else if (ordering) selection.order = orderBy(ordering)
  return fleet.select(selection)
}

function orderBy(ordering: string): Selection['order'] {
  const entries = listOf(ordering)
  const keys = entries.map((entry) => {
    const name = entry.replace(/^-/, '')
    const key = Object.hasOwn(ORDERINGS, name) ? ORDERINGS[name] : undefined
    if (!key) throw badRequest(`Invalid ordering: ${name}. Expected one of ${Object.keys(ORDERINGS).join(', ')}`)
    return key
  })
  return {
    keysOf: (device) => keys.map((key) => key(device)),
    descending: entries.map((entry) => entry.startsWith('-')),
  }
}

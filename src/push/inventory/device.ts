// One row of Kandji's device list, made regular, and whether it flows to ServiceNow at all.

import { fieldsOf } from '../json.ts'
import { extraValues, STANDARD_ATTRIBUTES, type Attributes } from '../configuration/attributes.ts'
import type { Selector } from '../configuration/selection.ts'
import type { ProblemCode } from '../problem-code.ts'
import { APPLE_OS, OTHER_PLATFORMS } from '../kandji/platforms.ts'
import { readTime } from '../kandji/time.ts'
import { cleanSerial, serialFault } from '../../server/shared/serial-number.ts'
import { cleanText, cut, RESERVED_WORD } from '../text.ts'
import { saidBy } from './said.ts'

export interface Device {
  id: string
  serial: string
  name: string
  /** Marketing name of the device list; Prism's is better where there is one. */
  model: string
  os: string
  osVersion: string
  /** E-mail address, else name, else ''. */
  assignedUser: string
  /** The same person's name; '' where Kandji has none. */
  assignedUserName: string
  /** Kandji has an owner of whom it says neither e-mail nor name: the one in ServiceNow stays. */
  hasUnreadableOwner?: true
  blueprintId: string
  blueprintName: string
  assetTag: string
  /** `true` where Kandji has not heard from the device for long; `` where Kandji does not say. */
  isMissing: 'true' | 'false' | ''
  /** Milliseconds since 1970, -1 where Kandji sends none. */
  firstEnrollment: number
  lastEnrollment: number
  lastCheckIn: number
  /** Values of the extra columns that the device list has. */
  extra?: Record<string, string>
  /** Attributes that the customer's mapping sends elsewhere, as the device list has them. */
  said?: Record<string, string>
}

export type Reading =
  | { flow: 'send'; device: Device }
  /** Not for ServiceNow, and nothing is wrong with it. `isRemoved`: Kandji lists it, but manages it no more. */
  | { flow: 'skip'; id: string; serial: string; blueprintId: string; isRemoved: boolean; reason: string }
  /** Needs attention. Without an id the row cannot be distinguished from others. */
  | {
      flow: 'problem'
      id: string | undefined
      serial: string
      blueprintId: string
      code: ProblemCode
      subject: string
      reason: string
    }

const LONGEST_IN_TEXT = 255

/**
 * Reads one row as Kandji sent it. Never throws: a malformed row becomes a problem.
 * @param selector which devices are meant; all of Apple's without it
 */
export function readDevice(row: unknown, selector?: Selector, attributes: Attributes = STANDARD_ATTRIBUTES): Reading {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    // Not what it says: that may be anything, an echo of the request included.
    const got = Array.isArray(row) ? 'an array' : row === null ? 'null' : `a ${typeof row}`
    return unreadable('', `The device list holds a row that is not a device: expected an object, got ${got}.`)
  }
  const fields = row as Fields
  const head = headOf(fields)
  const { id, serial, blueprintId } = head
  if (id === '') {
    return unreadable(
      serial,
      `The device list holds a row without device_id (device_name "${short(head.name)}", serial_number "${short(serial)}").`
    )
  }
  const isRemoved = fields['is_removed'] === true
  const reason = leftOut(head, isRemoved, selector?.takes(fields) ?? true)
  if (reason !== undefined) return { flow: 'skip', id, serial, blueprintId, isRemoved, reason }
  const os = Object.hasOwn(APPLE_OS, head.platform) ? APPLE_OS[head.platform] : undefined
  if (os === undefined || serialFault(serial) !== undefined)
    return { flow: 'problem', id, serial, blueprintId, subject: serial || id, ...faultOf(head, os) }
  return { flow: 'send', device: deviceOf(fields, head, os, attributes) }
}

type Fields = Record<string, unknown>

interface Head {
  id: string
  /** '' as well where Kandji has the word that ServiceNow takes for "clear this field". */
  serial: string
  givenSerial: string
  name: string
  platform: string
  blueprintId: string
}

function headOf(fields: Fields): Head {
  const givenSerial = cleanSerial(cleanText(fields['serial_number']))
  return {
    id: cleanText(fields['device_id']),
    serial: givenSerial === RESERVED_WORD ? '' : givenSerial,
    givenSerial,
    name: cleanText(fields['device_name']),
    platform: cleanText(fields['platform']),
    blueprintId: cleanText(fields['blueprint_id']),
  }
}

/** Why a device is not for ServiceNow, though nothing is wrong with it. */
function leftOut({ platform }: Head, isRemoved: boolean, isMeant: boolean): string | undefined {
  if (isRemoved) return 'It is removed in Kandji.'
  if (OTHER_PLATFORMS.has(platform)) return `Its platform is ${platform}; only Apple devices are sent.`
  return isMeant ? undefined : 'The configuration (devices) leaves it out.'
}

/** What is wrong with a device that has no operating system of Apple's or no serial number. */
function faultOf(
  { id, name, platform, givenSerial }: Head,
  os: string | undefined
): { code: ProblemCode; reason: string } {
  const called = `"${short(name)}" (device ${short(id)})`
  if (os === undefined) {
    const expected = Object.keys(APPLE_OS).join(', ')
    const reason = `${called} has the platform "${short(platform)}", expected one of ${expected}. It was not sent.`
    return { code: 'unknown-os', reason }
  }
  const end = 'A computer is found by its serial number, so it was not sent.'
  if (givenSerial === '') return { code: 'no-serial', reason: `${called} has no serial number in Kandji. ${end}` }
  const why =
    givenSerial === RESERVED_WORD ? 'is the word that ServiceNow reads as empty' : serialFault(givenSerial)?.reason
  const reason = `${called} has the serial number "${short(givenSerial)}" in Kandji, which ${why}. ${end}`
  return { code: 'placeholder-serial', reason }
}

function deviceOf(fields: Fields, { id, serial, name, blueprintId }: Head, os: string, attributes: Attributes): Device {
  const said = saidBy(fields, 'device', attributes)
  return {
    id,
    serial,
    name,
    model: cleanText(fields['model']),
    os,
    osVersion: cleanText(fields['os_version']),
    ...ownerOf(fields['user']),
    blueprintId,
    blueprintName: cleanText(fields['blueprint_name']),
    assetTag: cleanText(fields['asset_tag']),
    isMissing: flagOf(fields['is_missing']),
    firstEnrollment: timeOf(fields['first_enrollment']),
    lastEnrollment: timeOf(fields['last_enrollment']),
    lastCheckIn: timeOf(fields['last_check_in']),
    ...(attributes.extra.length > 0 && { extra: extraValues(attributes, 'device', fields) }),
    ...(said && { said }),
  }
}

function unreadable(serial: string, reason: string): Reading {
  const head = { id: undefined, serial, blueprintId: '', subject: serial || 'Kandji' }
  return { flow: 'problem', ...head, code: 'unreadable-device', reason }
}

/** Of a text that may be of any length, as much as a message can take. */
const short = (text: string): string => cut(text, LONGEST_IN_TEXT)

type Owner = Pick<Device, 'assignedUser' | 'assignedUserName' | 'hasUnreadableOwner'>

/** What stands in a field that should be empty. A name or an address may contain any of them, but be none. */
const NOBODYS_NAME = /^(n\/?a|none|null|nil|undefined|unknown|not available|not applicable|-+|\.+|\?+)$/i

/**
 * `user` is an object, or "" when nobody is assigned; null and missing have been seen too. An e-mail address has an `@`. Anything
 * else that holds no name of anybody says that there is somebody, and not who.
 */
function ownerOf(user: unknown): Owner {
  if (user === undefined || user === null || (typeof user === 'string' && cleanText(user) === ''))
    return { assignedUser: '', assignedUserName: '' }
  const isPlain = typeof user === 'string' || typeof user === 'number'
  const { email, name } = isPlain ? { email: user, name: '' } : fieldsOf(user)
  const address = named(cleanSerial(cleanText(email)))
  const assignedUserName = named(cleanSerial(cleanText(name)))
  const assignedUser = address.includes('@') ? address : assignedUserName || address
  if (assignedUser !== '') return { assignedUser, assignedUserName }
  return { assignedUser: '', assignedUserName: '', hasUnreadableOwner: true }
}

/** The reserved word is told of apart. */
const named = (text: string): string => (NOBODYS_NAME.test(text) && text !== RESERVED_WORD ? '' : text)

function flagOf(value: unknown): Device['isMissing'] {
  return typeof value === 'boolean' ? `${value}` : ''
}

const timeOf = (value: unknown): number => readTime(value) ?? -1

// Values of a device that Kandji sends, and that cannot be sent on: each is a problem by name, and the device flows without it.

import { AHEAD_MS } from '../../server/shared/ahead.ts'
import { STANDARD_ATTRIBUTES, type Attributes } from '../configuration/attributes.ts'
import type { Problem } from '../summary.ts'
import { cleanText, cut } from '../text.ts'
import type { Device } from './device.ts'
import { capacityOf, type PrismInformation } from './prism-values.ts'
import { timeText } from './rows.ts'

const LONGEST_IN_TEXT = 80

/** Kandji writes it for a device that has no disk of its own. */
const NO_CAPACITY = /^0+(\.0+)?$/

/** Its last check-in is still to come: the clock of the device is wrong, or was. @param now milliseconds since 1970, by Kandji's clock */
export const isAhead = ({ lastCheckIn }: Pick<Device, 'lastCheckIn'>, now = Infinity): boolean =>
  lastCheckIn > now + AHEAD_MS

/**
 * @param prism as Prism has it now, not as it was known last
 * @param now milliseconds since 1970, by Kandji's clock
 */
export function valueFaults(
  device: Device,
  prism: PrismInformation | undefined,
  { skip, rename }: Attributes = STANDARD_ATTRIBUTES,
  now = Infinity
): Problem[] {
  const faults: Problem[] = []
  const isSent = (column: 'assigned_user' | 'device_capacity') => !skip.has(column) && !rename.has(column)
  if (device.hasUnreadableOwner && isSent('assigned_user')) faults.push(unreadableOwner(device))
  const capacity = cleanText(prism?.device_capacity)
  const isReadable = capacity === '' || NO_CAPACITY.test(capacity) || capacityOf(capacity) !== ''
  if (!isReadable && isSent('device_capacity')) faults.push(unreadableCapacity(device, capacity))
  if (isAhead(device, now)) faults.push(futureCheckIn(device))
  return faults
}

function futureCheckIn({ serial, name, lastCheckIn }: Device): Problem {
  const reason = `"${cut(name, LONGEST_IN_TEXT)}" was last seen on ${timeText(lastCheckIn)} UTC by Kandji, which is still to come. The time was left out; the one in ServiceNow stays as it is. Set the clock of the device.`
  return { code: 'future-check-in', subject: serial, reason }
}

function unreadableOwner({ serial, name }: Device): Problem {
  const reason = `"${cut(name, LONGEST_IN_TEXT)}" has an owner in Kandji without e-mail address and name, so it cannot be told who that is. Its owner in ServiceNow stays as it is. Look at the device's user in Kandji.`
  return { code: 'unreadable-owner', subject: serial, reason }
}

function unreadableCapacity({ serial, name }: Device, capacity: string): Problem {
  const reason = `"${cut(name, LONGEST_IN_TEXT)}" has the capacity \`${cut(capacity, LONGEST_IN_TEXT)}\` in Kandji, expected a number of GB, or one with MB, GB or TB. It was left out; the one in ServiceNow stays as it is.`
  return { code: 'unreadable-capacity', subject: serial, reason }
}

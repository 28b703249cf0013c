// What shows that a CI is plainly another maker's device, whatever serial number it has. Nothing here needs the platform:
// kandji-push's preview imports it.

import { isAppleName } from './companies.ts'
import { isVirtual } from './operating-system.ts'

const OTHER_SYSTEMS = /windows|linux|ubuntu|debian|red ?hat|centos|suse|android|chrome|esx|vmware|solaris|aix|hp-?ux/i
const APPLE_SYSTEMS = /^(mac ?os|os ?x|ios|ipados|tvos|visionos|watchos)/i

export interface Sign {
  what: 'operating system' | 'manufacturer'
  value: string
}

/**
 * @param maker name of the CI's manufacturer, or empty
 * @param os its operating system, or empty
 * @param names under which Apple is known here
 */
export function otherMakersSign(maker: string, os: string, names: readonly string[]): Sign | undefined {
  const isApples = APPLE_SYSTEMS.test(os)
  if (!isApples && OTHER_SYSTEMS.test(os)) return { what: 'operating system', value: os }
  if (maker !== '' && !isApples && !isAppleName(maker, names)) return { what: 'manufacturer', value: maker }
  return undefined
}

/** A copy of a Mac that runs as a virtual machine has the Mac's serial number: it must not become the Mac. */
export const isCopyOf = (rowsModel: string, presentModel: string): boolean =>
  isVirtual(rowsModel) && presentModel !== '' && !isVirtual(presentModel)

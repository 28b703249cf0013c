// What the app makes of a staging row beside its columns (servicenow/device-columns.ts), as far as it can be foreseen from
// outside. The app's own transform maps decide; this is the description that the contract gives of them.

/** Set on every computer that a row reaches. */
export const DISCOVERY_SOURCE = 'Kandji'

/** Under these names, in this order, the company Apple may be there already (the app's property manufacturer_names). */
export const MANUFACTURER_NAMES = ['Apple', 'Apple Inc.', 'Apple Inc', 'Apple Computer'] as const

/** Value of install_status. A device that comes back gets the status that it had before Kandji retired it. */
export const RETIRED = '7'

export const COMPUTER = 'cmdb_ci_computer'
export const HANDHELD = 'cmdb_ci_handheld_computing'
export const MDM = 'x_kandj_kandji_mdm'

/** iPhone and iPad may live in the handheld class, where a computer of that serial number is not there. */
export const MOBILE_SYSTEMS: ReadonlySet<string> = new Set(['iOS', 'iPadOS'])

const CAPACITY = /^(\d+(?:\.\d+)?)\s*([MGT])?B?$/i
const GIGABYTES: Readonly<Record<string, number>> = { M: 1 / 1024, G: 1, T: 1024 }

/** Gigabytes with at most two decimals; '' for what is no capacity. */
export function gigabytesOf(text: string): string {
  const [, number, unit = 'G'] = CAPACITY.exec(text.trim()) ?? []
  if (number === undefined) return ''
  const gigabytes = Math.round(Number(number) * GIGABYTES[unit.toUpperCase()]! * 100) / 100
  return gigabytes > 0 ? String(gigabytes) : ''
}

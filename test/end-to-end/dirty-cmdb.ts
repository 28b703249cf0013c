// A CMDB that other tools, other people and years have filled: 2,000 configuration items, and a fleet of 1,000 devices that meets
// it. Made by rule, so that a test can say what is right for each device.

import { deviceRow } from '../push/support/fake-kandji.ts'
import type { LocalSides } from '../push/support/local-sides.ts'

const COMPUTER = 'cmdb_ci_computer'
const HARDWARE = 'cmdb_ci_hardware'
const SERVER = 'cmdb_ci_server'

export const DEVICES = 1_000
export const ITEMS = 2_000

/** What the CMDB has of a device, by its number: from the first of these up to the first of the next. */
const KINDS = [
  [0, 'known'],
  [250, 'known in other case'],
  [300, 'marked duplicate beside it'],
  [350, 'twin beside it'],
  [400, 'retired beside it'],
  [425, 'retired alone'],
  [450, 'bare hardware'],
  [525, 'listed serial number'],
  [575, 'handheld'],
  [600, 'of another maker'],
  [630, 'aborted by a rule'],
  [640, 'placeholder'],
  [660, 'twin in Kandji'],
  [680, 'new'],
] as const

export type Kind = (typeof KINDS)[number][1]

export function kindOf(number: number): Kind {
  return KINDS.findLast(([from]) => number >= from)![1]
}

/** Serial numbers that firmware and inventory tools write into an empty field. */
const PLACEHOLDERS = [
  'To Be Filled By O.E.M.',
  'Not Available',
  'System Serial Number',
  'N/A',
  'None',
  '00000000',
  'Default string',
]
const MODELS = ['MacBook Air (M3, 2024)', 'MacBook Pro (14-inch, 2023)', 'iMac (24-inch, 2024)', 'Mac mini (2024)']

export const serialOf = (number: number): string => `C02D${String(number).padStart(5, '0')}`
export const deviceIdOf = (number: number): string => `0d1f5a00-0000-4000-9000-${String(number).padStart(12, '0')}`

const isPhone = (kind: Kind): boolean => kind === 'handheld'

/** The devices as Kandji lists them. */
export function dirtyFleet(): unknown[] {
  return Array.from({ length: DEVICES }, (_, number) => {
    const kind = kindOf(number)
    const serial =
      kind === 'placeholder'
        ? PLACEHOLDERS[number % PLACEHOLDERS.length]!
        : // Each second one has the serial number of the one before it.
          kind === 'twin in Kandji'
          ? serialOf(number - (number % 2))
          : serialOf(number)
    return deviceRow({
      device_id: deviceIdOf(number),
      serial_number: serial,
      device_name: `${kind === 'aborted by a rule' ? 'BLOCKED' : 'Mac'} ${number}`,
      platform: isPhone(kind) ? 'iPhone' : 'Mac',
      model: MODELS[number % MODELS.length],
      user: '',
    })
  })
}

/** Fills the CMDB. Each item is older than the next. @param tick time moves on by a second */
export function fillCmdb(sides: LocalSides, tick: () => void): void {
  const apples = [
    sides.insert('core_company', { name: 'Apple, Inc.', manufacturer: 1 }),
    sides.insert('core_company', { name: 'Apple Computer' }),
  ]
  const dell = sides.insert('core_company', { name: 'Dell Inc.', manufacturer: 1 })
  // Models that people have made: in the base class, for the wrong company, for none.
  for (const [index, name] of MODELS.entries())
    sides.insert('cmdb_model', { name, ...(index < 2 && { manufacturer: apples[index]! }) })
  let made = 0
  const item = (table: string, values: Record<string, string | number>): string => {
    tick()
    made++
    return sides.insert(table, { name: `item ${made}`, manufacturer: apples[made % 2]!, ...values })
  }
  for (let number = 0; number < DEVICES; number++) inCmdb(number, sides, item, dell)
  while (made < ITEMS) stranger(made, item, dell)
}

type Make = (table: string, values: Record<string, string | number>) => string

function inCmdb(number: number, sides: LocalSides, item: Make, dell: string): void {
  const serial_number = serialOf(number)
  const mac = { serial_number, os: 'macOS' }
  const makers: Partial<Record<Kind, () => void>> = {
    known: () => item(COMPUTER, mac),
    'known in other case': () => item(COMPUTER, { ...mac, serial_number: serial_number.toLowerCase() }),
    'marked duplicate beside it': () => {
      const duplicate = item(COMPUTER, mac)
      const main = item(COMPUTER, mac)
      sides.update(COMPUTER, `sys_id=${duplicate}`, { duplicate_of: main })
    },
    'twin beside it': () => {
      item(COMPUTER, mac)
      item(COMPUTER, mac)
    },
    'retired beside it': () => {
      item(COMPUTER, { ...mac, install_status: 7, hardware_status: 'retired' })
      item(COMPUTER, mac)
    },
    'retired alone': () => item(COMPUTER, { ...mac, install_status: 7, hardware_status: 'retired' }),
    'bare hardware': () => item(HARDWARE, { serial_number }),
    'listed serial number': () => {
      const cmdb_ci = item(COMPUTER, { ...mac, serial_number: `BOARD${number}` })
      sides.insert('cmdb_serial_number', { serial_number, serial_number_type: 'system', valid: 1, absent: 0, cmdb_ci })
    },
    handheld: () => item('cmdb_ci_handheld_computing', { serial_number }),
    'of another maker': () => item(COMPUTER, { serial_number, os: 'Windows 11', manufacturer: dell }),
  }
  makers[kindOf(number)]?.()
}

/** Machines that Kandji has never seen: some with the serial numbers that are none. */
function stranger(number: number, item: Make, dell: string): void {
  const serial = number % 10 === 0 ? PLACEHOLDERS[(number / 10) % PLACEHOLDERS.length]! : `DELL${number}`
  const table = number % 3 === 0 ? SERVER : COMPUTER
  item(table, { serial_number: serial, os: 'Windows 11', manufacturer: dell, name: `other ${number}` })
}

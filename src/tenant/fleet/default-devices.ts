// Data: the default fleet, 60 devices of all kinds, with the oddities that real tenants have. What an entry leaves out is derived from its place.

import type { BlueprintKey } from './blueprints.ts'
import type { Device } from './device.ts'
import type { ModelKey } from './models.ts'

/** One device of the default fleet. */
export interface DefaultDevice {
  name: string
  model: ModelKey
  /** `user_name` of the owner in people.ts; left out: nobody. */
  owner?: string
  blueprint: BlueprintKey
  /** Place in the model's list of OS releases, newest first; default 0. */
  os?: number
  /** Prism's number, default the model's smallest. */
  capacity?: number
  tags?: string[]
  asset_tag?: string
  /** Row fields that differ from what the place gives. */
  row?: Partial<Device>
}

// One line a device, so that the fleet reads as the table that it is.
// prettier-ignore
export const DEFAULT_DEVICES: readonly DefaultDevice[] = [
  { name: 'Inês’s MacBook Air', model: 'air13', owner: 'ines.carvalho', blueprint: 'office', capacity: 460, tags: ['lisbon'], asset_tag: 'ACME-0101' },
  { name: 'iPhone (Inês)', model: 'iphone16', owner: 'ines.carvalho', blueprint: 'mobile', tags: ['lisbon'] },
  { name: 'Tobias’s MacBook Pro', model: 'pro14', owner: 'tobias.lindner', blueprint: 'engineering', capacity: 926, tags: ['berlin'], asset_tag: 'ACME-0102' },
  { name: 'Reception iPad', model: 'ipad10', blueprint: 'rooms', tags: ['berlin'], asset_tag: 'ACME-0103' },
  { name: 'Board room TV', model: 'tv4k', blueprint: 'rooms', tags: ['berlin'], asset_tag: 'ACME-0104' },
  { name: 'Aoife O’Connor’s MacBook Pro', model: 'pro16', owner: 'aoife.oconnor', blueprint: 'engineering', capacity: 1858, tags: ['remote'], asset_tag: 'ACME-0105' },
  { name: 'ACME-WIN-01', model: 'latitude', owner: 'ruth.abrams', blueprint: 'office', tags: ['berlin'], asset_tag: 'ACME-0106' },
  { name: '花子のMacBook Air', model: 'air15', owner: 'hanako.yamada', blueprint: 'office', tags: ['remote'], asset_tag: 'ACME-0107' },
  { name: '花子のiPhone', model: 'iphone15pro', owner: 'hanako.yamada', blueprint: 'mobile', capacity: 256 },
  { name: 'Sam’s Vision Pro 🥽', model: 'vision', owner: 'samuel.okonkwo', blueprint: 'mobile', tags: ['lab'], asset_tag: 'ACME-0108' },
  { name: 'ACME-MBP-0142', model: 'pro14', owner: 'lukasz.wojcik', blueprint: 'engineering', os: 1, tags: ['remote'], asset_tag: 'ACME-0142' },
  { name: 'MacBook Air', model: 'air13', owner: 'samuel.okonkwo', blueprint: 'office', tags: ['lisbon'], asset_tag: 'ACME-0110' },
  { name: 'MacBook Air', model: 'air13', owner: 'zoe.brandao', blueprint: 'office', tags: ['lisbon'], asset_tag: 'ACME-0111' },
  { name: 'Søren Kjærs MacBook Pro', model: 'pro14', owner: 'soren.kjaer', blueprint: 'engineering', capacity: 926, tags: ['remote'], asset_tag: 'ACME-0112' },
  { name: 'Priya’s MacBook Pro', model: 'pro16', owner: 'priya.raghavan', blueprint: 'engineering', tags: ['executive', 'berlin'], asset_tag: 'ACME-0113' },
  { name: 'Priya’s iPad Pro', model: 'ipadPro', owner: 'priya.raghavan', blueprint: 'mobile', capacity: 512, tags: ['executive'] },
  { name: 'Priya’s iPhone', model: 'iphone16', owner: 'priya.raghavan', blueprint: 'mobile', capacity: 256, tags: ['executive'] },
  { name: 'Máy của Mai', model: 'air15', owner: 'mai.nguyen', blueprint: 'office', tags: ['remote'], asset_tag: 'ACME-0114' },
  { name: 'MacBook Pro de Jean-Baptiste ', model: 'pro14', owner: 'jb.lefevre', blueprint: 'office', tags: ['remote'], asset_tag: 'ACME-0115' },
  { name: 'mgarcia-air', model: 'airM1', owner: 'maria.garcia', blueprint: 'office', os: 2, tags: ['lisbon'], asset_tag: 'ACME-0116' },
  { name: 'mgarcia2-air', model: 'air13', owner: 'maria.garcia2', blueprint: 'office', tags: ['lisbon'], asset_tag: 'ACME-0117' },
  { name: 'MacBook Айгуль', model: 'air15', owner: 'aigul.saparova', blueprint: 'office', tags: ['berlin'], asset_tag: 'ACME-0118' },
  { name: 'Owen’s iMac', model: 'imac', owner: 'owen.prichard', blueprint: 'office', tags: ['berlin'], asset_tag: 'ACME-0119' },
  { name: 'Fatima’s iPhone', model: 'iphoneSe', owner: 'fatima.alzahrani', blueprint: 'personal', os: 2, tags: ['byod'] },
  { name: '李伟的 MacBook Pro', model: 'pro16', owner: 'wei.li', blueprint: 'engineering', capacity: 926, tags: ['berlin'], asset_tag: 'ACME-0120' },
  { name: 'build-01', model: 'mini', blueprint: 'engineering', capacity: 460, tags: ['lab'], asset_tag: 'ACME-0121' },
  { name: 'build-02', model: 'mini', blueprint: 'engineering', capacity: 460, tags: ['lab'], asset_tag: 'ACME-0122' },
  { name: 'render-01', model: 'studio', owner: 'chiara.bonetti', blueprint: 'engineering', tags: ['lab'], asset_tag: 'ACME-0123' },
  { name: 'Chiara’s MacBook Pro', model: 'pro14', owner: 'chiara.bonetti', blueprint: 'office', tags: ['remote'], asset_tag: 'ACME-0124' },
  // A virtual machine: its serial number is made up by the hypervisor.
  { name: 'tahoe-test-vm', model: 'vm', owner: 'dmytro.kovalenko', blueprint: 'engineering', os: 1, tags: ['lab'], row: { serial_number: 'Z7Q0M4WXL2', is_missing: true } },
  { name: 'Dmytro’s MacBook Pro', model: 'pro14', owner: 'dmytro.kovalenko', blueprint: 'engineering', tags: ['remote'], asset_tag: 'ACME-0125' },
  { name: 'Grace’s MacBook Air', model: 'air13', owner: 'grace.mwangi', blueprint: 'office', tags: ['remote'], asset_tag: 'ACME-0126' },
  { name: 'Grace’s Pixel', model: 'pixel', owner: 'grace.mwangi', blueprint: 'mobile', tags: ['remote'] },
  { name: 'Henriks MacBook Air', model: 'airM1', owner: 'henrik.strom', blueprint: 'office', os: 3, asset_tag: 'ACME-0127' },
  // In a drawer since it was given out: never checked in.
  { name: 'iPad', model: 'ipadAir', owner: 'henrik.strom', blueprint: 'mobile', capacity: 256, row: { last_check_in: '', is_missing: true } },
  { name: 'Ayşe’s iMac', model: 'imac', owner: 'ayse.yildiz', blueprint: 'office', capacity: 460, tags: ['berlin'], asset_tag: 'ACME-0128' },
  { name: 'Lucas’ MacBook Pro', model: 'pro16Intel', owner: 'lucas.santos', blueprint: 'engineering', os: 3, tags: ['lisbon'], asset_tag: 'ACME-0129' },
  // One Mac enrolled twice: wiped, enrolled again under a new device_id, the old record never deleted.
  { name: 'Ruth’s MacBook Air', model: 'air13', owner: 'ruth.abrams', blueprint: 'office', os: 2, tags: ['berlin'], asset_tag: 'ACME-0130', row: { serial_number: 'C7H2QK94VN', is_missing: true, last_check_in: '2025-09-30T16:02:44.810226Z', first_enrollment: '2024-04-11 09:12:58.310044+00:00', last_enrollment: '2024-04-11 09:12:58.310044+00:00' } },
  { name: 'Ruth’s MacBook Air', model: 'air13', owner: 'ruth.abrams', blueprint: 'office', tags: ['berlin'], asset_tag: 'ACME-0130', row: { serial_number: 'C7H2QK94VN', first_enrollment: '2025-10-06 08:30:17.004512+00:00', last_enrollment: '2025-10-06 08:30:17.004512+00:00' } },
  // A user-enrolled phone: Apple hides its serial number.
  { name: 'Kavya’s iPhone', model: 'iphone16', owner: 'kavya.nair', blueprint: 'personal', tags: ['byod'], row: { serial_number: '' } },
  { name: 'Kavya’s MacBook Pro', model: 'pro14', owner: 'kavya.nair', blueprint: 'engineering', tags: ['berlin'], asset_tag: 'ACME-0131' },
  { name: '김민준의 MacBook Pro', model: 'pro14', owner: 'minjun.kim', blueprint: 'engineering', capacity: 926, tags: ['remote'], asset_tag: 'ACME-0132', row: { last_check_in: '2026-02-26T08:02:37.320664+00:00' } },
  { name: 'Έλενα MacBook Air', model: 'air15', owner: 'elena.papadopoulou', blueprint: 'office', capacity: 460, asset_tag: 'ACME-0133' },
  { name: 'Marek’s MacBook Pro', model: 'pro14', owner: 'marek.dvorak', blueprint: 'engineering', os: 1, asset_tag: 'ACME-0134' },
  { name: 'Beth’s iPhone', model: 'iphone15pro', owner: 'beth.holloway', blueprint: 'mobile', tags: ['executive'] },
  { name: 'Beth’s MacBook Air', model: 'air13', owner: 'beth.holloway', blueprint: 'office', tags: ['executive'], asset_tag: 'ACME-0135' },
  { name: 'Yusuf’s Surface of last resort', model: 'thinkpad', owner: 'yusuf.demir', blueprint: 'office', os: 1, asset_tag: 'ACME-0136' },
  { name: 'noa-mbp', model: 'pro14', owner: 'noa.bendavid', blueprint: 'engineering', tags: ['remote'], asset_tag: 'ACME-0137' },
  { name: 'Theo’s iPad', model: 'ipad10', owner: 'theo.vanderberg', blueprint: 'mobile', os: 2, row: { lost_mode_status: 'ENABLED', is_missing: true } },
  { name: 'Amara’s MacBook Air', model: 'air15', owner: 'amara.diallo', blueprint: 'office', tags: ['lisbon'], asset_tag: 'ACME-0138' },
  { name: 'Pat "the D" D’Angelo & Mac', model: 'air13', owner: 'patrick.dangelo', blueprint: 'office', asset_tag: 'ACME-0139' },
  // Owned by someone who has left.
  { name: 'Cora’s MacBook Air', model: 'airM1', owner: 'cora.whitfield', blueprint: 'office', os: 2, asset_tag: 'ACME-0140', row: { is_missing: true } },
  // Contractors keep the e-mail address of their company.
  { name: 'Jonas – MacBook Pro', model: 'pro14', owner: 'jonas', blueprint: 'personal', tags: ['byod', 'remote'] },
  { name: 'Salma’s MacBook Air', model: 'air13', owner: 'salma', blueprint: 'personal', tags: ['byod', 'remote'] },
  // Nobody's: on the shelf as a loaner.
  { name: 'Loaner 1', model: 'airM1', blueprint: 'office', os: 4, tags: ['loaner'], asset_tag: 'ACME-0901' },
  { name: 'Lobby TV', model: 'tvHd', blueprint: 'rooms', os: 1, tags: ['lisbon'] },
  { name: 'Café TV ☕', model: 'tv4k', blueprint: 'rooms', tags: ['lisbon'] },
  { name: 'Warehouse tablet', model: 'galaxyTab', blueprint: 'mobile', os: 1 },
  { name: 'Linnéa’s MacBook Air', model: 'air13', owner: 'linnea.akesson', blueprint: 'office', asset_tag: 'ACME-0141' },
  { name: 'Rahul’s MacBook Pro', model: 'pro14', owner: 'rahul.deshmukh', blueprint: 'engineering', asset_tag: 'ACME-0143' },
]

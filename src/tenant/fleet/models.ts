// Data: device models and operating system versions as Kandji names them.

import type { Platform } from './device.ts'

/** One operating system release. `marketing` is Prism's `marketing_name`. */
export interface OsRelease {
  version: string
  build: string
  marketing: string | null
}

export interface Model {
  platform: Platform
  /** Marketing name, as in the device list and in Prism's `model_name`. */
  name: string
  /** Short name of details' `hardware_overview.model_name`; Macs only. */
  shortName?: string
  identifier: string
  /** Capacities in Prism's numbers: whole GiB for a Mac ("256 GB" reads 228), nominal GB for the others. */
  capacities: readonly number[]
  processor?: string
  memory?: string
  /** How often a generated fleet picks it, relative to the others. */
  weight: number
}

export const MODELS = {
  air13: {
    platform: 'Mac',
    name: 'MacBook Air (13-inch, M3, 2024)',
    shortName: 'MacBook Air',
    identifier: 'Mac15,12',
    capacities: [228, 460],
    processor: 'Apple M3',
    memory: '16 GB LPDDR5',
    weight: 16,
  },
  air15: {
    platform: 'Mac',
    name: 'MacBook Air (15-inch, M4, 2025)',
    shortName: 'MacBook Air',
    identifier: 'Mac16,13',
    capacities: [228, 460],
    processor: 'Apple M4',
    memory: '16 GB LPDDR5',
    weight: 10,
  },
  airM1: {
    platform: 'Mac',
    name: 'MacBook Air (M1, 2020)',
    shortName: 'MacBook Air',
    identifier: 'MacBookAir10,1',
    capacities: [228],
    processor: 'Apple M1',
    memory: '8 GB LPDDR4',
    weight: 8,
  },
  pro14: {
    platform: 'Mac',
    name: 'MacBook Pro (14-inch, M4 Pro, 2024)',
    shortName: 'MacBook Pro',
    identifier: 'Mac16,8',
    capacities: [460, 926],
    processor: 'Apple M4 Pro',
    memory: '24 GB LPDDR5',
    weight: 14,
  },
  pro16: {
    platform: 'Mac',
    name: 'MacBook Pro (16-inch, M3 Max, Nov 2023)',
    shortName: 'MacBook Pro',
    identifier: 'Mac15,9',
    capacities: [926, 1858],
    processor: 'Apple M3 Max',
    memory: '48 GB LPDDR5',
    weight: 5,
  },
  pro16Intel: {
    platform: 'Mac',
    name: 'MacBook Pro (16-inch, 2019)',
    shortName: 'MacBook Pro',
    identifier: 'MacBookPro16,1',
    capacities: [460],
    processor: '2.6 GHz 6-Core Intel Core i7',
    memory: '16 GB 2667 MHz DDR4',
    weight: 1,
  },
  imac: {
    platform: 'Mac',
    name: 'iMac (24-inch, 2024, Two ports)',
    shortName: 'iMac',
    identifier: 'Mac16,2',
    capacities: [228, 460],
    processor: 'Apple M4',
    memory: '16 GB LPDDR5',
    weight: 3,
  },
  mini: {
    platform: 'Mac',
    name: 'Mac mini (2024)',
    shortName: 'Mac mini',
    identifier: 'Mac16,10',
    capacities: [228, 460],
    processor: 'Apple M4',
    memory: '16 GB LPDDR5',
    weight: 3,
  },
  studio: {
    platform: 'Mac',
    name: 'Mac Studio (2023)',
    shortName: 'Mac Studio',
    identifier: 'Mac14,13',
    capacities: [926],
    processor: 'Apple M2 Max',
    memory: '64 GB LPDDR5',
    weight: 1,
  },
  vm: {
    platform: 'Mac',
    name: 'Virtual Machine',
    shortName: 'Apple Virtual Machine 1',
    identifier: 'VirtualMac2,1',
    capacities: [59],
    processor: 'Apple M2 Max (Virtual)',
    memory: '8 GB',
    weight: 0,
  },
  iphone16: { platform: 'iPhone', name: 'iPhone 16', identifier: 'iPhone17,3', capacities: [128, 256], weight: 12 },
  iphone15pro: {
    platform: 'iPhone',
    name: 'iPhone 15 Pro',
    identifier: 'iPhone16,1',
    capacities: [128, 256, 512],
    weight: 7,
  },
  iphoneSe: {
    platform: 'iPhone',
    name: 'iPhone SE (3rd generation)',
    identifier: 'iPhone14,6',
    capacities: [64, 128],
    weight: 5,
  },
  ipad10: {
    platform: 'iPad',
    name: 'iPad (10th generation) (Wi-Fi)',
    identifier: 'iPad13,18',
    capacities: [64, 256],
    weight: 5,
  },
  ipadAir: {
    platform: 'iPad',
    name: 'iPad Air 11-inch (M2) Wi-Fi + Cellular',
    identifier: 'iPad14,9',
    capacities: [128, 256],
    weight: 3,
  },
  ipadPro: {
    platform: 'iPad',
    name: 'iPad Pro 13-inch (M4) Wi-Fi',
    identifier: 'iPad16,5',
    capacities: [256, 512],
    weight: 2,
  },
  tv4k: {
    platform: 'AppleTV',
    name: 'Apple TV 4K (3rd generation) Wi-Fi + Ethernet',
    identifier: 'AppleTV14,1',
    capacities: [],
    weight: 2,
  },
  tvHd: { platform: 'AppleTV', name: 'Apple TV HD', identifier: 'AppleTV5,3', capacities: [], weight: 1 },
  vision: {
    platform: 'Vision',
    name: 'Apple Vision Pro',
    identifier: 'RealityDevice14,1',
    capacities: [256],
    weight: 0,
  },
  latitude: {
    platform: 'Windows',
    name: 'Latitude 7450',
    identifier: 'Latitude 7450',
    capacities: [475],
    processor: 'Intel(R) Core(TM) Ultra 7 165U',
    memory: '32 GB',
    weight: 1,
  },
  thinkpad: {
    platform: 'Windows',
    name: '21KDS01V00',
    identifier: '21KDS01V00',
    capacities: [475],
    processor: 'AMD Ryzen 7 PRO 8840U',
    memory: '32 GB',
    weight: 1,
  },
  pixel: { platform: 'Android', name: 'Pixel 9', identifier: 'Pixel 9', capacities: [110], weight: 1 },
  galaxyTab: { platform: 'Android', name: 'SM-X520', identifier: 'SM-X520', capacities: [107], weight: 1 },
} as const satisfies Record<string, Model>

export type ModelKey = keyof typeof MODELS

/** Newest first. Windows and Android carry what Kandji lists as their OS version. */
export const OS_RELEASES: Record<Platform, readonly OsRelease[]> = {
  Mac: [
    { version: '26.3', build: '25D125', marketing: 'Tahoe' },
    { version: '26.2', build: '25C56', marketing: 'Tahoe' },
    { version: '15.7.4', build: '24G517', marketing: 'Sequoia' },
    { version: '14.8.4', build: '23J319', marketing: 'Sonoma' },
    { version: '12.7.6', build: '21H1320', marketing: 'Monterey' },
  ],
  iPhone: [
    { version: '26.3', build: '23D127', marketing: null },
    { version: '26.2.1', build: '23C71', marketing: null },
    { version: '18.7.5', build: '22H311', marketing: null },
  ],
  iPad: [
    { version: '26.3', build: '23D127', marketing: null },
    { version: '18.7.5', build: '22H311', marketing: null },
    { version: '17.7.10', build: '21H450', marketing: null },
  ],
  AppleTV: [
    { version: '26.3', build: '23K620', marketing: null },
    { version: '18.6', build: '22M84', marketing: null },
  ],
  Vision: [{ version: '26.3', build: '23N620', marketing: null }],
  Windows: [
    { version: '25H2', build: '10.0.26200.7840', marketing: null },
    { version: '24H2', build: '10.0.26100.7840', marketing: null },
  ],
  Android: [
    { version: '16', build: '36', marketing: null },
    { version: '15', build: '35', marketing: null },
  ],
}

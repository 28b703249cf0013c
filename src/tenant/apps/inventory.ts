// Which apps a device has: chosen from the catalogue by the device's id, the same each time, unless the device brings its own list.

import type { Device } from '../fleet/device.ts'
import { offsetDate, toOffsetDate } from '../fleet/dates.ts'
import { hashText, type Random, seeded } from '../fleet/seeded.ts'
import type { App } from './app.ts'
import { type CatalogueApp, MAC_APPS, MOBILE_APPS } from './catalogue.ts'
import { GENERATED_APPS, generatedApp } from './generated-apps.ts'

const DAY = 86_400_000
/** Before this day the catalogue's apps were last opened: fixed, so that a change of the device is no change of its apps. */
const lastOpened = Date.UTC(2026, 1, 27, 9)

function catalogueFor(platform: string): readonly CatalogueApp[] {
  return platform === 'Mac' ? MAC_APPS : platform === 'iPhone' || platform === 'iPad' ? MOBILE_APPS : []
}

const choices = (device: Pick<Device, 'device_id'>) => seeded(hashText(device.device_id))

/** Most apps that a tenant's Macs can be given: each product is installed once. */
export const MOST_APPS = 1000

/** The apps of the devices of one tenant. */
export class AppInventory {
  readonly #perMac: number | undefined

  /** @param perMac how many apps each Mac has, nested helpers included, 0 to {@link MOST_APPS}; default what the catalogue gives it */
  constructor(perMac?: number) {
    this.#perMac = perMac
  }

  /** The apps of a device in a stable order; an upgrade or removal on one device does not move the others. */
  of(device: Device): App[] {
    if (device.apps) return device.apps
    const random = choices(device)
    const mac = device.platform === 'Mac'
    const enrolled = Date.parse(toOffsetDate(device.first_enrollment) ?? '') || Date.UTC(2024, 0, 1)
    const collected = toOffsetDate(device.last_check_in) ?? offsetDate(enrolled)
    const install = (app: CatalogueApp): App[] => installed(app, mac, random, enrolled, collected)
    const chosen = catalogueFor(device.platform).filter((app) => random.chance(app.share))
    const apps = chosen.flatMap(install)
    if (!mac || this.#perMac === undefined) return apps
    // Each Mac goes through the products from its own place, in its own steps: no product appears twice.
    let place = random.int(GENERATED_APPS)
    const step = 1 + random.int(GENERATED_APPS - 1)
    for (; apps.length < this.#perMac; place = (place + step) % GENERATED_APPS)
      apps.push(...install(generatedApp(place)))
    return apps.slice(0, this.#perMac)
  }

  /** How many rows {@link of} gives, without making them. */
  count(device: Device): number {
    if (device.apps) return device.apps.length
    if (device.platform === 'Mac' && this.#perMac !== undefined) return this.#perMac
    const random = choices(device)
    let count = 0
    for (const app of catalogueFor(device.platform)) {
      if (random.chance(app.share)) count += 1 + (app.helpers?.length ?? 0)
    }
    return count
  }
}

function installed(app: CatalogueApp, mac: boolean, random: Random, enrolled: number, collected: string): App[] {
  const path = mac ? `${app.folder ?? '/Applications/'}${app.name}.app` : null
  const version = random.pick(app.versions)
  const micros = random.int(1000)
  const main: App = {
    name: app.name,
    bundle_id: app.bundle_id,
    version,
    short_version: version.replaceAll(/\D/g, '') || '1',
    path,
    developer_name: app.developer_name,
    team_id: app.team_id,
    obtained_from: !mac ? null : app.developer_name === 'Apple Inc.' ? 'Apple' : 'Identified Developer',
    category: app.category,
    bundle_size: mac ? 1_000_000 + random.int(400_000_000) : null,
    created_at: offsetDate(enrolled, micros),
    last_collected_at: collected,
  }
  const opened = Math.max(enrolled, lastOpened - random.int(60 * DAY))
  if (mac && random.chance(0.6)) main.last_opened = offsetDate(opened, micros)
  const { last_opened, ...unopened } = main
  void last_opened
  const helpers = (app.helpers ?? []).map((helper) => ({
    ...unopened,
    name: helper.inside.slice(helper.inside.lastIndexOf('/') + 1, -'.app'.length),
    bundle_id: helper.bundle_id,
    path: `${path}/${helper.inside}`,
    bundle_size: null,
  }))
  return [main, ...helpers]
}

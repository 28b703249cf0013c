// The endless list of devices: the default fleet, then generated ones. A place in the list always holds the same device.

import { type BlueprintKey, BLUEPRINTS } from './blueprints.ts'
import { type DefaultDevice, DEFAULT_DEVICES } from './default-devices.ts'
import { offsetDate, spacedDate, zuluDate } from './dates.ts'
import { isApple, type Device, type DeviceUser } from './device.ts'
import { ownerAt, ownerNamed } from './directory.ts'
import { type Model, type ModelKey, MODELS, OS_RELEASES } from './models.ts'
import { mix32, type Random, seeded, serialOf, uuidOf } from './seeded.ts'
import { PEOPLE } from './people.ts'

/** The day on which the generated fleet was last seen: fixed, so that the same number of devices is the same fleet. */
const lastSeen = Date.UTC(2026, 1, 27, 9)
const DAY = 86_400_000
/** Of ten generated devices seven bring a new person along: people have more than one. */
const PEOPLE_PER_DEVICE = 0.7

/** How many people the directory of a fleet of `devices` has. */
export function staffFor(devices: number): number {
  const generated = devices - DEFAULT_DEVICES.length
  return generated <= 0 ? PEOPLE.length : PEOPLE.length + Math.floor((generated - 1) * PEOPLE_PER_DEVICE) + 1
}

/** The device_id of a place, without making the device. */
export function deviceIdAt(index: number): string {
  return uuidOf('device', index)
}

/** The device at a place. */
export function deviceAt(index: number): Device {
  const random = seeded(mix32(index + 0xdef1))
  const entry = DEFAULT_DEVICES[index]
  if (entry) {
    const owner = entry.owner ? ownerNamed(entry.owner) : ''
    return { ...build(index, random, entry, owner), ...entry.row }
  }
  const model = pickModel(random)
  const owner =
    isShared(model) || random.chance(0.08)
      ? ''
      : ownerAt(PEOPLE.length + Math.floor((index - DEFAULT_DEVICES.length) * PEOPLE_PER_DEVICE))
  return build(index, random, generatedEntry(index, random, model, owner), owner)
}

function isShared(model: ModelKey): boolean {
  return MODELS[model].platform === 'AppleTV'
}

const weighted = (Object.entries(MODELS) as [ModelKey, Model][]).filter(([, model]) => model.weight > 0)
const weightSum = weighted.reduce((sum, [, model]) => sum + model.weight, 0)

function pickModel(random: Random): ModelKey {
  let rest = random.int(weightSum)
  for (const [key, model] of weighted) {
    rest -= model.weight
    if (rest < 0) return key
  }
  return 'air13'
}

function generatedEntry(index: number, random: Random, key: ModelKey, owner: DeviceUser | ''): DefaultDevice {
  const model: Model = MODELS[key]
  const kind = model.shortName ?? model.platform
  const first = owner === '' ? '' : owner.name.split(' ')[0]
  const personal = model.platform === 'iPhone' && random.chance(0.1)
  const blueprint: BlueprintKey = personal
    ? 'personal'
    : model.platform === 'AppleTV'
      ? 'rooms'
      : model.platform === 'Mac' || model.platform === 'Windows'
        ? random.pick(['office', 'engineering'])
        : 'mobile'
  return {
    name: first ? `${first}’s ${kind}` : `${kind} ${index}`,
    model: key,
    blueprint,
    os: random.chance(0.6) ? 0 : random.int(OS_RELEASES[model.platform].length),
    capacity: model.capacities.length ? random.pick(model.capacities) : undefined,
    tags: personal ? ['byod'] : [random.pick(['berlin', 'lisbon', 'remote'])],
    asset_tag: personal ? '' : `ACME-${10_000 + index}`,
  }
}

function build(index: number, random: Random, entry: DefaultDevice, owner: DeviceUser | ''): Device {
  const model: Model = MODELS[entry.model]
  const os = OS_RELEASES[model.platform][entry.os ?? 0]!
  const enrolled = lastSeen - DAY * (20 + random.int(1100)) - random.int(DAY)
  const micros = random.int(1000)
  const missing = random.chance(0.05)
  const seen = lastSeen - (missing ? DAY * (31 + random.int(120)) : 0) - random.int(DAY)
  const enrolledAgain = random.chance(0.15) ? enrolled + Math.floor((seen - enrolled) / 2) : enrolled
  const { mac, apple } = { mac: model.platform === 'Mac', apple: isApple(model.platform) }
  const blueprint = BLUEPRINTS[entry.blueprint]
  return {
    device_id: deviceIdAt(index),
    device_name: entry.name,
    model: model.name,
    serial_number: serialOf(index),
    platform: model.platform,
    os_version: os.version,
    supplemental_build_version: apple ? os.build : '',
    supplemental_os_version_extra: '',
    last_check_in: zuluDate(seen, micros),
    user: owner,
    asset_tag: entry.asset_tag ?? '',
    blueprint_id: blueprint.id,
    mdm_enabled: true,
    // Kandji's own iPhone and iPad samples say true here and "False" in details.
    agent_installed: true,
    is_missing: missing,
    is_removed: false,
    agent_version: mac ? '5.2.4 (6118)' : '',
    first_enrollment: spacedDate(enrolled, micros + 41),
    last_enrollment: spacedDate(enrolledAgain, micros + 41),
    blueprint_name: blueprint.name,
    lost_mode_status: '',
    tags: [...(entry.tags ?? [])],
    // Once Windows and Android are switched on these stand on every row, blank where they do not apply.
    full_software_version: model.platform === 'Windows' ? os.build : '',
    api_level: model.platform === 'Android' ? os.build : '',
    security_patch_level: model.platform === 'Android' ? '2026-02-05' : '',
    device_capacity: entry.capacity ?? model.capacities[0] ?? null,
    model_name: model.name,
    model_identifier: model.identifier,
    os_marketing_name: os.marketing,
    updated_at: offsetDate(seen, micros + 7),
    last_changed_at: null,
  }
}

// Devices that come from outside, by `--fleet FILE` or `/local/devices`: checked, and filled up to whole devices.

import { z } from 'zod'
import { type Device, type DeviceUser, isApple } from './device.ts'
import { Fleet } from './fleet.ts'
import { BLUEPRINTS } from './blueprints.ts'
import { offsetDate, spacedDate, zuluDate } from './dates.ts'
import { ownerId } from './directory.ts'
import { MODELS, OS_RELEASES, type Model } from './models.ts'
import { hashText, serialOf, uuidOf } from './seeded.ts'
import type { App } from '../apps/app.ts'

/** A device from outside is not what was expected. The message names each field, what was expected and what was found. */
export class DeviceInputError extends Error {}

/** Kandji has "" where others have null; a null from outside is taken as that. */
const text = z
  .string()
  .nullable()
  .transform((value) => value ?? '')

const user = z.union(
  [
    z.literal(''),
    z.null(),
    z.looseObject({
      email: text.optional(),
      name: text.optional(),
      id: z.union([z.string().min(1), z.int()]).optional(),
      is_archived: z.boolean().optional(),
    }),
  ],
  { error: 'expected an owner {"email","name","id","is_archived"}, "" or null' }
)

const app = z.looseObject({
  name: z.string(),
  bundle_id: text.optional(),
  version: text.optional(),
  path: z.string().nullable().optional(),
  developer_name: z.string().nullable().optional(),
  last_opened: z.string().optional(),
})

/** Fields that Kandji may add later pass as they are; those known here have their type. */
const deviceInput = z.looseObject({
  device_id: z
    .string()
    .regex(/^[^/?#\s]{1,64}$/, 'expected 1 to 64 characters without blanks and slashes')
    .optional(),
  device_name: text.optional(),
  model: text.optional(),
  serial_number: text.optional(),
  platform: z.string().min(1).optional(),
  os_version: text.optional(),
  supplemental_build_version: text.optional(),
  supplemental_os_version_extra: text.optional(),
  last_check_in: text.optional(),
  user: user.optional(),
  asset_tag: text.optional(),
  blueprint_id: text.optional(),
  blueprint_name: text.optional(),
  mdm_enabled: z.boolean().optional(),
  agent_installed: z.boolean().optional(),
  is_missing: z.boolean().optional(),
  is_removed: z.boolean().optional(),
  agent_version: text.optional(),
  first_enrollment: text.optional(),
  last_enrollment: text.optional(),
  lost_mode_status: text.optional(),
  tags: z.array(z.string()).optional(),
  full_software_version: text.optional(),
  api_level: text.optional(),
  security_patch_level: text.optional(),
  device_capacity: z.union([z.number(), z.string(), z.null()]).optional(),
  model_name: z.string().nullable().optional(),
  model_identifier: z.string().nullable().optional(),
  os_marketing_name: z.string().nullable().optional(),
  apps: z.array(app).optional(),
})

export type DeviceInput = z.output<typeof deviceInput>

/** Checks a full or partial device. `subject` begins the message of a {@link DeviceInputError}. */
export function parseDevice(value: unknown, subject: string): DeviceInput {
  const result = deviceInput.safeParse(value)
  if (result.success) return result.data
  const problems = result.error.issues.map((issue) => {
    const field = issue.path.length ? `field "${issue.path.join('.')}": ` : ''
    return `${field}${issue.message.replace(/^Invalid input: /, '')}`
  })
  throw new DeviceInputError(`${subject}: ${problems.join('; ')}`)
}

/** The fleet of a file: a JSON array of full or partial devices. `source` names the file in messages. */
export function parseFleet(json: string, source: string, now: number): Fleet {
  try {
    return fleetOf(JSON.parse(json), source, now)
  } catch (error) {
    if (error instanceof SyntaxError) throw new DeviceInputError(`${source} is not JSON: ${error.message}`)
    throw error
  }
}

/** As {@link parseFleet}, for rows that are in memory already. */
export function fleetOf(rows: unknown, source: string, now: number): Fleet {
  if (!Array.isArray(rows))
    throw new DeviceInputError(
      `${source}: expected a JSON array of devices, as GET /api/v1/devices answers, got ${rows === null ? 'null' : `one ${typeof rows}`}`
    )
  const fleet = Fleet.empty()
  rows.forEach((row, index) => {
    const subject = `${source}, device ${index + 1}`
    const input = parseDevice(row, subject)
    const id = input.device_id ?? uuidOf('device', index)
    if (fleet.has(id)) throw new DeviceInputError(`${subject}: device_id "${id}" is there twice`)
    fleet.put(createDevice(id, input, fleet, now))
  })
  return fleet
}

/** A whole device from a partial one: what is left out gets the value that a device of that platform would have. */
export function createDevice(id: string, input: DeviceInput, fleet: Fleet, now: number): Device {
  const platform = input.platform ?? 'Mac'
  const model: Model | undefined = Object.values(MODELS).find((candidate) => candidate.platform === platform)
  const os = model && OS_RELEASES[model.platform][0]
  const enrolled = spacedDate(now)
  const defaults: Device = {
    device_id: id,
    device_name: `${platform} ${id.slice(0, 8)}`,
    model: model?.name ?? platform,
    serial_number: serialOf(hashText(id)),
    platform,
    os_version: os?.version ?? '',
    supplemental_build_version: os && isApple(platform) ? os.build : '',
    supplemental_os_version_extra: '',
    last_check_in: zuluDate(now),
    user: '',
    asset_tag: '',
    blueprint_id: BLUEPRINTS.office.id,
    mdm_enabled: true,
    agent_installed: true,
    is_missing: false,
    is_removed: false,
    agent_version: platform === 'Mac' ? '5.2.4 (6118)' : '',
    first_enrollment: enrolled,
    last_enrollment: input.first_enrollment ?? enrolled,
    blueprint_name: BLUEPRINTS.office.name,
    lost_mode_status: '',
    tags: [],
    full_software_version: '',
    api_level: '',
    security_patch_level: '',
    device_capacity: model?.capacities[0] ?? null,
    model_name: input.model ?? model?.name ?? platform,
    model_identifier: model?.identifier ?? null,
    os_marketing_name: os?.marketing ?? null,
    updated_at: offsetDate(now),
    last_changed_at: null,
  }
  return merge(defaults, input, fleet, now)
}

/** A device with the given fields replaced. Prism's dates of the change become `now`. */
export function changeDevice(device: Device, input: DeviceInput, fleet: Fleet, now: number): Device {
  const changed = merge(device, input, fleet, now)
  // A device that turns out to be another model is so in Prism as well, unless the caller says otherwise.
  if (input.model !== undefined && input.model_name === undefined) changed.model_name = input.model
  changed.updated_at = changed.last_changed_at = offsetDate(now)
  return changed
}

function merge(device: Device, input: DeviceInput, fleet: Fleet, now: number): Device {
  const { user: owner, apps, ...fields } = input
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  const merged = { ...device, ...given, device_id: device.device_id } as Device
  if (input.blueprint_id !== undefined && input.blueprint_name === undefined) {
    const id = input.blueprint_id
    merged.blueprint_name = id && (fleet.blueprints.get(id)?.name ?? `Blueprint ${id.slice(0, 8)}`)
  }
  if (owner !== undefined) merged.user = owner === '' || owner === null ? owner : toOwner(owner, fleet)
  if (apps) merged.apps = apps.map((entry) => toApp(entry, now))
  return merged
}

/** An owner who comes without an id is the one of the directory with that e-mail address, else a new one. */
function toOwner(input: Exclude<z.output<typeof user>, '' | null>, fleet: Fleet): DeviceUser {
  const known = input.id === undefined && input.email ? fleet.directory.findByEmail(input.email) : undefined
  const email = input.email ?? ''
  const name = input.name ?? known?.name ?? ''
  return {
    ...input,
    email,
    name,
    id: input.id ?? known?.id ?? ownerId(email || name),
    is_archived: input.is_archived ?? known?.archived ?? false,
  }
}

function toApp(input: z.output<typeof app>, now: number): App {
  const version = input.version ?? '1.0'
  return {
    short_version: version,
    developer_name: null,
    team_id: null,
    obtained_from: 'Identified Developer',
    category: null,
    bundle_size: null,
    created_at: offsetDate(now),
    last_collected_at: offsetDate(now),
    ...input,
    bundle_id: input.bundle_id ?? '',
    version,
    path: input.path === undefined ? `/Applications/${input.name}.app` : input.path,
  }
}

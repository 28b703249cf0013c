// What kandji-push.config.json may hold. The JSON Schema that is shipped is made from this, so an editor says the same.

import { z } from 'zod'
import { isUnexpanded } from '../address.ts'
import { LEAVER_POLICIES } from './leavers.ts'
import { APPLE_OS } from '../kandji/platforms.ts'
import { OPTIONAL_COLUMNS } from '../servicenow/device-columns.ts'
import { APP_PLATFORMS } from './apps.ts'
import { TIME_OF_DAY, TIME_OF_DAY_EXPECTED } from './time-of-day.ts'

const PLATFORMS = Object.keys(APPLE_OS) as [string, ...string[]]

const COLUMN = /^(?!sys_)[a-z][a-z0-9_]{0,79}$/
const PATH = /^(device|details|prism)(\.[A-Za-z0-9_]+)+$/

const column = z.string().regex(COLUMN, {
  error: 'expected the name of a staging column: small letters, digits and _, not beginning with sys_',
})
const path = z
  .string()
  .regex(PATH, { error: 'expected a path such as device.asset_tag, prism.os_build or details.network.mac_address' })
const names = (of: string) =>
  z.array(
    z
      .string()
      .trim()
      .min(1, { error: `expected a ${of}` })
  )

const kandji = z.strictObject({
  url: z.string().describe('API URL of the tenant, such as https://acme.api.kandji.io (KANDJI_API_URL)').optional(),
})

const servicenow = z.strictObject({
  instance: z
    .string()
    .describe('The instance: its prefix such as acme, or its address (SERVICENOW_INSTANCE)')
    .optional(),
  username: z.string().min(1).describe('User name of the service account (SERVICENOW_USERNAME)').optional(),
})

const devices = z.strictObject({
  platforms: z
    .array(z.enum(PLATFORMS))
    .min(1)
    .describe('Only devices of these platforms; all of Apple’s when left out')
    .optional(),
  blueprints: names('blueprint').min(1).describe('Only devices of these blueprints, each by its name or id').optional(),
  tags: names('tag').min(1).describe('Only devices with at least one of these tags').optional(),
  excludePersonal: z
    .strictObject({
      blueprints: names('blueprint').describe('Blueprints of personal devices, each by its name or id').optional(),
      tags: names('tag').describe('Tags of personal devices').optional(),
    })
    .describe('What marks a personal (BYOD) device. Such a device is never sent, whatever else it matches')
    .optional(),
})

const attributes = z.strictObject({
  skip: z.array(z.enum(OPTIONAL_COLUMNS)).describe('Columns that are not sent').optional(),
  rename: z
    .partialRecord(z.enum(OPTIONAL_COLUMNS), column)
    .describe('Columns that go into another column of the staging table: {"device_name": "u_label"}')
    .optional(),
  extra: z
    .record(
      column,
      z.union([path, z.strictObject({ path, table: z.enum(['computer', 'mdm']).describe('Staging table') })], {
        error: 'expected a path such as "device.asset_tag", or {"path": …, "table": "computer" or "mdm"}',
      })
    )
    .describe(
      'More staging columns, each with the path of its value: a field of the device list (device.…), of Prism’s device information (prism.…) or of the device’s details (details.…, which cost one call per device and day)'
    )
    .optional(),
})

const apps = z.strictObject({
  at: z
    .string({ error: `expected ${TIME_OF_DAY_EXPECTED}` })
    .regex(TIME_OF_DAY, { error: `expected ${TIME_OF_DAY_EXPECTED}` })
    .describe('When `run` brings the apps, once a day: HH:MM in the local time of its machine. It brings none without')
    .optional(),
  platforms: z
    .array(z.enum(APP_PLATFORMS))
    .min(1, { error: 'expected at least one platform (Mac when it is left out)' })
    .describe('Only the apps of these platforms; of Macs when left out')
    .optional(),
  helpers: z
    .boolean()
    .describe('Apps inside of other apps (…/Contents/…) too, such as updaters; not sent when left out')
    .optional(),
})

export const CONFIGURATION = z.strictObject({
  $schema: z.string().describe('The JSON Schema of this file, for editors').optional(),
  kandji: kandji.optional(),
  servicenow: servicenow.optional(),
  state: z
    .string()
    .min(1)
    .refine((path) => !isUnexpanded(path), {
      error: 'expected the whole path of a folder, since only a shell knows what ~ and $NAME stand for',
    })
    .describe('Folder of the durable state, relative to this file (KANDJI_PUSH_STATE)')
    .optional(),
  patienceSeconds: z
    .number()
    .min(0)
    .describe('Give up after so many seconds without progress (KANDJI_PUSH_PATIENCE)')
    .optional(),
  freshnessHours: z
    .number()
    .min(0)
    .describe(
      'An unchanged device that Kandji has seen since is refreshed in ServiceNow after so many hours (default 24; 0 for never): its last check-in, nothing else'
    )
    .optional(),
  reports: z
    .boolean()
    .describe(
      'Whether runs report themselves to ServiceNow, with the problems that came up or were solved (default true)'
    )
    .optional(),
  leavers: z
    .enum(LEAVER_POLICIES)
    .describe(
      'What happens to a device that has left Kandji: none, mark its MDM record (default) or retire its CI as well'
    )
    .optional(),
  devices: devices.describe('Which devices are sent').optional(),
  attributes: attributes.describe('What is sent of a device').optional(),
  apps: apps.describe('Which installed apps are sent, and when').optional(),
})

export type ConfigurationFile = z.infer<typeof CONFIGURATION>

/** The JSON Schema of the file: what schema/kandji-push.config.schema.json holds. */
export function jsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(CONFIGURATION, { io: 'input' })
  return {
    ...schema,
    title: 'kandji-push.config.json',
    description: 'Settings of kandji-push. No secret belongs here.',
  }
}

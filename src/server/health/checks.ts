// All checks, in the order of the page.

import type { Check } from './check.ts'
import { discoverySource } from './discovery-source.ts'
import { identification } from './identification.ts'
import { oauthClient } from './oauth-client.ts'
import { privileges } from './privileges.ts'
import { push } from './push.ts'
import { serviceAccount } from './service-account.ts'
import { settings } from './settings.ts'
import { etl, samPro, usageJob } from './software.ts'
import { stagingTables } from './staging-tables.ts'
import { transformMaps } from './transform-maps.ts'

export const CHECKS: Check[] = [
  push,
  discoverySource,
  transformMaps,
  stagingTables,
  identification,
  privileges,
  settings,
  oauthClient,
  serviceAccount,
  samPro,
  etl,
  usageJob,
]

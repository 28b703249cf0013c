// `run --tenants DIR`: with a state in PostgreSQL in a group of processes, else in this one.

import type { ListenAddress } from '../daemon/listen.ts'
import { startMonitor, type Monitor } from '../daemon/server.ts'
import { namedFault, type ExitCode } from '../errors.ts'
import { isPostgres } from '../postgres/address.ts'
import { Alone } from './alone.ts'
import { Group } from './group.ts'
import { healthOf, metricsOf } from './rows.ts'
import type { TenantParts } from './tenant.ts'

export interface TenantsOptions extends TenantParts {
  listen?: ListenAddress | undefined
}

/** Works until the signal fires (exit code 0). It ends by itself only when folder or database cannot be used at its begin. */
export async function runTenants(options: TenantsOptions): Promise<{ exitCode: ExitCode; failure?: string }> {
  let monitor: Monitor | undefined
  try {
    const group = isPostgres(options.place) ? await Group.open(options) : new Alone(options)
    if (options.listen) {
      const sources = { health: () => healthOf(group.view, Date.now()), metrics: () => metricsOf(group.view) }
      monitor = await startMonitor(options.listen, sources, options.log)
      options.log.info({ msg: 'monitoring', healthz: `${monitor.url}/healthz`, metrics: `${monitor.url}/metrics` })
    }
    return await group.run()
  } catch (error) {
    const { exitCode, message } = namedFault(error, options.log)
    return { exitCode, failure: message }
  } finally {
    await monitor?.close()
  }
}

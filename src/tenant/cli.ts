// The command line of the local tenant.

import { readFileSync } from 'node:fs'
import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { MOST_APPS } from './apps/inventory.ts'
import { DEFAULT_DEVICES } from './fleet/default-devices.ts'
import { DeviceInputError } from './fleet/device-input.ts'
import { startTenant, type Tenant } from './server.ts'

export interface TenantIo {
  env: Readonly<Record<string, string | undefined>>
  out(line: string): void
  err(text: string): void
}

interface Flags {
  port: number
  devices?: number
  fleet?: string
  apps?: number
  requestsPerHour: number
  requestsPerSecond?: number
}

const HELP = `
Environment:
  TENANT_API_TOKEN        the API token that callers must send (or TENANT_API_TOKEN_FILE: a file with it)

When it takes requests it prints one line: tenant ready http://127.0.0.1:PORT
Without --fleet the fleet is made up: ${DEFAULT_DEVICES.length} devices by default, always the same for the same number.
With --apps each Mac without its own list has that many apps; those of the catalogue come first, the same as without.

Beside Kandji's API, with the same token:
  PUT|PATCH|GET|DELETE /local/devices/DEVICE_ID   change the fleet, e.g. PATCH {"device_name":"New name"}
  POST|GET|DELETE /local/faults                   e.g. POST {"match":"GET /api/v1/devices","status":429,"times":2}
                                                  kinds: status, delay (ms), reset, truncate; "skip": N lets N pass
  GET /local/stats, POST /local/stats/reset       requests by route
  PUT|GET /local/permissions                      e.g. PUT {"denied":["Update a device"]}; {"denied":[]}: everything again.
                                                  Names, or "METHOD /api/v1/path/{id}"; "status": 401 instead of 403
  PUT /local/commands                             {"seconds":n} until a device carries a command out, null: never
  PATCH /local/devices/DEVICE_ID/commands/UUID    {"status":4,"error_chain":[…]}; 1 pending … 5 not now
  DELETE /local/devices/DEVICE_ID/lock            the device is unlocked
  PUT /local/exports                              {"seconds":n} until an export of Prism is ready, null: never;
                                                  {"error":"text"}: it fails, "": not any more

Example:
  TENANT_API_TOKEN=secret tenant --port 8600 --devices 500 --apps 120
  curl -H 'Authorization: Bearer secret' 'http://127.0.0.1:8600/api/v1/devices?limit=5'`

function wholeNumber(smallest: number, largest: number): (text: string) => number {
  return (text) => {
    const value = /^\d+$/.test(text) ? Number(text) : NaN
    if (value >= smallest && value <= largest) return value
    throw new InvalidArgumentError(`Expected a whole number from ${smallest} to ${largest}, got "${text}".`)
  }
}

function command(io: TenantIo): Command {
  return new Command('tenant')
    .description('A local Kandji tenant: answers Kandji’s API with a made-up fleet, on 127.0.0.1 only.')
    .option('--port <n>', 'port to listen on; 0: a free one', wholeNumber(0, 65_535), 0)
    .option(
      '--devices <n>',
      `size of the made-up fleet (default: ${DEFAULT_DEVICES.length})`,
      wholeNumber(0, 1_000_000)
    )
    .option('--fleet <file>', 'JSON file: an array of devices as GET /api/v1/devices has them, full or partial')
    .option(
      '--apps <n>',
      'apps of each Mac, nested helpers included (default: 15 to 40 of a catalogue)',
      wholeNumber(0, MOST_APPS)
    )
    .option('--requests-per-hour <n>', 'requests before it answers 429', wholeNumber(1, 1_000_000_000), 10_000)
    .option('--requests-per-second <n>', 'the same for a second (default: not limited)', wholeNumber(1, 1_000_000))
    .addHelpText('after', HELP)
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.out(text.trimEnd()), writeErr: io.err })
}

function readToken(env: TenantIo['env']): string {
  if (env.TENANT_API_TOKEN) return env.TENANT_API_TOKEN
  const file = env.TENANT_API_TOKEN_FILE
  if (!file) throw new UsageError('Set TENANT_API_TOKEN to the API token that callers are to send; any text will do.')
  try {
    const token = readFileSync(file, 'utf8').trim()
    if (token) return token
  } catch (error) {
    throw new UsageError(`TENANT_API_TOKEN_FILE can't be read: ${(error as Error).message}`)
  }
  throw new UsageError('TENANT_API_TOKEN_FILE names an empty file: expected the API token in it.')
}

class UsageError extends Error {}

/** Runs the program. The answer is the running tenant, or the exit code: 0 after `--help`, 2 for bad usage, 1 when it can't listen. */
export async function runTenant(args: readonly string[], io: TenantIo): Promise<Tenant | number> {
  try {
    const flags = command(io).parse(args, { from: 'user' }).opts<Flags>()
    if (flags.fleet !== undefined && flags.devices !== undefined) {
      throw new UsageError('Expected --devices or --fleet, got both.')
    }
    const tenant = await startTenant({
      token: readToken(io.env),
      port: flags.port,
      devices: flags.devices,
      fleet: flags.fleet,
      apps: flags.apps,
      rateLimits: { perHour: flags.requestsPerHour, perSecond: flags.requestsPerSecond },
    })
    io.out(`tenant ready ${tenant.url}`)
    return tenant
  } catch (error) {
    // Commander has said itself what is wrong.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    const { message, code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') io.err(`The port is taken by another program: choose another with --port.\n`)
    else io.err(`${message}\n`)
    return error instanceof UsageError || error instanceof DeviceInputError ? 2 : 1
  }
}

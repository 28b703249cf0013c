// kandji-push run

import { type Command, InvalidArgumentError } from 'commander'
import { parseTimeOfDay, TIME_OF_DAY_EXPECTED, timeOfDayText, type TimeOfDay } from '../configuration/time-of-day.ts'
import { runDaemon } from '../daemon/daemon.ts'
import { DEFAULT_PORT, LISTEN_EXPECTED, LOOPBACK, parseListen, type ListenAddress } from '../daemon/listen.ts'
import { Redactor } from '../redactor.ts'
import { placeName } from '../state/state.ts'
import { runTenants } from '../tenants/tenants.ts'
import { resultOfBadSettings } from './bad-settings.ts'
import { readEnvironment, statePlaceOf } from './environment.ts'
import { logger } from './logger.ts'
import { reportText } from './report.ts'
import { secretsIn } from './settings.ts'
import { tenantSettings } from './tenant-settings.ts'
import type { AddCommand, Terminal } from './terminal.ts'
import { waitForDatabase, withDatabase } from './wait-for-database.ts'

interface Flags {
  appsAt?: TimeOfDay
  interval?: number
  port?: number
  listen?: Partial<ListenAddress>
  acceptLeavers?: boolean
  tenants?: string
  verbose?: boolean
}

export const addRun: AddCommand = (program, terminal, done) => {
  program
    .command('run')
    .description('stay up and bring changes to ServiceNow as they happen; Ctrl-C or SIGTERM ends it cleanly')
    .option(
      '--interval <time>',
      'sweep at this interval, such as 90s or 10m (default: as often as a tenth of the hourly limit allows)',
      duration
    )
    .option(
      '--apps-at <HH:MM>',
      'also bring the installed apps, once a day at this local time (default: apps.at of the configuration file)',
      timeOfDay
    )
    .option('--port <n>', 'serve /healthz and /metrics (Prometheus) on this port of 127.0.0.1; 0 for any', port)
    .option('--listen <address>', 'the same on another address, such as 0.0.0.0:9750 in a container', listen)
    .option(
      '--tenants <folder>',
      'work for many tenants: NAME.json in this folder is the configuration of each, with the files of its secrets'
    )
    .option('--accept-leavers', 'at the first sweep, accept that devices missing from Kandji have really left')
    .option('--verbose', 'also log each request and row')
    .action(async (flags: Flags, command: Command) => {
      const fault = contradictionIn(flags)
      if (fault !== undefined) command.error(`error: ${fault}`)
      done(await (flags.tenants === undefined ? run(flags, terminal) : runMany(flags, flags.tenants, terminal)))
    })
}

/** Options of which one would hold, and the other one be passed over without a word. */
function contradictionIn({ port, listen, tenants, appsAt, acceptLeavers }: Flags): string | undefined {
  if (port !== undefined && listen?.port !== undefined && port !== listen.port)
    return `expected one port, got ${port} by --port and ${listen.port} by --listen. Leave out one of them.`
  if (tenants !== undefined && appsAt !== undefined)
    return 'expected --apps-at without --tenants, got both. Each tenant has its own time: `apps.at` in its file.'
  if (tenants !== undefined && acceptLeavers)
    return 'expected --accept-leavers without --tenants, got both. Accept them for one tenant: `kandji-push sync --accept-leavers --tenants DIR --tenant NAME`.'
  return undefined
}

async function run(flags: Flags, { env, stderr, signal, quiet }: Terminal): Promise<number> {
  const redactor = new Redactor()
  const log = logger(stderr, redactor, flags.verbose ? 'debug' : quiet ? 'warn' : 'info')
  try {
    const settings = await withDatabase(env, log, signal, () => readEnvironment(env))
    const config = { ...settings, appsAt: flags.appsAt ?? settings.appsAt }
    log.info({
      msg: 'started',
      stateFolder: placeName(config.stateFolder),
      kandji: config.kandji.url,
      servicenow: config.servicenow.url,
      ...(config.appsAt && { appsAt: timeOfDayText(config.appsAt) }),
    })
    const options = { intervalMs: flags.interval, listen: placeOf(flags), acceptLeavers: flags.acceptLeavers }
    const { exitCode, failure } = await runDaemon(config, options, { signal, redactor, log })
    if (failure) log.fatal({ msg: 'stopped', exitCode, failure })
    else log.info({ msg: 'stopped', exitCode })
    return exitCode
  } catch (error) {
    const result = resultOfBadSettings(error, env, redactor)
    stderr.write(reportText(result))
    return result.exitCode
  }
}

/** @param folder of the tenants' files */
async function runMany(flags: Flags, folder: string, { env, stderr, signal, quiet }: Terminal): Promise<number> {
  const redactor = new Redactor(secretsIn(env))
  const log = logger(stderr, redactor, flags.verbose ? 'debug' : quiet ? 'warn' : 'info')
  try {
    const place = statePlaceOf(env)
    await waitForDatabase(env, log, signal)
    log.info({ msg: 'started', tenants: folder, state: placeName(place) })
    const { exitCode, failure } = await runTenants({
      folder,
      place,
      settingsOf: (tenant) => tenantSettings(tenant, place, env),
      intervalMs: flags.interval,
      listen: placeOf(flags),
      log,
      signal,
      redactor,
    })
    if (failure) log.fatal({ msg: 'stopped', exitCode, failure })
    else log.info({ msg: 'stopped', exitCode })
    return exitCode
  } catch (error) {
    const result = resultOfBadSettings(error, env, redactor)
    stderr.write(reportText(result))
    return result.exitCode
  }
}

const SECONDS: Readonly<Record<string, number>> = { '': 1, s: 1, m: 60, h: 3600 }

function duration(text: string): number {
  const [, number, unit] = /^([1-9]\d{0,5})([smh]?)$/.exec(text.trim()) ?? []
  if (number === undefined) throw new InvalidArgumentError(`Expected a time such as 90s, 10m or 1h, got \`${text}\`.`)
  return Number(number) * SECONDS[unit ?? '']! * 1000
}

function port(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new InvalidArgumentError(`Expected a port from 0 to 65535, got \`${text}\`.`)
  return Number(text)
}

function placeOf({ port, listen }: Flags): ListenAddress | undefined {
  if (port === undefined && listen === undefined) return undefined
  return { host: listen?.host ?? LOOPBACK, port: listen?.port ?? port ?? DEFAULT_PORT }
}

function listen(text: string): Partial<ListenAddress> {
  const address = parseListen(text)
  if (address === undefined) throw new InvalidArgumentError(`Expected ${LISTEN_EXPECTED}, got \`${text}\`.`)
  return address
}

function timeOfDay(text: string): TimeOfDay {
  const time = parseTimeOfDay(text.trim())
  if (time === undefined) throw new InvalidArgumentError(`Expected ${TIME_OF_DAY_EXPECTED}, got \`${text}\`.`)
  return time
}

// The two services as a process talks to them: how requests are paced, counted and authorised. One for all runs of a process.

import pino, { type Logger } from 'pino'
import { SYSTEM_CLOCK, type Clock } from './clock.ts'
import { Patience } from './http/patience.ts'
import { Sender, type SenderParts } from './http/sender.ts'
import { wayOut, type ProxySettings } from './http/way-out.ts'
import { KandjiClient } from './kandji/client.ts'
import { IN_FLIGHT as KANDJI_IN_FLIGHT } from './kandji/limits.ts'
import { Redactor } from './redactor.ts'
import { ImportClient } from './servicenow/import-client.ts'
import { IN_FLIGHT as SERVICENOW_IN_FLIGHT } from './servicenow/limits.ts'
import type { ServiceNowAccount } from './servicenow/account.ts'
import { Session } from './servicenow/session.ts'
import { MappingClient } from './servicenow/mapping-client.ts'
import { TableClient } from './servicenow/table-client.ts'
import { UsageClient } from './servicenow/usage-client.ts'
import type { Pair } from './configuration/pair.ts'

export interface ServicesConfig {
  /** `url` is an origin, for example `https://acme.api.kandji.io`. */
  kandji: { url: string; token: string }
  servicenow: ServiceNowAccount
  /** Give up after so long without progress. */
  patienceMs: number
  /** The company's proxy; none when left out. */
  proxy?: ProxySettings | undefined
  /** Other secrets of the settings, which no output may show. */
  moreSecrets?: readonly string[]
}

/** What the services need from outside; each has a default. */
export interface ServicesIo {
  fetch?: typeof fetch
  clock?: Clock
  /** From 0 up to 1. */
  random?: () => number
  /** Ends everything that is under way. */
  signal?: AbortSignal
  log?: Logger
  /** Also learns the tokens of this process. */
  redactor?: Redactor
}

export interface Services {
  kandji: Sender
  servicenow: Sender
  session: Session
  patience: Patience
  clock: Clock
  log: Logger
  redactor: Redactor
  hold: Hold
}

/** Asked before each request to ServiceNow: a process that was paused must not go on where another one has taken its place. */
export interface Hold {
  /** @throws PushError where nothing may be sent any more */
  require: () => void
}

/** The longest that one request may take, unless the patience is short: ServiceNow ends an import call after 60 s itself. */
const REQUEST_TIMEOUT_MS = 60_000
const SHORTEST_TIMEOUT_MS = 5_000

export function openServices(config: ServicesConfig, io: ServicesIo): Services {
  const { servicenow: account, patienceMs } = config
  const redactor = io.redactor ?? new Redactor()
  const secrets = [
    config.kandji.token,
    account.clientSecret,
    account.password ?? '',
    ...passwordsOf(config.proxy),
    ...(config.moreSecrets ?? []),
  ]
  for (const secret of secrets) redactor.add(secret)
  for (const text of [account.clientId, config.proxy?.username ?? '']) redactor.addCredential(text)
  const clock = io.clock ?? SYSTEM_CLOCK
  const log = io.log ?? pino({ enabled: false })
  const patience = new Patience(patienceMs, clock)
  const timeoutMs = Math.min(REQUEST_TIMEOUT_MS, Math.max(SHORTEST_TIMEOUT_MS, 2 * patienceMs))
  const out = wayOut(config.proxy, timeoutMs, io.signal)
  const parts: Omit<SenderParts, 'subject' | 'inFlight'> = {
    fetch: io.fetch ?? out.fetch,
    proxyFor: out.proxyFor,
    clock,
    random: io.random ?? Math.random,
    patience,
    timeoutMs,
    log,
    redactor,
  }
  const kandji = new Sender({ ...parts, subject: 'Kandji', inFlight: KANDJI_IN_FLIGHT })
  const hold: Hold = { require: () => {} }
  const held: typeof fetch = (input, init) => {
    hold.require()
    return parts.fetch(input, init)
  }
  const servicenow = new Sender({ ...parts, fetch: held, subject: 'ServiceNow', inFlight: SERVICENOW_IN_FLIGHT })
  const session = new Session(account, servicenow, clock, redactor, io.signal)
  return { kandji, servicenow, session, patience, clock, log, redactor, hold }
}

/** As it is, and as an address and a header write it. */
function passwordsOf(proxy: ProxySettings | undefined): string[] {
  if (proxy === undefined || proxy.password === '') return []
  const { username, password } = proxy
  return [password, Buffer.from(`${username}:${password}`).toString('base64')]
}

/**
 * The same services for a run beside another one: the token, the limits and the places are shared, while its patience and its
 * count of requests are its own. @param signal ends its sign-in
 */
export function besideOf(services: Services, patienceMs: number, signal?: AbortSignal): Services {
  const patience = new Patience(patienceMs, services.clock)
  const servicenow = services.servicenow.beside(patience)
  const session = services.session.beside(servicenow, signal)
  return { ...services, kandji: services.kandji.beside(patience), servicenow, session, patience }
}

/** Whom the state of these settings belongs to. */
export function pairOf({ kandji, servicenow }: ServicesConfig): Pair {
  return { kandjiUrl: kandji.url, instanceUrl: servicenow.url }
}

type Signal = AbortSignal | undefined

export function kandjiClient({ kandji }: ServicesConfig, services: Services, signal: Signal): KandjiClient {
  return new KandjiClient(kandji.url, kandji.token, services.kandji, signal)
}

export function tableClient({ servicenow }: ServicesConfig, services: Services, signal: Signal): TableClient {
  return new TableClient(servicenow.url, services.session, services.servicenow, signal)
}

export function importClient({ servicenow }: ServicesConfig, services: Services, signal: Signal): ImportClient {
  return new ImportClient(servicenow.url, services.session, services.servicenow, signal)
}

export function mappingClient({ servicenow }: ServicesConfig, services: Services, signal: Signal): MappingClient {
  return new MappingClient(servicenow.url, services.session, services.servicenow, signal)
}

export function usageClient({ servicenow }: ServicesConfig, services: Services, signal: Signal): UsageClient {
  return new UsageClient(servicenow.url, services.session, services.servicenow, signal)
}

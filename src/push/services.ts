// The two services as a process talks to them: how requests are paced, counted and authorised. One for all runs of a process.

import pino, { type Logger } from 'pino'
import { SYSTEM_CLOCK, type Clock } from './clock.ts'
import { Patience } from './http/patience.ts'
import { Sender, type SenderParts } from './http/sender.ts'
import { Redactor } from './redactor.ts'
import { Session, type ServiceNowAccount } from './servicenow/session.ts'

export interface ServicesConfig {
  /** `url` is an origin, for example `https://acme.api.kandji.io`. */
  kandji: { url: string; token: string }
  servicenow: ServiceNowAccount
  /** Give up after so long without progress. */
  patienceMs: number
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
  /** Learns the tokens of this process, too. */
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
}

/** The longest that one request may take, unless the patience is short: ServiceNow ends an import call after 60 s itself. */
const REQUEST_TIMEOUT_MS = 60_000
const SHORTEST_TIMEOUT_MS = 5_000

/**
 * Requests under way at once, to each side. ServiceNow has 4 threads a node for integrations: a fifth would only queue, and push
 * others out. Kandji allows 50 requests a second: 4 that take 100 ms each stay below.
 */
const IN_FLIGHT = 4

export function openServices(config: ServicesConfig, io: ServicesIo): Services {
  const { servicenow: account, patienceMs } = config
  const redactor = io.redactor ?? new Redactor()
  for (const secret of [config.kandji.token, account.clientSecret, account.password]) redactor.add(secret)
  const clock = io.clock ?? SYSTEM_CLOCK
  const log = io.log ?? pino({ enabled: false })
  const patience = new Patience(patienceMs, clock)
  const parts: Omit<SenderParts, 'subject'> = {
    fetch: io.fetch ?? fetch,
    clock,
    random: io.random ?? Math.random,
    patience,
    timeoutMs: Math.min(REQUEST_TIMEOUT_MS, Math.max(SHORTEST_TIMEOUT_MS, 2 * patienceMs)),
    inFlight: IN_FLIGHT,
    log,
  }
  const kandji = new Sender({ ...parts, subject: 'Kandji' })
  const servicenow = new Sender({ ...parts, subject: 'ServiceNow' })
  const session = new Session(account, servicenow, clock, redactor, io.signal)
  return { kandji, servicenow, session, patience, clock, log, redactor }
}

/**
 * The same services for a run beside another one: the token, the limits and the places are shared, while its patience and its
 * count of requests are its own.
 */
export function besideOf(services: Services, patienceMs: number): Services {
  const patience = new Patience(patienceMs, services.clock)
  const servicenow = services.servicenow.beside(patience)
  const session = services.session.beside(servicenow)
  return { ...services, kandji: services.kandji.beside(patience), servicenow, session, patience }
}

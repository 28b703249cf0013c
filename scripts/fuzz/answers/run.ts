// A run: push at work again and again with answers that are spoiled, and whatever it could not bear.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Logger } from 'pino'
import type { Clock } from '../../../src/push/clock.ts'
import { attributesOf } from '../../../src/push/configuration/attributes.ts'
import { WHOLE_INVENTORY } from '../../../src/push/configuration/inventory.ts'
import { connect } from '../../../src/push/connect/connect.ts'
import { runDaemon } from '../../../src/push/daemon/daemon.ts'
import { runPreview } from '../../../src/push/preview/preview.ts'
import { runApps, runRetry, runSync } from '../../../src/push/sync.ts'
import type { PushConfig, SyncIo } from '../../../src/push/terms.ts'
import { randomOf, type Random } from '../random.ts'
import { Services } from './services.ts'
import { spoiled } from './spoil.ts'
import { fetchFrom, openWire, type Answering } from './transport.ts'

export interface AnswersOptions {
  /** How many answers are spoiled, at least. */
  answers: number
  seed: number
  /** Share of the cases that go over real connections. */
  overHttp: number
  /** Only this case, to look at it again. */
  only?: number
}

export interface AnswersResult {
  cases: number
  /** How many answers were spoiled, and how many of them over a connection. */
  spoiled: number
  overHttp: number
  /** How the work ended, by command and exit code. */
  ends: Record<string, number>
  offenders: Array<{ case: number; reason: string }>
}

/** A state folder sees so many cases: what one leaves behind, the next one finds. */
const CASES_PER_FOLDER = 10

/** Between a sync with good answers and another one. */
const WORKS_PER_CASE = 8

/** In real time; push's own waits take none here. */
const LONGEST_CASE_MS = 60_000

const WORKS = ['sync', 'sync', 'apps', 'apps', 'retry', 'preview', 'connect', 'run'] as const
type Work = (typeof WORKS)[number]

export async function fuzzAnswers(options: AnswersOptions): Promise<AnswersResult> {
  const result: AnswersResult = { cases: 0, spoiled: 0, overHttp: 0, ends: {}, offenders: [] }
  let answering: Answering = () => ({ answer: { status: 404, headers: {}, body: '' }, random: undefined })
  const wire = await openWire(() => answering)
  let folder = mkdtempSync(join(tmpdir(), 'fuzz-answers-'))
  let current = 0
  // What is thrown where nobody waits for it would end `run`.
  const onLost = (error: unknown) =>
    void result.offenders.push({
      case: current,
      reason: `lost: ${error instanceof Error ? error.stack : typeof error}`,
    })
  process.on('uncaughtException', onLost).on('unhandledRejection', onLost)
  try {
    for (current = options.only ?? 0; result.spoiled < options.answers; current++) {
      if (current % CASES_PER_FOLDER === 0) {
        rmSync(folder, { recursive: true, force: true })
        folder = mkdtempSync(join(tmpdir(), 'fuzz-answers-'))
      }
      const random = randomOf(options.seed, current)
      // A state belongs to one tenant and one instance: all cases of a folder reach them in the same way.
      const isOverHttp = randomOf(options.seed, Math.floor(current / CASES_PER_FOLDER)).chance(options.overHttp)
      const services = new Services(random)
      const share = random.pick([0.05, 0.2, 0.3, 0.5, 1])
      let count = 0
      const faithful: Answering = (asked) => ({ answer: services.answer(asked), random: undefined })
      const faulty: Answering = (asked) => {
        const answer = services.answer(asked)
        if (!random.chance(share)) return { answer, random: undefined }
        count++
        return { answer: spoiled(random, answer), random }
      }
      const tell = (reason: string) => void result.offenders.push({ case: current, reason })
      const one = new Case(
        configOf(isOverHttp ? wire.url : 'http://fuzz.invalid', join(folder, 'state'), random),
        random,
        tell
      )
      const transport = isOverHttp ? fetch : fetchFrom(() => answering)
      // `run` ends by itself only where nothing has ever gone well.
      answering = faithful
      await within(one.work('sync', transport), tell)
      answering = faulty
      services.spoilItem = (answer) => (random.chance(share / 2) ? (count++, spoiled(random, answer)) : answer)
      for (let times = 0; times < WORKS_PER_CASE; times++) {
        const work = random.pick(WORKS)
        const end = `${work} ${await within(one.work(work, transport), tell)}`
        result.ends[end] = (result.ends[end] ?? 0) + 1
      }
      answering = faithful
      services.spoilItem = (answer) => answer
      await within(one.work('sync', transport), tell)
      result.cases++
      result.spoiled += count
      if (isOverHttp) result.overHttp += count
      if (options.only !== undefined) break
    }
  } finally {
    process.off('uncaughtException', onLost).off('unhandledRejection', onLost)
    await wire.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return result
}

class Case {
  readonly #config: PushConfig
  readonly #random: Random
  readonly #tell: (reason: string) => void

  constructor(config: PushConfig, random: Random, tell: (reason: string) => void) {
    this.#config = config
    this.#random = random
    this.#tell = tell
  }

  /** @returns the exit code */
  async work(work: Work, transport: typeof fetch): Promise<number> {
    const stop = new AbortController()
    let sleeps = 0
    const clock = clockOf(() => {
      if (++sleeps > 30 && work === 'run') stop.abort()
    })
    const quiet = () => {}
    const error = (line: { msg?: string; stack?: string }) => {
      if (line.msg === 'unforeseen fault') this.#tell(`${work}: ${line.stack}`)
    }
    const log = { debug: quiet, info: quiet, warn: quiet, error } as unknown as Logger
    const io: SyncIo = { fetch: transport, clock, log, random: () => this.#random.next(), signal: stop.signal }
    const outcome = await this.#outcome(work, io)
    if (/unforeseen/i.test(JSON.stringify(outcome))) this.#tell(`${work}: ${JSON.stringify(outcome).slice(0, 500)}`)
    if (![0, 1, 2, 3, 4].includes(outcome.exitCode)) this.#tell(`${work} ended with ${outcome.exitCode}`)
    if (work === 'run' && !stop.signal.aborted) this.#tell(`run ended by itself: ${JSON.stringify(outcome)}`)
    return outcome.exitCode
  }

  async #outcome(work: Work, io: SyncIo): Promise<{ exitCode: number }> {
    const config = this.#config
    try {
      if (work === 'sync') return await runSync(config, this.#random.chance(0.2) ? { limit: 2 } : {}, io)
      if (work === 'apps') return await runApps(config, this.#random.chance(0.2) ? { serial: 'SER0000' } : {}, io)
      if (work === 'retry') return await runRetry(config, {}, io)
      if (work === 'preview') return await runPreview(config, {}, io)
      if (work === 'connect') return await connect(config, io)
      return await runDaemon({ ...config, appsAt: { hour: 8, minute: 10 } }, {}, io)
    } catch (error) {
      this.#tell(`${work} threw: ${error instanceof Error ? error.stack : typeof error}`)
      return { exitCode: 4 }
    }
  }
}

/** Time that passes by sleeping. */
function clockOf(onSleep: () => void): Clock {
  let time = Date.UTC(2026, 10, 20, 8)
  return {
    now: () => time,
    elapsed: () => time,
    async sleep(ms, signal) {
      signal?.throwIfAborted()
      time += Math.max(0, ms)
      onSleep()
      await new Promise((resolve) => setImmediate(resolve))
      signal?.throwIfAborted()
    },
  }
}

/** Now and then with columns of its own, from every source. */
function configOf(url: string, stateFolder: string, random: Random): PushConfig {
  const extra = { u_tag: 'device.tags', u_mac: 'details.network.mac_address', u_code: 'prism.model_name' }
  const inventory = { ...WHOLE_INVENTORY, ...(random.chance(0.3) && { attributes: attributesOf({ extra }) }) }
  const secret = 'secret-of-the-fuzz'
  return {
    kandji: { url, token: secret },
    servicenow: { url, clientId: 'fuzz', clientSecret: secret, username: 'fuzz', password: secret },
    stateFolder,
    patienceMs: 5_000,
    inventory,
  }
}

async function within(work: Promise<number>, tell: (reason: string) => void): Promise<number> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<number>((resolve) => {
    timer = setTimeout(() => {
      tell(`does not end within ${LONGEST_CASE_MS / 1000} s`)
      resolve(-1)
    }, LONGEST_CASE_MS)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

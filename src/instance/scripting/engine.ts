// Runs the scripts of apps: one node:vm context per scope, sloppy scripts in which `answer = …` and `ignore = true` work.

import vm from 'node:vm'
import type { Platform } from '../platform.ts'
import type { Reason, ScriptWatch } from '../limits/script-watch.ts'
import { withCompletion } from './completion.ts'
import { GATHER, type Interleaving } from './interleaving.ts'
import { refreshScriptIncludes } from './globals.ts'
import { ModuleLoader } from './modules.ts'
import { makeRealm, type Realm } from './realm.ts'
import {
  codeOf,
  describeThrown,
  isOwnError,
  MemoryDepleted,
  ScriptError,
  ScriptStopped,
  ScriptTimeout,
} from '../script-errors.ts'

/** What a script sees beside the platform's API: variables by name. Assignments to them can be read back. */
export type Bindings = Record<string, unknown>

/** A transaction that waits for its turn. */
interface Waiting {
  run: () => void
  /** Told when `run` threw or was stopped. */
  end: (error: unknown) => void
  /** Milliseconds. */
  limit: number
}

export class ScriptEngine {
  readonly #instance: Platform
  readonly #realms = new Map<string, Realm>()
  /** Scopes whose scripts ran in the transaction under way. */
  readonly #used = new Set<string>()
  readonly modules: ModuleLoader
  #inTransaction = false
  readonly #waiting: Waiting[] = []
  /** Those of a round that are under way: one, or more where they are interleaved. */
  readonly #underWay: Waiting[] = []
  /** Lets waiting transactions come in between the operations of others, where the program asked for it. */
  interleaving: Interleaving | undefined
  #trampoline: { script: vm.Script; context: vm.Context; slot: { work: () => unknown } } | undefined
  /** How long a transaction's scripts may take, in milliseconds. */
  limit: number
  /** Stops scripts that run on or eat memory, where the program asked for it; the time that they wait is not counted then. */
  watch: ScriptWatch | undefined
  /** Milliseconds that scripts have waited for other machines. */
  waited = 0
  /** Script runs by name, since the last reset of the statistics. */
  runs: Record<string, number> = {}

  constructor(instance: Platform, limit: number) {
    this.#instance = instance
    this.limit = limit
    this.modules = new ModuleLoader(instance, this)
  }

  /** What the scripts of a scope run in. */
  realm(scope: string): Realm {
    let realm = this.#realms.get(scope)
    if (!realm) {
      realm = makeRealm(this.#instance, this, scope)
      this.#realms.set(scope, realm)
    }
    this.#used.add(scope)
    refreshScriptIncludes(this.#instance, this, scope, realm)
    return realm
  }

  /**
   * Runs a script. Variables that it assigns and that `bindings` names are changed in `bindings`.
   * @param name how the script is called in error messages
   */
  run(scope: string, code: string, bindings: Bindings, name: string): unknown {
    this.runs[name] = (this.runs[name] ?? 0) + 1
    return this.#call(scope, code, bindings, name)
  }

  /** The value of an expression, or of a script's last statement, or what it assigned to `answer`. */
  evaluate(scope: string, code: string, name: string, bindings: Bindings = {}): unknown {
    const all: Bindings = { answer: undefined, ...bindings }
    const value = this.#call(scope, withCompletion(code), all, name)
    Object.assign(bindings, all)
    return all.answer === undefined ? value : all.answer
  }

  /** As `run`, for a script include: global names that it leaves are kept. */
  runInclude(scope: string, code: string, name: string): unknown {
    this.runs[name] = (this.runs[name] ?? 0) + 1
    return this.#call(scope, code, {}, name, true)
  }

  #call(scope: string, code: string, bindings: Bindings, name: string, include = false): unknown {
    const realm = this.realm(scope)
    const names = Object.keys(bindings)
    const script = realm.compiled(code, names, name)
    const values = Object.values(bindings)
    values.push(realm.require)
    const kept: unknown[] = []
    try {
      return realm.guard.run(script, values, kept, include)
    } finally {
      // Most scripts leave their variables as they are.
      if (kept.length)
        for (let at = 0; at < names.length; at++) if (kept[at] !== values[at]) bindings[names[at]!] = kept[at]
    }
  }

  /** Whether a transaction is under way: what it defers is for its end. */
  get inTransaction(): boolean {
    return this.#inTransaction
  }

  /**
   * Runs work that may call scripts under the time limit. Only the outermost call sets the clock: arming it costs
   * a quarter of a millisecond.
   * @param limit milliseconds, if less than what scripts may take anyway
   * @throws ScriptStopped, and then nothing that was not committed has stayed
   */
  transaction<T>(work: () => T, limit = this.limit): T {
    if (this.#inTransaction) return work()
    const { script, context, slot } = (this.#trampoline ??= makeTrampoline())
    slot.work = work
    this.#inTransaction = true
    const timeout = Math.min(limit, this.limit)
    const { watch } = this
    watch?.begin(timeout)
    let thrown: unknown
    try {
      // The watch has the time: arming node:vm's own clock besides costs as much as many a request.
      return script.runInContext(context, watch ? { breakOnSigint: true } : { timeout }) as T
    } catch (error) {
      const code = codeOf(error)
      if (code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED') throw this.#interrupted(watch?.end(), timeout)
      if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') {
        this.#recover()
        throw new ScriptTimeout(timeout)
      }
      thrown = error
    } finally {
      watch?.end()
      this.#inTransaction = false
      this.#tidy()
    }
    throw this.#safe(thrown)
  }

  /** Work that waits for another machine: a script that waits does not run on. */
  waiting<T>(work: () => T): T {
    const began = performance.now()
    try {
      return this.watch ? this.watch.pausing(work) : work()
    } finally {
      this.waited += performance.now() - began
    }
  }

  /** A script ended by a signal: the watch's own, or the user's Ctrl-C, which then goes on to the program. */
  #interrupted(reason: Reason | undefined, timeout: number): Error {
    this.#recover()
    if (reason) this.watch?.settle()
    else process.kill(process.pid, 'SIGINT')
    return reason === 'time' ? new ScriptTimeout(timeout) : new MemoryDepleted()
  }

  /** A stopped script has run no `finally`: nothing it was in the middle of is to be trusted. */
  #recover(): void {
    const scopes = [...this.#realms.keys()]
    this.reload()
    this.#instance.recover()
    this.#renew(scopes)
  }

  /** New code is to be seen: after an install. */
  reload(): void {
    this.modules.clear()
    this.#realms.clear()
    this.#used.clear()
  }

  /** What scripts left behind in their scopes is not for later ones. */
  #tidy(): void {
    const spoilt = [...this.#used].filter((scope) => this.#realms.get(scope)?.guard.tidy() === false)
    this.#used.clear()
    if (!spoilt.length) return
    for (const scope of spoilt) this.#realms.delete(scope)
    this.modules.clear()
    this.#renew(spoilt)
  }

  /** Makes new realms at once: the next transaction has its whole time for its scripts. */
  #renew(scopes: string[]): void {
    for (const scope of scopes) this.realm(scope)
    this.#used.clear()
  }

  /**
   * As `transaction`, a moment later, and under one clock with what else is waiting by then: on a busy machine arming the
   * clock takes longer than many a request. What fails or is stopped fails alone. Each work has the limit for itself, but
   * for the hundredth part of it that those before it may have used.
   */
  soon<T>(work: () => T, limit = this.limit): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const end = (error: unknown): void => reject(this.#safe(error))
      this.#waiting.push({ run: () => resolve(work()), end, limit: Math.min(limit, this.limit) })
      if (this.#waiting.length === 1) this.#soonRound()
    })
  }

  /** When the instance ends. */
  forgetWaiting(): void {
    this.#waiting.length = 0
  }

  #soonRound(): void {
    if (this.interleaving) setTimeout(() => this.#round(), GATHER)
    else setImmediate(() => this.#round())
  }

  /**
   * Between two database operations: with interleaving, a transaction that waits may run here, whole. Not within a unit of
   * the database that is to be undone as a whole: it would be undone with it.
   */
  pause(): void {
    const [outer] = this.#underWay
    const [next] = this.#waiting
    if (!this.interleaving || !outer || next?.limit !== outer.limit || this.#instance.database.inTransaction) return
    if (!this.interleaving.comesIn(this.#underWay.length)) return
    this.#waiting.shift()
    this.#instance.apart(() => this.#work(next))
  }

  #work(one: Waiting): void {
    this.#underWay.push(one)
    try {
      one.run()
    } catch (error) {
      one.end(error)
    }
    this.#underWay.pop()
  }

  #round(): void {
    const waiting = this.#waiting
    const [first] = waiting
    if (!first) return
    const { limit } = first
    try {
      this.transaction(() => {
        const latest = performance.now() + limit / 100
        do {
          this.watch?.begin(limit)
          this.#work(waiting.shift()!)
          this.#tidy()
        } while (waiting[0]?.limit === limit && performance.now() < latest)
      }, limit)
    } catch (error) {
      // A stopped script has run no `finally`: whatever was under way with it has ended, too.
      for (const one of this.#underWay.splice(0)) one.end(error)
    }
    if (waiting.length) this.#soonRound()
  }

  /** What a script threw, made safe to touch outside of the time limit. */
  #safe(thrown: unknown): Error {
    return isOwnError(thrown) ? thrown : new ScriptError(this.describe(thrown))
  }

  /** An error as the log shows it: message and the place in the script. */
  describe(error: unknown): string {
    if (error instanceof ScriptStopped || error instanceof ScriptError) return error.message
    try {
      return this.transaction(() => describeThrown(error))
    } catch (cancelled) {
      return (cancelled as Error).message
    }
  }
}

function makeTrampoline() {
  const slot = { work: (): unknown => undefined }
  const context = vm.createContext({ go: () => slot.work() })
  return { script: new vm.Script('go()'), context, slot }
}

// The entry for tests: an instance that is up while the tests of a file, or of a describe block, run.

import { createServer } from 'node:net'
import { connection, type LocalInstance } from './connection.ts'
import { checkOptions, type StartOptions } from './options.ts'
import { passwordFor, type Server, startServer } from './server.ts'

export type { Answer, Credentials, LocalInstance, LogLine, ScriptResult, Values } from './connection.ts'
export { RequestError } from './connection.ts'
export type { Seed, StartOptions, Value } from './options.ts'

export type Hook = (run: () => void | Promise<void>, timeout?: number) => unknown

export interface Hooks {
  beforeAll: Hook
  beforeEach: Hook
  afterAll: Hook
}

export interface UseOptions extends StartOptions {
  /** Each test begins in the state in which the first one began. Default false. */
  reset?: boolean
  /** For a runner that brings no `beforeAll`, `beforeEach` and `afterAll` as globals, such as vitest without `globals`. */
  hooks?: Hooks
}

const FIRST_TEST = 'as the first test began'
/** How much longer than the instance a hook may take. Milliseconds. */
const SPARE = 5_000
const START_WITHIN = 30_000
/** A port that was found free may be in use for a moment by a connection that goes out. */
const TRIES = 5
const PAUSE = 500

/**
 * Starts an instance before the tests of the file or describe block that calls it, and ends it after them. Its address and
 * password are known at once; it answers from the first `beforeAll` that is registered after this call.
 * @throws TypeError for wrong options
 */
export function useInstance(options: UseOptions = {}): LocalInstance {
  const { reset = false, hooks: given, ...start } = checked(options)
  const hooks = given ?? hooksOfRunner()
  const port = start.port || freePort()
  const adminPassword = passwordFor(start)
  let server: Server | undefined
  const known = {
    url: `${start.tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    adminPassword,
    get certificate() {
      return server?.certificate
    },
  }
  const verbs = connection(() => {
    if (!server)
      throw new Error('useInstance: the instance is up from beforeAll to afterAll: ask it in a test or in a hook.')
    return known
  })

  hooks.beforeAll(
    async () => {
      server = await startAt(start, adminPassword, port)
    },
    (start.startWithin ?? START_WITHIN) + SPARE
  )
  if (reset) {
    let isKept = false
    hooks.beforeEach(async () => {
      await (isKept ? verbs.restore(FIRST_TEST) : verbs.snapshot(FIRST_TEST))
      isKept = true
    })
  }
  hooks.afterAll(async () => {
    await server?.stop()
    server = undefined
  })
  return Object.defineProperties(verbs, Object.getOwnPropertyDescriptors(known)) as LocalInstance
}

function checked(options: UseOptions): UseOptions {
  checkOptions('useInstance', options, {
    reset: { is: (value) => typeof value === 'boolean', expected: 'true or false' },
    hooks: { is: isHooks, expected: 'an object with beforeAll, beforeEach and afterAll' },
  })
  return options
}

const isHooks = (value: unknown): value is Hooks =>
  ['beforeAll', 'beforeEach', 'afterAll'].every(
    (name) => typeof (value as Record<string, unknown>)?.[name] === 'function'
  )

function hooksOfRunner(): Hooks {
  const runner = globalThis as unknown as Record<string, Hook | undefined>
  if (isHooks(runner)) return { beforeAll: runner.beforeAll, beforeEach: runner.beforeEach, afterAll: runner.afterAll }
  // Mocha's words for the same.
  const { before, beforeEach, after } = runner
  if (before && beforeEach && after) return { beforeAll: untimed(before), beforeEach, afterAll: after }
  if (process.env.NODE_TEST_CONTEXT) return hooksOfNode()
  throw new Error(
    'useInstance: expected a test runner with beforeAll, beforeEach and afterAll as globals (jest; vitest with `globals: true`) or the test runner of Node; got none of them. Give the hooks as an option: useInstance({ hooks: { beforeAll, beforeEach, afterAll } }).'
  )
}

/** Mocha takes the time from the context of the hook, not as an argument. */
const untimed =
  (hook: Hook): Hook =>
  (run, timeout) =>
    hook(function (this: { timeout?: (milliseconds: number | undefined) => void }) {
      this.timeout?.(timeout)
      return run()
    })

function hooksOfNode(): Hooks {
  const { before, beforeEach, after } = process.getBuiltinModule('node:test' as 'node:fs') as unknown as Record<
    'before' | 'beforeEach' | 'after',
    (run: () => void | Promise<void>) => void
  >
  return { beforeAll: (run) => before(run), beforeEach: (run) => beforeEach(run), afterAll: (run) => after(run) }
}

/** A port that nobody listens on, found without waiting: a server without a host listens before `listen` returns. */
function freePort(): number {
  const server = createServer().listen(0)
  const address = server.address()
  server.close()
  if (typeof address !== 'object' || address === null) throw new Error('useInstance: expected a free port, found none.')
  return address.port
}

async function startAt(start: StartOptions, adminPassword: string, port: number): Promise<Server> {
  for (let tried = 1; ; tried++) {
    try {
      return await startServer(start, adminPassword, port)
    } catch (error) {
      if (start.port || tried === TRIES || !(error as Error).message.includes('EADDRINUSE')) throw error
      await new Promise((resolve) => setTimeout(resolve, PAUSE))
    }
  }
}

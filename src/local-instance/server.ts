// The instance as a process of its own, which ends with the one that started it, however that ends: it watches its standard
// input, a pipe from here.

import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commandLine, type StartOptions } from './options.ts'

const PROGRAM = join(__dirname, 'local-instance.js')
const READY = /^instance ready (\S+)$/m
const CERTIFICATE = /^certificate (.+?): have clients trust it/m
const START_WITHIN = 30_000
/** An instance that has not ended so long after it was told to is killed. Milliseconds. */
const END_WITHIN = 10_000

export interface Server {
  url: string
  /** Path of the certificate of an instance that speaks https. */
  certificate: string | undefined
  stop(): Promise<void>
}

/** Starts the program and waits until it is ready. @throws Error with what the program said */
export async function startServer(options: StartOptions, adminPassword: string, port: number): Promise<Server> {
  const seed = seedFile(options.seed)
  const child = spawn(process.execPath, [PROGRAM, ...commandLine(options, port, seed?.path)], {
    env: environment(adminPassword),
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  // A pipe that breaks is a program that has ended, which is noticed otherwise.
  child.stdin.on('error', () => undefined)
  try {
    const { url, told } = await ready(child, options)
    letGo(child)
    return { url, certificate: CERTIFICATE.exec(told)?.[1], stop: () => end(child) }
  } catch (error) {
    await end(child)
    throw error
  } finally {
    seed?.discard()
  }
}

/** The password that is asked for, by option or environment, or one made at random. */
export function passwordFor({ adminPassword }: StartOptions): string {
  const { INSTANCE_ADMIN_PASSWORD: value, INSTANCE_ADMIN_PASSWORD_FILE: file } = process.env
  if (adminPassword) return adminPassword
  if (file) return readFileSync(file, 'utf8').trim()
  return value || randomBytes(18).toString('base64url')
}

function environment(adminPassword: string): NodeJS.ProcessEnv {
  const env = { ...process.env, INSTANCE_ADMIN_PASSWORD: adminPassword }
  // Options for the test runner's Node, such as a debugger's port, are not for this one.
  for (const name of ['NODE_OPTIONS', 'INSTANCE_ADMIN_PASSWORD_FILE']) delete env[name as keyof typeof env]
  return env
}

/** The records of a test in a file, for as long as the program reads it. */
function seedFile(seed: StartOptions['seed']): { path: string; discard(): void } | undefined {
  if (seed === undefined || typeof seed === 'string')
    return seed === undefined ? undefined : { path: seed, discard() {} }
  const folder = mkdtempSync(join(tmpdir(), 'local-instance-'))
  const path = join(folder, 'seed.json')
  writeFileSync(path, JSON.stringify(seed), { mode: 0o600 })
  return { path, discard: () => rmSync(folder, { recursive: true, force: true }) }
}

function ready(child: ChildProcess, options: StartOptions): Promise<{ url: string; told: string }> {
  const within = options.startWithin ?? START_WITHIN
  return new Promise((resolve, reject) => {
    let said = ''
    let told = ''
    const failed = (what: string): void => {
      clearTimeout(timer)
      reject(new Error(`The local instance ${what}${told.trim() && `: ${told.trim()}`}`))
    }
    const timer = setTimeout(() => failed(`was not ready within ${within} ms (option startWithin)`), within)
    child.stderr!.setEncoding('utf8').on('data', (text: string) => {
      told = `${told}${text}`.slice(-10_000)
      if (options.log) process.stderr.write(text)
    })
    child.stdout!.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const url = READY.exec(said)?.[1]
      if (!url) return
      clearTimeout(timer)
      resolve({ url, told })
    })
    child.once('error', (error) => failed(`could not be started: ${error.message}`))
    // When its streams are closed, all that it had to say has been read.
    child.once('close', (code) => failed(`ended with ${code} before it was ready`))
  })
}

/** A test run must not wait for the instance: the pipe to it closes when the run ends. */
function letGo(child: ChildProcess): void {
  child.unref()
  for (const stream of [child.stdin, child.stdout, child.stderr])
    (stream as unknown as { unref?: () => void } | null)?.unref?.()
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return Promise.resolve()
  return new Promise((resolve) => {
    const killer = setTimeout(() => child.kill('SIGKILL'), END_WITHIN)
    child.ref()
    child.once('exit', () => {
      clearTimeout(killer)
      resolve()
    })
    child.stdin?.end()
  })
}

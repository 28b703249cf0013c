// Runs the program: reads its options and credentials, starts the instance, says where it is, ends it.

import { randomInt } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { logPrinter, LEVELS, type PrintLine } from '../log-printer.ts'
import { type OwnCertificate, ownCertificate } from '../own-certificate.ts'
import { PackageError } from '../packages/archive.ts'
import { INSTALL } from '../packages/installer.ts'
import { SeedError } from '../records/seed-file.ts'
import { isOwnError } from '../script-errors.ts'
import { lockCodeFromText } from '../scripting/code-from-text.ts'
import { freezeBuiltIns } from '../scripting/realm-freeze.ts'
import { type Running, startInstance } from '../start.ts'
import { accountsFor, ownPassword, secret } from './credentials.ts'
import { holdFolder } from './data-lock.ts'
import { watchFor } from './ending.ts'
import { type Description, makeProgram, type Options, UsageError } from './options.ts'

const BAD_USAGE = 2
const NOT_STARTED = 4

const say = (line: string): void => void process.stderr.write(`${line}\n`)

/** Runs it to its end, and ends the process. */
export function runProgram(description: Description): void {
  // A reader that went away takes nothing with it: what cannot be written is lost, and the instance goes on.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  // A promise that nobody waits for, a script's for instance, must not end the instance.
  process.on('unhandledRejection', (reason) => {
    // What a script threw may be a trap: only errors of this program's own are shown.
    say(`Rejected, and nobody waits for it: ${isOwnError(reason) ? reason.stack : 'thrown by a script'}`)
  })
  start(description).catch((error: Error & { code?: string; exitCode?: number }) => {
    if (error.code?.startsWith('commander.')) process.exit(error.exitCode === 0 ? 0 : BAD_USAGE)
    say(error instanceof SeedError ? `--seed: ${error.message}` : error.message)
    const isUsage = [UsageError, SeedError, PackageError].some((kind) => error instanceof kind)
    process.exit(isUsage ? BAD_USAGE : NOT_STARTED)
  })
}

async function start(description: Description): Promise<void> {
  const program = makeProgram(description)
  program.exitOverride().configureOutput({ writeOut: (text) => process.stdout.write(text) })
  program.parse()
  const given = program.opts<Options>()
  if (given.memory && given.data) throw new UsageError('Expected --data or --memory, got both')
  const [shuffle, interleave] = [seedOf(given.shuffle), seedOf(given.interleave)]
  if (given.shuffle === true) say(`rows in no stated order are shuffled: --shuffle ${shuffle}`)
  if (interleave !== undefined) say(`requests are interleaved: --interleave ${interleave}`)
  if (given.data) holdFolder(given.data)
  const admin = adminPassword(description, given.data)
  const certificate = given.tls ? tlsFor(given.data) : undefined
  const discard = (): void => {
    admin.discard()
    certificate?.discard()
  }
  try {
    const running = await startInstance({
      ...given,
      tls: certificate,
      shuffle,
      log: given.log === undefined ? undefined : printer(given.log === true ? 'info' : given.log),
      limits: given,
      interleave,
      demoData: given.demo,
      seed: given.seed === undefined ? undefined : readSeed(given.seed),
      ...accountsFor(given.empty ?? false, admin.password),
      app: given.app ?? (given.empty ? [] : description.defaultApps()),
    })
    settle(running, given, discard)
  } catch (error) {
    discard()
    throw error
  }
}

/** It is up: the process is fixed, and says so. */
function settle(running: Running, given: Options, discard: () => void): void {
  lockCodeFromText()
  freezeBuiltIns()
  // Who installs an app looks here for what became of it.
  running.instance.log.listen(({ level, source, message }) => {
    if (source === INSTALL && level === 'info' && given.log === undefined) say(message)
  })
  let isEnding = false
  const end = (): void => {
    if (isEnding) return
    isEnding = true
    discard()
    void running.close().then(() => process.exit(0))
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (signal === 'SIGINT' && running.takesSignal()) return
      end()
    })
  console.log(`instance ready ${running.url}`)
  watchFor(given, end)
}

/** A seed as given; one of this start's own where only the option is. */
const seedOf = (given: number | true | undefined): number | undefined => (given === true ? randomInt(2 ** 31) : given)

function adminPassword(
  { makesPassword }: Description,
  data: string | undefined
): { password: string; discard(): void } {
  const password = secret('INSTANCE_ADMIN_PASSWORD')
  if (password) return { password, discard: () => undefined }
  if (!makesPassword)
    throw new UsageError(
      'Set INSTANCE_ADMIN_PASSWORD (or INSTANCE_ADMIN_PASSWORD_FILE) to the password of the user admin'
    )
  const own = ownPassword(data)
  say(`sign in as admin: the password is in ${own.path}`)
  return own
}

function tlsFor(data: string | undefined): OwnCertificate {
  if (data) mkdirSync(data, { recursive: true, mode: 0o700 })
  const certificate = ownCertificate(data)
  say(
    `certificate ${certificate.path}: have clients trust it, by NODE_EXTRA_CA_CERTS, REQUESTS_CA_BUNDLE or curl --cacert`
  )
  return certificate
}

function printer(target: string): PrintLine {
  try {
    return logPrinter(target, Date.now, (text) => void process.stderr.write(text))
  } catch (error) {
    const wanted = `Expected a level (${LEVELS.join(', ')}) or a file that can be written`
    throw new UsageError(`--log: ${wanted}, got ${JSON.stringify(target)}: ${(error as Error).message}`)
  }
}

function readSeed(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new UsageError(`--seed: cannot read ${file}: ${(error as Error).message}`)
  }
}

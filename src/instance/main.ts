// The program `instance`: reads its options and credentials, starts the instance, says where it is.

import { randomInt } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { lockCodeFromText } from './scripting/code-from-text.ts'
import { INSTALL } from './packages/installer.ts'
import { freezeBuiltIns } from './scripting/realm-freeze.ts'
import { type Limits, NAMED_LIMITS } from './limits/limits.ts'
import { LEVELS, logPrinter, type PrintLine } from './log-printer.ts'
import { type OwnCertificate, ownCertificate } from './own-certificate.ts'
import { SeedError } from './records/seed-file.ts'
import { isOwnError } from './script-errors.ts'
import type { Accounts } from './accounts.ts'
import { startInstance } from './start.ts'

/** The built app beside this program: dist/bin/instance.js and dist/app. */
const BUILT_APP = join(__dirname, '..', 'app')
const PROJECT = join(__dirname, '..', '..')

/** The app, and those that depend on it: built ones in folders of the project that have a configuration of their own. */
function builtApps(): string[] {
  const dependent = readdirSync(PROJECT)
    .sort()
    .filter((name) => existsSync(join(PROJECT, name, 'now.config.json')))
    .map((name) => join(PROJECT, name, 'dist', 'app'))
    .filter((folder) => existsSync(folder))
  return [BUILT_APP, ...dependent]
}

const wholeNumber =
  (low: number, high: number) =>
  (text: string): number => {
    const number = Number(text)
    if (!Number.isInteger(number) || number < low || number > high) {
      throw new InvalidArgumentError(`Expected a whole number from ${low} to ${high}, got ${JSON.stringify(text)}.`)
    }
    return number
  }

const program = new Command('instance')
  .description('A ServiceNow instance on this machine: it runs the built artifacts of an app, over HTTP on 127.0.0.1.')
  .option('--port <number>', 'port to listen on; 0: a free one', wholeNumber(0, 65535), 0)
  .option('--data <folder>', 'keep the data in this folder')
  .option('--memory', 'keep the data in memory (the default)')
  .option('--tls', 'speak https, with a certificate that it makes: where it lies stands on stderr')
  .option('--empty', "the platform's base tables only: no app, no accounts but admin's")
  .option('--no-demo', 'without the demo data of a stock instance (people who cannot sign in, departments, groups)')
  .option(
    '--interleave [seed]',
    'let requests run between two database operations of others, as on a real instance, in an order that the seed decides',
    wholeNumber(0, 2 ** 31 - 1)
  )
  .option('--seed <file>', 'JSON of records to start with: {"table": [{"column": "value"}]}')
  .option(
    '--app <folder>',
    'the built app to install (default: dist/app, and FOLDER/dist/app of apps that depend on it)'
  )
  .option(
    '--log [level|file]',
    `print the system log to stderr as it is written, from this level on (${LEVELS.join(', ')}; info when none is named), or append it to this file`
  )
  .option(
    '--permissive-enforces',
    'scripts of apps whose runtime access tracking is permissive need their cross-scope privileges, as enforcing ones do'
  )
  .option(
    '--shuffle [seed]',
    'rows that are asked for in no order come in one made from this number, as a real instance promises none',
    wholeNumber(0, 2 ** 31 - 1)
  )

for (const { flag, meaning, value, low, high } of Object.values(NAMED_LIMITS))
  program.option(`--${flag} <number>`, meaning, wholeNumber(low, high), value)

program.addHelpText(
  'after',
  `
Environment:
  INSTANCE_ADMIN_PASSWORD                                password of the user admin (required)
  INSTANCE_CLIENT_ID, INSTANCE_CLIENT_SECRET             an OAuth client to register
  INSTANCE_SERVICE_USERNAME, INSTANCE_SERVICE_PASSWORD   the service account (cmdb_read, import_transformer, rest_api_explorer)
Each can be given as NAME_FILE, the path of a file that holds the value.

When it is ready it prints one line: instance ready http://127.0.0.1:PORT (https:// with --tls)
Exit: 0 stopped, 2 bad usage, 4 could not start.`
)

class UsageError extends Error {}

// A reader that went away takes nothing with it: what cannot be written is lost, and the instance goes on.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

async function main(): Promise<void> {
  program.exitOverride().configureOutput({ writeOut: (text) => process.stdout.write(text) })
  program.parse()
  const given = program.opts<
    {
      port: number
      data?: string
      memory?: boolean
      empty?: boolean
      demo: boolean
      tls?: boolean
      app?: string
      seed?: string
      log?: string | true
      shuffle?: number | true
      permissiveEnforces?: boolean
      interleave?: number | true
    } & Limits
  >()
  if (given.memory && given.data) throw new UsageError('Expected --data or --memory, got both')
  const shuffle = given.shuffle === true ? randomInt(2 ** 31) : given.shuffle
  if (given.shuffle === true) process.stderr.write(`rows in no stated order are shuffled: --shuffle ${shuffle}\n`)
  const interleave = given.interleave === true ? randomInt(2 ** 31) : given.interleave
  if (interleave !== undefined) process.stderr.write(`requests are interleaved: --interleave ${interleave}\n`)
  const certificate = given.tls ? tlsFor(given.data) : undefined
  const running = await startInstance({
    ...given,
    tls: certificate,
    shuffle,
    log: given.log === undefined ? undefined : printer(given.log === true ? 'info' : given.log),
    limits: given,
    interleave,
    demoData: given.demo,
    seed: given.seed === undefined ? undefined : readSeed(given.seed),
    ...accounts(given.empty ?? false),
    app: given.empty ? undefined : (given.app ?? builtApps()),
  })
  lockCodeFromText()
  freezeBuiltIns()
  // Who installs an app looks here for what became of it.
  running.instance.log.listen(({ level, source, message }) => {
    if (source === INSTALL && level === 'info' && given.log === undefined) process.stderr.write(`${message}\n`)
  })
  console.log(`instance ready ${running.url}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (signal === 'SIGINT' && running.takesSignal()) return
      certificate?.discard()
      void running.close().then(() => process.exit(0))
    })
  }
}

function tlsFor(data: string | undefined): OwnCertificate {
  if (data) mkdirSync(data, { recursive: true, mode: 0o700 })
  const certificate = ownCertificate(data)
  process.stderr.write(
    `certificate ${certificate.path}: have clients trust it, by NODE_EXTRA_CA_CERTS, REQUESTS_CA_BUNDLE or curl --cacert\n`
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

function accounts(empty: boolean): Accounts {
  const adminPassword = secret('INSTANCE_ADMIN_PASSWORD')
  if (!adminPassword)
    throw new UsageError(
      'Set INSTANCE_ADMIN_PASSWORD (or INSTANCE_ADMIN_PASSWORD_FILE) to the password of the user admin'
    )
  if (empty) return { adminPassword }
  const client = pair('INSTANCE_CLIENT_ID', 'INSTANCE_CLIENT_SECRET')
  const service = pair('INSTANCE_SERVICE_USERNAME', 'INSTANCE_SERVICE_PASSWORD')
  return {
    adminPassword,
    demoUsers: true,
    client: client && { id: client[0], secret: client[1] },
    service: service && { name: service[0], password: service[1] },
  }
}

/** The value of NAME, or what the file named by NAME_FILE holds. */
function secret(name: string): string | undefined {
  const file = process.env[`${name}_FILE`]
  const value = process.env[name]
  // Once read they are nowhere to be found in the process's environment.
  delete process.env[`${name}_FILE`]
  delete process.env[name]
  if (!file) return value || undefined
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    throw new UsageError(`${name}_FILE: cannot read ${file}: ${(error as Error).message}`)
  }
}

function pair(first: string, second: string): [string, string] | undefined {
  const values = [secret(first), secret(second)]
  if (values[0] && values[1]) return [values[0], values[1]]
  if (values[0] || values[1]) throw new UsageError(`Expected both ${first} and ${second}, got one of them`)
  return undefined
}

// A promise that nobody waits for, a script's for instance, must not end the instance.
process.on('unhandledRejection', (reason) => {
  // What a script threw may be a trap: only errors of this program's own are shown.
  process.stderr.write(
    `Rejected, and nobody waits for it: ${isOwnError(reason) ? reason.stack : 'thrown by a script'}\n`
  )
})

main().catch((error: Error & { code?: string; exitCode?: number }) => {
  if (error.code?.startsWith('commander.')) process.exit(error.exitCode === 0 ? 0 : 2)
  console.error(error instanceof SeedError ? `--seed: ${error.message}` : error.message)
  process.exit(error instanceof UsageError || error instanceof SeedError ? 2 : 4)
})

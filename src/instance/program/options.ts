// The options of the program, and what it says of itself.

import { Command, InvalidArgumentError } from 'commander'
import { type Limits, NAMED_LIMITS } from '../limits/limits.ts'
import { LEVELS } from '../log-printer.ts'

export interface Options extends Limits {
  port: number
  data?: string
  memory?: boolean
  empty?: boolean
  demo: boolean
  tls?: boolean
  app?: string[]
  seed?: string
  log?: string | true
  shuffle?: number | true
  permissiveEnforces?: boolean
  interleave?: number | true
  parentPid?: number
  endWithStdin?: boolean
}

export interface Description {
  /** The name of the command. */
  name: string
  version: string
  /** Paths of the apps that are installed where none is named and `--empty` is not given. */
  defaultApps(): string[]
  /** What the help says of them. */
  defaultAppsAre: string
  /** Whether admin gets a password made at random where none is given; else it must be given. */
  makesPassword: boolean
}

/** What is wrong with how the program was called. */
export class UsageError extends Error {}

const LAST_PORT = 65535
const LAST_SEED = 2 ** 31 - 1

const wholeNumber =
  (low: number, high: number) =>
  (text: string): number => {
    const number = Number(text)
    if (!Number.isInteger(number) || number < low || number > high) {
      throw new InvalidArgumentError(`Expected a whole number from ${low} to ${high}, got ${JSON.stringify(text)}.`)
    }
    return number
  }

const oneMore = (path: string, before: string[] = []): string[] => [...before, path]

export function makeProgram(description: Description): Command {
  const program = new Command(description.name)
    .description(
      'A ServiceNow instance on this machine: it runs the built artifacts of an app, over HTTP on 127.0.0.1.'
    )
    .version(description.version)
    .option('--port <number>', 'port to listen on; 0: a free one', wholeNumber(0, LAST_PORT), 0)
    .option('--data <folder>', 'keep the data in this folder')
    .option('--memory', 'keep the data in memory (the default)')
    .option('--tls', 'speak https, with a certificate that it makes: stderr says where it lies')
    .option('--empty', "the platform's base tables only: no app but those of --app, no accounts but admin's")
    .option('--no-demo', 'without the demo data of a stock instance (people who cannot sign in, departments, groups)')
    .option(
      '--interleave [seed]',
      'let requests run between two database operations of others, as on a real instance, in an order that the seed decides',
      wholeNumber(0, LAST_SEED)
    )
    .option('--seed <file>', 'JSON of records to start with: {"table": [{"column": "value"}]}')
    .option(
      '--app <path>',
      `a built app to install: the folder of an SDK project, its dist/app, or a zip of it; may be given again (default: ${description.defaultAppsAre})`,
      oneMore
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
      wholeNumber(0, LAST_SEED)
    )
    .option('--parent-pid <number>', 'end when this process has ended', wholeNumber(1, LAST_SEED))
    .option('--end-with-stdin', 'end when standard input is closed, as it is when the process that started it ends')
  for (const { flag, meaning, value, low, high } of Object.values(NAMED_LIMITS))
    program.option(`--${flag} <number>`, meaning, wholeNumber(low, high), value)
  return program.addHelpText('after', environment(description))
}

const environment = ({ makesPassword }: Description): string => `
Environment:
  INSTANCE_ADMIN_PASSWORD                                password of the user admin (${
    makesPassword ? 'when unset one is made: stderr says where it lies' : 'required'
  })
  INSTANCE_CLIENT_ID, INSTANCE_CLIENT_SECRET             an OAuth client to register
  INSTANCE_SERVICE_USERNAME, INSTANCE_SERVICE_PASSWORD   the service account (cmdb_read, import_transformer, rest_api_explorer)
Each can be given as NAME_FILE, the path of a file that holds the value.

Beside ServiceNow's own APIs, as admin with a JSON body:
  POST /local/run        {"table": "sys_script_fix" or "sysauto_script", "name": "…"} runs a fix script or a job now
  POST /local/script     {"scope": "x_acme_app", "script": "gs.info('…')"} runs a script; without a scope in global
  POST /local/snapshot   {"name": "…"} keeps the present state, POST /local/restore {"name": "…"} takes it back
  POST /local/reset      back to the first state
  POST /local/plugin     {"id": "com.snc.samp", "active": true} switches a plugin
  GET  /local/stats      queries, writes and runs of scripts since the last call
  POST|GET|DELETE /local/faults   {"match": "POST /api/now/import", "status": 429, "times": 2}; kinds: status, delay (ms),
                                  reset, truncate; "skip": N lets N pass

When it is ready it prints one line: instance ready http://127.0.0.1:PORT (https:// with --tls)
Exit: 0 stopped, 2 bad usage, 4 could not start.`

// What an instance of a test is started with, and what is said of options that are none.

export type Value = string | number | boolean | null
/** Records to start with, by table. */
export type Seed = Record<string, Array<Record<string, Value>>>

export interface StartOptions {
  /** Built apps to install, in this order: the folder of an SDK project, its `dist/app`, or a zip as now-sdk packs it. */
  apps?: string | string[]
  /** Records to start with, or the path of a JSON file of them. They are written as they are: no business rule runs. */
  seed?: Seed | string
  /** A port of 127.0.0.1; a free one when left out. */
  port?: number
  /** A folder that keeps the data; in memory when left out. */
  data?: string
  /** The platform's base tables only: no accounts but admin's. */
  empty?: boolean
  /** The demo data of a stock instance: people who cannot sign in, departments, groups. Default true. */
  demo?: boolean
  /** Speak https, with a certificate that it makes (`certificate` of the instance). */
  tls?: boolean
  /** Password of the user admin. Default: INSTANCE_ADMIN_PASSWORD, else one made at random. */
  adminPassword?: string
  /** After how many seconds a script is stopped. Default 5. */
  scriptSeconds?: number
  /** Let requests run between two database operations of others, as on a real instance; a number is the seed of the order. */
  interleave?: boolean | number
  /** Print the system log to stderr, from this level on: `error`, `warn`, `info` or `debug`; or append it to this file. */
  log?: string
  /** How long the instance may take until it is ready, in milliseconds. Default 30,000. */
  startWithin?: number
}

type Check = { is: (value: unknown) => boolean; expected: string }

const isText = (value: unknown): boolean => typeof value === 'string' && value !== ''
const isWhole = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)
const text: Check = { is: isText, expected: 'a text' }
const bool: Check = { is: (value) => typeof value === 'boolean', expected: 'true or false' }
const positive: Check = { is: (value) => isWhole(value) && value !== 0, expected: 'a whole number above 0' }

const CHECKS: Record<keyof StartOptions, Check> = {
  apps: { is: (value) => [value].flat().every(isText), expected: 'a path, or a list of paths' },
  seed: {
    is: (value) => isText(value) || isObject(value),
    expected: 'the path of a JSON file, or {"table": [records]}',
  },
  port: { is: (value) => isWhole(value) && Number(value) <= 65535, expected: 'a whole number from 0 to 65535' },
  data: text,
  empty: bool,
  demo: bool,
  tls: bool,
  adminPassword: text,
  scriptSeconds: positive,
  interleave: {
    is: (value) => typeof value === 'boolean' || isWhole(value),
    expected: 'true, false or a whole number',
  },
  log: text,
  startWithin: positive,
}

/**
 * @param caller the function that was called, for the message
 * @param more options that only this caller has
 * @throws TypeError that names the option and says what was expected
 */
export function checkOptions(caller: string, given: unknown, more: Record<string, Check> = {}): void {
  const checks: Record<string, Check> = { ...CHECKS, ...more }
  if (!isObject(given)) throw new TypeError(`${caller}: expected an object of options, got ${shown(given)}`)
  for (const [name, value] of Object.entries(given as object)) {
    const check = checks[name]
    if (!check)
      throw new TypeError(`${caller}: expected options among ${Object.keys(checks).join(', ')}; got ${shown(name)}`)
    if (value !== undefined && !check.is(value))
      throw new TypeError(`${caller}: option ${name}: expected ${check.expected}, got ${shown(value)}`)
  }
}

const shown = (value: unknown): string =>
  typeof value === 'function' ? 'a function' : (JSON.stringify(value) ?? String(value))

/** The options as the program takes them. @param seedFile where the records of `seed` are */
export function commandLine(options: StartOptions, port: number, seedFile: string | undefined): string[] {
  const { apps = [], data, empty, demo, tls, scriptSeconds, interleave, log } = options
  return [
    ...['--port', String(port), '--end-with-stdin'],
    ...[apps].flat().flatMap((path) => ['--app', path]),
    ...(seedFile === undefined ? [] : ['--seed', seedFile]),
    ...(data === undefined ? [] : ['--data', data]),
    ...(empty ? ['--empty'] : []),
    ...(demo === false ? ['--no-demo'] : []),
    ...(tls ? ['--tls'] : []),
    ...(scriptSeconds === undefined ? [] : ['--script-seconds', String(scriptSeconds)]),
    ...(interleave === undefined || interleave === false ? [] : ['--interleave']),
    ...(typeof interleave === 'number' ? [String(interleave)] : []),
    ...(log === undefined ? [] : ['--log', log]),
  ]
}

// The variables that a service needs, as lines of its environment file: for a person to copy, without secrets, or written with
// them into a file that only its owner can read.

import {
  accessSync,
  constants,
  existsSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, resolve } from 'node:path'
import { Misconfigured } from '../errors.ts'
import type { Environment } from './environment.ts'
import { FROM_FILE, MEANING } from './settings.ts'

const NAMES = [
  'KANDJI_API_URL',
  'KANDJI_API_TOKEN',
  'SERVICENOW_INSTANCE',
  'SERVICENOW_CLIENT_ID',
  'SERVICENOW_CLIENT_SECRET',
  'SERVICENOW_USERNAME',
  'SERVICENOW_PASSWORD',
  'KANDJI_PUSH_APPS_AT',
  'HTTPS_PROXY',
  'NO_PROXY',
  'NODE_EXTRA_CA_CERTS',
] as const

const HIDDEN: readonly string[] = FROM_FILE.filter((name) => name !== 'SERVICENOW_USERNAME')

export interface Line {
  name: string
  value: string
}

/** What a service needs of these variables. One that came from a file names that file. */
export function serviceLines(env: Environment): Line[] {
  return NAMES.flatMap((name) => {
    const file = env[`${name}_FILE`]?.trim()
    if (file) return [{ name: `${name}_FILE`, value: resolve(file) }]
    const value = env[name]
    return value?.trim() ? [{ name, value }] : []
  })
}

/** For a screen: a place for each secret, and no secret. */
export function shownLines(lines: readonly Line[]): string {
  return lines
    .map(
      ({ name, value }) =>
        `  ${name}=${HIDDEN.includes(name) ? `<${MEANING[name as (typeof NAMES)[number]]}>` : quoted(value)}\n`
    )
    .join('')
}

/** @throws Misconfigured when the file could not be written later; nothing is written */
export function requireWritable(path: string): void {
  try {
    if (existsSync(path) && !statSync(path).isFile()) throw new Error('it is no file')
    accessSync(dirname(placeOf(path)), constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new Misconfigured(
      '--save-secrets',
      `Expected the path of a file that can be written, got ${path} (${(error as Error).message}).`
    )
  }
}

/** Writes them for the owner alone, whole or not at all. Other lines of a file that is there stay. @throws Error of the disk */
export function saveLines(path: string, lines: readonly Line[]): void {
  const place = placeOf(path)
  const draft = `${place}.${process.pid}.new`
  const names = new Set(lines.flatMap(({ name }) => [name, name.replace(/_FILE$/, ''), `${name}_FILE`]))
  const others = (existsSync(place) ? readFileSync(place, 'utf8').split('\n') : []).filter(
    (line) => !names.has(/^\s*(?:export\s+)?(\w+)=/.exec(line)?.[1] ?? '')
  )
  while (others.at(-1)?.trim() === '') others.pop()
  const content = [...others, ...lines.map(({ name, value }) => `${name}=${quoted(value)}`)]
  try {
    writeFileSync(draft, `${content.join('\n')}\n`, { mode: 0o600, flag: 'wx' })
    renameSync(draft, place)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}

/** A link stays a link. */
const placeOf = (path: string): string => (existsSync(path) ? realpathSync(path) : resolve(path))

/** As systemd and a shell read it alike. */
function quoted(value: string): string {
  return /^[\w./:@%+,=~-]+$/.test(value) ? value : `"${value.replace(/["\\$`]/g, '\\$&')}"`
}

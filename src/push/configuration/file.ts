// Reads kandji-push.config.json: everything that is wrong with it is reported at once, and no secret is taken from it.

import { basename, resolve } from 'node:path'
import { z } from 'zod'
import { outOfBounds, readJson } from '../json.ts'
import type { SettingFault } from '../summary.ts'
import { OtherEncoding, readText } from '../text-file.ts'
import { OPTIONAL_COLUMNS } from '../servicenow/device-columns.ts'
import { pathText, problemsOf } from './issues.ts'
import { CONFIGURATION, type ConfigurationFile } from './schema.ts'
import { keyFaults } from './duplicate-keys.ts'

/** Looked for in the working folder when no other file is named. */
const CONFIGURATION_FILE = 'kandji-push.config.json'

export interface ReadFile {
  content: ConfigurationFile
  /** Absolute; undefined when there is none, which is fine. */
  path: string | undefined
  problems: SettingFault[]
}

/** @param named the file that the user named; it must exist then */
export function readConfigurationFile(named: string | undefined): ReadFile {
  const path = resolve(named ?? CONFIGURATION_FILE)
  let text: string
  try {
    text = readText(path)
  } catch (error) {
    if (error instanceof OtherEncoding)
      return { content: {}, path, problems: [{ subject: basename(path), reason: `${error.message}.` }] }
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' && named === undefined) return { content: {}, path: undefined, problems: [] }
    const reason = `expected a configuration file that can be read, got \`${path}\` (${code}). Check --config.`
    return { content: {}, path, problems: [{ subject: 'configuration file', reason }] }
  }
  return { path, ...parse(text, basename(path)) }
}

export interface TenantSettings {
  file: ReadFile
  /** NAME_FILE → a path, as it is written. */
  secrets: Readonly<Record<string, string>>
}

/** A tenant's file: a configuration, with the paths of its secrets beside it. */
export function readTenantFile(path: string): TenantSettings {
  const file = basename(path)
  let text: string
  try {
    text = readText(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const reason =
      error instanceof OtherEncoding
        ? `${error.message}.`
        : `expected a tenant's file that can be read, got \`${path}\` (${code}).`
    return { file: { content: {}, path, problems: [{ subject: file, reason }] }, secrets: {} }
  }
  const reading = readJson(text)
  const raw = 'json' in reading ? reading.json : undefined
  if (typeof raw !== 'object' || raw === null || !('secrets' in raw))
    return { file: { path, ...parse(text, file) }, secrets: {} }
  const { secrets: given, ...rest } = raw
  const parsed = parse(JSON.stringify(rest), file)
  const secrets = SECRETS.safeParse(given)
  if (secrets.success) return { file: { path, ...parsed }, secrets: secrets.data }
  const reason =
    'expected an object such as {"KANDJI_API_TOKEN_FILE": "/run/secrets/acme-token"}: a file for each secret, and no secret itself'
  return {
    file: { path, ...parsed, problems: [...parsed.problems, { subject: `secrets in ${file}`, reason }] },
    secrets: {},
  }
}

const SECRETS = z.record(z.string().regex(/^[A-Z_]+_FILE$/), z.string().min(1))

function parse(text: string, file: string): Pick<ReadFile, 'content' | 'problems'> {
  let raw: unknown
  try {
    const fault = outOfBounds(text)
    if (fault !== undefined) {
      const reason = `expected a configuration as docs/kandji-push.md has it, got ${fault}.`
      return { content: {}, problems: [{ subject: file, reason }] }
    }
    raw = JSON.parse(text)
  } catch (error) {
    const got = text.trim() === '' ? 'an empty file' : `something else${placeOf(error, text)}`
    const reason = `expected JSON (double quotes, no comments, no comma after the last entry), got ${got}.`
    return { content: {}, problems: [{ subject: file, reason }] }
  }
  const secrets = findSecrets(raw)
  const problems = secrets.map(({ path, variable }) => ({
    subject: `${pathText(path)} in ${file}`,
    reason: `secrets and client credentials have no place in this file, which gets copied and committed. Take the entry out, and set ${variable} or ${variable}_FILE. If others could read the file, replace the secret.`,
  }))
  for (const { path, reason } of keyFaults(text)) problems.push({ subject: `${pathText(path)} in ${file}`, reason })
  const parsed = CONFIGURATION.safeParse(raw)
  if (parsed.success) return { content: parsed.data, problems }
  const reported = new Set(problems.map(({ subject }) => subject))
  const more = problemsOf(parsed.error.issues, raw, file, knownKeys).filter(({ subject }) => !reported.has(subject))
  return { content: {}, problems: [...problems, ...more] }
}

/** The parser's own message quotes the file, which may contain a secret: only the place is taken from it. */
function placeOf(error: unknown, text: string): string {
  const position = /position (\d+)/.exec((error as Error).message)?.[1]
  if (position === undefined) return ''
  const before = text.slice(0, Number(position)).split('\n')
  return ` at line ${before.length}, column ${before.at(-1)!.length + 1}`
}

const SECRET_KEYS: ReadonlyArray<[RegExp, string]> = [
  [/client_?-?id/i, 'SERVICENOW_CLIENT_ID'],
  [/client_?-?secret/i, 'SERVICENOW_CLIENT_SECRET'],
  [/passw|pwd/i, 'SERVICENOW_PASSWORD'],
  [/token|api_?-?key|bearer/i, 'KANDJI_API_TOKEN'],
  [/secret|credential/i, 'SERVICENOW_CLIENT_SECRET'],
]

/** Keys that name a secret, wherever they are; `attributes` holds column names, which may contain any word. */
function findSecrets(value: unknown, path: PropertyKey[] = []): Array<{ path: PropertyKey[]; variable: string }> {
  if (typeof value !== 'object' || value === null || path[0] === 'attributes') return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const variable = Array.isArray(value) ? undefined : SECRET_KEYS.find(([pattern]) => pattern.test(key))?.[1]
    return variable ? [{ path: [...path, key], variable }] : findSecrets(inner, [...path, key])
  })
}

/** The keys that the schema has at a path. */
function knownKeys(path: PropertyKey[]): string[] {
  let at: unknown = CONFIGURATION
  for (const key of path)
    at = unwrapped(at) instanceof z.ZodObject ? (unwrapped(at) as z.ZodObject).shape[key as string] : undefined
  const object = unwrapped(at)
  if (object instanceof z.ZodObject) return Object.keys(object.shape)
  return path.at(-1) === 'rename' ? [...OPTIONAL_COLUMNS] : ['path', 'table']
}

function unwrapped(schema: unknown): unknown {
  return schema instanceof z.ZodOptional ? unwrapped(schema.unwrap()) : schema
}

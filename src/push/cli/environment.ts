// From environment variables, the configuration file and what `connect` stored to the configuration of a run.

import { basename, dirname, resolve } from 'node:path'
import { appSelectionOf } from '../configuration/apps.ts'
import { conflictsOf } from '../configuration/attributes.ts'
import { readConfigurationFile, type ReadFile } from '../configuration/file.ts'
import { freshnessOf } from '../configuration/freshness.ts'
import { inventoryOf } from '../configuration/inventory.ts'
import type { StoredSettings } from '../configuration/stored-settings.ts'
import { isPostgres, postgresSecrets } from '../postgres/address.ts'
import { placeName, settingsDamage, storedSettings } from '../state/state.ts'
import type { SettingFault } from '../summary.ts'
import type { PushConfig } from '../terms.ts'
import { OtherEncoding, readText } from '../text-file.ts'
import { DEFAULT_STATE_FOLDER, FROM_FILE, IN_SMALL_LETTERS, MEANING, SETTINGS } from './settings.ts'
import { tenantFile } from './tenant-file.ts'
import { strangersTo } from '../configuration/pair.ts'
import { pairOf } from '../services.ts'

export type Environment = Record<string, string | undefined>

/** Everything that is wrong with the settings, one problem a setting. */
export class BadEnvironment extends Error {
  readonly problems: SettingFault[]
  /** Variables that nothing gives a value for: a person could be asked. */
  readonly missing: ReadonlySet<string>

  constructor(problems: SettingFault[], missing: Iterable<string> = []) {
    super(problems.map(({ subject, reason }) => `${subject}: ${reason}`).join('\n'))
    this.problems = problems
    this.missing = new Set(missing)
  }

  /** Nothing that was given is wrong. */
  get isOnlyIncomplete(): boolean {
    return this.problems.every(({ subject }) => this.missing.has(subject))
  }
}

export interface Settings {
  config: PushConfig
  /** What `connect` stored in the state folder. */
  stored: StoredSettings | undefined
}

/** Names the configuration file; `--config` sets it. */
export const CONFIG_VARIABLE = 'KANDJI_PUSH_CONFIG'

/** The file of one of many tenants, in place of it. No variable of a real environment has such a name. */
export const TENANT_FILE = '=tenant file'

function fileOf(env: Environment): ReadFile {
  const tenant = env[TENANT_FILE]
  return tenant === undefined
    ? readConfigurationFile(env[CONFIG_VARIABLE]?.trim() || undefined)
    : tenantFile(tenant).file
}

/**
 * The settings of a run. A state folder that is connected to one tenant and one instance is for these alone: what it knows
 * as delivered is delivered nowhere else.
 * @throws BadEnvironment naming each setting, what was expected and what was found; never the value of a secret
 */
export function readEnvironment(env: Environment): PushConfig {
  const { config, stored } = readSettings(env, false)
  const strange = stored ? strangersTo(stored, pairOf(config), placeName(config.stateFolder)) : []
  if (strange.length > 0) throw new BadEnvironment(strange)
  return config
}

/**
 * As `readEnvironment`, whatever the state folder is connected to.
 * @param mayChange whether who push is to ServiceNow may change: else what was stored with a user name needs its password
 * @throws BadEnvironment
 */
export function readSettings(env: Environment, mayChange = true): Settings {
  const file = fileOf(env)
  const inFile = passwordInFile(file)
  const problems = [...file.problems, ...(inFile ? [inFile] : []), ...conflicts(file)]
  // Such an address is not used, whether its database answers or not.
  if (inFile) throw new BadEnvironment(problems)
  const stored = storedSettings(stateFolderOf(env, file))
  const lower = valuesBelow(file, stored)
  const values: Record<string, string | undefined> = {}
  const fromFile = new Set<string>()
  const absent = new Set<string>()
  for (const name of Object.keys(SETTINGS.shape) as Array<keyof typeof SETTINGS.shape>) {
    try {
      const given = valueOf(env, name)
      values[name] = given ?? lower[name]?.value
      if (given === undefined && lower[name]) fromFile.add(name)
    } catch (error) {
      problems.push({ subject: name, reason: (error as Error).message })
    }
  }
  const isStored = fromFile.has('SERVICENOW_USERNAME') && lower['SERVICENOW_USERNAME']?.isStored === true
  if (isStored && !values['SERVICENOW_PASSWORD'] && mayChange) delete values['SERVICENOW_USERNAME']
  else if (file.problems.length === 0) {
    const place = fromFile.has('SERVICENOW_USERNAME') ? lower['SERVICENOW_USERNAME']?.subject : undefined
    const half = halfAccount(values, problems, isStored, place)
    for (const { subject } of half) absent.add(subject)
    problems.push(...half)
  }
  const parsed = SETTINGS.safeParse(values)
  if (parsed.success && problems.length === 0) {
    const { KANDJI_PUSH_APPS_AT: appsAt } = parsed.data
    return {
      config: {
        ...configOf(parsed.data),
        inventory: inventoryOf(file.content),
        apps: appSelectionOf(file.content),
        ...(appsAt && { appsAt }),
        freshnessMs: freshnessOf(file.content),
        ...(file.content.reports !== undefined && { reports: file.content.reports }),
        ...(file.content.leavers && { leavers: file.content.leavers }),
      },
      stored,
    }
  }
  const reported = new Set(problems.map((problem) => problem.subject))
  // What the file would give cannot be called missing when the file could not be read.
  const unread = file.problems.length > 0
  for (const issue of parsed.error?.issues ?? []) {
    const name = String(issue.path[0]) as keyof typeof SETTINGS.shape
    if (reported.has(name) || (unread && values[name] === undefined && FIELDS[name])) continue
    const subject = fromFile.has(name) ? lower[name]!.subject : name
    if (values[name] === undefined) absent.add(name)
    problems.push({ subject, reason: values[name] === undefined ? missing(name) : issue.message })
  }
  const damage = settingsDamage(stateFolderOf(env, file))
  if (damage !== undefined) problems.unshift({ subject: 'KANDJI_PUSH_STATE', reason: `damaged: ${damage}` })
  throw new BadEnvironment(problems, absent)
}

/**
 * One half of the password grant is a mistake; neither half means client credentials.
 * @param place where the user name is from, when not from the environment
 */
function halfAccount(
  values: Record<string, string | undefined>,
  known: SettingFault[],
  isStored: boolean,
  place: string | undefined
): SettingFault[] {
  const [present, absent] = values['SERVICENOW_USERNAME']
    ? (['SERVICENOW_USERNAME', 'SERVICENOW_PASSWORD'] as const)
    : (['SERVICENOW_PASSWORD', 'SERVICENOW_USERNAME'] as const)
  const isReported = known.some(({ subject }) => subject === absent)
  if (values[present] === undefined || values[absent] !== undefined || isReported) return []
  const other = isStored ? 'the user name that connect stored' : (place ?? present)
  const way = isStored ? 'run `kandji-push reauthenticate` without both' : 'leave out both'
  const reason = `expected ${MEANING[absent]}, to go with ${other} (password grant), got none. ${howToSet(absent)}; for the client credentials grant ${way}`
  return [{ subject: absent, reason }]
}

/**
 * What there is of settings that are incomplete, and in which nothing is wrong.
 * @returns undefined when nothing is missing, or more than that is the matter
 */
export function incompleteSettings(env: Environment): IncompleteSettings | undefined {
  try {
    readSettings(env)
    return undefined
  } catch (error) {
    if (!(error instanceof BadEnvironment) || !error.isOnlyIncomplete) return undefined
    const file = fileOf(env)
    const stored = storedSettings(stateFolderOf(env, file))
    const lower = valuesBelow(file, stored)
    const names = Object.keys(SETTINGS.shape)
    const values = Object.fromEntries(names.map((name) => [name, valueOf(env, name) ?? lower[name]?.value]))
    const isAppsSettled = stored !== undefined || values['KANDJI_PUSH_APPS_AT'] !== undefined
    return { values, missing: error.missing, isAppsSettled }
  }
}

export interface IncompleteSettings {
  /** What is set, wherever it comes from: secrets too. */
  values: Readonly<Record<string, string | undefined>>
  /** What nothing gives a value for. */
  missing: ReadonlySet<string>
  /** Whether `run` brings apps has been said before. */
  isAppsSettled: boolean
}

interface Lower {
  value: string
  isStored?: true
  /** How a problem with the value is headed. */
  subject: string
}

/** Values for variables that are not set: from the file, else from what was stored. */
function valuesBelow(file: ReadFile, stored: StoredSettings | undefined): Partial<Record<string, Lower>> {
  const { apps, kandji, servicenow, state, patienceSeconds } = file.content
  const inFile = (field: string, value: string | undefined): Lower | undefined =>
    value === undefined ? undefined : { value, subject: `${field} in ${basename(file.path!)}` }
  const kept = (value: string | undefined): Lower | undefined =>
    value === undefined ? undefined : { value, subject: 'KANDJI_PUSH_STATE', isStored: true }
  return {
    KANDJI_API_URL: inFile('kandji.url', kandji?.url) ?? kept(stored?.kandjiUrl),
    SERVICENOW_INSTANCE: inFile('servicenow.instance', servicenow?.instance) ?? kept(stored?.instanceUrl),
    SERVICENOW_USERNAME: inFile('servicenow.username', servicenow?.username) ?? kept(stored?.username),
    KANDJI_PUSH_STATE: inFile('state', state && besideFile(file, state)),
    KANDJI_PUSH_PATIENCE: inFile('patienceSeconds', patienceSeconds?.toString()),
    KANDJI_PUSH_APPS_AT: inFile('apps.at', apps?.at) ?? kept(stored?.appsAt),
  }
}

/** The folder of the state, which is looked into before all settings are known. */
export function stateFolderOf(env: Environment, file = fileOf(env)) {
  const given = givenState(env)
  if (given !== undefined) return given
  return file.content.state === undefined ? DEFAULT_STATE_FOLDER : besideFile(file, file.content.state)
}

/**
 * As `stateFolderOf`, where it matters that it is the one that is meant.
 * @throws BadEnvironment when a configuration file that may name it cannot be read
 */
export function certainStateFolderOf(env: Environment): string {
  const file = fileOf(env)
  let given: string | undefined
  try {
    given = valueOf(env, 'KANDJI_PUSH_STATE')
  } catch (error) {
    throw new BadEnvironment([{ subject: 'KANDJI_PUSH_STATE', reason: (error as Error).message }])
  }
  if (file.problems.length > 0 && given === undefined) throw new BadEnvironment(file.problems)
  const place = stateFolderOf(env, file)
  if (given === undefined) {
    const inFile = passwordInFile(file)
    if (inFile) throw new BadEnvironment([inFile])
  }
  return place
}

/** As `certainStateFolderOf`. @throws BadEnvironment also for an address that cannot be read */
export function statePlaceOf(env: Environment): string {
  const place = certainStateFolderOf(env)
  const parsed = SETTINGS.shape.KANDJI_PUSH_STATE.safeParse(place)
  if (parsed.success) return place
  throw new BadEnvironment([{ subject: 'KANDJI_PUSH_STATE', reason: parsed.error.issues[0]!.message }])
}

/** Milliseconds; the usual where what is set cannot be read, which is said where settings are checked. */
export function patienceOf(env: Environment): number {
  const { patienceSeconds } = fileOf(env).content
  const parsed = SETTINGS.shape.KANDJI_PUSH_PATIENCE.safeParse(
    env['KANDJI_PUSH_PATIENCE'] ?? patienceSeconds?.toString()
  )
  return parsed.data ?? SETTINGS.shape.KANDJI_PUSH_PATIENCE.parse(undefined)
}

/** What cannot be read from the file of KANDJI_PUSH_STATE_FILE is said where settings are checked. */
function givenState(env: Environment): string | undefined {
  try {
    return valueOf(env, 'KANDJI_PUSH_STATE')
  } catch {
    return undefined
  }
}

function besideFile(file: ReadFile, path: string): string {
  if (isPostgres(path)) return path
  return resolve(dirname(file.path!), path)
}

/** The configuration file holds no secrets. */
function passwordInFile(file: ReadFile): SettingFault | undefined {
  const { state } = file.content
  if (state === undefined || postgresSecrets(state).length === 0) return undefined
  const reason =
    'expected an address without a password, got one with a password. Set KANDJI_PUSH_STATE, or KANDJI_PUSH_STATE_FILE (a file that holds the whole address)'
  return { subject: `state in ${basename(file.path!)}`, reason }
}

function conflicts(file: ReadFile): SettingFault[] {
  return conflictsOf(file.content.attributes ?? {}).map(({ setting, reason }) => ({
    subject: `${setting} in ${basename(file.path!)}`,
    reason,
  }))
}

function valueOf(env: Environment, name: string): string | undefined {
  const spellings = IN_SMALL_LETTERS.includes(name) ? [name.toLowerCase(), name] : [name]
  const given = spellings.map((spelling) => env[spelling]).find((value) => value?.trim())
  const direct = given && clean(name, given)
  const file = FROM_FILE.includes(name) ? env[`${name}_FILE`]?.trim() : undefined
  if (!file) return direct
  const content = contentOf(file, name)
  if (direct !== undefined && direct !== content) {
    throw new Error(`expected either ${name} or ${name}_FILE, got both with different values. Unset one of them`)
  }
  return content
}

function contentOf(file: string, variable: string): string {
  const name = `${variable}_FILE`
  let content: string
  try {
    content = clean(variable, readText(file))
  } catch (error) {
    if (error instanceof OtherEncoding) throw new Error(`${error.message} (${name})`, { cause: error })
    const { code } = error as NodeJS.ErrnoException
    const todo = 'Check the path, and that this account may read the file'
    throw new Error(`expected a readable file in ${name}, got \`${file}\` (${code}). ${todo}`)
  }
  if (content.trim() === '')
    throw new Error(
      `expected a value in the file of ${name}, got the empty file \`${file}\`. Write the value into it, and nothing else`
    )
  const lines = content.split(/[\r\n]+/).length
  if (lines > 1)
    throw new Error(
      `expected one line in the file of ${name}, got ${lines} in \`${file}\`. Write the value into it, and nothing else`
    )
  return content
}

/** A secret of Kubernetes that was made from a file ends with its line break, in a variable as well. */
function clean(name: string, text: string): string {
  return WITH_SPACES.includes(name) ? withoutBreaks(text) : text.trim()
}

/** They may well begin or end with a space. */
const WITH_SPACES: readonly string[] = ['SERVICENOW_CLIENT_SECRET', 'SERVICENOW_PASSWORD']

/** An editor begins a file with a byte order mark, and ends it with a line break. */
function withoutBreaks(text: string): string {
  return text.replace(/^[\uFEFF\r\n]+|[\r\n]+$/g, '')
}

const FIELDS: Readonly<Record<string, string>> = {
  KANDJI_API_URL: 'kandji.url',
  SERVICENOW_INSTANCE: 'servicenow.instance',
  SERVICENOW_USERNAME: 'servicenow.username',
}

function missing(name: keyof typeof MEANING): string {
  return `expected ${MEANING[name]}, got none. ${howToSet(name)}`
}

function howToSet(name: keyof typeof MEANING): string {
  const orFile = FROM_FILE.includes(name) ? ` (or ${name}_FILE, a file that holds it)` : ''
  const orField = FIELDS[name] ? `, or ${FIELDS[name]} in kandji-push.config.json` : ''
  return `Set ${name}${orFile}${orField}`
}

function configOf(values: ReturnType<typeof SETTINGS.parse>): PushConfig {
  const secrets = postgresSecrets(values.KANDJI_PUSH_STATE)
  return {
    kandji: { url: values.KANDJI_API_URL, token: values.KANDJI_API_TOKEN },
    servicenow: {
      url: values.SERVICENOW_INSTANCE,
      clientId: values.SERVICENOW_CLIENT_ID,
      clientSecret: values.SERVICENOW_CLIENT_SECRET,
      username: values.SERVICENOW_USERNAME,
      password: values.SERVICENOW_PASSWORD,
    },
    stateFolder: values.KANDJI_PUSH_STATE,
    patienceMs: values.KANDJI_PUSH_PATIENCE,
    proxy: values.HTTPS_PROXY && { ...values.HTTPS_PROXY, except: values.NO_PROXY },
    ownAuthorities: values.NODE_EXTRA_CA_CERTS,
    ...(secrets.length > 0 && { moreSecrets: secrets }),
  }
}

// Commands for one tenant of `run --tenants DIR`, by its name: with that tenant's file, secrets and state, beside the processes that
// work with it.

import type { Command } from 'commander'
import { Misconfigured, PushError } from '../errors.ts'
import { pairOf } from '../services.ts'
import { tenantsIn } from '../tenants/directory.ts'
import { followRename } from '../tenants/places.ts'
import { BadEnvironment, readEnvironment, statePlaceOf, type Environment } from './environment.ts'
import { tenantEnvironment } from './tenant-settings.ts'
import { didYouMean } from '../configuration/nearest.ts'
import type { Terminal } from './terminal.ts'

interface TenantFlags {
  tenants?: string
  tenant?: string
}

/** `run` takes all tenants; what a shell completes concerns none. */
const NOT_OF_A_TENANT: readonly string[] = ['run', 'completion']

/** What can be told, or has to be tidied up, of a tenant whose file was removed. */
const WITHOUT_FILE: readonly string[] = ['status', 'disconnect']

/** Leave the states as they are, and where they are. */
const LOOKS_ONLY: readonly string[] = ['preview', 'status', 'disconnect']

/** Tells of all of them, where none is named. */
const OF_ALL: readonly string[] = ['status']

/** Adds the options to each command that can be meant for one tenant. */
export function withTenants(program: Command): void {
  for (const command of program.commands.filter((one) => !NOT_OF_A_TENANT.includes(one.name())))
    command
      .option('--tenants <folder>', 'for a tenant of `run --tenants`: the folder with their files')
      .option('--tenant <name>', 'which one: NAME of its file NAME.json')
}

/** Before a command begins: its settings are those of the tenant that is named. Ends the program where none can be. */
export function takeTenant(command: Command, terminal: Terminal): void {
  if (NOT_OF_A_TENANT.includes(command.name())) return
  const { tenants: folder, tenant: name } = command.opts<TenantFlags>()
  if (folder === undefined && name === undefined) return
  try {
    if (folder === undefined) throw wrong('--tenants', 'Expected --tenants DIR beside --tenant, got none.')
    if (name === undefined) {
      if (OF_ALL.includes(command.name())) return
      throw wrong('--tenant', `Expected --tenant NAME beside --tenants, got none. ${listOf(namesIn(folder))}`)
    }
    const env = environmentOf(folder, name, command.name(), terminal.env)
    if (!LOOKS_ONLY.includes(command.name())) follow(folder, name, env, terminal)
    terminal.env = env
    terminal.tenant = name
  } catch (error) {
    if (!(error instanceof Misconfigured) && !(error instanceof BadEnvironment)) throw error
    const text = error instanceof Misconfigured ? `${error.subject}: ${error.message}` : error.message
    command.error(text, { exitCode: 2 })
  }
}

/** Its file may have had another name before. What ails settings or state is said by what needs them. */
function follow(folder: string, name: string, env: Environment, terminal: Terminal): void {
  try {
    const said = followRename(statePlaceOf(terminal.env), folder, name, pairOf(readEnvironment(env)))
    if (said !== undefined) terminal.stderr.write(`${name} ${said}\n`)
  } catch (error) {
    if (!(error instanceof PushError) && !(error instanceof BadEnvironment)) throw error
  }
}

/** @throws Misconfigured where there is no such tenant, BadEnvironment where the state's place cannot be read */
function environmentOf(folder: string, name: string, command: string, env: Environment): Environment {
  const files = tenantsIn(folder)
  const found = files.find((file) => file.name === name)
  const isName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(name)
  if (found === undefined && !(isName && WITHOUT_FILE.includes(command))) {
    const names = files.map((file) => file.name)
    const hint = didYouMean(name, names) || ` ${listOf(names)}`
    throw wrong('--tenant', `Expected a tenant that has a file in ${folder}, got \`${name}\`.${hint}`)
  }
  const path = found?.path ?? `${folder}/${name}.json`
  return tenantEnvironment({ name, path }, statePlaceOf(env), env)
}

const namesIn = (folder: string): string[] => tenantsIn(folder).map(({ name }) => name)

const MOST_NAMED = 20

function listOf(names: readonly string[]): string {
  if (names.length === 0) return 'There are no tenants in it.'
  const more = names.length > MOST_NAMED ? `, and ${names.length - MOST_NAMED} more` : ''
  return `There are ${names.slice(0, MOST_NAMED).join(', ')}${more}.`
}

const wrong = (subject: string, message: string) => new Misconfigured(subject, message)

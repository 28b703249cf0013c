// From environment variables to the configuration of a run.

import { readFileSync } from 'node:fs'
import type { Problem } from '../summary.ts'
import type { PushConfig } from '../sync.ts'
import { FROM_FILE, MEANING, SETTINGS } from './settings.ts'

export type Environment = Record<string, string | undefined>

/** Everything that is wrong with the environment, one problem a variable. */
export class BadEnvironment extends Error {
  constructor(readonly problems: Problem[]) {
    super(problems.map(({ subject, reason }) => `${subject}: ${reason}`).join('\n'))
  }
}

/** @throws BadEnvironment naming each variable, what was expected and what came; never the value of a secret */
export function readEnvironment(env: Environment): PushConfig {
  const problems: Problem[] = []
  const values: Record<string, string | undefined> = {}
  for (const name of Object.keys(SETTINGS.shape)) {
    try {
      values[name] = valueOf(env, name)
    } catch (error) {
      problems.push({ subject: name, reason: (error as Error).message })
    }
  }
  const parsed = SETTINGS.safeParse(values)
  if (parsed.success && problems.length === 0) return configOf(parsed.data)

  const reported = new Set(problems.map((problem) => problem.subject))
  for (const issue of parsed.error?.issues ?? []) {
    const name = String(issue.path[0]) as keyof typeof MEANING
    if (!reported.has(name))
      problems.push({ subject: name, reason: values[name] === undefined ? missing(name) : issue.message })
  }
  throw new BadEnvironment(problems)
}

function valueOf(env: Environment, name: string): string | undefined {
  const direct = env[name]?.trim() ? env[name] : undefined
  const file = FROM_FILE.includes(name) ? env[`${name}_FILE`]?.trim() : undefined
  if (!file) return direct
  const content = contentOf(file, `${name}_FILE`)
  if (direct !== undefined && direct !== content) {
    throw new Error(`expected either ${name} or ${name}_FILE, came both with different values`)
  }
  return content
}

function contentOf(file: string, name: string): string {
  let content: string
  try {
    // An editor ends a file with a line break; a password may well begin or end with a space.
    content = readFileSync(file, 'utf8').replace(/[\r\n]+$/, '')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new Error(`expected a readable file in ${name}, came \`${file}\` (${code})`)
  }
  if (content.trim() === '') throw new Error(`expected a value in the file of ${name}, came the empty file \`${file}\``)
  return content
}

function missing(name: keyof typeof MEANING): string {
  const orFile = FROM_FILE.includes(name) ? ` (or ${name}_FILE, a file that holds it)` : ''
  return `expected ${MEANING[name]}, came nothing. Set ${name}${orFile}`
}

function configOf(values: ReturnType<typeof SETTINGS.parse>): PushConfig {
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
  }
}

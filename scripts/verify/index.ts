// Checks what `now-sdk build` made, since the SDK lets through what the platform refuses, or silently does otherwise.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PLATFORM_ROLES, platformTables } from '../../src/instance/platform/index.ts'
import { readBuiltApp } from './built-app.ts'
import type { BuiltApp } from './built-app.ts'
import { checkCertification, CERTIFICATION } from './certification/index.ts'
import { checkEtl } from './check-etl.ts'
import { checkNames } from './check-names.ts'
import { checkPrivileges } from './check-privileges.ts'
import { checkScripts, parsedScriptsOf, scriptsOf } from './check-scripts.ts'
import { checkTables } from './check-tables.ts'
import { checkText } from './check-text.ts'
import { checkTransformMaps } from './check-transform-maps.ts'
import { checkShipped, readShipped } from './shipped-records.ts'
import { KnownTables } from './known-tables.ts'
import type { Problem } from './problem.ts'
import { reachOf } from './reach/index.ts'

export interface Report {
  problems: Problem[]
  scripts: number
  tables: number
  /** Rules of the certification list. */
  rules: number
}

/** Where our apps are built to: they know each other's tables and roles, and records move between them. */
export const OUR_APPS = ['dist/app', 'sam/dist/app']

/**
 * Everything that is wrong with the built app in `dir` (dist/app), and how much was looked at.
 * @param shippedFile the list of released records
 * @param folders of other built apps that it may count on; ours, where it is one of them
 * @throws when it can't be read
 */
export function inspect(dir: string, shippedFile = 'shipped-records.json', folders?: string[]): Report {
  const app = readBuiltApp(dir)
  const shipped = readShipped(shippedFile)
  const isOurs = app.scope in shipped || app.requires.size > 0
  const others = (folders ?? (isOurs ? OUR_APPS.filter((folder) => existsSync(folder)) : []))
    .map(readBuiltApp)
    .filter(({ scope }) => scope !== app.scope)
  const known = new KnownTables(platformTables, app, ...others)
  const reach = reachOf(app, known)
  const problems = [
    ...checkText(app),
    ...checkScripts(app),
    ...checkTables(app, known),
    ...checkTransformMaps(app, known),
    ...checkPrivileges(app, known, reach),
    ...checkCertification({ app, known, reach, scripts: parsedScriptsOf(app), documents: documentLines(dir) }),
    ...checkEtl(app, known),
    ...checkShipped(app, others, shipped),
    ...checkNames(app, known, [...PLATFORM_ROLES.map(({ name }) => name), ...others.flatMap(rolesOf)]),
  ]
  return { problems, scripts: scriptsOf(app).length, tables: app.tables.length, rules: CERTIFICATION.length }
}

const rolesOf = ({ records }: BuiltApp): string[] =>
  records.filter(({ table }) => table === 'sys_user_role').map(({ values }) => values.name ?? '')

/** Paragraphs of README and docs: those beside the app where it was built under another prefix, else ours. */
function documentLines(dir: string): string[] {
  const beside = join(dir, '..')
  const root = existsSync(join(beside, 'README.md')) ? beside : '.'
  const docs = join(root, 'docs')
  const files = [
    join(root, 'README.md'),
    ...(existsSync(docs) ? readdirSync(docs, { recursive: true, encoding: 'utf8' }) : []).map((name) =>
      join(docs, name)
    ),
  ]
  return files
    .filter((file) => file.endsWith('.md') && existsSync(file))
    .flatMap((file) => readFileSync(file, 'utf8').split(/\n\s*\n|\n\|/))
}

/** Everything that is wrong with the built app in `dir` (dist/app). */
export const verify = (dir: string): Problem[] => inspect(dir).problems

// Checks what `now-sdk build` made, since the SDK lets through what the platform refuses, or silently does otherwise.

import { PLATFORM_ROLES, platformTables } from '../../src/instance/platform/index.ts'
import { readBuiltApp } from './built-app.ts'
import { checkEtl } from './check-etl.ts'
import { checkNames } from './check-names.ts'
import { checkPrivileges } from './check-privileges.ts'
import { checkScripts, scriptsOf } from './check-scripts.ts'
import { checkTables } from './check-tables.ts'
import { checkText } from './check-text.ts'
import { checkTransformMaps } from './check-transform-maps.ts'
import { checkShipped, readShipped } from './shipped-records.ts'
import { KnownTables } from './known-tables.ts'
import type { Problem } from './problem.ts'

export interface Report {
  problems: Problem[]
  scripts: number
  tables: number
}

/**
 * Everything that is wrong with the built app in `dir` (dist/app), and how much was looked at.
 * @param shippedFile the list of released records
 * @param others folders of our other built apps: records may have moved there
 * @throws when it can't be read
 */
export function inspect(dir: string, shippedFile = 'shipped-records.json', others: string[] = []): Report {
  const app = readBuiltApp(dir)
  const known = new KnownTables(platformTables, app)
  const problems = [
    ...checkText(app),
    ...checkScripts(app),
    ...checkTables(app, known),
    ...checkTransformMaps(app, known),
    ...checkPrivileges(app, known),
    ...checkEtl(app, known),
    ...checkShipped(app, others.map(readBuiltApp), readShipped(shippedFile)),
    ...checkNames(
      app,
      known,
      PLATFORM_ROLES.map(({ name }) => name)
    ),
  ]
  return { problems, scripts: scriptsOf(app).length, tables: app.tables.length }
}

/** Everything that is wrong with the built app in `dir` (dist/app). */
export const verify = (dir: string): Problem[] => inspect(dir).problems

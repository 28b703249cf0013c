// The program `instance` of this project: the instance with the built app in it.

import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { version } from '../../package.json'
import { runProgram } from './program/run.ts'

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

runProgram({
  name: 'instance',
  version,
  defaultApps: builtApps,
  defaultAppsAre: 'dist/app, and FOLDER/dist/app of apps that depend on it; none with --empty',
  makesPassword: false,
})

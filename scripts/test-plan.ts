// `npm run test-plan`: writes docs/store/test-plan.md, the test plan that certification asks for, from the names of the tests.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { namesIn } from './test-plan/names.ts'
import { testPlan } from './test-plan/page.ts'
import type { Chapter } from './test-plan/page.ts'

const FILE = 'docs/store/test-plan.md'
/** What each room tests, in the order of the plan. */
const ROOMS: Array<[folder: string, title: string]> = [
  ['test/app', 'The installed apps: what becomes of the rows that are sent'],
  ['test/server', 'The logic of the apps, piece by piece'],
  ['test/end-to-end', 'From Kandji to ServiceNow, with the programs as they are delivered'],
  ['test/verify', 'The built apps: privileges, access rules, certification'],
  ['test/instance/security', 'Rights and privileges of the instance that the tests run on'],
]

new Command('npm run test-plan --')
  .description(`Writes ${FILE}, the test plan that certification asks for, from the names of the tests.`)
  .parse()

const chapters: Chapter[] = ROOMS.map(([folder, title]) => ({
  title,
  files: readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts'))
    .sort()
    .map((name) => ({ path: join(folder, name), names: namesIn(readFileSync(join(folder, name), 'utf8')) })),
}))
writeFileSync(FILE, testPlan(chapters))
console.log(`test-plan: ${FILE}`)

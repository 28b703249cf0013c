// npm run atf: the automated tests (ATF) of the built apps, on a fresh local instance. They are run as a pipeline runs them on
// a real one: through /api/sn_cicd. Results can be written as JUnit XML.

import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { installApp, startInstance } from '../src/instance/start.ts'
import { junitOf } from './atf/junit.ts'
import { type Group, runTests } from './atf/run-tests.ts'
import { Client } from './atf/client.ts'

const ROOT = join(__dirname, '..', '..')
/** The second app needs Software Asset Management Professional. */
const BUILT = { apps: [join(ROOT, 'dist', 'app'), join(ROOT, 'sam', 'dist', 'app')], plugins: ['com.snc.samp'] }

interface Options {
  junit?: string
  app: string[]
  plugin: string[]
  suite: string[]
}

async function main(): Promise<number> {
  const many = (value: string, all: string[]): string[] => [...all, value]
  const command = new Command('npm run atf --')
    .description('Runs the automated tests (ATF) of built apps on a fresh local instance.')
    .option('--junit <file>', 'write the results as JUnit XML')
    .option(
      '--app <folder>',
      'a built app (dist/app) to install; repeat for more (default: both apps of this project)',
      many,
      []
    )
    .option('--plugin <id>', 'a plugin to switch on first; repeat for more', many, [])
    .option(
      '--suite <name>',
      'only this suite; repeat for more (default: every active suite and the tests in none)',
      many,
      []
    )
    .addHelpText('after', '\nExit: 0 all passed, 1 a test failed or there are none, 2 bad usage.')
    .exitOverride()
  try {
    command.parse()
  } catch (error) {
    return (error as { exitCode?: number }).exitCode === 0 ? 0 : 2
  }
  const options = command.opts<Options>()
  const groups = await run(options)
  if (options.junit) writeFileSync(options.junit, junitOf(groups))
  return report(groups)
}

/** @throws Error where an app is not built */
async function run({ app, plugin, suite }: Options): Promise<Group[]> {
  const password = randomBytes(16).toString('hex')
  const running = await startInstance({ adminPassword: password, demoUsers: true })
  try {
    for (const id of app.length ? plugin : [...BUILT.plugins, ...plugin]) running.instance.setPlugin(id, true)
    for (const folder of app.length ? app : BUILT.apps) installApp(running.instance, folder)
    return await runTests(new Client(running.url, 'admin', password), suite)
  } finally {
    await running.close()
  }
}

function report(groups: Group[]): number {
  const tests = groups.flatMap((group) => group.tests)
  for (const group of groups) {
    process.stdout.write(`${group.name}\n`)
    for (const test of group.tests) {
      process.stdout.write(`  ${test.status.padEnd(8)} ${test.name} (${test.seconds.toFixed(1)} s)\n`)
      if (test.status !== 'success') process.stdout.write(`           ${test.output}\n`)
    }
  }
  const failed = tests.filter(({ status }) => status !== 'success').length
  process.stdout.write(`${tests.length - failed} passed, ${failed} did not\n`)
  return failed || !tests.length ? 1 : 0
}

main().then(
  (code) => (process.exitCode = code),
  (error: Error) => {
    process.stderr.write(`atf: ${error.message}\n`)
    process.exitCode = 2
  }
)

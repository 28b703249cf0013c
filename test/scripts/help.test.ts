// `npm run X -- --help` says what X does, and does nothing of it; what build and deploy do not know is refused.

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { builtScript } from '../support/built.ts'

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
/** Names of npm scripts, and what runs last in each. */
const PROGRAMS = Object.entries(scripts).flatMap(([name, line]) => {
  const [, path] = /(?:^|&& )node ((?:dist\/scripts|scripts)\/[\w-]+\.m?js)(?: --sam)?$/.exec(line) ?? []
  return path ? [[name, path] as const] : []
})

function run(path: string, ...args: string[]) {
  const built = /^dist\/scripts\/(.*)\.js$/.exec(path)?.[1]
  const { status, stdout, stderr } = spawnSync(process.execPath, [built ? builtScript(built) : path, ...args], {
    encoding: 'utf8',
    timeout: 60_000,
  })
  return { status, stdout, stderr }
}

test.each(PROGRAMS)('npm run %s -- --help', (name, path) => {
  const { status, stdout } = run(path, '--help')
  const called = name === 'deploy:sam' ? 'deploy' : name
  expect(stdout).toMatch(called === 'start' ? /^Usage: npm start -- / : new RegExp(`^Usage: npm run ${called} `))
  expect(stdout.length).toBeGreaterThan(150)
  expect(status).toBe(0)
})

test.each([
  ['scripts/build.mjs', '--scoep'],
  ['scripts/build.mjs', 'x_acme_kandji'],
  ['scripts/deploy.mjs', '--sma'],
  ['scripts/pack.mjs', 'kandji'],
])('%s %s is refused, and nothing is made', (path, arg) => {
  const { status, stdout, stderr } = run(path, arg)
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toContain(arg)
})

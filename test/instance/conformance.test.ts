// Runs the conformance kit against the built program, where the kit lies beside the project. It asks over HTTP only, and
// knows nothing of this code. With CONFORMANCE_INSTANCE_URL (and INSTANCE_ADMIN_PASSWORD) the same cases ask that instance
// instead, a real one too: what only the local instance has is then left out.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { builtProgram } from '../support/built.ts'

const ROOT = join(__dirname, '..', '..')
const SHARED = join(ROOT, '..', 'shared')
const KIT = join(SHARED, 'conformance', 'run.mjs')
const KIT_CASES = join('conformance', 'cases')
const REAL_INSTANCE = 'cases-real-instance'

interface Report {
  passed: number
  failed: number
  cases: Array<{ name: string; area: string; passed: boolean; problem?: string }>
}

interface Run {
  folder: string
  /** How many cases there were when this was last raised: the kit must not shrink unseen. */
  cases: number
  /** Options of the instance. */
  options: string[]
  /** Only cases that have this in file, area or name. */
  filter?: string
  /** What these cases need, only the local instance has. */
  localOnly?: boolean
}

const RUNS: Run[] = [
  { folder: KIT_CASES, cases: 81, options: ['--empty'] },
  // What a real instance enforces.
  { folder: join('conformance', 'cases-rules'), cases: 10, options: ['--empty'] },
  // What strangers' apps, scripts and clients need.
  { folder: join('conformance', 'cases-breadth'), cases: 41, options: ['--empty'] },
  // Reviewed with the installed app; its case of a permissive app asks for the strict reading.
  { folder: REAL_INSTANCE, cases: 3, options: [], filter: 'cmdb', localOnly: true },
  { folder: REAL_INSTANCE, cases: 1, options: ['--empty', '--permissive-enforces'], filter: 'access', localOnly: true },
]
const ELSEWHERE = process.env.CONFORMANCE_INSTANCE_URL
const IS_FOUND = existsSync(KIT) && RUNS.every(({ folder }) => existsSync(join(SHARED, folder)))

if (!IS_FOUND) test.skip('the conformance kit is not beside this project: nothing to run', () => undefined)

for (const { folder, cases, options, filter, localOnly } of IS_FOUND ? RUNS : []) {
  if (localOnly && ELSEWHERE) continue
  const name = `${folder}${filter ? ` (${filter})` : ''}: every case passes`
  const most = ELSEWHERE ? 1_800_000 : 180_000
  test(
    name,
    () => {
      const start = ['node', builtProgram('instance'), '--memory', ...options].join(' ')
      const whom = ELSEWHERE ? ['--base', ELSEWHERE, '--no-local'] : ['--start', start]
      const what = ['--cases', join(SHARED, folder), ...(filter ? ['--filter', filter] : [])]
      const { stdout, stderr } = spawnSync(process.execPath, [KIT, '--json', ...what, ...whom], {
        cwd: ROOT,
        encoding: 'utf8',
      })
      if (!stdout.startsWith('{')) throw new Error(`Expected a report of the conformance kit, got: ${stdout}${stderr}`)
      const report = JSON.parse(stdout) as Report
      const failed = report.cases.filter((result) => !result.passed)
      expect(failed.map(({ name, problem }) => `${name}: ${problem}`)).toEqual([])
      if (!ELSEWHERE) expect(report.passed).toBeGreaterThanOrEqual(cases)
    },
    most
  )
}

// Runs the conformance kit against the built program, where the kit lies beside the project. It asks over HTTP only, and
// knows nothing of this code. With CONFORMANCE_INSTANCE_URL (and INSTANCE_ADMIN_PASSWORD) the same cases ask that instance
// instead, a real one too: what only the local instance has is then left out.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(__dirname, '..', '..')
const KIT = join(ROOT, '..', 'shared', 'conformance', 'run.mjs')

interface Report {
  passed: number
  failed: number
  cases: Array<{ name: string; area: string; passed: boolean; problem?: string }>
}

/** How many cases there were when this was last raised: the kit must not shrink unseen. */
const CASES = 81

const LOCAL = 'node dist/bin/instance.js --memory --empty'
const ELSEWHERE = process.env.CONFORMANCE_INSTANCE_URL

const found = existsSync(KIT)
const name = found ? 'every conformance case passes' : 'the conformance kit is not beside this project: nothing to run'

;(found ? test : test.skip)(
  name,
  () => {
    const whom = ELSEWHERE ? ['--base', ELSEWHERE, '--no-local'] : ['--start', LOCAL]
    const { stdout, stderr } = spawnSync(process.execPath, [KIT, '--json', ...whom], { cwd: ROOT, encoding: 'utf8' })
    if (!stdout.startsWith('{')) throw new Error(`Expected a report of the conformance kit, got: ${stdout}${stderr}`)
    const report = JSON.parse(stdout) as Report
    const failed = report.cases.filter((result) => !result.passed)
    expect(failed.map(({ name, problem }) => `${name}: ${problem}`)).toEqual([])
    if (!ELSEWHERE) expect(report.passed).toBeGreaterThanOrEqual(CASES)
  },
  ELSEWHERE ? 1_800_000 : 180_000
)

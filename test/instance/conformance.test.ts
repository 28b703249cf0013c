// Runs the conformance kit against the built program, where the kit lies beside the project. It asks over HTTP only, and
// knows nothing of this code.
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

const found = existsSync(KIT)
const name = found ? 'every conformance case passes' : 'the conformance kit is not beside this project: nothing to run'

;(found ? test : test.skip)(
  name,
  () => {
    const start = 'node dist/bin/instance.js --memory --empty'
    const { stdout, stderr } = spawnSync(process.execPath, [KIT, '--json', '--start', start], {
      cwd: ROOT,
      encoding: 'utf8',
    })
    if (!stdout.startsWith('{')) throw new Error(`Expected a report of the conformance kit, got: ${stdout}${stderr}`)
    const report = JSON.parse(stdout) as Report
    const failed = report.cases.filter((result) => !result.passed)
    expect(failed.map(({ name, problem }) => `${name}: ${problem}`)).toEqual([])
    expect(report.passed).toBeGreaterThanOrEqual(CASES)
  },
  180_000
)

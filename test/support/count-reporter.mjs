// Adds the counts of a jest run to dist/test-counts.jsonl, one line a run, for whoever sums runs up (.ci/run).
import { appendFileSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const FILE = fileURLToPath(new URL('../../dist/test-counts.jsonl', import.meta.url))

export default class CountReporter {
  onRunComplete(_contexts, results) {
    const { numPassedTests: passed, numFailedTests, numRuntimeErrorTestSuites, numPendingTests: skipped } = results
    // A suite that could not be run counts as a failure.
    const failed = numFailedTests + numRuntimeErrorTestSuites
    mkdirSync(dirname(FILE), { recursive: true })
    appendFileSync(FILE, `${JSON.stringify({ passed, failed, skipped })}\n`)
  }
}

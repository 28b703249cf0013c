// Tells by which number rows were shuffled (test/support/shuffle.ts), when something failed.

export default class ShuffleReporter {
  onRunComplete(_contexts, { numFailedTests, numRuntimeErrorTestSuites }) {
    if (!numFailedTests && !numRuntimeErrorTestSuites) return
    process.stderr.write(`Rows in no stated order came in that of INSTANCE_SHUFFLE=${process.env.INSTANCE_SHUFFLE}\n`)
  }
}

// Strips types for the test runs of `npm run mutate`: many times as fast as ts-jest, which reads each file as a program.

const { transformSync } = require('esbuild')

module.exports = {
  process(source, path) {
    const { code } = transformSync(source, {
      loader: 'ts',
      format: 'cjs',
      target: 'node20',
      // Modules are strict; esbuild does not say so in what it makes of them.
      banner: '"use strict";',
      sourcefile: path,
    })
    return { code }
  },
}

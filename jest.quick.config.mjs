// The tests that need no program, no build and no end-to-end: `npm run test:quick`, for while one works.
import config from './jest.config.mjs'

export default {
  ...config,
  // Which those are follows from what they import.
  filter: '<rootDir>/test/support/quick-filter.cjs',
  // Holds each of them to it.
  moduleNameMapper: { ...config.moduleNameMapper, '^(node:)?child_process$': '<rootDir>/test/support/no-programs.ts' },
  // Counts are of the runs that a change has to pass.
  reporters: ['default', '<rootDir>/test/support/shuffle-reporter.mjs'],
}

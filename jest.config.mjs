// Runs every test that needs no browser. ts-jest only strips types here: `npm run typecheck` checks them.

// Rows that a query asks for in no order come in the one that this number makes, not as they were written
// (test/support/shuffle.ts). Set before the workers start, which inherit it.
process.env.INSTANCE_SHUFFLE ??= '228572158'

const transform = {
  // Before the next: the first that matches is taken.
  'test/support/client-form\\.ts$': '<rootDir>/test/support/client-form-bundle.cjs',
  '^.+\\.ts$': [
    'ts-jest',
    {
      diagnostics: false,
      tsconfig: {
        target: 'es2022',
        module: 'commonjs',
        moduleResolution: 'node10',
        esModuleInterop: true,
        isolatedModules: true,
        allowImportingTsExtensions: true,
        resolveJsonModule: true,
        noEmit: true,
      },
    },
  ],
}

export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  // Mutation runs keep copies of the project there.
  modulePathIgnorePatterns: ['<rootDir>/target/'],
  testPathIgnorePatterns: [
    '/node_modules/',
    '<rootDir>/test/browser/',
    '<rootDir>/test/container/',
    '<rootDir>/test/local-instance/stranger/',
  ],
  moduleNameMapper: {
    // One Glide implementation serves the local instance and the unit tests (design.md).
    '^@servicenow/glide$': '<rootDir>/test/support/glide.ts',
    '^@servicenow/glide/sn_cmdb$': '<rootDir>/test/support/glide-sn-cmdb.ts',
    '^@servicenow/glide/x_kandj_kandji$': '<rootDir>/test/support/glide-own-scope.ts',
    // What runs on the pages of forms: the build bundles it into the program.
    '^client:form$': '<rootDir>/test/support/client-form.ts',
    // Fluent definitions run in the SDK's build alone; tests read the app's tables from them.
    '^@servicenow/sdk/core$': '<rootDir>/test/support/fluent-core.ts',
  },
  transform,
  reporters: ['default', '<rootDir>/test/support/count-reporter.mjs', '<rootDir>/test/support/shuffle-reporter.mjs'],
  // `npm run coverage`. Code that tests run in programs of their own, and in the platform's engine, does not count.
  coverageProvider: 'v8',
  collectCoverageFrom: ['src/{push,instance,tenant,server,local,sqlite}/**/*.ts', 'sam/src/server/**/*.ts'],
  coverageReporters: ['text-summary', 'html'],
  testTimeout: 60_000,
  // Two at a time: many tests start programs of their own.
  maxWorkers: 2,
}

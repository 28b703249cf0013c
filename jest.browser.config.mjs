// The pages in a real Chromium (Debian's package `chromium`, or the program that CHROMIUM names).
import config from './jest.config.mjs'

export default {
  ...config,
  testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
}

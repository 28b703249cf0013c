// The container, built and run by Debian's buildah: `npm run test:container` (root on Debian; it installs what is missing).
import config from './jest.config.mjs'

export default {
  ...config,
  testMatch: ['<rootDir>/test/container/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
}

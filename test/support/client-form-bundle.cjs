// Makes test/support/client-form.ts: what the build makes of the client's files (scripts/build/client-form.mjs). As a transform of
// jest's it is done once for all tests, and again when one of those files has changed.

const { execFileSync } = require('node:child_process')
const { createHash } = require('node:crypto')
const { readdirSync, readFileSync, statSync } = require('node:fs')
const { join } = require('node:path')

const ROOT = join(__dirname, '..', '..')
const CLIENT = join(ROOT, 'src', 'instance', 'pages', 'client')
const OPTIONS = ['--bundle', '--format=iife', '--target=es2022', '--log-level=warning']

module.exports = {
  getCacheKey() {
    const hash = createHash('sha256')
    const client = readdirSync(CLIENT, { recursive: true }).map((name) => join(CLIENT, name))
    for (const path of [__filename, join(ROOT, 'package-lock.json'), ...client])
      if (statSync(path).isFile()) hash.update(path).update(readFileSync(path))
    return hash.digest('hex')
  },
  process() {
    const esbuild = join(ROOT, 'node_modules', '.bin', 'esbuild')
    const text = execFileSync(esbuild, [join(CLIENT, 'main.ts'), ...OPTIONS], { encoding: 'utf8' })
    return { code: `exports.__esModule = true\nexports.default = ${JSON.stringify(text)}\n` }
  },
}

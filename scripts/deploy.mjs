// `now-sdk install` of the app that was built last, or of the second one, under the scope that it was built for.
// Usage: node scripts/deploy.mjs [--sam] [--out DIR] [-- more arguments for now-sdk install]
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')

const separator = process.argv.indexOf('--')
const own = separator < 0 ? process.argv.slice(2) : process.argv.slice(2, separator)
const out = own.includes('--out') ? resolve(ROOT, own[own.indexOf('--out') + 1] ?? '') : undefined
const isSam = own.includes('--sam')
/** Where `npm run build` puts the app, and the configuration that it was built for. */
const DIST = isSam ? join(out ?? ROOT, 'sam', 'dist') : (out ?? join(ROOT, 'dist'))
const forSdk = separator < 0 ? [] : process.argv.slice(separator + 1)

if (!existsSync(join(DIST, 'now.config.json'))) {
  process.stderr.write(`Expected a built app in ${DIST}, found none. Build it first: npm run build\n`)
  process.exit(2)
}

// The SDK takes scope and id from the now.config.json beside it, and packs the dist/app below.
const project = mkdtempSync(join(DIST, '.deploy-'))
try {
  cpSync(join(ROOT, isSam ? 'sam' : '', 'package.json'), join(project, 'package.json'))
  cpSync(join(DIST, 'now.config.json'), join(project, 'now.config.json'))
  cpSync(join(DIST, 'app'), join(project, 'dist', 'app'), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'))
  const { status } = spawnSync(join(ROOT, 'node_modules', '.bin', 'now-sdk'), ['install', ...forSdk], {
    cwd: project,
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
} finally {
  rmSync(project, { recursive: true, force: true })
}

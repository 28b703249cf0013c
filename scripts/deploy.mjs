// `now-sdk install` of the app that was built last, or of the second one, under the scope that it was built for.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { argumentsOf } from './build/arguments.mjs'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')
const USAGE = `Usage: npm run deploy -- [options] [-- more arguments for now-sdk install]

Installs the app that was built last on a ServiceNow instance, by now-sdk install: that asks for instance and admin the first time,
or takes them from SN_SDK_NODE_ENV=SN_SDK_CI_INSTALL, SN_SDK_INSTANCE_URL, SN_SDK_USER and SN_SDK_USER_PWD.

  --sam      the second app, for software and its use (npm run deploy:sam)
  --out DIR  what npm run build -- --out DIR has built

Exit: 0 installed, 1 now-sdk failed, 2 nothing built or bad usage
`

const { own, forSdk } = argumentsOf({ sam: { type: 'boolean' }, out: { type: 'string' } }, USAGE)
const out = own.out === undefined ? undefined : resolve(ROOT, own.out)
const isSam = own.sam === true
/** Where `npm run build` puts the app, and the configuration that it was built for. */
const DIST = isSam ? join(out ?? ROOT, 'sam', 'dist') : (out ?? join(ROOT, 'dist'))

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

// Builds what runs: the programs with esbuild into dist/bin and dist/scripts, the scoped app with the real `now-sdk build`.
// Usage: node scripts/build.mjs [--programs] [--if-needed] [-- more arguments for now-sdk build]
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const argument = (name) => process.argv.includes(name)

const PROGRAMS = {
  'bin/kandji-push': 'src/push/cli/main.ts',
  'bin/instance': 'src/instance/main.ts',
  'bin/tenant': 'src/tenant/main.ts',
  'scripts/start': 'scripts/start.ts',
  'scripts/verify': 'scripts/verify.ts',
  'scripts/bench': 'scripts/bench.ts',
  'scripts/fuzz': 'scripts/fuzz.ts',
}

async function buildPrograms() {
  await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(Object.entries(PROGRAMS).filter(([, source]) => existsSync(join(root, source)))),
    outdir: 'dist',
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: 'linked',
    logLevel: 'warning',
  })
}

/** The SDK's own build. NODE_ENV=test keeps its telemetry from leaving the machine. */
function buildApp(more) {
  const sdk = join(root, 'node_modules', '.bin', 'now-sdk')
  const { status } = spawnSync(sdk, ['build', ...more], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, NODE_ENV: 'test' },
  })
  if (status !== 0) process.exit(status ?? 1)
}

/** Newest change of any source of the app: its build takes longer than everything else. */
const newest = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((latest, entry) => Math.max(latest, statSync(join(entry.parentPath, entry.name)).mtimeMs), 0)

function appIsCurrent() {
  const built = join(root, 'dist', 'app', 'scope')
  if (!existsSync(built)) return false
  const sources = [newest(join(root, 'src', 'fluent')), newest(join(root, 'src', 'server'))]
  const files = ['now.config.json', 'package.json'].map((name) => statSync(join(root, name)).mtimeMs)
  return newest(built) > Math.max(...sources, ...files)
}

if (!argument('--if-needed')) rmSync(join(root, 'dist', 'bin'), { recursive: true, force: true })
if (!argument('--programs') && !(argument('--if-needed') && appIsCurrent())) {
  const separator = process.argv.indexOf('--')
  buildApp(separator < 0 ? [] : process.argv.slice(separator + 1))
}
await buildPrograms()

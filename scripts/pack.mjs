// Makes what the package kandji-push holds (packages/kandji-push/dist): the program in one file with all that it needs, SQLite for
// this machine's Node (where it was compiled; later ones bring their own), and the licences of what is in it. `npm pack` calls it.
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')
const PACKAGE = join(ROOT, 'packages', 'kandji-push')
const DIST = join(PACKAGE, 'dist')
const BINDING = join(ROOT, 'node_modules', 'better-sqlite3', 'build', 'Release', 'better_sqlite3.node')

requireOneVersion()
rmSync(DIST, { recursive: true, force: true })
mkdirSync(join(DIST, 'native'), { recursive: true })
const { metafile } = await build({
  absWorkingDir: ROOT,
  entryPoints: { 'kandji-push': 'src/push/cli/main.ts', 'postgres-worker': 'src/push/postgres/worker.ts' },
  // A faster client for PostgreSQL that would have to be compiled: it is asked for only where somebody wants it.
  external: ['pg-native'],
  outdir: DIST,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minifySyntax: true,
  metafile: true,
  logLevel: 'warning',
})
addBinding()
writeFileSync(join(DIST, 'THIRD-PARTY.txt'), licences(Object.keys(metafile.inputs)))
copyFileSync(join(ROOT, 'LICENSE'), join(DIST, 'LICENSE'))

/** SQLite for this machine's Node. One that brings its own needs none, so none has to be compiled for it. */
function addBinding() {
  const { platform, arch, versions } = process
  const name = `better-sqlite3-${platform}-${arch}-${versions.modules}.node`
  if (existsSync(BINDING)) copyFileSync(BINDING, join(DIST, 'native', name))
  else if (!process.getBuiltinModule?.('node:sqlite'))
    throw new Error(
      `Expected ${BINDING}, found nothing. Run \`npm ci\` with install scripts, or use Node 22.13 or later.`
    )
}

/** App and package carry one version. */
function requireOneVersion() {
  const [app, own] = [ROOT, PACKAGE].map((folder) => readJson(join(folder, 'package.json')).version)
  if (app !== own)
    throw new Error(`Expected version ${app} in packages/kandji-push/package.json as in package.json, got ${own}.`)
}

/** The licence of each package that a file of the bundle comes from. */
function licences(files) {
  const folders = new Set(files.flatMap((file) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []))
  return [...folders].sort().map(licenceOf).join('\n')
}

function licenceOf(folder) {
  const { name, version, license } = readJson(join(ROOT, folder, 'package.json'))
  const file = readdirSync(join(ROOT, folder)).find((one) => /^licen[cs]e/i.test(one))
  const text = file ? readFileSync(join(ROOT, folder, file), 'utf8') : `Licence: ${license}\n`
  return `${'='.repeat(80)}\n${name} ${version} (${license})\n\n${text}`
}

function readJson(file) {
  if (!existsSync(file)) throw new Error(`Expected ${file}, found nothing.`)
  return JSON.parse(readFileSync(file, 'utf8'))
}

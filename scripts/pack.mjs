// Makes what a package of packages/ holds (its folder dist): programs in one file each with all that they need, SQLite for this
// machine's Node (where it was compiled; later ones bring their own), and the licences of what is in them. `npm pack` calls it.
// Usage: node scripts/pack.mjs kandji-push|local-instance
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')
const BINDING = join(ROOT, 'node_modules', 'better-sqlite3', 'build', 'Release', 'better_sqlite3.node')

const PACKAGES = {
  'kandji-push': {
    programs: { 'kandji-push': 'src/push/cli/main.ts', 'postgres-worker': 'src/push/postgres/worker.ts' },
    // A faster client for PostgreSQL that would have to be compiled: it is asked for only where somebody wants it.
    external: ['pg-native'],
    before: requireOneVersion,
  },
  'local-instance': {
    programs: { 'local-instance': 'src/instance/packaged.ts' },
    // Imported where it is needed alone: the container of kandji-push is built without it.
    plugins: async () => [(await import('./build/client-form.mjs')).clientForm],
    libraries: { folder: 'src/local-instance', entries: ['index', 'jest'] },
  },
}

const name = process.argv[2]
const { programs, libraries, plugins, external, before } = PACKAGES[name] ?? wrongName()
const PACKAGE = join(ROOT, 'packages', name)
const DIST = join(PACKAGE, 'dist')

before?.()
rmSync(DIST, { recursive: true, force: true })
mkdirSync(join(DIST, 'native'), { recursive: true })
const inputs = await bundle(programs)
addBinding()
if (libraries) await makeLibraries(libraries)
writeFileSync(join(DIST, 'THIRD-PARTY.txt'), licences(inputs))
copyFileSync(join(ROOT, 'LICENSE'), join(DIST, 'LICENSE'))

/** SQLite for this machine's Node. One that brings its own needs none, so none has to be compiled for it. */
function addBinding() {
  const { platform, arch, versions } = process
  const file = `better-sqlite3-${platform}-${arch}-${versions.modules}.node`
  if (existsSync(BINDING)) copyFileSync(BINDING, join(DIST, 'native', file))
  else if (!process.getBuiltinModule?.('node:sqlite'))
    throw new Error(
      `Expected ${BINDING}, found nothing. Run \`npm ci\` with install scripts, or use Node 22.13 or later.`
    )
}

/** Each entry in one file. @returns the files that went into them */
async function bundle(entryPoints) {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints,
    external: external ?? [],
    outdir: DIST,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minifySyntax: true,
    metafile: true,
    plugins: (await plugins?.()) ?? [],
    logLevel: 'warning',
  })
  return Object.keys(metafile.inputs)
}

/** What tests import: for `require` and for `import`, with types for both. Nothing of another package is in it. */
async function makeLibraries({ folder, entries }) {
  await bundle(Object.fromEntries(entries.map((entry) => [entry, join(folder, `${entry}.ts`)])))
  declareTypes(folder)
  for (const entry of entries) {
    const { default: library } = await import(join(DIST, `${entry}.js`))
    const names = Object.keys(library).join(', ')
    writeFileSync(
      join(DIST, `${entry}.mjs`),
      `import library from './${entry}.js'\n\nexport const { ${names} } = library\n`
    )
    writeFileSync(join(DIST, `${entry}.d.mts`), `export * from './${entry}.js'\n`)
  }
}

function declareTypes(folder) {
  const options = '--declaration --emitDeclarationOnly --target es2022 --module nodenext --strict --skipLibCheck'
  const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')
  const sources = readdirSync(join(ROOT, folder)).map((file) => join(folder, file))
  const more = ['--allowImportingTsExtensions', '--types', 'node', '--rootDir', folder, '--outDir', DIST]
  const { status, stdout } = spawnSync(process.execPath, [tsc, ...options.split(' '), ...more, ...sources], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`Expected types of ${folder}, got: ${stdout}`)
  for (const file of readdirSync(DIST).filter((one) => one.endsWith('.d.ts'))) {
    const path = join(DIST, file)
    // The sources import each other as .ts; beside these stand .js files.
    writeFileSync(path, readFileSync(path, 'utf8').replace(/(from '\.\/[\w-]+)\.ts'/g, "$1.js'"))
  }
}

/** App and companion carry one version. */
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
  const { name: packageName, version, license } = readJson(join(ROOT, folder, 'package.json'))
  const file = readdirSync(join(ROOT, folder)).find((one) => /^licen[cs]e/i.test(one))
  const text = file ? readFileSync(join(ROOT, folder, file), 'utf8') : `Licence: ${license}\n`
  return `${'='.repeat(80)}\n${packageName} ${version} (${license})\n\n${text}`
}

function readJson(file) {
  if (!existsSync(file)) throw new Error(`Expected ${file}, found nothing.`)
  return JSON.parse(readFileSync(file, 'utf8'))
}

function wrongName() {
  process.stderr.write(`pack.mjs: expected one of ${Object.keys(PACKAGES).join(', ')}, got ${name ?? 'nothing'}\n`)
  process.exit(2)
}

// Builds what runs: the programs with esbuild into dist/bin and dist/scripts, the scoped apps with the real `now-sdk build`: the
// first one into dist/app, the second one, which needs SAM Pro, into sam/dist/app (with --out DIR: DIR/app, DIR/sam/dist/app).
// What has not changed since the last build is left alone; what has is built beside the old and then put in its place, so
// that a running test or program keeps what it started with. With them goes the package of the local instance.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { argumentsOf } from './build/arguments.mjs'
import { clientForm } from './build/client-form.mjs'
import { withLock } from './build/lock.mjs'
import { problemsPage } from './build/problems-page.mjs'
import { LONGEST, otherScope } from './build/scope.mjs'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')
const CONFIG = 'now.config.json'
const KEYS = 'src/fluent/generated/keys.ts'
const DOCUMENTS = ['README.md', 'docs']
/** The articles about problems are a page of the app, made of the document. */
const ARTICLES = { document: 'docs/problems.md', page: 'src/fluent/pages/html/problems.html' }

const USAGE = `Usage: npm run build -- [options] [-- more arguments for now-sdk build]

Builds both apps with now-sdk (dist/app, sam/dist/app), the programs (dist/bin, dist/scripts) and the package of the local
instance. What has not changed since the last build is left alone.

  --programs     only the programs
  --force        build what has not changed as well
  --scope SCOPE  under another company's prefix, such as x_acme_kandji: app, programs and documents
  --out DIR      into another folder than dist

Exit: 0 built, 1 a build failed, 2 bad usage
`

const PROGRAMS = {
  bin: {
    'kandji-push': 'src/push/cli/main.ts',
    'postgres-worker': 'src/push/postgres/worker.ts',
    instance: 'src/instance/main.ts',
    tenant: 'src/tenant/main.ts',
  },
  scripts: {
    start: 'scripts/start.ts',
    dev: 'scripts/dev.ts',
    verify: 'scripts/verify.ts',
    'shipped-records': 'scripts/shipped-records.ts',
    'test-plan': 'scripts/test-plan.ts',
    bench: 'scripts/bench.ts',
    rival: 'scripts/rival.ts',
    atf: 'scripts/atf.ts',
    'first-hour': 'scripts/first-hour.ts',
    fuzz: 'scripts/fuzz.ts',
    mutate: 'scripts/mutate.ts',
    screenshots: 'scripts/screenshots.ts',
    explore: 'scripts/explore.ts',
    'mapping-tests': 'scripts/mapping-tests.ts',
  },
  // What customers' own tests take from this package as `kandji-servicenow/testing`.
  testing: { index: 'scripts/mapping-tests/use-instance.ts' },
}

/** Folders of the apps, by the name of their part. */
const APPS = { app: '', sam: 'sam' }
/** What an app is made of, in its folder. */
const APP_SOURCES = {
  app: ['src/fluent', 'src/server', 'src/client', CONFIG, 'package.json'],
  sam: ['src/fluent', 'src/server', CONFIG, 'package.json'],
}

/** What each part is made of. The SDK writes its keys while it builds: they are no source of it. */
const SOURCES = {
  // React is bundled with the pages: the lock file says which.
  app: [...APP_SOURCES.app, 'package-lock.json'],
  sam: APP_SOURCES.sam.map((source) => join(APPS.sam, source)),
  programs: [
    'src/push',
    'src/server/shared',
    'src/instance',
    'src/tenant',
    'src/local',
    'src/sqlite',
    'scripts',
    'tsconfig.json',
    'package-lock.json',
  ],
  'local-instance': [
    'src/instance',
    'src/local',
    'src/sqlite',
    'src/local-instance',
    'packages/local-instance/package.json',
    'scripts/pack.mjs',
    'package-lock.json',
  ],
}

function filesIn(path) {
  const all = readdirSync(path, { withFileTypes: true, recursive: true })
  return all.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

/** Changes with any byte of the sources and with the name of any of their files. */
function fingerprint(sources) {
  const hash = createHash('sha256')
  for (const source of sources) {
    const path = join(ROOT, source)
    const files = source.includes('.') ? [path] : filesIn(path)
    for (const file of files.sort()) {
      const name = relative(ROOT, file)
      if (!name.endsWith(KEYS)) hash.update(`${name}\0`).update(readFileSync(file)).update('\0')
    }
  }
  return hash.digest('hex')
}

/** Puts a folder in the place of another. */
function replace(folder, by) {
  const old = `${by}.old`
  rmSync(old, { recursive: true, force: true })
  if (existsSync(folder)) renameSync(folder, old)
  renameSync(by, folder)
  rmSync(old, { recursive: true, force: true })
}

async function buildPrograms() {
  for (const [folder, programs] of Object.entries(PROGRAMS)) {
    // As deep as where it goes: the source maps name the sources from there.
    await inStaging(folder, async (staging) => {
      await build({
        absWorkingDir: ROOT,
        entryPoints: programs,
        outdir: staging,
        bundle: true,
        packages: 'external',
        platform: 'node',
        target: 'node20',
        format: 'cjs',
        sourcemap: 'linked',
        plugins: [clientForm, ...(scope ? [scope.plugin] : [])],
        logLevel: 'warning',
      })
      replace(join(DIST, folder), staging)
    })
  }
}

/** The SDK's own build, on a copy of the sources. NODE_ENV=test keeps its telemetry from leaving the machine. */
async function buildApp(name, more) {
  const folder = join(ROOT, APPS[name])
  const built = builtFolder(name)
  await inStaging(name, async (staging) => {
    for (const source of APP_SOURCES[name]) cpSync(join(folder, source), join(staging, source), { recursive: true })
    if (scope) underScope(staging, name)
    symlinkSync(join(ROOT, 'node_modules'), join(staging, 'node_modules'))
    const { status } = spawnSync(join(ROOT, 'node_modules', '.bin', 'now-sdk'), ['build', ...more], {
      cwd: staging,
      stdio: ['ignore', 2, 2],
      env: { ...process.env, NODE_ENV: 'test' },
    })
    if (status !== 0) throw new Error(`now-sdk build ended with ${status}`)
    mkdirSync(built, { recursive: true })
    replace(join(built, 'app'), join(staging, 'dist', 'app'))
    // What `npm run deploy` installs it by.
    cpSync(join(staging, CONFIG), join(built, CONFIG))
    if (!scope) cpSync(join(staging, KEYS), join(folder, KEYS))
  })
}

/** The package that the tests use as a stranger would. */
function buildPackage(name) {
  const { status } = spawnSync(process.execPath, [join(ROOT, 'scripts', 'pack.mjs'), name], { stdio: ['ignore', 2, 2] })
  if (status !== 0) throw new Error(`scripts/pack.mjs ended with ${status}`)
}

/** The second app's scope is the first one's with `_sam`; ServiceNow takes no scope of more than 18 characters. */
function appsToBuild() {
  const names = Object.keys(APPS)
  const fits = !scope || `${scope.name}_sam`.length <= LONGEST
  if (!fits) process.stderr.write(`The app for software is left out: its scope ${scope.name}_sam would be too long.\n`)
  return fits ? names : names.filter((name) => name !== 'sam')
}

function writeArticles() {
  const document = join(ROOT, ARTICLES.document)
  if (!existsSync(document)) return
  const page = problemsPage(readFileSync(document, 'utf8'))
  const file = join(ROOT, ARTICLES.page)
  if (!existsSync(file) || readFileSync(file, 'utf8') !== page) writeFileSync(file, page)
}

/** Where an app is built to: it is the folder `app` in there. */
function builtFolder(name) {
  if (name === 'app') return DIST
  return join(DIST === join(ROOT, 'dist') ? ROOT : DIST, APPS[name], 'dist')
}

/** The sources of the app as those of another scope. */
function underScope(staging, name) {
  const rewrite = (path, by) => writeFileSync(path, by(readFileSync(path, 'utf8')))
  for (const source of APP_SOURCES[name].filter((one) => one.startsWith('src/')))
    for (const path of filesIn(join(staging, source)))
      // Ids of our own records stand in the keys, and where one app names a record of the other.
      rewrite(path, (text) => (source === 'src/fluent' ? scope.keys(text) : scope.text(text)))
  rewrite(join(staging, CONFIG), (text) => scope.config(text))
  rewrite(join(staging, 'package.json'), (text) => scope.text(text))
}

/** The documents as those of another scope. */
function writeDocuments() {
  for (const source of DOCUMENTS) {
    const path = join(ROOT, source)
    for (const file of source.endsWith('.md') ? [path] : filesIn(path)) {
      const target = join(DIST, relative(ROOT, file))
      mkdirSync(dirname(target), { recursive: true })
      if (file.endsWith('.png')) copyFileSync(file, target)
      else writeFileSync(target, scope.text(readFileSync(file, 'utf8')))
    }
  }
}

async function inStaging(name, work) {
  const staging = join(DIST, `.${name}-${process.pid}`)
  mkdirSync(staging, { recursive: true })
  try {
    await work(staging)
  } finally {
    rmSync(staging, { recursive: true, force: true })
  }
}

const { own, forSdk } = argumentsOf(
  {
    programs: { type: 'boolean' },
    force: { type: 'boolean' },
    scope: { type: 'string' },
    out: { type: 'string' },
  },
  USAGE
)
const isForced = own.force || forSdk.length > 0
const DIST = resolve(ROOT, own.out ?? 'dist')
const scope = otherScope(JSON.parse(readFileSync(join(ROOT, CONFIG), 'utf8')).scope, own.scope)

mkdirSync(DIST, { recursive: true })
writeArticles()
await withLock(join(DIST, '.build.lock'), async () => {
  const parts = {
    ...(!own.programs &&
      Object.fromEntries(
        appsToBuild().map((name) => {
          const paths = ['app', CONFIG].map((file) => join(builtFolder(name), file))
          return [name, { paths, build: () => buildApp(name, forSdk) }]
        })
      )),
    ...(!own.programs &&
      DIST === join(ROOT, 'dist') && {
        'local-instance': {
          paths: [join(ROOT, 'packages', 'local-instance', 'dist')],
          build: () => buildPackage('local-instance'),
        },
      }),
    programs: { paths: Object.keys(PROGRAMS).map((folder) => join(DIST, folder)), build: buildPrograms },
  }
  for (const [name, part] of Object.entries(parts)) {
    const stamp = join(DIST, `.built-${name}`)
    const now = `${fingerprint(SOURCES[name])}${scope ? ` ${scope.name}` : ''}`
    const isThere = part.paths.every((path) => existsSync(path))
    if (!isForced && isThere && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) continue
    rmSync(stamp, { force: true })
    await part.build()
    writeFileSync(stamp, now)
  }
  if (scope) writeDocuments()
})

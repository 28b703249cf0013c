// `npm run mutate -- PATH…`: changes the sources under PATH in one place at a time and tells which changes no test notices.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { filesUnder, nearTests, roomOf, rooms } from './mutate/near-tests.ts'
import { keepScore, writeReport } from './mutate/report.ts'
import { fingerprint, type Mutant, percent, scoreOf } from './mutate/score.ts'

const ROOT = process.cwd()
/** Under what git ignores. Each run has a folder of its own, so that two can run side by side. */
const RUNS = join('target', 'mutate')

/** Loaded by its name and only for a run: a report needs no Stryker. */
const STRYKER: string = '@stryker-mutator/core'

interface StrykerModule {
  Stryker: new (options: object) => { runMutationTest(): Promise<Mutant[]> }
}

interface Options {
  sample?: number
  seed: number
  concurrency: number
  tests?: string[]
  incremental?: boolean
  report?: boolean
}

const wholeNumber = (text: string): number => {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError(`Expected a whole number, got ${text}.`)
  return Number(text)
}

const program = new Command('npm run mutate --')
  .description('Changes the sources in one place at a time and tells which changes no test notices.')
  .argument('[paths...]', 'files or folders under src')
  .option('--sample <number>', 'run only so many mutants, drawn at random', wholeNumber)
  .option('--seed <number>', 'the same seed draws the same sample', wholeNumber, 1)
  .option('--concurrency <number>', 'how many mutants at a time', wholeNumber, 2)
  .option('--tests <files...>', 'these test files instead of the nearest ones')
  .option('--incremental', 'run again only what the change of a source or a test touches; writes no score')
  .option('--report', 'bring the scores of the runs since the last report into docs/mutation.json and docs/mutation.md')
  .addHelpText('after', '\nExit: 0 every room reaches its score, 1 one does not, 2 the run failed.')
  .parse()

function strykerOptions(folder: string, paths: string[], tests: string[], options: Options): object {
  return {
    mutate: paths.flatMap((path) => filesUnder(path)),
    plugins: ['@stryker-mutator/jest-runner', resolve('scripts/mutate/plugin.mjs')],
    testRunner: 'near',
    jest: {
      projectType: 'custom',
      enableFindRelatedTests: false,
      config: {
        roots: ['<rootDir>/src', '<rootDir>/sam/src', '<rootDir>/test'],
        testMatch: tests.map((test) => `<rootDir>/${test}`),
        testEnvironment: resolve('scripts/mutate/jest-environment.cjs'),
        transform: { '^.+\\.ts$': resolve('scripts/mutate/esbuild-transform.cjs') },
        testTimeout: 20_000,
      },
    },
    coverageAnalysis: 'perTest',
    ignoreStatic: true,
    ignorers: ['messages'],
    reporters: ['draw', process.stdout.isTTY ? 'progress' : 'pace'],
    concurrency: options.concurrency,
    timeoutMS: 10_000,
    dryRunTimeoutMinutes: 20,
    timeoutFactor: 3,
    tempDirName: join(folder, 'sandbox'),
    cleanTempDir: 'always',
    ignorePatterns: ['target', 'docs/images', '.local', 'coverage'],
    disableTypeChecks: false,
    incremental: options.incremental ?? false,
    incrementalFile: join(RUNS, `${paths.join('+').replaceAll('/', '.')}.incremental.json`),
    logLevel: 'warn',
    allowConsoleColors: false,
  }
}

function survivorLine({ fileName, location, mutatorName, replacement, status }: Mutant): string {
  const lines = readFileSync(fileName, 'utf8').split('\n')
  const { start, end } = location
  const text = lines[start.line - 1]!
  const before = start.line === end.line ? text.slice(start.column - 1, end.column - 1) : `${text.trim()} …`
  const note = status === 'NoCoverage' ? ' (not reached)' : ''
  const after = replacement.replace(/\s+/g, ' ').slice(0, 120)
  return `${relative(ROOT, fileName)}:${start.line}:${start.column} ${mutatorName}${note}: ${before.slice(0, 120)} -> ${after}`
}

/** The app is built for tests that install it; the rest needs none, and building takes a while. */
function build(tests: string[]): void {
  const installsApp = tests.some((test) => /app: true|builtApp\(/.test(readFileSync(test, 'utf8')))
  if (installsApp) spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] })
}

/** @returns whether what was run reaches the score of its room */
async function run(paths: string[], options: Options): Promise<boolean> {
  const tests = options.tests ?? nearTests(ROOT, paths)
  if (tests.length === 0) throw new Error(`No test is near ${paths.join(' ')}: name some with --tests.`)
  build(tests)
  const folder = join(RUNS, String(process.pid))
  mkdirSync(folder, { recursive: true })
  Object.assign(process.env, {
    MUTATE_FOLDER: resolve(folder),
    MUTATE_SEED: String(options.seed),
    MUTATE_SAMPLE: String(options.sample ?? 0),
    // What is built stays as it is: in the sandbox the sources are full of mutants.
    KEEP_BUILT: 'yes',
  })
  const started = Date.now()
  // Of now: Stryker takes its copy at once, and sources may change while it runs.
  const sources = Object.fromEntries(paths.map((path) => [path, fingerprint(ROOT, path)]))
  try {
    const { Stryker } = (await import(STRYKER)) as StrykerModule
    const results = await new Stryker(strykerOptions(folder, paths, tests, options)).runMutationTest()
    const sample = join(folder, 'drawn.json')
    const drawn = existsSync(sample) ? new Set(JSON.parse(readFileSync(sample, 'utf8')) as string[]) : undefined
    return tell(sources, results, drawn, options, (Date.now() - started) / 1000)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function tell(
  sources: Record<string, string>,
  results: Mutant[],
  drawn: Set<string> | undefined,
  options: Options,
  seconds: number
): boolean {
  const paths = Object.keys(sources)
  const missed = results.filter(
    ({ status, id }) => (status === 'Survived' || status === 'NoCoverage') && (!drawn || drawn.has(id))
  )
  const list = missed.map(survivorLine)
  const file = join(RUNS, `${paths.join('+').replaceAll('/', '.')}.survivors.txt`)
  writeFileSync(file, `${list.join('\n')}\n`)
  for (const line of list) console.log(line)

  let isReached = true
  for (const path of paths) {
    const own = results.filter(({ fileName }) => `${relative(ROOT, fileName)}/`.startsWith(`${path}/`))
    const score = scoreOf(own, sources[path]!, drawn, options.seed)
    const wanted = rooms[roomOf(path) ?? '']?.atLeast
    console.log(`${path}: ${percent(score)} %${wanted ? ` (at least ${wanted} %)` : ''} ${JSON.stringify(score)}`)
    if (wanted && percent(score) < wanted) isReached = false
    if (rooms[path] && !options.incremental && !options.tests) keepScore(ROOT, path, score)
  }
  console.log(`${results.length} mutants in ${Math.round(seconds)} s; what was missed is in ${file}`)
  return isReached
}

async function main(): Promise<void> {
  const options = program.opts<Options>()
  const paths = program.args.map((path) => relative(ROOT, resolve(path)))
  if (options.report) return writeReport(ROOT)
  if (paths.length === 0) throw new Error('Expected a file or a folder under src, got none.')
  for (const path of paths) if (!existsSync(path)) throw new Error(`Expected a file or a folder, ${path} is neither.`)
  if (!(await run(paths, options))) process.exitCode = 1
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 2
})

// What `npm run mutate` adds to Stryker: a test runner that loads only the files whose tests reach a mutant and stops at
// the first that catches it, a rule that leaves the words of messages alone, and the drawing of a sample.

import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { commonTokens, declareFactoryPlugin, declareValuePlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin'
import { strykerPlugins as jestPlugins } from '@stryker-mutator/jest-runner'

/** Where the processes of one run leave each other notes. Set by scripts/mutate.ts. */
const folder = () => process.env.MUTATE_FOLDER ?? ''
const noteFile = (name) => join(folder(), name)

function readNote(name) {
  const file = noteFile(name)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

/** Says of a mutant outside of the sample that it was not run: Stryker leaves errors out of its score. */
const NOT_DRAWN = { status: 'error', errorMessage: 'not drawn' }

/** Changes Stryker's jest runner in two places: which files a mutant's run loads, and which mutants are run. */
function nearRunner(runner) {
  let files
  let places
  let drawn

  const run = runner.run.bind(runner)
  runner.run = (settings) => run(files ? { ...settings, testFiles: files } : settings)

  const dryRun = runner.dryRun.bind(runner)
  runner.dryRun = async (options) => {
    files = undefined
    const result = await dryRun(options)
    if (result.status === 'complete') {
      const notes = {}
      for (const { id, fileName, timeSpentMs } of result.tests) (notes[id] ??= []).push([fileName, timeSpentMs])
      writeFileSync(noteFile('tests.json'), JSON.stringify(notes))
    }
    return result
  }

  const mutantRun = runner.mutantRun.bind(runner)
  runner.mutantRun = async (options) => {
    drawn ??= readNote('drawn.json') ?? 'all'
    if (drawn !== 'all' && !drawn.includes(options.activeMutant.id)) return NOT_DRAWN
    places ??= readNote('tests.json')

    const costs = new Map()
    const ids = new Map()
    for (const id of options.testFilter ?? []) {
      for (const [file, ms] of places[id] ?? []) {
        costs.set(file, (costs.get(file) ?? 0) + ms)
        ids.set(file, [...(ids.get(file) ?? []), id])
      }
    }
    if (ids.size === 0) return mutantRun(options)

    let last
    let count = 0
    for (const file of [...ids.keys()].sort((a, b) => costs.get(a) - costs.get(b))) {
      files = [file]
      last = await mutantRun({ ...options, testFilter: ids.get(file) })
      if (last.status !== 'survived') return last
      count += last.nrOfTests
    }
    return { ...last, nrOfTests: count }
  }
  return runner
}

nearRunnerFactory.inject = tokens(commonTokens.injector)
function nearRunnerFactory(injector) {
  return nearRunner(jestPlugins[0].factory(injector))
}

const SQL =
  /\b(SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP|FROM|WHERE|AND|OR|ORDER BY|GROUP BY|SET|PRAGMA|JOIN|NULL|BEGIN|COMMIT|COLLATE|DESC)\b/
const WORDS = /[A-Za-z]{2,}[,:;]? [a-z]+[,:;]? /

const isName = (node) =>
  node.type === 'Identifier' ||
  node.type === 'ThisExpression' ||
  node.type === 'PrivateName' ||
  (node.type === 'MemberExpression' && isName(node.object) && isName(node.property)) ||
  (node.type === 'TSNonNullExpression' && isName(node.expression)) ||
  (node.type === 'CallExpression' && isName(node.callee) && node.arguments.every(isName))

/** A sentence: three words and more, no SQL, and nothing worked out inside of it. */
function isMessage(path) {
  const { node } = path
  if (node.type === 'StringLiteral') return WORDS.test(`${node.value} `) && !SQL.test(node.value)
  if (node.type !== 'TemplateLiteral' || path.parent.type === 'TaggedTemplateExpression') return false
  const text = node.quasis.map((quasi) => quasi.value.raw).join(' x ')
  return WORDS.test(`${text} `) && !SQL.test(text) && node.expressions.every(isName)
}

const messages = { shouldIgnore: (path) => (isMessage(path) ? 'words of a message' : undefined) }

const draw = {
  onMutationTestingPlanReady({ mutantPlans }) {
    const size = Number(process.env.MUTATE_SAMPLE ?? 0)
    const candidates = mutantPlans.map(({ mutant }) => mutant).filter((mutant) => mutant.status !== 'Ignored')
    if (!size || size >= candidates.length) return
    const rank = ({ fileName, location, mutatorName, replacement }) =>
      createHash('sha256')
        .update(
          JSON.stringify([process.env.MUTATE_SEED, fileName.split('/src/')[1], location, mutatorName, replacement])
        )
        .digest('hex')
    const ranked = candidates.map((mutant) => [rank(mutant), mutant.id]).sort(([a], [b]) => (a < b ? -1 : 1))
    writeFileSync(noteFile('drawn.json'), JSON.stringify(ranked.slice(0, size).map(([, id]) => id)))
  },
}

/** A line a minute, for a log. */
function paceReporter() {
  let planned = 0
  let done = 0
  let missed = 0
  let last = Date.now()
  return {
    onMutationTestingPlanReady({ mutantPlans }) {
      const toRun = mutantPlans.filter(({ plan }) => plan === 'Run').length
      planned = Math.min(toRun, Number(process.env.MUTATE_SAMPLE) || toRun)
      console.log(`${planned} mutants to run`)
    },
    onMutantTested({ status, statusReason }) {
      if (status === 'Ignored' || status === 'NoCoverage' || statusReason === NOT_DRAWN.errorMessage) return
      done++
      if (status === 'Survived') missed++
      if (Date.now() - last < 60_000) return
      last = Date.now()
      console.log(`${done} of ${planned} run, ${missed} survived`)
    },
  }
}

export const strykerPlugins = [
  declareFactoryPlugin(PluginKind.TestRunner, 'near', nearRunnerFactory),
  declareValuePlugin(PluginKind.Ignore, 'messages', messages),
  declareValuePlugin(PluginKind.Reporter, 'draw', draw),
  declareFactoryPlugin(PluginKind.Reporter, 'pace', paceReporter),
]

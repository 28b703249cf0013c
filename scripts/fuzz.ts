// `npm run fuzz`: random HTTP requests at a local instance, which must stay up and answer as the platform does; with `--part answers`
// spoiled answers of both services to push, which must bear each of them; with `--part failover` two `run`s on one PostgreSQL, of which
// either one, the database or the way between them fails again and again; with `--part tenants` many tenants, some of them broken.

import { Command, InvalidArgumentError, Option } from 'commander'
import { join } from 'node:path'
import { fuzzAnswers } from './fuzz/answers/run.ts'
import { failover } from './fuzz/failover/run.ts'
import { manyTenants } from './fuzz/tenants/run.ts'
import { fuzz } from './fuzz/run.ts'

const wholeNumber = (text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError(`Expected a whole number, got ${JSON.stringify(text)}.`)
  return Number(text)
}

interface Given {
  part: 'requests' | 'answers' | 'failover' | 'tenants'
  requests: number
  answers: number
  kills: number
  tenants: number
  broken: number
  cadence: number
  seed: number
  concurrency: number
  only?: string
}

/** Of the answers, so many go over real connections, with frames that break the rules of HTTP. */
const OVER_HTTP = 0.05

const program = new Command('npm run fuzz --')
  .description(
    'Sends random requests to a local instance, or spoiled answers to push, and names each that was not handled; or has a pair of ' +
      'processes, or a group of them for many tenants, fail again and again, and names what was lost or late.'
  )
  .addOption(
    new Option('--part <part>', 'requests to the instance, answers to push, failover of a pair, or many tenants')
      .choices(['requests', 'answers', 'failover', 'tenants'])
      .default('requests')
  )
  .option('--requests <number>', 'how many requests', wholeNumber, 50_000)
  .option('--answers <number>', 'how many spoiled answers', wholeNumber, 100_000)
  .option('--kills <number>', 'how many faults of the failover', wholeNumber, 50)
  .option('--tenants <number>', 'how many tenants', wholeNumber, 200)
  .option('--broken <number>', 'how many of them are broken', wholeNumber, 10)
  .option('--cadence <seconds>', 'from one sweep of a tenant to its next', wholeNumber, 30)
  .option('--seed <number>', 'the same seed makes the same requests and answers', wholeNumber, 1)
  .option('--concurrency <number>', 'how many requests at a time', wholeNumber, 8)
  .option('--only <number>', 'only this request, or this case of answers, of the run')
  .addHelpText('after', '\nExit: 0 nothing found, 1 offenders found.')
  .parse()

async function main(): Promise<void> {
  const given = program.opts<Given>()
  const only = given.only === undefined ? undefined : wholeNumber(given.only)
  const borne = { answers, requests, failover: failures, tenants: group }
  process.exitCode = (await borne[given.part](given, only)) ? 0 : 1
}

async function requests(given: Given, only: number | undefined): Promise<boolean> {
  const { sent, statuses, offenders, alive } = await fuzz({ ...given, only })
  for (const { request, line, reason } of offenders.slice(0, 20)) {
    console.log(`request ${request} of seed ${given.seed}: ${line}\n  ${reason}`)
  }
  console.log(`${sent} requests: ${counts(statuses)}`)
  console.log(`${found(offenders)}; the instance ${alive ? 'answers' : 'does not answer'}`)
  return offenders.length === 0 && alive
}

async function answers({ answers, seed }: Given, only: number | undefined): Promise<boolean> {
  const result = await fuzzAnswers({ answers, seed, overHttp: OVER_HTTP, only })
  for (const offender of result.offenders.slice(0, 20)) {
    console.log(`case ${offender.case} of seed ${seed}: ${offender.reason}`)
  }
  console.log(`${result.spoiled} spoiled answers in ${result.cases} cases, ${result.overHttp} of them over HTTP`)
  console.log(`Ends by exit code: ${counts(result.ends)}`)
  console.log(found(result.offenders))
  return result.offenders.length === 0
}

const DIST = join(__dirname, '..')
const BUILT = { program: join(DIST, 'bin', 'kandji-push.js'), app: [join(DIST, 'app')] }

/** What a service manager gives a process is longer. */
const LONGEST_END_S = 10

async function group({ tenants, broken, cadence: cadenceSeconds }: Given): Promise<boolean> {
  const result = await manyTenants({ tenants, broken, cadenceSeconds, processes: 2, cadences: 4, ...BUILT })
  const { sweeps, firstSeconds, longestSeconds, late, killedSeconds, endSeconds, exitCodes } = result
  console.log(
    `${tenants} tenants, ${broken} of them broken, every ${cadenceSeconds} s in 2 processes: ${sweeps} sweeps`
  )
  console.log(`each healthy one began within ${firstSeconds.toFixed(1)} s; longest wait ${longestSeconds.toFixed(1)} s`)
  console.log(`${late.length} healthy ones waited longer than ${2 * cadenceSeconds} s ${late.join(' ')}`)
  console.log(`one process killed with -9: longest wait over it ${killedSeconds.toFixed(1)} s`)
  console.log(`SIGTERM: ended after ${endSeconds.toFixed(1)} s with ${exitCodes.join(', ')}`)
  return late.length === 0 && endSeconds <= LONGEST_END_S && exitCodes.every((code) => code === 0)
}

/** Half a minute, whatever it was. */
const LONGEST_FAILOVER_MS = 30_000

async function failures({ kills, seed }: Given): Promise<boolean> {
  const { faults, lost, doubled, longestMs, again, rows, takeovers } = await failover({
    kills,
    seed,
    devices: 60,
    ...BUILT,
    say: (line) => console.log(line),
  })
  console.log(`${kills} faults of seed ${seed}: ${counts(faults)}; ${takeovers} terms`)
  console.log(`${rows} rows sent, ${again} of them again; longest failover ${(longestMs / 1000).toFixed(1)} s`)
  console.log(`${lost.length} lost, ${doubled.length} doubled ${[...lost, ...doubled].join(' ')}`)
  return lost.length + doubled.length === 0 && longestMs <= LONGEST_FAILOVER_MS
}

const counts = (of: Record<string, number>): string =>
  Object.entries(of)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, count]) => `${name}: ${count}`)
    .join(', ')

const found = ({ length }: readonly unknown[]): string => (length > 0 ? `${length} offenders` : 'no offenders')

main().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})

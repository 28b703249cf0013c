// `npm run fuzz`: random HTTP requests at a local instance. It must stay up and answer as the platform does.

import { Command, InvalidArgumentError } from 'commander'
import { fuzz } from './fuzz/run.ts'

const wholeNumber = (text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError(`Expected a whole number, got ${JSON.stringify(text)}.`)
  return Number(text)
}

const program = new Command('fuzz')
  .description('Sends random requests to a local instance and tells what it should not have answered.')
  .option('--requests <number>', 'how many', wholeNumber, 50_000)
  .option('--seed <number>', 'the same seed makes the same requests', wholeNumber, 1)
  .option('--concurrency <number>', 'how many at a time', wholeNumber, 8)
  .option('--only <number>', 'only this request of the run')
  .addHelpText('after', '\nExit: 0 nothing found, 1 offenders found.')
  .parse()

async function main(): Promise<void> {
  const given = program.opts<{ requests: number; seed: number; concurrency: number; only?: string }>()
  const only = given.only === undefined ? undefined : wholeNumber(given.only)
  const { sent, statuses, offenders, alive } = await fuzz({ ...given, only })
  for (const { request, line, reason } of offenders.slice(0, 20)) {
    console.log(`request ${request} of seed ${given.seed}: ${line}\n  ${reason}`)
  }
  console.log(
    `${sent} requests: ${Object.entries(statuses)
      .map(([status, count]) => `${status}: ${count}`)
      .join(', ')}`
  )
  console.log(
    `${offenders.length ? `${offenders.length} offenders` : 'no offenders'}; the instance ${alive ? 'answers' : 'does not answer'}`
  )
  process.exitCode = offenders.length || !alive ? 1 : 0
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})

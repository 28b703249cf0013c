// `npm run verify`: checks the built apps, or those in the folders that are named. Exit 0 all well, 1 problems, 2 nothing built.

import { existsSync } from 'node:fs'
import { Command } from 'commander'
import { inspect, OUR_APPS } from './verify/index.ts'
import { problemLine } from './verify/problem.ts'

const program = new Command('npm run verify --')
  .description(
    'Checks what was built: scripts, tables, transform maps, privileges, access rules, what certification asks for.'
  )
  .argument('[folders...]', 'built apps to check', OUR_APPS)
  .addHelpText('after', '\nExit: 0 nothing found, 1 problems, 2 nothing built or bad usage.')
  .exitOverride(({ exitCode }) => process.exit(exitCode && 2))
  .parse()
const [folders] = program.processedArgs as [string[]]

for (const folder of folders) {
  if (!existsSync(folder)) {
    console.error(`verify: expected a built app in ${folder}, found nothing there. Run: npm run build`)
    process.exitCode = 2
    continue
  }
  const { problems, scripts, tables, rules } = inspect(folder)
  for (const problem of problems) console.log(problemLine(problem))
  const verdict = problems.length === 0 ? 'ok' : `${problems.length} problem${problems.length === 1 ? '' : 's'}`
  console.log(`verify: ${folder}: ${scripts} scripts, ${tables} tables, ${rules} rules of certification: ${verdict}`)
  if (problems.length > 0) process.exitCode ??= 1
}

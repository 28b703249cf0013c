// `npm run verify`: checks the built artifacts. Exit 0 all well, 1 problems, 2 nothing built.

import { existsSync } from 'node:fs'
import { inspect } from './verify/index.ts'
import { problemLine } from './verify/problem.ts'

const DIR = process.argv[2] ?? 'dist/app'

if (!existsSync(DIR)) {
  console.error(`verify: expected the built app in ${DIR}, found nothing there. Run: npm run build`)
  process.exitCode = 2
} else {
  const { problems, scripts, tables, rules } = inspect(DIR)
  for (const problem of problems) console.log(problemLine(problem))
  const verdict = problems.length === 0 ? 'ok' : `${problems.length} problem${problems.length === 1 ? '' : 's'}`
  console.log(`verify: ${scripts} scripts, ${tables} tables, ${rules} rules of certification: ${verdict}`)
  process.exitCode = problems.length === 0 ? 0 : 1
}

// `npm run shipped-records`: adds every record of the built apps to shipped-records.json; for releases. Other folders with built
// apps may be named, such as that of an earlier release.

import { existsSync, writeFileSync } from 'node:fs'
import { Command } from 'commander'
import { OUR_APPS } from './verify/index.ts'
import { readBuiltApp } from './verify/built-app.ts'
import { readShipped, withBuilt } from './verify/shipped-records.ts'

const FILE = 'shipped-records.json'
const program = new Command('npm run shipped-records --')
  .description(
    `For a release: adds every record of the built apps to ${FILE}. What is in that list is never left out again.`
  )
  .argument('[folders...]', 'built apps, such as those of an earlier release', OUR_APPS)
  .addHelpText('after', '\nExit: 0 written, 2 nothing built or bad usage.')
  .exitOverride(({ exitCode }) => process.exit(exitCode && 2))
  .parse()
const [folders] = program.processedArgs as [string[]]
const missing = folders.find((folder) => !existsSync(folder))

if (missing !== undefined) {
  console.error(`shipped-records: expected a built app in ${missing}, found nothing there. Run: npm run build`)
  process.exitCode = 2
} else {
  const before = readShipped(FILE)
  const after = withBuilt(before, folders.map(readBuiltApp))
  writeFileSync(FILE, `${JSON.stringify(after, null, 2)}\n`)
  console.log(`shipped-records: ${count(after)} records, ${count(after) - count(before)} of them new`)
}

function count(shipped: ReturnType<typeof readShipped>): number {
  return Object.values(shipped).reduce(
    (sum, tables) => sum + Object.values(tables).reduce((all, records) => all + Object.keys(records).length, 0),
    0
  )
}

// npm run bench: speed and cost, as ratios and counts of one run. Nothing here is a test: machines differ.
import { Command } from 'commander'
import { importGrowth } from './bench/import-growth.ts'

const options = new Command('npm run bench --')
  .description('Measures what a staged row costs and whether that grows with the number of rows.')
  .option('--rows <number>', 'rows of the larger load', '100000')
  .parse()
  .opts<{ rows: string }>()

importGrowth(Number(options.rows)).catch((error: Error) => {
  process.stderr.write(`${error.stack}\n`)
  process.exitCode = 1
})

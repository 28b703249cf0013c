// Runs the tests of a customer's own KandjiMapping, in a folder of his own. One that is not there yet is made from the template.

import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, lstatSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'

const ROOT = join(__dirname, '..', '..')
const TEMPLATE = join(ROOT, 'templates', 'mapping-tests')
/** The name by which tests ask for `useInstance`. */
const PACKAGE = 'kandji-servicenow'

const USAGE = `Usage: npm run test:mapping -- FOLDER

Runs the tests of your own KandjiMapping in FOLDER, such as ../acme-kandji-mapping, on the local instance with the built app.
A folder that is not there, or is empty, is made from a template. docs/testing-your-mapping.md says what a test can do.

Exit: 0 all passed, 1 a test failed, 2 bad usage
`

main(process.argv.slice(2))

function main(args: string[]): void {
  const [given] = args
  if (given === '--help' || given === '-h') {
    process.stdout.write(USAGE)
    return
  }
  if (given === undefined || args.length > 1 || given.startsWith('-')) {
    const got = args.length > 0 ? args.join(' ') : 'nothing'
    process.stderr.write(`test:mapping: expected the folder of your tests, got ${got}\n\n${USAGE}`)
    process.exitCode = 2
    return
  }
  // npm changes into the checkout before it runs a script: a path is meant from where the person stands.
  const folder = resolve(process.env.INIT_CWD ?? process.cwd(), given)
  if (!existsSync(folder) || readdirSync(folder).length === 0) {
    cpSync(TEMPLATE, folder, { recursive: true })
    process.stderr.write(`Made ${folder} from the template.\n`)
  }
  link(folder)
  const { status } = spawnSync(process.execPath, ['--test'], { cwd: folder, stdio: 'inherit' })
  process.exitCode = status ?? 1
}

/** Tests find this checkout as a package, from their folder as well: `npm test` does there. */
function link(folder: string): void {
  const path = join(folder, 'node_modules', PACKAGE)
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) rmSync(path)
  if (existsSync(path)) return
  mkdirSync(join(folder, 'node_modules'), { recursive: true })
  symlinkSync(ROOT, path, 'junction')
}

// `npm run lint` keeps results by content: of the file, and of the rules, which ESLint's own key does not know.

import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const ROOT = join(__dirname, '..', '..')
const FILE = 'src/push/http/example.ts'
const GOING_UP = "import { sync } from '../sync.ts'\n\nexport const value = sync\n"
const IN_ORDER = "import { text } from '../text.ts'\n\nexport const value = text\n"

let copy: string
const path = (file: string): string => join(copy, file)

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'lint-cache-'))
  for (const file of ['eslint.config.mjs', 'eslint.config', 'package.json', 'package-lock.json'])
    cpSync(join(ROOT, file), path(file), { recursive: true })
  mkdirSync(dirname(path(FILE)), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), path('node_modules'))
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

/** The options of the script `lint`, with a cache of the copy's own. */
function lint(): { status: number | null; output: string } {
  const { scripts } = JSON.parse(readFileSync(path('package.json'), 'utf8')) as { scripts: Record<string, string> }
  const [eslint] = scripts['lint']!.split(' && ')
  const options = eslint!
    .replace(/^eslint /, '')
    .replace('node_modules/.cache/', '.cache/')
    .split(' ')
  const program = join(ROOT, 'node_modules', 'eslint', 'bin', 'eslint.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...options], { cwd: copy, encoding: 'utf8' })
  return { status, output: stdout + stderr }
}

const cached = (): string => readFileSync(path(`.cache/eslint/${readdirSync(path('.cache/eslint'))[0]}`), 'utf8')

test('a kept result is dropped when the file changes, and when a rule does', () => {
  writeFileSync(path(FILE), IN_ORDER)
  expect(lint()).toEqual({ status: 0, output: '' })
  expect(cached()).toContain('example.ts')

  writeFileSync(path(FILE), GOING_UP)
  expect(lint()).toMatchObject({ status: 1, output: expect.stringContaining('lies below sync.ts') })

  writeFileSync(path(FILE), IN_ORDER)
  expect(lint().status).toBe(0)

  // The rule lifts the floor of text.ts above that of http/.
  const floors = path('eslint.config/floors.mjs')
  writeFileSync(
    floors,
    readFileSync(floors, 'utf8')
      .replace(/'text\.ts',\s*/, '')
      .replace("['cli/']", "['cli/', 'text.ts']")
  )
  expect(lint()).toMatchObject({ status: 1, output: expect.stringContaining('lies below text.ts') })
})

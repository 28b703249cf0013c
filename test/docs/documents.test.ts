// What the documents draw and name is there: floors as the lint rule has them, files, npm scripts.

import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Metrics } from '../../src/push/daemon/metrics.ts'

const ROOT = join(__dirname, '..', '..')
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')

type Floors = Record<string, { floors: string[][] }>

/** The table of the lint rule, ground first. */
function lintFloors(): Floors {
  const program = `import('./eslint.config/floors.mjs').then((module) => console.log(JSON.stringify(module.FLOORS)))`
  return JSON.parse(execFileSync(process.execPath, ['-e', program], { cwd: ROOT, encoding: 'utf8' })) as Floors
}

/** The floors of a drawing, ground first. */
function drawnFloors(base: string): string[][] {
  const [, drawing] = new RegExp(`^\`\`\`floors ${base}\\n([^]*?)^\`\`\``, 'm').exec(read('docs/architecture.md')) ?? []
  const floors: string[][] = [[]]
  for (const line of drawing!.trimEnd().split('\n').slice(1, -1)) {
    const [, rooms] = /^│(.*?)│/.exec(line) ?? []
    if (rooms === undefined) floors.push([])
    else floors.at(-1)!.push(...rooms.trim().split(/\s+/))
  }
  return floors.reverse()
}

test.each(['src/push', 'src/instance', 'src/local', 'src/client', 'src/sqlite', 'src/local-instance'])(
  'the floors of %s are drawn as the lint rule holds them',
  (base) => {
    expect(drawnFloors(base)).toEqual(lintFloors()[base]!.floors)
  }
)

const DOCUMENTS = execFileSync('git', ['ls-files', '*.md'], { cwd: ROOT, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && !file.startsWith('templates/') && existsSync(join(ROOT, file)))

test.each(DOCUMENTS)('the files that %s names are there', (document) => {
  const named = read(document).matchAll(
    /(?<![\w./-])((?:src|scripts|test|docs|deploy|eslint\.config)\/[\w./@-]*[\w/])/g
  )
  const missing = [...named].map(([, path]) => path!).filter((path) => !existsSync(join(ROOT, path)))
  expect(missing).toEqual([])
})

test('the ways that are drawn go through files that are there', () => {
  const [push, instance] = read('docs/architecture.md').split('## The way of a REST row')
  const pathsOf = (text: string) =>
    [...text.matchAll(/ {2}((?:[a-z-]+\/)[a-z-]*(?:\.ts)?)(?= |$)/gm)].map(([, path]) => path!)
  expect(pathsOf(push!).length + pathsOf(instance!).length).toBeGreaterThan(15)
  const missing = [
    ...pathsOf(push!.split('## The way of a device')[1]!).map((path) => `src/push/${path}`),
    ...pathsOf(instance!).map((path) => `src/instance/${path}`),
  ].filter((path) => !existsSync(join(ROOT, path)))
  expect(missing).toEqual([])
})

test.each(DOCUMENTS)('the npm scripts that %s names are there', (document) => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const named = [...read(document).matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name!)
  expect(named.filter((name) => !scripts[name])).toEqual([])
})

test('the tests that docs/fidelity.md names are there', () => {
  const cells = read('docs/fidelity.md')
    .split('\n')
    .filter((line) => /^\| .* \|$/.test(line) && !/^\| (behaviour|---)/.test(line))
    .map((line) => line.split(' | '))
    .filter((columns) => columns.length === 3)
    .map((columns) => columns[2]!.replace(/ \|$/, ''))
  expect(cells.length).toBeGreaterThan(150)
  const isThere = (path: string) => ['', '.test.ts'].some((end) => existsSync(join(ROOT, 'test', `${path}${end}`)))
  const missing = cells.flatMap((cell) => {
    let folder = ''
    return (
      cell
        .replace(/;.*/, '')
        .split(', ')
        .map((part) => part.replace(/\/\*$/, ''))
        // It lies beside the project.
        .filter((part) => part !== 'conformance kit')
        .filter((part) => {
          // "instance/atf/record-steps, rest-steps": the second one is beside the first one.
          const paths = [part, `${folder}${part}`, `instance/${part}`]
          if (part.includes('/')) folder = part.replace(/[^/]*$/, '')
          return !paths.some(isThere)
        })
    )
  })
  expect(missing).toEqual([])
})

describe('what watches a running push', () => {
  const OPERATION = read('docs/operation.md')

  test('each alert is explained, and no other one', () => {
    const shipped = [...read('deploy/prometheus-alerts.yaml').matchAll(/alert: (\w+)/g)].map(([, name]) => name!)
    const explained = [...OPERATION.matchAll(/^\| `(KandjiPush\w+)` \|/gm)].map(([, name]) => name!)
    expect(explained.sort()).toEqual(shipped.sort())
  })

  test('each metric that is named is one', () => {
    const metrics = new Metrics(0).text({ outboxRows: 0, deadLetters: 0, kandjiRemaining: 1, intervalSeconds: 1 })
    const source = read('src/push/daemon/metrics.ts')
    const named = [...OPERATION.matchAll(/kandji_push_(\w+)/g)].map(([, name]) => name!)
    expect(named.length).toBeGreaterThan(10)
    // Some come with the first sweep or the first night only.
    const isThere = (name: string) =>
      metrics.includes(`kandji_push_${name}`) || source.includes(`'${name.replace(/_total$/, '')}'`)
    expect(named.filter((name) => !isThere(name))).toEqual([])
  })
})

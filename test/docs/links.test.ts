// Every relative link of every document leads to a file that is there, and to a heading that is in it.

import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

const ROOT = join(__dirname, '..', '..')
const DOCUMENTS = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(ROOT, file)))

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')
const withoutCode = (text: string) => text.replace(/^```[^]*?^```/gm, '').replace(/`[^`\n]*`/g, '')

/** As GitHub makes them of headings. */
function anchorsOf(file: string): Set<string> {
  const anchors = new Set<string>()
  for (const [, heading] of read(file)
    .replace(/^```[^]*?^```/gm, '')
    .matchAll(/^#+ (.+)$/gm)) {
    const text = heading!.toLowerCase().trim()
    const anchor = text.replace(/[^\p{L}\p{N}\p{M}_\- ]/gu, '').replaceAll(' ', '-')
    let unique = anchor
    for (let count = 1; anchors.has(unique); count++) unique = `${anchor}-${count}`
    anchors.add(unique)
  }
  return anchors
}

/** Relative links of a document, as it writes them. */
const linksOf = (file: string) =>
  [...withoutCode(read(file)).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link]) => link!)
    .filter((link) => !/^\w+:/.test(link))

test.each(DOCUMENTS)('the links of %s lead somewhere', (file) => {
  const broken = linksOf(file).filter((link) => {
    const [path, anchor] = link.split('#')
    const target = path ? normalize(join(dirname(file), path)) : file
    if (!existsSync(join(ROOT, target))) return true
    return anchor !== undefined && !anchorsOf(target).has(anchor)
  })
  expect(broken).toEqual([])
})

test('the documents are found from their index', () => {
  const index = linksOf('docs/README.md').map((link) => normalize(join('docs', link.split('#')[0]!)))
  const missing = DOCUMENTS.filter((file) => /^docs\/[\w-]+\.md$/.test(file) && file !== 'docs/README.md').filter(
    (file) => !index.includes(file)
  )
  expect(missing).toEqual([])
})

test('what messages name as a document is there', () => {
  const sources = execFileSync('git', ['grep', '-lE', 'docs/[a-z-]+\\.md', '--', 'src', 'scripts', 'deploy'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  const named = sources
    .trim()
    .split('\n')
    .flatMap((source) => [...read(source).matchAll(/docs\/[\w/-]+\.md/g)].map(([path]) => path))
  expect(named.length).toBeGreaterThan(3)
  expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
})

// What documents and pages say the app has is what it has: tables, roles, pages, modules of the menu.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { useInstance } from '../support/instance.ts'

const read = (file: string) => readFileSync(file, 'utf8')
const DESIGN = read('docs/store/design.md')
const PRIVACY = read('src/fluent/pages/html/privacy.html')
const IMPORT_TABLE = /^x_kandj_kandji_kandji_import_set_/
const DOCUMENTS = [
  'README.md',
  ...['docs', 'docs/store'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.md') && name !== 'test-plan.md')
      .map((name) => join(folder, name))
  ),
]

const local = useInstance({ app: true })

const tables = () => local.rows('sys_db_object', 'nameSTARTSWITHx_kandj_kandji_')

describe('the design for reviewers', () => {
  const rowOf = (table: string) =>
    DESIGN.split('\n').find((line) =>
      line.split('|')[1]?.replaceAll('…', 'x_kandj_kandji_kandji_import_set').includes(`\`${table}\``)
    )

  test('has a line for each table, that says whether other scopes may read it', () => {
    for (const { name, access, read_access } of tables()) {
      const isOpen = access === 'public' && String(read_access) === '1'
      expect([name, rowOf(name!) ?? 'no line']).toEqual([
        name,
        expect.stringMatching(isOpen ? /may read/ : /may not read/),
      ])
    }
  })

  test.each(['x_kandj_kandji', 'x_kandj_kandji_sam'])('names each role of %s', (scope) => {
    const roles = local.rows('sys_user_role', `nameSTARTSWITH${scope}.`).map(({ name }) => name!)
    expect(roles.filter((role) => !DESIGN.includes(`| \`${role}\` |`))).toEqual([])
  })

  test('says how many pages have a rule of their own', () => {
    const [, pages] = /Each page has a rule of its own: ([^.]*)\./.exec(DESIGN)!
    const named = pages!
      .replace(/\s+/g, ' ')

      .replace('the two dialogs', 'one dialog, another')
      .replace(/,? and /g, ', ')
      .split(', ')
    // "privacy and accessibility" is one page.
    expect(named.length - 1).toBe(local.rows('sys_ui_page', 'endpointSTARTSWITHx_kandj_kandji_').length)
  })
})

test('the page about privacy names each table that points at people', () => {
  const people = local.rows('sys_dictionary', 'nameSTARTSWITHx_kandj_kandji_^reference=sys_user')
  const named = new Set(people.map(({ name }) => name!).filter((name) => !IMPORT_TABLE.test(name)))
  named.add('x_kandj_kandji_shared_value')
  const labels = tables()
    .filter(({ name }) => named.has(name!))
    .map(({ label }) => label!)
  expect(labels.length).toBeGreaterThan(4)
  const heads = [...PRIVACY.matchAll(/<th scope="row">([^<]*)<\/th>/g)].map(([, head]) => head!).join(', ')
  // One head may name two: "Kandji device action, PIN reading".
  expect(labels.filter((label) => !heads.includes(label) && !heads.includes(label.replace('Kandji ', '')))).toEqual([])
})

test.each([...DOCUMENTS, 'src/fluent/pages/html/support.html', 'src/fluent/pages/html/privacy.html'])(
  'the modules that %s names are in the menu',
  (document) => {
    const titles = local.rows('sys_app_module', 'sys_scope.scopeSTARTSWITHx_kandj_kandji').map(({ title }) => title!)
    const named = [...read(document).matchAll(/(?:\*|<em>)Kandji › ([^*<]*)/g)].map(([, title]) => title!)
    expect(named.filter((title) => !titles.includes(title))).toEqual([])
  }
)

describe('the settings of the app', () => {
  const SETUP = read('docs/setup.md')
  const rowOf = (name: string) =>
    SETUP.split('\n')
      .find((line) => line.startsWith(`| \`${name}\``))
      ?.split(' | ')

  test('are named each, with their defaults', () => {
    for (const { name, value = '' } of local.rows('sys_properties', 'nameSTARTSWITHx_kandj_kandji.')) {
      const short = name!.slice('x_kandj_kandji.'.length)
      const [, shown = ''] = rowOf(short) ?? []
      const [, asCode] = /^`(.*)`$/.exec(shown) ?? []
      if (asCode !== undefined) expect([name, asCode]).toEqual([name, value])
      if (shown === 'none') expect([name, value]).toEqual([name, ''])
      expect([name, shown !== '' || read('docs/two-way.md').includes(name!)]).toEqual([name, true])
    }
  })
})

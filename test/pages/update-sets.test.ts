// Update sets of another instance on pages: a file is loaded, previewed, its problems are resolved, and it is committed.

import { where } from '../../src/instance/database/query.ts'
import { type Browser, type Site, startSite } from './browse.ts'

let site: Site
let admin: Browser
beforeAll(async () => {
  site = await startSite()
  admin = await site.signedIn('root', ['admin'])
})
afterAll(() => site.close())

const ID = (letter: string) => letter.repeat(32)
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
interface Update {
  id: string
  table: string
  values?: Record<string, string>
  action?: string
  updated?: string
  payload?: string
}
/** A file as Export to XML writes it. */
function exported(set: string, updates: Update[], cdata = false): string {
  const element = ([name, value]: [string, string]) => `<${name}>${escaped(value)}</${name}>`
  const update = (
    { id, table, values = {}, action = 'INSERT_OR_UPDATE', updated = '2026-01-01 00:00:00', ...more }: Update,
    at: number
  ) => {
    const fields = Object.entries({ ...values, sys_id: id })
      .map(element)
      .join('')
    const payload =
      more.payload ??
      `<?xml version="1.0" encoding="UTF-8"?><record_update table="${table}"><${table} action="${action}">${fields}</${table}></record_update>`
    return `<sys_update_xml action="INSERT_OR_UPDATE"><action>${action}</action><name>${table}_${id}</name><target_name>${table} ${values.name ?? id.slice(0, 4)}</target_name>
      <type>${table}</type><payload>${cdata ? `<![CDATA[${payload}]]>` : escaped(payload)}</payload><remote_update_set>${set}</remote_update_set>
      <sys_updated_on>${updated}</sys_updated_on><sys_id>${set.slice(0, 30)}${String(at).padStart(2, '0')}</sys_id></sys_update_xml>`
  }
  return `<?xml version="1.0" encoding="UTF-8"?><unload unload_date="2026-01-02 00:00:00">
    <sys_remote_update_set action="INSERT_OR_UPDATE"><name>Set ${set[0]}</name><state>loaded</state><sys_id>${set}</sys_id></sys_remote_update_set>
    ${updates.map(update).join('')}</unload>`
}

async function tokenAt(address: string, browser = admin): Promise<string> {
  return /name="sysparm_ck" value="(\w+)"/.exec((await browser.get(address)).text)?.[1] ?? ''
}
const upload = async (xml: string) =>
  admin.post('/import_update_set.do', { sysparm_ck: await tokenAt('/import_update_set.do'), xml })
/** Presses a button of the set. @returns what the page says then */
async function press(set: string, work: 'preview' | 'commit'): Promise<string[]> {
  const form = `/sys_remote_update_set.do?sys_id=${set}`
  const sent = await admin.post('/update_set_work', { sysparm_ck: await tokenAt(form), sys_id: set, work })
  expect(sent.location).toBe(form)
  return [...(await admin.get(form)).text.matchAll(/<p class="message \w+">([^<]*)</g)].map(([, text]) => text!)
}
const problems = (set: string) =>
  site.instance.database.select(where('sys_update_preview_problem', { remote_update_set: set }))
/** Presses *Accept remote update* or *Skip remote update* on a problem. */
async function resolve(sysId: unknown, action: string): Promise<void> {
  const form = `/sys_update_preview_problem.do?sys_id=${String(sysId)}`
  await admin.post('/sys_update_preview_problem.do', {
    sysparm_ck: await tokenAt(form),
    sys_id: String(sysId),
    sys_action: action,
  })
}

test.each([
  ['escaped', false, 'a'],
  ['in CDATA', true, 'b'],
])('a file whose payloads are %s is loaded, previewed and committed', async (_how, cdata, letter) => {
  const known = site.insert('sys_user_group', { name: `Known ${letter}` })
  const gone = site.insert('sys_user_group', { name: `Gone ${letter}` })
  const set = ID(letter)
  const include = {
    name: `Includes${letter}`,
    script: `var Includes${letter} = { hello: function () { return 'a < b' } }`,
    active: 'true',
    api_name: `global.Includes${letter}`,
  }
  const sent = await upload(
    exported(
      set,
      [
        { id: set.slice(0, 31) + '1', table: 'sys_script_include', values: include },
        { id: known, table: 'sys_user_group', values: { name: `Renamed ${letter}` } },
        { id: gone, table: 'sys_user_group', action: 'DELETE' },
      ],
      cdata
    )
  )
  expect([sent.status, sent.location]).toEqual([303, `/sys_remote_update_set.do?sys_id=${set}`])
  expect(site.instance.database.get('sys_remote_update_set', set)).toMatchObject({
    state: 'loaded',
    name: `Set ${letter}`,
  })
  expect(await press(set, 'commit')).toEqual(['Expected a previewed update set to commit: preview it first.'])

  expect(await press(set, 'preview')).toEqual(['The preview found no problems.'])
  const previews = site.instance.database.select(where('sys_update_preview_xml', { remote_update_set: set }))
  expect(previews.map(({ disposition }) => disposition).sort()).toEqual(['Delete', 'Insert', 'Update'])
  expect(site.instance.database.get('sys_user_group', known)).toMatchObject({ name: `Known ${letter}` })

  expect(await press(set, 'commit')).toEqual(['Committed: 3 updates applied.'])
  expect(site.instance.database.get('sys_user_group', known)).toMatchObject({ name: `Renamed ${letter}` })
  expect(site.instance.database.get('sys_user_group', gone)).toBeUndefined()
  expect(site.instance.scripts.evaluate('global', `Includes${letter}.hello()`, 'test')).toBe('a < b')
  const { state, update_set: local } = site.instance.database.get('sys_remote_update_set', set)!
  expect(state).toBe('committed')
  expect(site.instance.database.get('sys_update_set', String(local))).toMatchObject({ state: 'complete' })
  expect(site.instance.database.select(where('sys_update_xml', { update_set: String(local) }))).toHaveLength(3)
})

test('a table that is not here, a missing reference and a newer local update are problems, each resolved its way', async () => {
  const set = ID('c')
  const group = site.insert('sys_user_group', { name: 'Newer here' })
  site.insert('sys_update_xml', { name: `sys_user_group_${group}`, action: 'INSERT_OR_UPDATE' })
  await upload(
    exported(set, [
      { id: ID('1'), table: 'x_no_such_table', values: { name: 'lost' } },
      { id: ID('2'), table: 'sys_user_group', values: { name: 'Led by nobody', manager: ID('9') } },
      { id: group, table: 'sys_user_group', values: { name: 'Older there' } },
      { id: ID('3'), table: 'sys_user_group', values: { name: 'Fine', parent: ID('2') } },
      { id: ID('4'), table: 'sys_user_group', payload: 'no xml at all' },
    ])
  )
  expect(await press(set, 'preview')).toEqual(['The preview found 4 problems: accept or skip each before you commit.'])
  expect(
    problems(set)
      .map(({ type, description }) => `${String(type)}: ${String(description)}`)
      .sort()
  ).toEqual([
    expect.stringMatching(/^Collision: sys_user_group_\w+ has a newer local update of /),
    'Missing Object: Could not find a record in sys_user for column manager referenced in this update',
    'Missing Object: Could not find the table x_no_such_table: the local instance does not have it',
    expect.stringMatching(/^Missing Object: The payload of sys_user_group_4+ is no record in XML/),
  ])
  expect(await press(set, 'commit')).toEqual(['4 problems are not resolved: accept or skip each remote update first.'])

  for (const { sys_id: id, type } of problems(set))
    await resolve(id, type === 'Collision' ? 'skipped_remote_update' : 'ignored_remote_update')
  expect((await press(set, 'commit')).sort()).toEqual([
    'Committed: 2 updates applied.',
    'Not applied: sys_user_group 4444: its payload is no record in XML.',
    'Not applied: sys_user_group Older there: skipped, as the preview says.',
    'Not applied: x_no_such_table lost: the local instance has no table x_no_such_table.',
  ])
  expect(site.instance.database.get('sys_user_group', group)).toMatchObject({ name: 'Newer here' })
  expect(site.instance.database.get('sys_user_group', ID('3'))).toMatchObject({ parent: ID('2') })
})

test('a table and its records come in one set', async () => {
  const set = ID('d')
  await upload(
    exported(set, [
      { id: ID('5'), table: 'u_shelf', values: { u_name: 'Top' } },
      {
        id: ID('6'),
        table: 'sys_dictionary',
        values: { name: 'u_shelf', element: 'u_name', internal_type: 'string', active: 'true' },
      },
      { id: ID('7'), table: 'sys_db_object', values: { name: 'u_shelf', label: 'Shelf' } },
    ])
  )
  expect(await press(set, 'preview')).toEqual(['The preview found no problems.'])
  expect(await press(set, 'commit')).toEqual(['Committed: 3 updates applied.'])
  expect(site.instance.database.get('u_shelf', ID('5'))).toMatchObject({ u_name: 'Top' })
})

test.each([
  ['nothing', '', 'not well-formed XML'],
  ['a record of another kind', '<unload><sys_user><sys_id>x</sys_id></sys_user></unload>', 'got 0 of them'],
  ['what is loaded already', exported(ID('a'), []), 'is loaded already: delete it first'],
])('%s is refused, and the page says why', async (_what, xml, words) => {
  const { status, text } = await upload(xml)
  expect(status).toBe(422)
  expect(text).toContain(words)
})

test('others than admins, and requests from elsewhere, are refused', async () => {
  const itil = await site.signedIn('worker', ['itil'])
  expect((await itil.get('/import_update_set.do')).status).toBe(403)
  expect((await admin.post('/import_update_set.do', { xml: exported(ID('e'), []) })).status).toBe(403)
  expect((await admin.post('/update_set_work', { sys_id: ID('a'), work: 'commit' })).status).toBe(403)
})

// The history of a record, and moments on the clock of who looks. Sources: ServiceNow docs, c_HistorySets, c_TimeZones.

import { type Browser, cells, type Site, startSite } from './browse.ts'

let site: Site
let agent: Browser
let stranger: Browser
beforeAll(async () => {
  site = await startSite()
  agent = await site.signedIn('agent', ['itil'])
  stranger = await site.signedIn('stranger', [])
})
afterAll(() => site.close())

const incident = (values: Record<string, string>) => site.insert('incident', values)
const token = (page: string) => /name="sysparm_ck" value="(\w+)"/.exec(page)![1]!
const link = (page: string) => /href="(\/show_history\.do[^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&')
const values = (sysId: string) => site.instance.database.get('incident', sysId)!

test('a form of an audited table leads to the history of its record, the newest change first', async () => {
  const id = incident({ short_description: 'a' })
  const form = await agent.get(`/incident.do?sys_id=${id}`)
  await agent.post('/incident.do', {
    sysparm_ck: token(form.text),
    sys_id: id,
    sys_action: 'sysverb_update',
    'incident.short_description': 'b',
  })
  const { status, location } = await agent.get(link(form.text)!)
  expect(status).toBe(303)
  const rows = cells((await agent.get(`${location!}&sysparm_rows=100`)).text).filter(
    ([label]) => label === 'Short description'
  )
  expect(rows.map(([, old, now, , update]) => [old, now, update])).toEqual([
    ['a', 'b', '1'],
    ['', 'a', '-1'],
  ])
})

test('who may not read the record finds no line of its history', async () => {
  const id = incident({ short_description: 'secret' })
  const { location } = await stranger.get(`/show_history.do?sysparm_table_name=incident&sysparm_sys_id=${id}`)
  const { text } = await stranger.get(location!)
  expect(cells(text)).toEqual([])
  expect(text).not.toContain('secret')
  expect((await agent.get('/show_history.do?sysparm_table_name=incident&sysparm_sys_id=none')).status).toBe(404)
})

test('a form of a table that nobody audits has no history', async () => {
  const id = site.insert('core_company', { name: 'Orchard' })
  expect(link((await agent.get(`/core_company.do?sys_id=${id}`)).text)).toBeUndefined()
})

describe('of a user with a time zone and a format of the instance', () => {
  beforeAll(() => {
    const { database, instance } = { database: site.instance.database, instance: site.instance }
    const user = database.find('sys_user', 'user_name', 'agent')!
    database.update('sys_user', String(user.sys_id), { time_zone: 'America/New_York' })
    instance.asSystem(() => instance.setProperty('glide.sys.date_format', 'dd/MM/yyyy'))
  })

  const due = (page: string) => /name="incident\.due_date"\s+value="([^"]*)"/.exec(page)?.[1]
  const save = async (id: string, text: string) => {
    const form = await agent.get(`/incident.do?sys_id=${id}`)
    const fields = { 'incident.due_date': text, 'incident.short_description': 'moved' }
    return agent.post('/incident.do', {
      sysparm_ck: token(form.text),
      sys_id: id,
      sys_action: 'sysverb_update',
      ...fields,
    })
  }

  test('the input of a moment shows it so, and saving another field leaves it alone', async () => {
    const id = incident({ due_date: '2026-07-02 01:30:00' })
    const form = await agent.get(`/incident.do?sys_id=${id}`)
    expect(due(form.text)).toBe('01/07/2026 21:30:00')
    await save(id, due(form.text)!)
    expect(values(id)).toMatchObject({ due_date: '2026-07-02 01:30:00', short_description: 'moved' })
  })

  test.each([
    ['02/01/2026 08:00:00', '2026-01-02 13:00:00'],
    ['02/07/2026 08:00:00', '2026-07-02 12:00:00'],
    ['2026-07-02 08:00:00', '2026-07-02 12:00:00'],
    ['', null],
  ])('what is typed is read by that clock: %s', async (typed, kept) => {
    const id = incident({ due_date: '2026-03-01 00:00:00' })
    expect((await save(id, typed)).status).toBe(303)
    expect(values(id).due_date).toBe(kept)
  })

  test('a text that is no moment is said at the field', async () => {
    const id = incident({ due_date: '2026-03-01 00:00:00' })
    const { status, text } = await save(id, 'tomorrow')
    expect(status).toBe(422)
    expect(text).toContain('Expected a date and time')
    expect(values(id).due_date).toBe('2026-03-01 00:00:00')
  })

  test('lists, histories and activities show moments so', async () => {
    const id = incident({ due_date: '2026-07-02 01:30:00', work_notes: 'seen' })
    site.instance.database.update(
      'sys_journal_field',
      String(site.instance.database.find('sys_journal_field', 'element_id', id)!.sys_id),
      {
        sys_created_on: '2026-07-02 01:30:00',
      }
    )
    const form = (await agent.get(`/incident.do?sys_id=${id}`)).text
    expect(form).toContain('01/07/2026 21:30:00')
    expect(/Activities.*01\/07\/2026 21:30:00/s.test(form)).toBe(true)
    const list = cells((await agent.get(`/sys_history_line_list.do?sysparm_query=set.id=${id}`)).text)
    expect(list[0]!.join()).toMatch(/\d\d\/\d\d\/\d{4} \d\d:/)
  })
})

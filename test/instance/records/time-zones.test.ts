// Time zones and formats of users: values are kept in UTC, and shown as the clock of the user has them. Source: ServiceNow docs,
// australia: c_TimeZones (a user's time zone, else glide.sys.default.tz), c_TableAPI (sysparm_display_value).

import { useRemote } from '../../support/rest.ts'

const remote = useRemote({
  packages: [
    { scope: 'x_acme_day', tables: { x_acme_day_visit: { columns: { at: 'glide_date_time', on: 'glide_date' } } } },
  ],
})
const { call, insert, user } = remote
const AT = '2026-07-01 22:30:00'
let berlin = { user: '', password: '' }
let visit = ''

beforeAll(() => {
  berlin = user('berlin', 'admin')
  const { database } = remote.running.instance
  const row = database.find('sys_user', 'user_name', 'berlin')!
  database.update('sys_user', String(row.sys_id), { time_zone: 'Europe/Berlin' })
  visit = insert('x_acme_day_visit', { at: AT, on: '2026-07-01' })
})

const shown = async (as?: { user: string; password: string }) => {
  const { json } = await call(`GET /api/now/table/x_acme_day_visit/${visit}?sysparm_display_value=all`, { as })
  return [json.result.at, json.result.on.display_value]
}
const said = async (script: string, as = berlin) =>
  (await call('POST /local/script', { body: { script }, as })).json.log
    .map((line: { message: string }) => line.message)
    .join()

test('a moment is shown on the clock of the user, a date is not moved', async () => {
  expect(await shown()).toEqual([{ value: AT, display_value: AT }, '2026-07-01'])
  expect(await shown(berlin)).toEqual([{ value: AT, display_value: '2026-07-02 00:30:00' }, '2026-07-01'])
})

test('scripts see it so, and today begins at the midnight of the user', async () => {
  const script = `var g = new GlideRecord('x_acme_day_visit'); g.get('${visit}'); gs.info([g.getDisplayValue('at'), g.getValue('at'), gs.beginningOfToday().slice(11)].join('|'))`
  expect(await said(script)).toMatch(/^2026-07-02 00:30:00\|2026-07-01 22:30:00\|2[23]:00:00$/)
})

test('a part of a date is that of the user', async () => {
  const count = (day: string) =>
    `var g = new GlideRecord('x_acme_day_visit'); g.addEncodedQuery("atDATEPART${day}@javascript:gs.datePart('dayofweek','${day}','EE')"); g.query(); gs.info(g.getRowCount())`
  expect(await said(count('thursday'))).toBe('1')
  expect(await said(count('wednesday'), remote.admin)).toBe('1')
})

test('a display value that is sent is read on the clock of the user', async () => {
  const body = { at: '2026-07-05 02:00:00' }
  const made = await call('POST /api/now/table/x_acme_day_visit?sysparm_input_display_value=true', { body, as: berlin })
  expect(made.json.result.at).toBe('2026-07-05 00:00:00')
  const plain = await call('POST /api/now/table/x_acme_day_visit', { body, as: berlin })
  expect(plain.json.result.at).toBe('2026-07-05 02:00:00')
})

test('without a time zone of the user the property counts, a name that is none does not; formats are those of the instance', async () => {
  remote.running.instance.setProperty('glide.sys.default.tz', 'US/Pacific')
  remote.running.instance.setProperty('glide.sys.date_format', 'dd.MM.yyyy')
  expect((await shown())[0].display_value).toBe('01.07.2026 15:30:00')
  remote.running.instance.setProperty('glide.sys.default.tz', 'Mars/Olympus')
  expect((await shown())[0].display_value).toBe('01.07.2026 22:30:00')
})

test('the formats of a user go before those of the instance, for what is shown and for what is sent', async () => {
  const { database } = remote.running.instance
  const paris = user('paris', 'admin')
  const row = database.find('sys_user', 'user_name', 'paris')!
  database.update('sys_user', String(row.sys_id), { date_format: 'MM/dd/yyyy', time_format: 'hh:mm a' })
  expect(await shown(paris)).toEqual([{ value: AT, display_value: '07/01/2026 10:30 PM' }, '07/01/2026'])
  const body = { at: '07/05/2026 02:00 PM', on: '08/09/2026' }
  const path = 'POST /api/now/table/x_acme_day_visit?sysparm_input_display_value=true'
  const { at, on } = (await call(path, { body, as: paris })).json.result
  expect([at, on]).toEqual(['2026-07-05 14:00:00', '2026-08-09'])
  const script = `var g = new GlideRecord('x_acme_day_visit'); g.initialize(); g.on.setDisplayValue('12/24/2026');
    g.at.setDisplayValue('12/24/2026 06:05 AM'); gs.info(g.getValue('on') + ' ' + g.getValue('at') + ' ' + g.getDisplayValue('on'));`
  expect(await said(script, paris)).toBe('2026-12-24 2026-12-24 06:05:00 12/24/2026')
})

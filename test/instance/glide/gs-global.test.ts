// What gs has for global scripts only. Source: ServiceNow docs, australia: c_GlideSystemAPI.

import { script, useAcme } from './acme.ts'

const local = useAcme()
const on = (code: string): unknown => script(local, code, 'global')

test('which day of its week, month or year a date is', () => {
  const days = (date: string) =>
    on(`return ['isFirstDayOfWeek', 'isLastDayOfWeek', 'isFirstDayOfMonth', 'isLastDayofMonth', 'isFirstDayOfYear', 'isLastDayOfYear'].filter(
      function (name) { return gs[name](new GlideDateTime('${date} 10:00:00')); })`)
  expect(days('2026-11-23')).toEqual(['isFirstDayOfWeek'])
  expect(days('2026-02-28')).toEqual(['isLastDayofMonth'])
  expect(days('2028-01-01')).toEqual(['isFirstDayOfMonth', 'isFirstDayOfYear'])
  expect(days('2028-12-31')).toEqual(['isLastDayOfWeek', 'isLastDayofMonth', 'isLastDayOfYear'])
})

test('moments that depend on now', () => {
  expect(on(`return [gs.lastWeek(), gs.daysAgoLocal(1), gs.nowGlideDateTime().getValue()]`)).toEqual([
    '2026-04-08 12:34:56',
    '2026-04-14 00:00:00',
    '2026-04-15 12:34:56',
  ])
})

test('messages of a session come and go', () => {
  expect(
    on(`gs.addMessage('error', 'bad'); gs.addMessage('odd', 'note'); var before = [gs.getErrorMessages().length, gs.getInfoMessages().length];
      gs.flushMessages(); return [before, gs.getErrorMessages().length, gs.getMessageS("it's {0}", ['so']), gs.getMessageLang('a {0}', 'de', ['b'])]`)
  ).toEqual([[1, 1], 0, "it\\'s so", 'a b'])
})

test('display columns and values, and properties for XML', () => {
  const owner = local.insert('acme_owner', { full_name: 'Ada' })
  const [thing] = local.things({ name: 'kite', owner, state: 'open' })
  local.instance.setProperty('acme.sign', '<a & b>')
  expect(
    on(`return [gs.getDisplayColumn('acme_owner'), gs.getDisplayValueFor('acme_thing', '${thing}', 'owner'), gs.getDisplayValueFor('acme_thing', '${thing}', 'state'),
      gs.getDisplayValueFor('acme_thing', 'nope', 'state'), gs.getEscapedProperty('acme.sign'), gs.getEscapedProperty('acme.none', 'x')]`)
  ).toEqual(['full_name', 'Ada', 'Open now', '', '&lt;a &amp; b&gt;', 'x'])
})

test('who the user is, and in which groups', () => {
  const user = local.insert('sys_user', { user_name: 'ada', first_name: 'Ada', last_name: 'Lovelace', active: 'true' })
  const group = local.insert('sys_user_group', { name: 'analysts' })
  const role = local.insert('sys_user_role', { name: 'counter' })
  local.insert('sys_user_grmember', { user, group })
  local.insert('sys_group_has_role', { group, role })
  local.insert('sys_user_preference', { user, name: 'colour', value: 'green' })
  const { instance } = local
  const session = instance.users.session(instance.database.get('sys_user', user)!)
  const said = instance.as(session, () =>
    on(`return [gs.userID() === gs.getUserID(), gs.getInitials(), gs.getUserNameByUserID('ada'), gs.getUserNameByUserID('nobody'), gs.hasRoleInGroup('counter', '${group}'),
      gs.hasRoleInGroup('admin', '${group}'), gs.getPreference('colour'), gs.getPreference('size', 'L'), gs.getImpersonatingUserName(), gs.getUser().getMyGroups()]`)
  )
  expect(said).toEqual([true, 'AL', 'Ada Lovelace', 'nobody', true, false, 'green', 'L', null, [group]])
})

test('apps in scopes are refused as the platform words it', () => {
  expect(() => script(local, `gs.flushMessages()`)).toThrow('Function flushMessages is not allowed in scope acme')
  expect(() => on(`gs.workflowFlush()`)).toThrow('gs.workflowFlush is not implemented by the local instance')
})

test('texts of elements, and base 64', () => {
  expect(
    on(`var g = new GlideRecord('acme_thing'); g.name = "<b>it's</b>";
      return [g.name.getXMLValue(), g.name.getEscapedValue(), g.color.getDisplayValueExt(0, 'none'), g.name.getHTMLValue(3),
        GlideStringUtil.base64Decode(GlideStringUtil.base64Encode('Grüße')), GlideStringUtil.base64DecodeAsBytes('AQI=')]`)
  ).toEqual(['&lt;b&gt;it&#39;s&lt;/b&gt;', "<b>it\\'s</b>", 'none', '<b>', 'Grüße', [1, 2]])
})

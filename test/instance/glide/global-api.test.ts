// What global scripts find besides. Source: ServiceNow docs, australia: c_GlideRecordAPI, c_GlideDateTimeAPI, c_GlideAggregateAPI.

import { script, useAcme } from './acme.ts'

const local = useAcme()
const on = (code: string): unknown => script(local, code, 'global')

test('days, months and years of a GlideDateTime', () => {
  expect(
    on(`var d = new GlideDateTime('2026-02-26 10:00:00'); d.addDays(3); d.addWeeks(1); d.addMonths(1); d.addYears(-1); d.setDayOfMonth(30);
      return [d.getValue(), d.getYear(), d.getMonth(), d.getDayOfMonth(), d.getDaysInMonth(), new GlideDateTime('2026-11-23 12:00:00').getDayOfWeek()]`)
  ).toEqual(['2025-04-30 10:00:00', 2025, 4, 30, 30, 1])
  local.things({ name: 'kite', bought: '2026-01-31 10:00:00' })
  expect(
    on(
      `var g = new GlideRecord('acme_thing'); g.get('name', 'kite'); var d = g.bought.getGlideObject(); d.addDays(1); return d.getValue()`
    )
  ).toBe('2026-02-01 10:00:00')
})

test('scoped apps find them not', () => {
  expect(() => script(local, `new GlideDateTime().addDays(1)`)).toThrow('GlideDateTime.addDays is not implemented')
  expect(script(local, `return typeof new GlideRecord('acme_thing').saveLocation`)).toBe('undefined')
})

test('the place among the records that were found', () => {
  local.things({ name: 'a' }, { name: 'b' }, { name: 'c' })
  expect(
    on(`var g = new GlideRecord('acme_thing'), seen = []; g.orderBy('name'); g.query(); g.next(); g.next(); g.saveLocation();
      seen.push(g.getLocation()); g.next(); seen.push(g + '' && g.getValue('name')); g.restoreLocation(); seen.push(g.getValue('name'), g.getRowNumber());
      g.setLocation(0); seen.push(g.getValue('name'), g.find('name', 'c'), g.getLocation(), g.find('name', 'z')); return seen`)
  ).toEqual([1, 'c', 'b', 1, 'a', true, 2, false])
})

test('what a record is, and whether it has changed', () => {
  local.things({ name: 'kite' })
  expect(
    on(`var g = new GlideRecord('acme_thing'); g.get('name', 'kite'); var seen = [g.changes(), g.instanceOf('acme_thing'), g.instanceOf('task'), g.hasAttachments()];
      g.applyEncodedQuery('color=red^size=4^name>x'); g.addValue('size', 3);
      seen.push(g.changes(), g.getValue('color'), g.getValue('size'), g.getFields().length === g.getElements().length); return seen`)
  ).toEqual([false, true, false, false, true, 'red', '7', true])
})

test('groups that a condition on an aggregate leaves', () => {
  local.things({ color: 'red', size: '1' }, { color: 'red', size: '2' }, { color: 'blue', size: '9' })
  const groups = (having: string) =>
    on(`var g = new GlideAggregate('acme_thing'); g.addAggregate('COUNT'); g.addAggregate('SUM', 'size'); g.groupBy('color'); ${having}; g.query();
      var seen = []; while (g.next()) seen.push(g.getValue('color')); return [seen.join(), g.getTotal('COUNT')]`)
  expect(groups(`g.addHaving('COUNT', '>', '1')`)).toEqual(['red', 2])
  expect(groups(`g.addHaving('SUM', 'size', '>=', 9)`)).toEqual(['blue', 1])
  expect(() => groups(`g.addHaving('COUNT', 'LIKE', 9)`)).toThrow('expected an operator')
})

test.each(['ArrayUtil', 'GlideTableDescriptor', 'GlideImpersonate', 'SNC', 'GlideHTTPRequest', 'DurationCalculator'])(
  '%s is there, or throws its name',
  (name) => {
    expect(
      on(`try { return typeof ${name} === 'undefined' ? 'undefined' : 'there' } catch (e) { return String(e) }`)
    ).toBe('there')
  }
)

test.each(['addDomainQuery', 'addExtraField', 'insertWithReferences'])('GlideRecord.%s throws its name', (name) => {
  expect(() => on(`new GlideRecord('acme_thing').${name}()`)).toThrow(`GlideRecord.${name} is not implemented`)
})

test('midnights of days of the week, and dates that break off', () => {
  const text = `var d = new GlideDateTime('2011-08-31 08:00:00'); var e = new GlideDateTime(), f = new GlideDateTime();
    e.setDisplayValueInternalWithAlternates('2026-05-06'); f.setDisplayValueInternalWithAlternates('2026-05-06 07:08');
    return [d.getUTCMidnight(5).getValue(), d.getInternalMidnight(2).getValue(), d.getValue(), e.getDisplayValueInternal(), f.getDisplayValueInternal()]`
  expect(on(text)).toEqual([
    '2011-09-02 00:00:00',
    '2011-08-30 00:00:01',
    '2011-08-31 08:00:00',
    '2026-05-06 00:00:00',
    '2026-05-06 07:08:00',
  ])
})

test('an element knows its record, what it depends on, and values by other names', () => {
  const owner = local.insert('acme_owner', { full_name: 'Ada' })
  local.things({ name: 'top', owner, color: '' })
  const entry = local.rows('sys_dictionary', 'name=acme_thing^element=state')[0]!
  local.instance.database.update('sys_dictionary', String(entry.sys_id), { dependent_on_field: 'owner' })
  expect(
    on(`var g = new GlideRecord('acme_thing'); g.get('name', 'top'); var state = g.getElement('state'); g.size.setInitialValue('4');
      return [state.getGlideRecord().getValue('name'), state.getDependent(), state.getDependentTable(), g.name.getDependent(), g.name.getElementValue('name'),
        g.color.getHTMLValueExt(9, 'none'), g.name.getHTMLValueExt(2, 'none'), g.name.getXHTMLValue(), g.getValue('size')]`)
  ).toEqual(['top', 'owner', 'acme_owner', null, 'top', 'none', 'to', 'top', '4'])
})

test('names and texts of an XML document', () => {
  const note = `<note><to>Tove</to><from>Jani</from></note>`
  expect(
    on(`var list = gs.getXMLNodeList('${note}');
      return [String(list), list.size(), gs.getNodeName(list, 1), gs.getNodeValue(list, 1), gs.getNodeName(list, 2),
        gs.getXMLText('<outer>${note}</outer>', '//from'), gs.getXMLText('${note}', '//none'), gs.getXMLText('broken', '//a')]`)
  ).toEqual(['[to : Tove, from : Jani]', 2, 'from', 'Jani', null, 'Jani', null, null])
})

test('states of incidents by name, for global scripts and apps', () => {
  const states = `return [new global.IncidentState().type, global.IncidentState.RESOLVED, global.IncidentStateSNC.CANCELED]`
  expect([on(states), script(local, states)]).toEqual([
    ['IncidentState', '6', '8'],
    ['IncidentState', '6', '8'],
  ])
})

test('the identification engine by its global name; the rest of SNC throws its own', () => {
  const payload = { items: [{ className: 'cmdb_ci_computer', values: { serial_number: 'SN-7', name: 'mac' } }] }
  const { items } = JSON.parse(
    String(
      on(`return SNC.IdentificationEngineScriptableApi.createOrUpdateCI('ServiceNow', '${JSON.stringify(payload)}')`)
    )
  ) as { items: Array<{ operation: string; sysId: string }> }
  expect(items[0]).toMatchObject({ operation: 'INSERT' })
  expect(local.rows('cmdb_ci_computer', 'serial_number=SN-7')[0]!.sys_id).toBe(items[0]!.sysId)
  expect(() => on(`SNC.TableEditor.getTableAncestors('incident')`)).toThrow('SNC.TableEditor is not implemented')
})

test('the session by its class, and a time zone for the rest of it', () => {
  expect(
    on(`var moment = new GlideDateTime('2026-07-01 12:00:00'), before = GlideSession.get().getTimeZoneName();
      GlideSession.get().setTimeZoneName('Nowhere/None'); var none = gs.getSession().getTimeZoneName();
      GlideSession.get().setTimeZoneName('Europe/Stockholm');
      var seen = [none === before, GlideSession.get().getTimeZoneName(), moment.getDisplayValue(), moment.getValue()];
      GlideSession.get().setTimeZoneName(before); return seen`)
  ).toEqual([true, 'Europe/Stockholm', '2026-07-01 14:00:00', '2026-07-01 12:00:00'])
})

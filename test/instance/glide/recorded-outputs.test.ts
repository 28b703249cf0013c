// What the examples of ServiceNow's Server API reference print. Each case is an example of a page (australia), shortened.

import { script, useAcme } from './acme.ts'

const local = useAcme()
const lines = (code: string) => local.instance.log.capture(() => script(local, code, 'global')).lines
const printed = (code: string): string[] => lines(code).map(({ message }) => message)

test.each([
  ['GlideSession.clearClientData', `gs.info(gs.getSession().getClientData('custName'))`, 'null'],
  [
    'XMLNode.getNodeValue',
    `var d = new XMLDocument2(); d.parseXML('<a><b>1</b></a>'); gs.info(d.getNode('//b').getNodeValue())`,
    'null',
  ],
  [
    'GlideElementDescriptor',
    `gs.info(new GlideRecord('incident').priority.getED().getAttachmentEncryptionType())`,
    'null',
  ],
  ['nothing at all', `var x; gs.print(x)`, 'undefined'],
  [
    'GlideAggregate.groupBy',
    `var g = new GlideAggregate('sys_user'); g.addQuery('user_name', 'admin'); g.addAggregate('AVG', 'failed_attempts'); g.query(); g.next(); gs.info(Number(g.getAggregate('AVG', 'failed_attempts')).toFixed(4))`,
    '0.0000',
  ],
  [
    'GlideDateTime.getSpanTime',
    `var d = new GlideDuration(); d.setValue(new GlideDateTime('2011-08-31 08:00:00').getSpanTime(1)); gs.print(d.getDisplayValue())`,
    '2 Days 8 Hours',
  ],
  [
    'ArrayUtil.convertArray',
    `gs.print('groupObj: ' + Object.prototype.toString.call(gs.getUser().getMyGroups()))`,
    'groupObj: [object JavaObject]',
  ],
  [
    'ArrayUtil.convertArray, the array',
    `gs.print('groupArr: ' + Object.prototype.toString.call(new ArrayUtil().convertArray(gs.getUser().getMyGroups())))`,
    'groupArr: [object Array]',
  ],
  [
    'GlideRecordUtil.getTables',
    `gs.info('Tables returned: ' + new GlideRecordUtil().getTables('cmdb_ci_linux_server'))`,
    'Tables returned: [cmdb_ci_linux_server, cmdb_ci_server, cmdb_ci_computer, cmdb_ci_hardware, cmdb_ci, cmdb]',
  ],
  [
    'JSUtil.isJavaObject',
    `gs.print(JSUtil.isJavaObject(new TableUtils('incident').getHierarchy()) + ' ' + JSUtil.isJavaObject(['task']))`,
    'true false',
  ],
  ['j2js', `gs.include('j2js'); gs.print(j2js(new TableUtils('incident').getTables()) + '')`, 'incident,task'],
  [
    'GlideRecord.saveLocation',
    `var g = new GlideRecord('sys_user'); g.query(); g.saveLocation(5); gs.print('Saved row: ' + g.getRowNumber())`,
    'Saved row: 5',
  ],
  [
    'CSVParser without headers',
    `try { new sn_impex.CSVParser().parseLineToObject('1,2', null) } catch (e) { gs.info(e.message) }`,
    'CSVParser: Header list is empty',
  ],
  [
    'XMLDocument2.toString',
    `var d = new XMLDocument2(); d.parseXML('<t><three boo="yah" att="yyy">1</three></t>'); gs.info(d.getNode('//three').toString())`,
    '<three att="yyy" boo="yah">1</three>',
  ],
  [
    'GlideStringUtil.urlEncode',
    `gs.info(GlideStringUtil.urlEncode('Test characters: " < > & &quot; &lt; &gt; &amp;'))`,
    'Test+characters%3A+%22+%3C+%3E+%26+%26quot%3B+%26lt%3B+%26gt%3B+%26amp%3B',
  ],
  [
    'GlideQuery.parse',
    `gs.info(JSON.stringify(GlideQuery.parse('sys_user_role', 'name=admin^ORDERBYDESCname^ORDERBYdescription').select('name').toArray(9).map(function (u) { return u.name })))`,
    '["admin"]',
  ],
  [
    'GlideFilter.setEnforceSecurity',
    `var f = new GlideFilter('name=admin', 'x'); f.setEnforceSecurity(true); var g = new GlideRecord('sys_user_role'); g.get('name', 'admin'); gs.info(f.match(g, true))`,
    'true',
  ],
  [
    'GSLog.getLevel',
    `var l = new GSLog('com.snc.sla.tasksla.log', 'TaskSLA'); l.setLevel('debug'); gs.print(l.getLevel())`,
    'debug',
  ],
  ['GSLog.debugOn', `gs.print(new GSLog('com.snc.sla.tasksla.log', 'TaskSLA').debugOn())`, 'false'],
  [
    'DateTimeUtils.int8ToGlideDateTime',
    `gs.print(new DateTimeUtils().int8ToGlideDateTime('132223104000000000').getValue())`,
    '2020-01-01 00:00:00',
  ],
  [
    'sn_i18n.Message',
    `gs.info(sn_i18n.Message.getMessage('g', 'Hello, {name}! You have {count} new messages.', { name: 'John', count: 5 }))`,
    'Hello, John! You have 5 new messages.',
  ],
  ['NumberFormatter.formatLang', `gs.info(sn_i18n.NumberFormatter.formatLang(-123456.789, 'de-de'))`, '-123.456,789'],
  [
    'NumberFormatter.parseWithLocale',
    `gs.info(['48,837.77en-US', '77.931,22de-DE', '562 339,89fr-FR', '400 797,67en-US'].map(function (t) { return sn_i18n.NumberFormatter.parseWithLocale(t.slice(0, -5), t.slice(-5, -3), t.slice(-2)) }).join(' '))`,
    '48837.77 77931.22 562339.89 400',
  ],
  [
    'NumberFormatter.parseWithSeparators',
    `gs.info(sn_i18n.NumberFormatter.parseWithSeparators('562 339,89', ' ', ','))`,
    '562339.89',
  ],
  ['GlideLocale', `var l = GlideLocale.get(); gs.info(l.getDecimalSeparator() + l.getGroupingSeparator())`, '.,'],
  [
    'GlideCurrencyFormatter',
    `gs.info(new sn_currency.GlideCurrencyFormatter('%s%v%c').setMaxFractionDigits(2).format('123456.123456789', 'USD'))`,
    '$123,456.12USD',
  ],
  [
    'GlideCurrencyFormatter, at least',
    `gs.info(new sn_currency.GlideCurrencyFormatter('%s%v%c').setMinFractionDigits(3).format('123456.12', 'USD'))`,
    '$123,456.120USD',
  ],
  [
    'GlideCurrencyFormatter, French',
    `var f = new sn_currency.GlideCurrencyFormatter('%s%v%c'); f.setLocale('fr', 'FR'); gs.info(f.setMaxFractionDigits(2).format('123456.123456789', 'EUR'))`,
    '€123 456,12EUR',
  ],
  [
    'GlideCurrencyParser',
    `var p = new sn_currency.GlideCurrencyParser(); p.setLocale('es', 'ES'); gs.info(p.parse('USD;1.234,56'))`,
    'USD;1234.56',
  ],
  [
    'GlideCurrencyParser, a code of its own',
    `var p = new sn_currency.GlideCurrencyParser(); p.setDefaultCurrencyCode('EUR'); gs.info(p.parse('123.45').getCurrencyCode() + p.parse('123.45').getAmount())`,
    'EUR123.45',
  ],
  ['GlideSecurityUtils.cleanURL', `gs.info(GlideSecurityUtils.cleanURL('javascript%3Aalert(1)'))`, 'null'],
  [
    'GlideSecurityUtils.enforceRelativeURL',
    `gs.info(GlideSecurityUtils.enforceRelativeURL('http://evildomain.com/test.do'))`,
    'test.do',
  ],
  [
    'GlideSecurityUtils.escapeScript',
    `gs.info(GlideSecurityUtils.escapeScript('<script> alert(1)</script>'))`,
    '&lt;script&gt; alert(1)&lt;/script&gt;',
  ],
  [
    'GlideEncrypter.decrypt',
    `var e = new GlideEncrypter(); gs.print('Decrypted string = ' + e.decrypt(e.encrypt('abcdefg')))`,
    'Decrypted string = abcdefg',
  ],
  [
    'CertificateEncryption.generateMac',
    `gs.print(new CertificateEncryption().generateMac(gs.base64Encode('sample_key'), 'HmacSHA256', 'sample_data'))`,
    '4VWUI48lJvmGSF6MYmOVWA9c0hfu55Ur+3e+fUFFFr4=',
  ],
  [
    'IPAddress.canonicalize',
    `gs.info(SNC.IPAddress.canonicalize('0000:0000:0000:0000:0000:0000:0000:0001') + ' ' + SNC.IPAddress.canonicalize('192.168.001.002'))`,
    '::1 192.168.1.2',
  ],
  [
    'IPAddress.getExpanded',
    `gs.info(SNC.IPAddress.getExpanded('::1') + ' ' + SNC.IPAddress.getExpanded('192.168.1.2'))`,
    '0000:0000:0000:0000:0000:0000:0000:0001 192.168.001.002',
  ],
  [
    'IPAddress, what an address is',
    `gs.info([new SNC.IPAddress('fe80:1::1').isLinkLocal(), new SNC.IPAddress('127.0.0.1').isLocalhost(), new SNC.IPAddress('224.0.0.22').isMulticast(), new SNC.IPAddress('2001:1::1').isPublic(), new SNC.IPAddress('::1').isRoutable(), new SNC.IPAddress('8.8.8.8').isPublic(), SNC.IPAddress.isV4('::2'), SNC.IPAddress.isV6('::2')].join())`,
    'true,true,true,false,false,true,false,true',
  ],
  [
    'GlideTime.getDisplayValueEx',
    `var t = new GlideTime(); t.setValue('08:52:24'); gs.info(t.getDisplayValueEx('short') + '|' + t.getDisplayValueEx('medium') + '|' + t.getDisplayValueLang('short', 'es'))`,
    '8:52 AM|8:52:24 AM|8:52',
  ],
])('%s', (_name, code, output) => expect(printed(code)).toEqual([output]))

test.each(['getFields', 'getElements'])(
  'what %s() gives a global script is walked over by size() and get()',
  (method) =>
    expect(
      printed(`var fields = new GlideRecord('acme_owner').${method}(); var names = [];
      for (var i = 0; i < fields.size(); i++) names.push(fields.get(i).getName()); gs.print(names.indexOf('email') >= 0)`)
    ).toEqual(['true'])
)

test('gs.log takes a source, not values', () =>
  expect(lines(`gs.log('Place {0}', 'My source')`)).toMatchObject([{ message: 'Place {0}', source: 'My source' }]))

test('a log of GSLog keeps to its level', () =>
  expect(
    printed(
      `var l = new GSLog('no.such.property', 'TaskSLA'); l.logInfo('no'); l.logNotice('yes'); l.logErr('yes, too')`
    )
  ).toEqual(['yes', 'yes, too']))

test('what a scope lacks of gs throws its name, as in the global scope', () => {
  expect(() => script(local, `gs.setRedirect('a.do')`)).toThrow(
    'gs.setRedirect is not implemented by the local instance'
  )
  expect(() => script(local, `gs.getCssCacheVersionString()`)).toThrow('gs.getCssCacheVersionString is not implemented')
})

test.each([
  ['GlideEncrypter with a key', `new GlideEncrypter('012345678901234567890123')`, 'leave the key out'],
  [
    'sn_currency.GlideCurrencyConverter',
    `new sn_currency.GlideCurrencyConverter('EUR', 'USD')`,
    'sn_currency.GlideCurrencyConverter is not implemented by the local instance',
  ],
  [
    'CertificateEncryption.sign',
    `new CertificateEncryption().sign('1', 'a', 'p', 'SHA1withRSA', 'x')`,
    'CertificateEncryption.sign is not implemented by the local instance',
  ],
  ['gs.action', `gs.action.getGlideURI().getMap()`, 'gs.action is not implemented by the local instance'],
  ['SNC', `new SNC.Anything()`, 'SNC.Anything is not implemented by the local instance'],
  ['no number', `sn_i18n.NumberFormatter.parseWithSeparators('text123', ',', '.')`, 'ParseException'],
  [
    'an amount with commas',
    `new sn_currency.GlideCurrencyFormatter('%v').format('2,134.56', 'USD')`,
    "expected an amount such as 2436.23, got '2,134.56'",
  ],
  ['no address', `new SNC.IPAddress('300.1.1.1')`, "expected an IP address, got '300.1.1.1'"],
])('%s is refused', (_name, code, why) => expect(() => script(local, code, 'global')).toThrow(why))

// Public queries and scripts look for what belongs to one's groups in these ways.
describe('the groups of the user', () => {
  beforeEach(() => {
    for (const name of ['Ash', 'Elm']) {
      const group = local.insert('sys_user_group', { name })
      local.insert('sys_user_grmember', { user: local.instance.session.userId, group })
      local.insert('task', { short_description: name, assignment_group: group })
    }
    local.insert('task', {
      short_description: 'Oak',
      assignment_group: local.insert('sys_user_group', { name: 'Oak' }),
    })
  })

  test.each([
    [`g.addEncodedQuery('assignment_groupINjavascript:gs.getUser().getMyGroups()')`],
    [`g.addQuery('assignment_group', 'IN', gs.getUser().getMyGroups())`],
    [`g.addQuery('assignment_group', 'IN', gs.getUser().getMyGroups().toArray().join())`],
    [`g.addEncodedQuery('assignment_groupDYNAMICd6435e965f510100a9ad2572f2b477fe')`],
  ])('%s', (query) =>
    expect(
      script(
        local,
        `var g = new GlideRecord('task'); ${query}; g.orderBy('short_description'); g.query(); var a = [];
         while (g.next()) a.push(String(g.short_description)); return a.join()`,
        'global'
      )
    ).toBe('Ash,Elm')
  )
})

// c_DrtnClDueDate: two days later at 16:00 for a start before 10:00, three days for one after it.
test.each([
  ['2012-05-01 09:00:00', '2012-05-03 16:00:00'],
  ['2012-05-01 11:00:00', '2012-05-04 16:00:00'],
])('a relative duration from %s ends at %s', (start, end) =>
  expect(
    printed(`var d = new DurationCalculator(); d.setSchedule('090eecae0a0a0b260077e1dfa71da828', 'GMT');
      d.setStartDateTime(new GlideDateTime('${start}')); gs.log(d.calcRelativeDuration('3bf802c20a0a0b52008e2859cd8abcf2'));
      gs.log(d.getEndDateTime()); gs.log(d.calcRelativeDuration('no such'))`)
  ).toEqual(['true', end, 'false'])
)

// GlideURIGlobalAPI.
test('parameters of an address are deleted by name and by how names begin', () =>
  expect(
    printed(`var u = new GlideURI(); u.set('sysparm_list_a', '1'); u.set('sysparm_list_b', '2'); u.set('sysparm_c', '3'); u.set('d', '4');
      u.deleteMatchingParameter('sysparm_list_'); u.deleteParameter('d'); u.setView('Major Incidents');
      gs.print(u.toString('x.do')); gs.print(u.getMap().get('sysparm_c')); gs.print(u.get('d'))`)
  ).toEqual(['x.do?sysparm_c=3&sysparm_view=Major%20Incidents', '3', 'null']))

// c_GlideDateTimeAPI: a moment shown in the time zone of the page's examples; published scripts (java.util.TimeZone).
describe('a time zone of its own', () => {
  const IN_PACIFIC = `var g = new GlideDateTime('2011-08-31 08:00:00'); g.setTZ(Packages.java.util.TimeZone.getTimeZone('US/Pacific'));`

  test.each([
    ['g.getDisplayValue()', '2011-08-31 01:00:00'],
    ['g.getDisplayValueInternal()', '2011-08-31 01:00:00'],
    ['g.getInternalFormattedLocalTime()', '01:00:00'],
    ['g.getDSTOffset()', '3600000'],
    ['g.getTZOffset()', '-25200000'],
    ['g.getLocalTime().getByFormat("hh:mm:ss")', '01:00:00'],
    ['g.getValue()', '2011-08-31 08:00:00'],
    ['(g.setDisplayValue("2011-01-01 12:00:00"), g.getValue())', '2011-01-01 20:00:00'],
    ['new GlideDateTime("2011-08-31 08:00:00").getDisplayValue()', '2011-08-31 08:00:00'],
    ['g.getUserTimeZone().getID()', 'UTC'],
    ['gs.getSession().getTimeZone().getID()', 'UTC'],
    [`Packages.java.util.TimeZone.getTimeZone('Nowhere/Land').getID()`, 'GMT'],
    [`Packages.java.util.TimeZone.getTimeZone('PST').getRawOffset()`, '-28800000'],
    [`Packages.java.util.TimeZone.getTimeZone('Asia/Kolkata').useDaylightTime()`, 'false'],
  ])('%s', (expression, output) => expect(printed(`${IN_PACIFIC} gs.print(${expression})`)).toEqual([output]))

  test.each([
    [`new Packages.java.text.SimpleDateFormat('yyyy')`, 'Packages.java.text.SimpleDateFormat is not implemented'],
    [`Packages.java.util.Calendar.getInstance()`, 'Packages.java.util.Calendar is not implemented'],
    [`Packages.java.util.TimeZone.getTimeZone('GMT+2')`, 'The time zone GMT+2 is not implemented'],
    [`new GlideDateTime().setTZ('US/Pacific')`, 'setTZ: expected a time zone'],
  ])('%s is refused', (code, why) => expect(() => script(local, code, 'global')).toThrow(why))
})

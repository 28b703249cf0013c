// Documents of XML. Source: ServiceNow docs, australia: c_XMLDocument2ScopedAPI, c_XMLNodeScopedAPI, c_XMLNodeIteratorScopedAPI,
// GlideXMLUtilScopedAPI; the expected values are those of the pages' examples, unless a name says otherwise.

import { script, useAcme } from './acme.ts'

const local = useAcme()

const DOCUMENT = [
  '<test>',
  '  <one>',
  '    <two att="xxx">abcd1234</two>',
  '    <three>1234abcd</three>',
  '    <two>another</two>',
  '  </one>',
  '  <number>1234</number>',
  '</test>',
].join('')
const on = (code: string, xml = DOCUMENT): unknown =>
  script(local, `var d = new XMLDocument2(); d.parseXML(${JSON.stringify(xml)}); ${code}`)

test.each([
  [`d.getNodeText('//two')`, 'abcd1234'],
  [`d.getFirstNode('/test/one/two').getTextContent()`, 'abcd1234'],
  [`d.getNextNode(d.getFirstNode('/test/one/two')).getTextContent()`, 'another'],
  [`d.getNode('//two').getAttribute('att')`, 'xxx'],
  [`d.getNode('//two').hasAttribute('att')`, true],
  [`d.getNode('//two').getNodeName()`, 'two'],
  [`d.getNode('//two').getNodeValue()`, null],
  [`d.getNode('//one/two').getTextContent()`, 'abcd1234'],
  [`d.getNode('/test/one/four')`, null],
  [`d.getDocumentElement().getNodeName()`, 'test'],
  [`d.getDocumentElement().getTextContent().replace(/ +/g, ' ')`, ' abcd1234 1234abcd another 1234'],
  [`String(d.getNode('//number'))`, '<number>1234</number>'],
])('%s is %j', (expression, expected) => expect(on(`return ${expression}`)).toEqual(expected))

test('text between elements is a node, too', () => {
  expect(
    on(
      `var names = [], nodes = d.getNode('//one').getChildNodeIterator(); while (nodes.hasNext()) names.push(nodes.next().getNodeName()); return names`
    )
  ).toEqual(['#text', 'two', '#text', 'three', '#text', 'two', '#text'])
})

test('elements are added to the current one, which is the root at first', () => {
  const added = `d.createElement('new2'); d.setCurrentElement(d.createElementWithTextValue('new', 'a & b')); d.createElement('deep').setAttribute('n', '1')`
  expect(on(`${added}; return d.toString()`, '<test><number>1234</number></test>')).toBe(
    '<?xml version="1.0" encoding="UTF-8"?><test><number>1234</number><new2/><new>a &amp; b<deep n="1"/></new></test>'
  )
  expect(script(local, `var d = new XMLDocument2(); d.createElement('catalog'); return String(d)`)).toContain(
    '<catalog/>'
  )
})

test('CDATA is text like what is beside it, or a part of its own', () => {
  const xml = '<test><two><![CDATA[another]]>element</two></test>'
  const parts = (reports: boolean): unknown =>
    script(
      local,
      `var d = new XMLDocument2(); d.setEnableCDATAReporting(${reports}); d.parseXML('${xml}');
       var two = d.getFirstNode('/test/two'); return [two.getFirstChild().getTextContent(), two.getLastChild().getTextContent(), two.getFirstChild().isCDATANode()]`
    )
  expect(parts(true)).toEqual(['another', 'element', true])
  expect(parts(false)).toEqual(['anotherelement', 'anotherelement', false])
})

test.each([
  [`/store/book[@year='1999']`, 'Learning XML'],
  [`/store/book[@year]`, 'Harry Potter'],
  [`//book[price > 100]`, 'Learning XML'],
  [`//book[title='Windows']`, 'Windows'],
  [`//book/@year`, '2009'],
])('the path %s finds %s', (path, found) => {
  const xml =
    '<store><book><title>Windows</title><price>10</price></book><book year="2009"><title>Harry Potter</title><price>50</price></book>' +
    '<book year="1999"><title>Learning XML</title><price>120</price></book></store>'
  expect(on(`return d.getNodeText(${JSON.stringify(path)})`, xml)).toContain(found)
})

test('what is no document is told', () => {
  expect(script(local, `return new XMLDocument2().parseXML('<a><b></a>')`)).toBe(false)
  expect(
    script(local, `return GlideXMLUtil.validateXML('<unload><active>true</active></unload>', false, false)`)
  ).toBeNull()
  expect(script(local, `return GlideXMLUtil.validateXML('<a><b></a>', false, false)`)).toContain('closing tag')
  expect(script(local, `return GlideXMLUtil.removeInvalidChars('test\\btab')`)).toBe('testtab')
})

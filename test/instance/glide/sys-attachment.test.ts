// GlideSysAttachment by its documented examples. Source: ServiceNow docs, c_GlideSysAttachmentScopedAPI.

import { script, useAcme } from './acme.ts'

const local = useAcme()
let thing: string
beforeEach(() => {
  ;[thing = ''] = local.things({ name: 'apple' })
})

/** @param code has the record as `gr` and the API as `files` */
const run = (code: string, scope?: string) =>
  script(
    local,
    `var gr = new GlideRecord('acme_thing'); gr.get('${thing}'); var files = new GlideSysAttachment(); ${code}`,
    scope
  )

const WRITE = `var id = files.write(gr, 'example.txt', 'text/csv', 'grün, 1');`
const first = () => `var found = files.getAttachments('acme_thing', '${thing}'); found.next();`

test('writes a file, and reads it as text and as Base64', () => {
  expect(
    run(
      `${WRITE} ${first()} return [id.length, found.getValue('file_name'), files.getContent(found), files.getContentBase64(found)]`
    )
  ).toEqual([32, 'example.txt', 'grün, 1', Buffer.from('grün, 1').toString('base64')])
  expect(local.rows('sys_attachment')).toMatchObject([
    { table_name: 'acme_thing', table_sys_id: thing, content_type: 'text/csv', size_bytes: '8', state: 'available' },
  ])
})

test('keeps bytes that are no text', () => {
  expect(
    run(
      `files.writeBase64(gr, 'a.bin', 'application/octet-stream', '/wD+'); ${first()} return files.getContentBase64(found)`
    )
  ).toBe('/wD+')
})

test('puts a long file back together', () => {
  const code = `var text = ''; for (var i = 0; i < 150000; i++) text += gs.generateGUID(); files.write(gr, 'long.txt', 'text/plain', text);
    ${first()} return [files.getContent(found) === text, found.getValue('size_bytes')]`
  expect(run(code)).toEqual([true, String(150000 * 32)])
  expect(local.rows('sys_attachment_doc').length).toBeGreaterThan(1)
})

test('copies and deletes files with their content', () => {
  const [other] = local.things({ name: 'pear' })
  const copies = run(`${WRITE} return files.copy('acme_thing', '${thing}', 'acme_thing', '${other}')`) as string[]
  expect(copies).toHaveLength(1)
  expect(local.get('sys_attachment', copies[0]!)?.table_sys_id).toBe(other)
  run(`files.deleteAttachment('${copies[0]}')`)
  expect(local.rows('sys_attachment')).toHaveLength(1)
  expect(local.rows('sys_attachment_doc')).toHaveLength(1)
})

test('streams a file into another, or line by line', () => {
  const code = `var id = files.write(gr, 'a.txt', 'text/plain', 'one\\r\\ntwo\\n'); files.writeContentStream(gr, 'b.txt', 'text/plain', files.getContentStream(id));
    var reader = new GlideTextReader(files.getContentStream(id)); return [reader.readLine(), reader.readLine(), reader.readLine(), reader.getEncoding()]`
  expect(run(code)).toEqual(['one', 'two', null, 'UTF-8'])
  expect(local.rows('sys_attachment')).toHaveLength(2)
})

test('attaches nothing to a record that is not there', () => {
  expect(run(`return files.write(new GlideRecord('acme_thing'), 'a.txt', 'text/plain', 'x')`)).toBeNull()
  expect(() => run(`files.write({}, 'a.txt', 'text/plain', 'x')`)).toThrow('Expected a GlideRecord')
})

test('getContent is undefined in the global scope, as documented', () => {
  run(WRITE)
  expect(run(`${first()} return typeof files.getContent(found)`, 'global')).toBe('undefined')
})

test('says by name what it does not do', () => {
  expect(() => run(`files.addAttribute('x', 'a', 'b')`)).toThrow(
    'GlideSysAttachment.addAttribute is not implemented by the local instance'
  )
})

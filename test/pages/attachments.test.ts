// Files on the form of a record: added, listed, opened and deleted, each by whom the access rules let do it.

import { where } from '../../src/instance/database/query.ts'
import { contentOf } from '../../src/instance/glide/attachments.ts'
import { type Browser, type Site, startSite } from './browse.ts'

let site: Site
let admin: Browser
let reader: Browser
let writer: Browser
let record: string

beforeAll(async () => {
  site = await startSite()
  admin = await site.signedIn('root', ['admin'])
  site.insert('sys_db_object', { name: 'u_box', label: 'Box', ws_access: 'true' })
  site.insert('sys_dictionary', {
    ...{ name: 'u_box', element: 'u_name', active: 'true', internal_type: 'string', display: 'true' },
    ...{ max_length: '40', column_label: 'Name' },
  })
  for (const role of ['box_reader', 'box_writer']) site.insert('sys_user_role', { name: role })
  allow('read', 'box_reader')
  allow('read', 'box_writer')
  allow('write', 'box_writer')
  reader = await site.signedIn('rita', ['box_reader'])
  writer = await site.signedIn('wim', ['box_writer'])
})
afterAll(() => site.close())
beforeEach(() => {
  record = site.insert('u_box', { u_name: 'Crate' })
})

function allow(operation: string, role: string): void {
  const acl = site.insert('sys_security_acl', { name: 'u_box', operation, type: 'record', active: 'true' })
  const roleId = String(site.instance.database.find('sys_user_role', 'name', role)!.sys_id)
  site.insert('sys_security_acl_role', { sys_security_acl: acl, sys_user_role: roleId })
}

const tokenOn = (page: string): string => /name="sysparm_ck" value="([^"]*)"/.exec(page)![1]!
const formOf = async (browser: Browser): Promise<string> => (await browser.get(`/u_box.do?sys_id=${record}`)).text
const panelOf = (page: string): string => /<section class="attachments".*?<\/section>/s.exec(page)?.[0] ?? ''

interface Sent {
  token?: string
  table?: string
  sysId?: string
}

/** Sends files as a browser does. */
async function attach(browser: Browser, files: Record<string, string | Blob>, sent: Sent = {}) {
  const form = new FormData()
  form.set('sysparm_ck', sent.token ?? tokenOn(await formOf(browser)))
  form.set('sysparm_table', sent.table ?? 'u_box')
  form.set('sysparm_sys_id', sent.sysId ?? record)
  for (const [name, content] of Object.entries(files))
    form.append('attachFile', typeof content === 'string' ? new Blob([content], { type: 'text/plain' }) : content, name)
  const response = await fetch(`${site.base}/sys_attachment.do`, {
    ...{ method: 'POST', body: form, headers: { cookie: browser.cookie }, redirect: 'manual' },
  })
  return { status: response.status, location: response.headers.get('location'), text: await response.text() }
}
const filesOf = () => site.instance.database.select(where('sys_attachment', { table_sys_id: record }, 'file_name'))
const open = (browser: Browser, path: string) => browser.get(path)

test('files are attached, listed with their size, and open as they were', async () => {
  const { status, location } = await attach(writer, {
    'a&b.txt': 'hello',
    'pic.png': new Blob(['PNG'], { type: 'image/png' }),
  })
  expect([status, location]).toEqual([303, `/u_box.do?sys_id=${record}`])
  const page = await formOf(writer)
  expect(panelOf(page)).toMatch(/Attachments <span class="note">2<\/span>/)
  expect(panelOf(page)).toContain('>a&amp;b.txt</a>')
  expect(panelOf(page)).toContain('5 bytes')
  expect(page).toContain('Attached a&amp;b.txt.')
  const [text, picture] = filesOf()
  expect(contentOf(site.instance, String(text!.sys_id))!.toString()).toBe('hello')
  const shown = await open(reader, `/sys_attachment.do?sys_id=${String(picture!.sys_id)}&view=true`)
  expect([shown.status, shown.text, shown.headers.get('content-type')]).toEqual([200, 'PNG', 'image/png'])
  expect(shown.headers.get('content-disposition')).toBe("inline;filename*=UTF-8''pic.png")
  const kept = await open(reader, `/sys_attachment.do?sys_id=${String(text!.sys_id)}`)
  expect(kept.headers.get('content-disposition')).toBe("attachment;filename*=UTF-8''a%26b.txt")
})

test('a page that somebody attached is not a page of the instance', async () => {
  await attach(writer, { 'evil.html': new Blob(['<script>1</script>'], { type: 'text/html' }) })
  const answer = await open(writer, `/sys_attachment.do?sys_id=${String(filesOf()[0]!.sys_id)}&view=true`)
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment/)
  expect(answer.headers.get('content-security-policy')).toContain('sandbox')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
})

test('who may only read the record opens its files, and neither adds nor deletes any', async () => {
  await attach(writer, { 'read.txt': 'me' })
  const panel = panelOf(await formOf(reader))
  expect(panel).toContain('read.txt')
  expect(panel).not.toMatch(/attachFile|Delete/)
  expect((await attach(reader, { 'no.txt': 'x' })).status).toBe(403)
  const token = tokenOn(await formOf(reader))
  const file = String(filesOf()[0]!.sys_id)
  const { status } = await reader.post('/sys_attachment.do', {
    sys_id: file,
    sysparm_ck: token,
    sys_action: 'sysverb_delete',
  })
  expect(status).toBe(403)
  expect(filesOf()).toHaveLength(1)
})

test('who may not read the record does not see its files', async () => {
  await attach(writer, { 'hidden.txt': 'secret' })
  const nobody = await site.signedIn('nina', [])
  expect((await open(nobody, `/sys_attachment.do?sys_id=${String(filesOf()[0]!.sys_id)}`)).status).toBe(404)
})

test('a file is deleted on the form, with its content', async () => {
  await attach(admin, { 'gone.txt': 'x' })
  const file = String(filesOf()[0]!.sys_id)
  const page = await formOf(admin)
  expect(panelOf(page)).toContain('Delete the file gone.txt')
  const answer = await admin.post('/sys_attachment.do', {
    ...{ sys_id: file, sysparm_ck: tokenOn(page), sys_action: 'sysverb_delete' },
    sysparm_return_to: `/u_box.do?sys_id=${record}`,
  })
  expect([answer.status, answer.location]).toEqual([303, `/u_box.do?sys_id=${record}`])
  expect(filesOf()).toEqual([])
  expect(site.instance.database.find('sys_attachment_doc', 'sys_attachment', file)).toBeUndefined()
})

test('files must come from a page of the session, for a record that is there', async () => {
  expect((await attach(writer, { 'x.txt': 'x' }, { token: 'of somebody else' })).status).toBe(403)
  expect((await attach(writer, { 'x.txt': 'x' }, { sysId: 'f'.repeat(32) })).status).toBe(404)
  expect((await attach(writer, { 'x.txt': 'x' }, { table: 'no_such_table' })).status).toBe(404)
  await attach(writer, {})
  expect(await formOf(writer)).toContain('Expected a file to attach, got none.')
})

test('the properties of attachments hold: extensions, roles; and the attribute of a table', async () => {
  const { instance } = site
  instance.setProperty('glide.attachment.extensions', 'txt, pdf')
  await attach(writer, { 'tool.exe': 'x', 'note.txt': 'y' })
  expect(await formOf(writer)).toContain(
    'tool.exe was not attached. File type is not allowed: Expected one of txt, pdf, got exe.'
  )
  expect(filesOf().map((row) => row.file_name)).toEqual(['note.txt'])
  instance.setProperty('glide.attachment.extensions', '')
  instance.setProperty('glide.attachment.role', 'box_boss')
  expect(panelOf(await formOf(writer))).not.toContain('attachFile')
  expect((await attach(writer, { 'x.txt': 'x' })).status).toBe(403)
  expect(panelOf(await formOf(admin))).toContain('attachFile')
  instance.setProperty('glide.attachment.role', '')
  site.insert('sys_dictionary', { name: 'u_box', internal_type: 'collection', attributes: 'no_attachment' })
  expect(panelOf(await formOf(admin))).toBe('')
  expect((await attach(admin, { 'x.txt': 'x' })).status).toBe(403)
})

test('the record of an attachment still has its form, in lists and by an address that says more', async () => {
  const id = site.insert('sys_attachment', {
    file_name: 'row.txt',
    table_name: 'incident',
    table_sys_id: 'a'.repeat(32),
  })
  expect((await admin.get('/sys_attachment_list.do')).text).toContain(
    `/sys_attachment.do?sys_id=${id}&amp;sysparm_form=true`
  )
  expect((await admin.get(`/sys_attachment.do?sys_id=${id}&sysparm_form=true`)).text).toContain('row.txt')
})

test('a new record has no files yet', async () => {
  expect(panelOf((await admin.get('/u_box.do?sys_id=-1')).text)).toBe('')
})

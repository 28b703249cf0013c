// The Attachment API. Source: ServiceNow docs, c_AttachmentAPI (australia).

import { useRemote } from '../../support/rest.ts'

const T = 'x_att_letter'
const remote = useRemote({
  packages: [
    {
      scope: 'x_att',
      roles: ['clerk', 'reader'],
      tables: { [T]: { columns: { subject: 'string' }, roles: ['x_att.clerk'] } },
    },
  ],
})
const { call } = remote
let letter: string
const PLACE = '/api/now/attachment'
const at = (name: string, record = letter, table = T) =>
  `POST ${PLACE}/file?table_name=${table}&table_sys_id=${record}&file_name=${encodeURIComponent(name)}`
const put = (name: string, body: string, more = {}) =>
  call(at(name), { body, headers: { 'content-type': 'text/plain' }, ...more })
const property = (name: string, value: string) => {
  const { instance } = remote.running
  instance.asSystem(() => instance.setProperty(name, value))
}

beforeAll(() => {
  letter = remote.insert(T, { subject: 's' })
})

test('a file is attached: 201, its place, what is known of it', async () => {
  const { status, headers, json } = await put('hello.txt', 'hello there')
  const { sys_id: file } = json.result
  expect([status, headers.get('location')]).toEqual([201, `${remote.running.url}${PLACE}/${file}/file`])
  expect(json.result).toMatchObject({
    table_name: T,
    table_sys_id: letter,
    file_name: 'hello.txt',
    content_type: 'text/plain',
    size_bytes: '11',
    compressed: 'true',
    sys_created_by: 'admin',
    created_by_name: 'System Administrator',
    download_link: `${remote.running.url}${PLACE}/${file}/file`,
  })
  expect((await call(`GET ${PLACE}/${file}`)).json.result).toMatchObject({ sys_id: file, file_name: 'hello.txt' })
  const versioned = await call(at('v1.txt').replace('/now/', '/now/v1/'), { body: 'x' })
  expect(versioned.headers.get('location')).toMatch(/\/api\/now\/v1\/attachment\/[0-9a-f]{32}\/file$/)
})

test('its content comes back as it was, with its type and what is known of it', async () => {
  const bytes = 'Grüße \u2713\n'
  const { json } = await call(at('grüße.bin'), { body: bytes, headers: { 'content-type': 'image/png' } })
  const { headers, text } = await call(`GET ${PLACE}/${json.result.sys_id}/file`)
  expect([headers.get('content-type'), text]).toEqual(['image/png', bytes])
  expect(JSON.parse(headers.get('x-attachment-metadata')!)).toMatchObject({ file_name: 'grüße.bin' })
})

test('files are listed by query, with a limit, an offset and links to the pages', async () => {
  const other = remote.insert(T, { subject: 'list' })
  for (const name of ['a', 'b', 'c']) await call(at(`${name}.txt`, other), { body: name })
  const query = `sysparm_query=table_sys_id=${other}^ORDERBYDESCfile_name`
  const names = (answer: { json: { result: Array<{ file_name: string }> } }) =>
    answer.json.result.map((row) => row.file_name)
  const all = await call(`GET ${PLACE}?${query}`)
  expect([names(all), all.headers.get('x-total-count')]).toEqual([['c.txt', 'b.txt', 'a.txt'], '3'])
  const page = await call(`GET ${PLACE}?${query}&sysparm_limit=1&sysparm_offset=1`)
  expect(names(page)).toEqual(['b.txt'])
  expect(page.headers.get('link')).toContain('rel="next"')
})

test('a form uploads, too', async () => {
  const form = new FormData()
  form.set('table_name', T)
  form.set('table_sys_id', letter)
  form.set('uploadFile', new Blob(['from a form'], { type: 'text/csv' }), 'form.csv')
  const { user, password } = remote.admin
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
  const response = await fetch(`${remote.running.url}${PLACE}/upload`, {
    method: 'POST',
    headers: { authorization },
    body: form,
  })
  const { result } = (await response.json()) as { result: Record<string, string> }
  expect([response.status, result.file_name, result.content_type]).toEqual([201, 'form.csv', 'text/csv'])
  expect((await call(`GET ${PLACE}/${result.sys_id}/file`)).text).toBe('from a form')
})

test('a file is renamed and taken away, with its pieces', async () => {
  const file = (await put('old.txt', 'x')).json.result.sys_id
  expect((await call(`PATCH ${PLACE}/${file}`, { body: { file_name: 'new.txt' } })).status).toBe(204)
  expect((await call(`GET ${PLACE}/${file}`)).json.result.file_name).toBe('new.txt')
  expect((await call(`PATCH ${PLACE}/${file}`, { body: {} })).status).toBe(400)
  expect((await call(`DELETE ${PLACE}/${file}`)).status).toBe(204)
  for (const path of [`GET ${PLACE}/${file}`, `GET ${PLACE}/${file}/file`, `DELETE ${PLACE}/${file}`])
    expect((await call(path)).status).toBe(404)
  expect(remote.running.instance.database.find('sys_attachment_doc', 'sys_attachment', file)).toBeUndefined()
})

test('attributes: pairs of key and value', async () => {
  const file = (await put('attributes.txt', 'x')).json.result.sys_id
  const place = `${PLACE}/${file}/attributes`
  expect((await call(`POST ${place}`, { body: { key: 'alt', value: 'a dog' } })).status).toBe(201)
  await call(`POST ${place}`, { body: { key: 'b', value: '2' } })
  expect((await call(`POST ${place}`, { body: { value: '2' } })).status).toBe(400)
  expect((await call(`GET ${place}/alt`)).json.result).toEqual({ key: 'alt', value: 'a dog' })
  expect((await call(`GET ${place}`)).json.result).toHaveLength(2)
  expect((await call(`DELETE ${place}/alt`)).status).toBe(204)
  expect((await call(`GET ${place}/alt`)).status).toBe(404)
  expect((await call(`DELETE ${place}`)).status).toBe(204)
  expect((await call(`GET ${place}`)).json.result).toEqual([])
})

test('what is missing, unknown or not allowed is refused', async () => {
  expect((await call(`POST ${PLACE}/file?table_name=${T}&table_sys_id=${letter}`, { body: 'x' })).status).toBe(400)
  expect((await call(at('a.txt', '0'.repeat(32)), { body: 'x' })).status).toBe(404)
  expect((await call(at('a.txt', letter, 'x_att_nope'), { body: 'x' })).status).toBe(404)
  expect((await put('a.txt', 'x', { as: 'nobody' })).status).toBe(401)
  property('glide.attachment.extensions', 'pdf, txt')
  expect((await put('a.exe', 'x')).status).toBe(400)
  expect((await put('a.TXT', 'x')).status).toBe(201)
  property('glide.attachment.extensions', '')
  property('com.glide.attachment.max_size', '0.000001')
  expect((await put('a.txt', 'more than one byte')).status).toBe(400)
  property('com.glide.attachment.max_size', '1024')
})

test('who may read or write the record may read or change its files, over the Table API as well', async () => {
  const file = (await put('rights.txt', 'x')).json.result.sys_id
  const clerk = remote.user('att.clerk', 'x_att.clerk')
  const stranger = remote.user('att.stranger')
  const listed = async (as: typeof clerk) =>
    (await call(`GET ${PLACE}?sysparm_query=sys_id=${file}`, { as })).json.result
  expect([(await listed(clerk)).length, (await listed(stranger)).length]).toEqual([1, 0])
  expect((await call(`GET ${PLACE}/${file}/file`, { as: stranger })).status).toBe(404)
  expect((await put('b.txt', 'x', { as: stranger })).status).toBe(404)
  expect((await put('b.txt', 'x', { as: clerk })).status).toBe(201)
  expect((await call(`GET /api/now/table/sys_attachment/${file}`, { as: clerk })).status).toBe(200)
  expect((await call(`GET /api/now/table/sys_attachment/${file}`, { as: stranger })).status).toBe(404)
  expect((await call(`DELETE ${PLACE}/${file}`, { as: clerk })).status).toBe(204)
})

// The export of Prism: asked for, looked at, fetched without the token.

import { type Client, closeAll, start } from './support/tenant.ts'

let tenant: Client
beforeAll(async () => {
  tenant = await start()
  await tenant.send('PUT', '/local/exports', { seconds: 0 })
})
afterAll(closeAll)

const EXPORT = '/api/v1/prism/export'

async function fileOf(asked: object): Promise<string> {
  const { body: begun } = await tenant.send('POST', EXPORT, asked)
  const { body } = await tenant.get(`${EXPORT}/${begun.id}`)
  return (await fetch(body.signed_url)).text()
}

describe('POST /api/v1/prism/export', () => {
  test('answers as documented, and gives a signed address when it is ready', async () => {
    await tenant.send('PUT', '/local/exports', { seconds: 60 })
    const { status, body } = await tenant.send('POST', EXPORT, { category: 'apps' })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      status: 'pending',
      category: 'apps',
      args: { blueprint_ids: [], device_families: [], filter: {}, sort_by: '', columns: [] },
      error_msg: null,
      path: null,
      signed_url: null,
    })
    await tenant.send('PUT', '/local/exports', { seconds: 0 })
    const second = await tenant.send('POST', EXPORT, { category: 'device_information' })
    const ready = await tenant.get(`${EXPORT}/${second.body.id}`)
    expect(ready.body).toMatchObject({ status: 'success', id: second.body.id })
    expect(ready.body.signed_url).toContain('X-Amz-Expires=172800')
  })

  test('has the rows of the pages, with their columns, quotes and line ends', async () => {
    const { rows } = await tenant.prism('device_information')
    await tenant.send('PATCH', `/local/devices/${rows[0].device_id}`, { device_name: 'A "quoted", name\nof two lines' })
    const text = await fileOf({ category: 'device_information' })
    const [header] = text.split('\r\n')
    expect(header!.split(',')).toEqual(Object.keys(rows[0]))
    expect(text).toContain('"A ""quoted"", name\nof two lines"')
    expect(text.split('\r\n').filter((line) => line !== '')).toHaveLength(rows.length + 1)
  })

  test('takes the families and the filter of the pages', async () => {
    const text = await fileOf({ category: 'device_information', device_families: ['tvOS'] })
    const { rows } = await tenant.prism('device_information', 'device_families=tvOS')
    expect(text.trimEnd().split('\r\n')).toHaveLength(rows.length + 1)
    expect(await fileOf({ category: 'apps', filter: { updated_at: { gte: '2200-01-01T00:00:00Z' } } })).toBe('')
  })

  test('refuses what cannot be exported, and a body that is none', async () => {
    for (const category of ['filevault', 'cellular', 'nonsense'])
      expect(await tenant.send('POST', EXPORT, { category })).toMatchObject({
        status: 400,
        body: { detail: `Invalid category: ${category}` },
      })
    expect((await tenant.send('POST', EXPORT, { device_families: 'Mac' })).status).toBe(400)
    expect((await tenant.get(`${EXPORT}/00000000-0000-4000-8000-000000000000`)).status).toBe(404)
  })

  test('gives the file to whoever has the address, and to nobody with a token or another signature', async () => {
    const { body: begun } = await tenant.send('POST', EXPORT, { category: 'apps' })
    const { signed_url: url } = (await tenant.get(`${EXPORT}/${begun.id}`)).body
    expect((await fetch(url)).status).toBe(200)
    expect((await fetch(url, { headers: { authorization: 'Bearer token' } })).status).toBe(400)
    expect((await fetch(url.replace(/Signature=.{4}/, 'Signature=0000'))).status).toBe(403)
    const before = (await tenant.get('/api/v1/devices?limit=1')).headers.get('x-ratelimit-remaining-hour')
    await fetch(url)
    const after = (await tenant.get('/api/v1/devices?limit=1')).headers.get('x-ratelimit-remaining-hour')
    expect(Number(before) - Number(after)).toBe(1)
  })

  test('can be made to fail, and never to be ready', async () => {
    await tenant.send('PUT', '/local/exports', { error: 'out of memory' })
    const failed = await tenant.send('POST', EXPORT, { category: 'apps' })
    expect((await tenant.get(`${EXPORT}/${failed.body.id}`)).body).toMatchObject({
      status: 'failed',
      error_msg: 'out of memory',
      signed_url: null,
    })
    await tenant.send('PUT', '/local/exports', { error: '', seconds: null })
    const never = await tenant.send('POST', EXPORT, { category: 'apps' })
    expect((await tenant.get(`${EXPORT}/${never.body.id}`)).body.status).toBe('pending')
    await tenant.send('PUT', '/local/exports', { seconds: 0 })
  })

  test('is refused where the token may not export', async () => {
    await tenant.send('PUT', '/local/permissions', { denied: [`POST ${EXPORT}`] })
    expect((await tenant.send('POST', EXPORT, { category: 'apps' })).status).toBe(403)
    await tenant.send('PUT', '/local/permissions', { denied: [] })
  })
})

import { PEOPLE } from '../../src/tenant/fleet/people.ts'
import { type Client, closeAll, type Row, start } from './support/tenant.ts'

let tenant: Client
beforeAll(async () => {
  tenant = await start()
})
afterAll(closeAll)

async function allUsers(client: Client, query: string): Promise<{ users: Row[]; pages: Row[] }> {
  const pages: Row[] = []
  let path: string | null = `/api/v1/users?${query}`
  while (path) {
    const { body } = await client.get(path)
    pages.push(body)
    path = body.next && `/api/v1/users${new URL(body.next).search}`
  }
  return { users: pages.flatMap((page) => page.results), pages }
}

describe('GET /api/v1/users', () => {
  test('lists everyone once to who takes the cursor of `next`, which names another host', async () => {
    const { users, pages } = await allUsers(tenant, '')
    expect(pages[0].results).toHaveLength(25)
    expect(new URL(pages[0].next).host).toBe('acme.kandji.example')
    expect(Buffer.from(new URL(pages[0].next).searchParams.get('cursor')!, 'base64').toString()).toMatch(/^p=\d+$/)
    expect(users.map((user) => user.email).sort()).toEqual(PEOPLE.map((person) => person.email).sort())
    expect(pages.at(-1).next).toBeNull()
  })

  test('counts the devices of each, and all owners are in it', async () => {
    const { users } = await allUsers(tenant, 'limit=300')
    const { rows } = await tenant.sweep()
    for (const user of users) {
      expect(user.device_count).toBe(rows.filter((row) => row.user && row.user.id === user.id).length)
    }
    const ids = new Set(users.map((user) => user.id))
    expect(rows.every((row) => !row.user || ids.has(row.user.id))).toBe(true)
  })

  test('tells contractors by their integration and leavers by `archived`', async () => {
    const { users: partners } = await allUsers(tenant, 'integration_id=702')
    expect(partners.map((user) => user.email.split('@')[1]).sort()).toEqual([
      'nordlicht-studio.example',
      'nordlicht-studio.example',
      'tanner-consulting.example',
    ])
    const { users: gone } = await allUsers(tenant, 'archived=true')
    expect(gone).toMatchObject([{ name: 'Cora Whitfield', active: false, archived: true }])
    expect((await tenant.get('/api/v1/users?archived=perhaps')).status).toBe(400)
  })

  test('a filter stays on the next page', async () => {
    const { users, pages } = await allUsers(tenant, 'email=ACME.example&limit=10')
    expect(users).toHaveLength(37)
    expect(pages).toHaveLength(4)
  })

  test('GET /users/{id} is one of the list, 404 for another', async () => {
    const { body } = await tenant.get('/api/v1/users')
    expect((await tenant.get(`/api/v1/users/${body.results[3].id}`)).body).toEqual(body.results[3])
    expect((await tenant.get('/api/v1/users/none')).status).toBe(404)
    expect((await tenant.get('/api/v1/users?cursor=broken')).status).toBe(400)
  })

  test('a bigger fleet has more people, and all owners are in it', async () => {
    const own = await start({ devices: 400 })
    const { users } = await allUsers(own, 'limit=300')
    const emails = new Set(users.map((user) => user.email))
    expect(emails.size).toBe(users.length)
    const owners = (await own.sweep()).rows.filter((row) => row.user).map((row) => row.user.email)
    expect(owners.filter((email) => !emails.has(email))).toEqual([])
    expect(users.length).toBeLessThan(400)
  })
})

describe('GET /api/v1/blueprints and /tags', () => {
  test('come in an envelope with count, next and previous', async () => {
    const { body } = await tenant.get('/api/v1/blueprints?limit=2&offset=2')
    expect(body.count).toBe(5)
    expect(body.results).toHaveLength(2)
    expect(body.next).toBe(`${tenant.url}/api/v1/blueprints?limit=2&offset=4`)
    expect(body.previous).toBe(`${tenant.url}/api/v1/blueprints?limit=2&offset=0`)
    expect(body.results[0].enrollment_code).toEqual({ code: expect.stringMatching(/^\d{6}$/), is_active: true })
  })

  test('blueprints are found by id, ids and part of the name, with their number of devices', async () => {
    const { body } = await tenant.get('/api/v1/blueprints')
    const sum = body.results.reduce((total: number, blueprint: Row) => total + blueprint.computers_count, 0)
    expect(sum).toBe(60)
    const [first, second] = body.results
    expect((await tenant.get(`/api/v1/blueprints?id=${second.id}`)).body.results).toEqual([second])
    expect((await tenant.get(`/api/v1/blueprints?id__in=${first.id},${second.id}`)).body.count).toBe(2)
    expect((await tenant.get('/api/v1/blueprints?name=macs')).body.count).toBe(2)
    expect((await tenant.get('/api/v1/blueprints/none')).status).toBe(404)
  })

  test('tags are searched by part of the name', async () => {
    const { body } = await tenant.get('/api/v1/tags?search=l')
    expect(body.results.map((tag: Row) => tag.name)).toEqual(['berlin', 'lisbon', 'loaner', 'lab'])
  })
})

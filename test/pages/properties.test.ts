import { type Answer, type Browser, type Site, startSite } from './browse.ts'

const PAGE = '/system_properties_ui.do'
const SHOP = { sysparm_title: 'Shop settings', sysparm_category: 'Shop,Shop mail' }

let site: Site
let admin: Browser
let keeper: Browser
beforeAll(async () => {
  site = await startSite()
  for (const name of ['x_shop.keeper', 'x_shop.clerk']) site.insert('sys_user_role', { name })
  admin = await site.signedIn('root', ['admin'])
  keeper = await site.signedIn('keeper', ['x_shop.keeper'])
  const roles = { read_roles: 'x_shop.clerk,x_shop.keeper', write_roles: 'x_shop.keeper' }
  const shop = site.insert('sys_properties_category', { name: 'Shop', title: 'The shop itself' })
  const mail = site.insert('sys_properties_category', { name: 'Shop mail' })
  place(shop, 200, {
    ...roles,
    name: 'x_shop.open',
    type: 'boolean',
    value: 'yes',
    description: 'Whether it is <open>',
  })
  place(shop, 100, { ...roles, name: 'x_shop.size', type: 'choicelist', choices: 'Small=s,large', value: 's' })
  place(shop, 300, { ...roles, name: 'x_shop.seats', type: 'integer', value: '4' })
  place(shop, 400, { ...roles, name: 'x_shop.motto', type: 'string', value: 'first\nsecond' })
  place(mail, 100, { ...roles, name: 'x_shop.secret', type: 'password2', value: 'hidden-mail-word' })
  place(mail, 200, { name: 'x_shop.internal', type: 'string', value: 'for admins', write_roles: 'admin' })
  const closed = site.insert('sys_properties_category', { name: 'Closed' })
  place(closed, 100, { name: 'x_shop.closed', type: 'string', value: 'nobody' })
})
afterAll(() => site.close())

function place(category: string, order: number, values: Record<string, string>): void {
  const property = site.insert('sys_properties', values)
  site.insert('sys_properties_category_m2m', { category, property, order: String(order) })
}

const open = (browser: Browser, query: Record<string, string> = SHOP): Promise<Answer> =>
  browser.get(`${PAGE}?${new URLSearchParams(query)}`)

const token = async (browser: Browser): Promise<string> =>
  /name="sysparm_ck" value="(\w+)"/.exec((await open(browser)).text)![1]!

const save = async (browser: Browser, values: Record<string, string>): Promise<Answer> =>
  browser.post(PAGE, { ...SHOP, sysparm_ck: await token(browser), ...values })

const kept = (name: string): string | undefined => site.instance.property(`x_shop.${name}`)

test('shows the properties of each category in their order, with description and an input by type', async () => {
  const { status, text } = await open(keeper)
  expect(status).toBe(200)
  expect(text).toContain('<h1>Shop settings</h1>')
  expect([...text.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, title]) => title)).toEqual(['The shop itself', 'Shop mail'])
  const names = [...text.matchAll(/<label for="(.*?)"/g)].map(([, name]) => name).filter((name) => name !== 'go')
  expect(names).toEqual(['x_shop.size', 'x_shop.open', 'x_shop.seats', 'x_shop.motto', 'x_shop.secret'])
  expect(text).toContain('Whether it is &lt;open&gt;')
  expect(text).toMatch(/<option value="s" selected>Small<\/option>\s*<option value="large" >large<\/option>/)
  expect(text).toMatch(/type="checkbox"[^>]*name="x_shop.open"/)
  expect(text).toMatch(/inputmode="numeric"[^>]*name="x_shop.seats"/)
  expect(text).toMatch(/<textarea[^>]*name="x_shop.motto"[^>]*>\nfirst\nsecond<\/textarea>/)
  expect(text).toMatch(/type="password"[^>]*name="x_shop.secret"/)
  expect(text).not.toContain('hidden-mail-word')
})

test('saves what was changed, and only that', async () => {
  const before = site.instance.database.find('sys_properties', 'name', 'x_shop.motto')!.sys_mod_count
  const untouched = { 'x_shop.open': 'false', 'x_shop.motto': 'first\r\nsecond', 'x_shop.secret': '' }
  const { status, text } = await save(keeper, { ...untouched, 'x_shop.size': 'large', 'x_shop.seats': '12' })
  expect([status, /role="status">(.*?)</.exec(text)![1]]).toEqual([200, 'Saved: x_shop.size, x_shop.seats.'])
  expect(['size', 'seats', 'open', 'motto', 'secret'].map(kept)).toEqual([
    'large',
    '12',
    'yes',
    'first\nsecond',
    'hidden-mail-word',
  ])
  const row = (name: string) => site.instance.database.find('sys_properties', 'name', `x_shop.${name}`)!
  expect(row('motto').sys_mod_count).toBe(before)
  expect(row('size').sys_updated_by).toBe('keeper')
  expect((await save(keeper, untouched)).text).toContain('Nothing was changed.')
  await save(keeper, { 'x_shop.open': 'true', 'x_shop.secret': 'another-word' })
  expect([kept('open'), kept('secret')]).toEqual(['true', 'another-word'])
})

test.each([
  ['x_shop.size', 'huge', 'x_shop.size takes s, large, got huge.'],
  ['x_shop.seats', 'many', 'x_shop.seats takes a whole number, got many.'],
  ['x_shop.open', 'perhaps', 'x_shop.open takes true or false, got perhaps.'],
  ['x_shop.motto', 'x'.repeat(4001), 'x_shop.motto takes at most 4000 characters, got 4001.'],
])('a wrong value of %s is named, and nothing is saved', async (name, value, problem) => {
  const [size, seats, motto] = ['size', 'seats', 'motto'].map(kept)
  const { status, text } = await save(keeper, { 'x_shop.motto': 'not saved', [name]: value })
  expect(status).toBe(422)
  expect(text).toContain(problem)
  expect(['size', 'seats', 'motto'].map(kept)).toEqual([size, seats, motto])
})

test('a business rule may refuse, and is named', async () => {
  const rule = {
    name: 'Keep the seats',
    collection: 'sys_properties',
    when: 'before',
    advanced: 'true',
    action_update: 'true',
  }
  const script = 'if (current.value == "13") current.setAbortAction(true)'
  site.insert('sys_script', { ...rule, active: 'true', script })
  const { status, text } = await save(keeper, { 'x_shop.seats': '13' })
  expect([status, kept('seats')]).toEqual([422, '12'])
  expect(text).toContain('the business rule Keep the seats aborted it')
})

test('who may only read sees them closed, and may change none', async () => {
  const clerk = await site.signedIn('clerk', ['x_shop.clerk'])
  const { status, text } = await open(clerk)
  expect(status).toBe(200)
  expect(text).toMatch(/name="x_shop.seats"[^>]*disabled/)
  expect(text).not.toContain('<button>Save</button>')
  const motto = kept('motto')
  expect((await save(clerk, { 'x_shop.motto': 'mine' })).status).toBe(403)
  expect(kept('motto')).toBe(motto)
})

test('without a role that a property names it is not shown, nor changed; an admin sees all', async () => {
  expect((await save(keeper, { 'x_shop.internal': 'mine' })).text).toContain('Nothing was changed.')
  expect(kept('internal')).toBe('for admins')
  const stranger = await site.signedIn('stranger', ['itil'])
  for (const [browser, query] of [
    [stranger, SHOP],
    [keeper, { sysparm_category: 'Closed' }],
  ] as const)
    expect((await open(browser, query)).status).toBe(403)
  expect((await open(admin)).text).toContain('x_shop.internal')
  expect((await open(admin, { sysparm_category: 'Closed' })).text).toContain('x_shop.closed')
})

test('a request without the token of the session changes nothing', async () => {
  const motto = kept('motto')
  for (const sysparm_ck of ['', 'guessed', await token(admin)]) {
    const { status, text } = await save(keeper, { 'x_shop.motto': 'forged', sysparm_ck })
    expect([status, text.includes('does not come from a page of your session')]).toEqual([403, true])
  }
  expect(kept('motto')).toBe(motto)
})

test('names a category that is not there, and asks strangers to sign in', async () => {
  expect((await open(admin, { sysparm_category: 'Shop,Cellar' })).text).toContain('named Cellar here')
  expect((await open(admin, {})).status).toBe(400)
  expect((await open(site.anonymous)).location).toMatch(/^\/login\?next=%2Fsystem_properties_ui/)
})

// Guessing passwords: a name is refused for a while after some wrong ones, and nothing tells whether there is such a user.

import { SignInAttempts } from '../../../src/instance/security/sign-in-attempts.ts'
import { useRemote } from '../../support/rest.ts'

let now = Date.UTC(2026, 0, 1)
const remote = useRemote({ clock: () => now })
const { call } = remote
const USER = 'GET /api/now/table/sys_user?sysparm_limit=1'

const status = async (user: string, password: string): Promise<number> =>
  (await call(USER, { as: { user, password } })).status

/** Wrong passwords in a row at one door. */
const DOORS: Array<[door: string, attempt: (user: string, password: string) => Promise<boolean>]> = [
  ['basic authentication', async (user, password) => (await status(user, password)) === 200],
  [
    'the sign-in page',
    async (user, password) => {
      const body = new URLSearchParams({ user_name: user, user_password: password })
      const answer = await fetch(`${remote.running.url}/login`, { method: 'POST', body, redirect: 'manual' })
      return answer.status === 303
    },
  ],
  [
    'OAuth with a password',
    async (username, password) => {
      const form = { grant_type: 'password', ...client, username, password }
      return (await call('POST /oauth_token.do', { as: 'nobody', form })).status === 200
    },
  ],
  [
    'the login of now-sdk',
    async (user, password) => {
      const form = { user_name: user, user_password: password }
      const { json } = await call('POST /angular.do?sysparm_type=view_form.login', { as: 'nobody', form })
      return json.status === 'success'
    },
  ],
]
let client: { client_id: string; client_secret: string }
beforeAll(() => (client = remote.client()))

describe.each(DOORS)('%s', (door, attempt) => {
  test('refuses the right password too after five wrong ones, for a while', async () => {
    const { user, password } = remote.user(`guessed at ${door}`)
    for (let n = 0; n < 5; n++) expect(await attempt(user, `wrong ${n}`)).toBe(false)
    expect(await attempt(user, password)).toBe(false)
    now += 1001
    expect(await attempt(user, password)).toBe(true)
    expect(await attempt(user, password)).toBe(true)
  })

  test('forgets wrong ones after a right one', async () => {
    const { user, password } = remote.user(`mistyped at ${door}`)
    for (let n = 0; n < 12; n++) {
      if (n % 3 === 2) expect(await attempt(user, password)).toBe(true)
      else await attempt(user, `wrong ${n}`)
    }
    expect(await attempt(user, password)).toBe(true)
  })
})

test('one name does not lock another; case makes no other name', async () => {
  const [one, other] = [remote.user('one'), remote.user('other')]
  for (const name of ['one', 'ONE', 'oNe', 'onE', 'One']) expect(await status(name, 'wrong')).toBe(401)
  expect(await status(one.user, one.password)).toBe(401)
  expect(await status(other.user, other.password)).toBe(200)
})

test('the secret of an OAuth client is guarded as well', async () => {
  const { client_id, client_secret } = remote.client()
  const { user, password } = remote.user('by client')
  const token = (secret: string) =>
    call('POST /oauth_token.do', {
      as: 'nobody',
      form: { grant_type: 'password', client_id, client_secret: secret, username: user, password },
    })
  for (let n = 0; n < 5; n++) expect((await token(`wrong ${n}`)).status).toBe(401)
  expect((await token(client_secret)).status).toBe(401)
  now += 1001
  expect((await token(client_secret)).status).toBe(200)
})

test('the wait doubles with each further wrong one, up to a quarter of an hour', () => {
  let time = 0
  const attempts = new SignInAttempts(() => time)
  for (let n = 0; n < 5; n++) attempts.note('ann', false)
  for (const wait of [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]) {
    time += wait * 1000 - 1
    expect([wait, attempts.isRefused('ann')]).toEqual([wait, true])
    time += 1
    expect([wait, attempts.isRefused('ann')]).toEqual([wait, false])
    attempts.note('ann', false)
  }
})

test('an unknown user, one without a password and a known one take the same time', () => {
  const { users } = remote.running.instance
  remote.insert('sys_user', { user_name: 'no password', active: 'true' })
  remote.insert('sys_user', { user_name: 'switched off', user_password: 'x', active: 'false' })
  remote.user('timed')
  const times = (name: string): number => {
    const taken = Array.from({ length: 9 }, (_, n) => {
      users.attempts.note(name, true)
      const began = performance.now()
      users.authenticate(name, `wrong ${name} ${n}`)
      return performance.now() - began
    })
    return taken.sort((one, other) => one - other)[4]!
  }
  const known = times('timed')
  for (const name of ['nobody at all', 'no password', 'switched off', '']) {
    expect(times(name)).toBeGreaterThan(known / 3)
    expect(times(name)).toBeLessThan(known * 3)
  }
})

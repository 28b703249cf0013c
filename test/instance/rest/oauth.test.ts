// OAuth tokens. Source: ServiceNow docs, r_OAuthAPIRequestParameters; KB0791140, KB2132135, KB2731346; one recorded body
// for whatever is wrong.

import { useRemote } from '../../support/rest.ts'

let now = Date.parse('2026-05-01T12:00:00Z')
const remote = useRemote({ clock: () => now })
const { call } = remote
const wait = (seconds: number): void => void (now += seconds * 1000)
type Client = ReturnType<typeof remote.client>

const token = (form: Record<string, string>) => call('POST /oauth_token.do', { as: 'nobody', form })
const REFUSED = { status: 401, json: { error_description: 'access_denied', error: 'server_error' } }

let names = 0
const account = (): { username: string; password: string } => {
  const { user, password } = remote.user(`api ${names++}`, 'admin')
  return { username: user, password }
}
const grant = (client: Client, user = account()) => token({ grant_type: 'password', ...client, ...user })
const refresh = (client: Client, refresh_token: string) =>
  token({ grant_type: 'refresh_token', ...client, refresh_token })
const use = async (bearer: string): Promise<number> =>
  (await call('GET /api/now/table/sys_user?sysparm_limit=1', { as: { bearer } })).status

describe('the password grant', () => {
  test('answers the documented object, in its order', async () => {
    const { status, json, text } = await grant(remote.client())
    expect(status).toBe(200)
    expect(json).toEqual({
      access_token: expect.stringMatching(/^[\w-]{80,}$/),
      refresh_token: expect.stringMatching(/^[\w-]{80,}$/),
      scope: 'useraccount',
      token_type: 'Bearer',
      expires_in: 1799,
    })
    expect(Object.keys(JSON.parse(text))).toEqual([
      'access_token',
      'refresh_token',
      'scope',
      'token_type',
      'expires_in',
    ])
    expect(await use(json.access_token)).toBe(200)
  })

  test('gives the same token again while it lives, and renews its life', async () => {
    const [client, user] = [remote.client(), account()]
    const first = await grant(client, user)
    wait(1700)
    const second = await grant(client, user)
    expect(second.json).toEqual(first.json)
    wait(1700)
    expect(await use(first.json.access_token)).toBe(200)
    wait(200)
    expect(await use(first.json.access_token)).toBe(401)
    expect((await grant(client, user)).json.access_token).not.toBe(first.json.access_token)
  })

  test('a token lives as long as its client says', async () => {
    const { json } = await grant(remote.client({ access_token_lifespan: '60' }))
    expect(json.expires_in).toBe(59)
    wait(61)
    expect(await use(json.access_token)).toBe(401)
  })
})

test('a client whose tokens live no time gives one that is over, and says 0', async () => {
  for (const seconds of ['0', '-5']) {
    const { json } = await grant(remote.client({ access_token_lifespan: seconds }))
    expect(json.expires_in).toBe(0)
    expect(await use(json.access_token)).toBe(401)
  }
  const client = remote.client({ refresh_token_lifespan: '0' })
  const { refresh_token } = (await grant(client)).json
  expect(await refresh(client, refresh_token)).toMatchObject(REFUSED)
})

test('a user who is set inactive, and then also their tokens', async () => {
  const [client, user] = [remote.client(), account()]
  const { access_token, refresh_token } = (await grant(client, user)).json
  const { database } = remote.running.instance
  const row = database.find('sys_user', 'user_name', user.username)!
  database.update('sys_user', String(row.sys_id), { active: 0 })
  expect(await use(access_token)).toBe(401)
  expect(await refresh(client, refresh_token)).toMatchObject(REFUSED)
  expect(await grant(client, user)).toMatchObject(REFUSED)
  database.update('sys_user', String(row.sys_id), { active: 1 })
  expect(await use(access_token)).toBe(200)
})

describe('the refresh grant', () => {
  test('gives a working token; the refresh token stays the same', async () => {
    const client = remote.client()
    const first = (await grant(client)).json
    wait(1900)
    const { status, json } = await refresh(client, first.refresh_token)
    expect(status).toBe(200)
    expect(json.refresh_token).toBe(first.refresh_token)
    expect([await use(first.access_token), await use(json.access_token)]).toEqual([401, 200])
  })

  test('does not make the refresh token live longer', async () => {
    const client = remote.client({ refresh_token_lifespan: '3600' })
    const { refresh_token } = (await grant(client)).json
    wait(3000)
    expect((await refresh(client, refresh_token)).status).toBe(200)
    wait(700)
    expect(await refresh(client, refresh_token)).toMatchObject(REFUSED)
  })

  test('refuses the token of another client, an access token, and nonsense', async () => {
    const client = remote.client()
    const { access_token, refresh_token } = (await grant(client)).json
    expect(await refresh(remote.client(), refresh_token)).toMatchObject(REFUSED)
    expect(await refresh(client, access_token)).toMatchObject(REFUSED)
    expect(await refresh(client, 'nonsense')).toMatchObject(REFUSED)
  })
})

describe('whatever is wrong, the answer is the same', () => {
  test.each<[string, (client: Client, user: ReturnType<typeof account>) => Record<string, string>]>([
    ['a wrong password', (client, user) => ({ grant_type: 'password', ...client, ...user, password: 'x' })],
    ['a wrong client secret', (client, user) => ({ grant_type: 'password', ...client, ...user, client_secret: 'x' })],
    ['an unknown client', (client, user) => ({ grant_type: 'password', ...client, ...user, client_id: 'x' })],
    ['no client', (_client, user) => ({ grant_type: 'password', ...user })],
    ['no grant type', (client, user) => ({ ...client, ...user })],
    ['an unknown grant type', (client, user) => ({ grant_type: 'magic', ...client, ...user })],
    ['nothing at all', () => ({})],
  ])('%s', async (_name, form) => {
    expect(await token(form(remote.client(), account()))).toMatchObject(REFUSED)
  })

  test('an inactive client, and then also its tokens', async () => {
    const client = remote.client()
    const { access_token } = (await grant(client)).json
    const { database } = remote.running.instance
    database.update('oauth_entity', String(database.find('oauth_entity', 'client_id', client.client_id)!.sys_id), {
      active: 0,
    })
    expect(await grant(client)).toMatchObject(REFUSED)
    expect(await use(access_token)).toBe(401)
  })

  test('a locked-out user, and then also their tokens', async () => {
    const [client, user] = [remote.client(), account()]
    const { access_token, refresh_token } = (await grant(client, user)).json
    const { database } = remote.running.instance
    database.update('sys_user', String(database.find('sys_user', 'user_name', user.username)!.sys_id), {
      locked_out: 1,
    })
    expect(await grant(client, user)).toMatchObject(REFUSED)
    expect(await refresh(client, refresh_token)).toMatchObject(REFUSED)
    expect(await use(access_token)).toBe(401)
  })

  test('parameters in the address, and a body that is no form', async () => {
    const [client, user] = [remote.client(), account()]
    const all = new URLSearchParams({ grant_type: 'password', ...client, ...user })
    expect(await call(`POST /oauth_token.do?${all}`, { as: 'nobody', form: {} })).toMatchObject(REFUSED)
    expect(await call('POST /oauth_token.do', { as: 'nobody', body: Object.fromEntries(all) })).toMatchObject(REFUSED)
  })

  test('the password grant switched off by its property', async () => {
    const { instance } = remote.running
    const say = (value: string) =>
      instance.asSystem(() => instance.setProperty('glide.oauth.inbound.ropc.grant_type.disabled', value))
    say('true')
    expect(await grant(remote.client())).toMatchObject(REFUSED)
    say('false')
    expect((await grant(remote.client())).status).toBe(200)
  })

  test('the reason is in the system log', async () => {
    const line = encodeURIComponent('message=Exception on token flow - invalid_client')
    const lines = async () =>
      (await call(`GET /api/now/table/syslog?sysparm_query=${line}`)).json.result.length as number
    const before = await lines()
    await token({ grant_type: 'password', client_id: 'x' })
    expect(await lines()).toBe(before + 1)
  })
})

const CLIENT_CREDENTIALS = 'glide.oauth.inbound.client.credential.grant_type.enabled'
const allowClientCredentials = (value: string) => {
  const { instance } = remote.running
  instance.asSystem(() => instance.setProperty(CLIENT_CREDENTIALS, value))
}

test('client credentials are refused until the property allows them', async () => {
  const { username } = account()
  const user = String(remote.running.instance.database.find('sys_user', 'user_name', username)!.sys_id)
  const ask = () => token({ grant_type: 'client_credentials', ...remote.client({ user }) })
  expect(await ask()).toMatchObject(REFUSED)
  allowClientCredentials('true')
  expect((await ask()).status).toBe(200)
  allowClientCredentials('false')
  expect(await ask()).toMatchObject(REFUSED)
})

test('client credentials stand for the user of the client', async () => {
  allowClientCredentials('true')
  const { username } = account()
  const user = String(remote.running.instance.database.find('sys_user', 'user_name', username)!.sys_id)
  const { json } = await token({ grant_type: 'client_credentials', ...remote.client({ user }) })
  expect(json.refresh_token).toBeUndefined()
  expect(await use(json.access_token)).toBe(200)
  expect(await token({ grant_type: 'client_credentials', ...remote.client() })).toMatchObject(REFUSED)
  remote.running.instance.database.update('sys_user', user, { locked_out: 1 })
  expect(await token({ grant_type: 'client_credentials', ...remote.client({ user }) })).toMatchObject(REFUSED)
})

test('a revoked token is of no use; revoking needs no authentication', async () => {
  const client = remote.client()
  const { access_token, refresh_token } = (await grant(client)).json
  expect((await call(`GET /oauth_revoke_token.do?token=${access_token}`, { as: 'nobody' })).status).toBe(200)
  expect(await use(access_token)).toBe(401)
  await call(`GET /oauth_revoke_token.do?token=${refresh_token}`, { as: 'nobody' })
  expect(await refresh(client, refresh_token)).toMatchObject(REFUSED)
})

test('a securely scoped client gets its token, and no further', async () => {
  const { status, json } = await grant(remote.client({ scope_restriction: 'securely_scoped' }))
  expect(status).toBe(200)
  expect(await call('GET /api/now/table/sys_user', { as: { bearer: json.access_token } })).toMatchObject({
    status: 403,
    json: {
      error: { message: 'User Not Authorized', detail: 'Access to unscoped api is not allowed' },
      status: 'failure',
    },
  })
})

test('the database keeps no token, only hashes', async () => {
  const { access_token, refresh_token } = (await grant(remote.client())).json
  const kept = remote.running.instance.snapshot().toString('latin1')
  expect(kept).not.toContain(access_token)
  expect(kept).not.toContain(refresh_token)
})

// OAuth tokens: issued, reused while valid, refreshed, checked. The database keeps their hashes only.
// Source: ServiceNow docs, r_OAuthAPIRequestParameters; KB0791140 and KB2132135 (reuse, no rotation of refresh tokens).

import { createHash, randomBytes } from 'node:crypto'
import type { Row } from '../database/database.ts'
import { where } from '../database/query.ts'
import { number } from '../database/rows.ts'
import type { Store } from '../store.ts'
import { RecordState } from '../records/record.ts'
import { QUIET_WRITE } from '../records/writer.ts'

export interface Grant {
  user: Row
  client: Row
  /** The client may call only APIs of its own auth scopes. */
  securelyScoped: boolean
}

export interface Issued {
  accessToken: string
  refreshToken: string
  /** Seconds. */
  expiresIn: number
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')
const newToken = (): string => randomBytes(64).toString('base64url')

export class Tokens {
  readonly #instance: Store
  /** Tokens as issued by this process, by their record: a valid one is given again. */
  readonly #issued = new Map<string, string>()

  constructor(instance: Store) {
    this.#instance = instance
  }

  /** The user and client behind a valid access token. */
  check(token: string): Grant | undefined {
    const credential = this.#find(token, 'access_token')
    return credential && this.#grantOf(credential)
  }

  /** For a password grant: the current tokens, their lives renewed, or new ones. */
  issue(user: Row, client: Row, withRefresh = true): Issued {
    const access = this.#current(user, client, 'access_token') ?? this.#create(user, client, 'access_token')
    const refresh = withRefresh
      ? (this.#current(user, client, 'refresh_token') ?? this.#create(user, client, 'refresh_token'))
      : ''
    return { accessToken: access, refreshToken: refresh, expiresIn: expiresIn(client) }
  }

  /** For a refresh grant: a working access token. The refresh token stays, and its life is not made longer. */
  refresh(refreshToken: string, client: Row): Issued | undefined {
    const credential = this.#find(refreshToken, 'refresh_token')
    const grant = credential && this.#grantOf(credential)
    if (!grant || grant.client.sys_id !== client.sys_id) return undefined
    const accessToken = this.#create(grant.user, client, 'access_token')
    return { accessToken, refreshToken, expiresIn: expiresIn(client) }
  }

  /** Ends a token at once. Needs no authentication, as on the platform. */
  revoke(token: string): boolean {
    const row = this.#instance.database.find('oauth_credential', 'token_hash', hashOf(token))
    if (!row) return false
    this.#instance.database.delete('oauth_credential', String(row.sys_id))
    this.#issued.delete(String(row.sys_id))
    return true
  }

  #find(token: string, type: string): Row | undefined {
    const row = token ? this.#instance.database.find('oauth_credential', 'token_hash', hashOf(token)) : undefined
    return row && row.type === type && String(row.expires) > this.#instance.timestamp() ? row : undefined
  }

  #grantOf(credential: Row): Grant | undefined {
    const { database } = this.#instance
    const user = database.get('sys_user', String(credential.user_id))
    const client = database.get('oauth_entity', String(credential.peer))
    if (!user || user.active !== 1 || user.locked_out === 1 || !client || client.active !== 1) return undefined
    return { user, client, securelyScoped: client.scope_restriction === 'securely_scoped' }
  }

  #current(user: Row, client: Row, type: string): string | undefined {
    const owner = { user_id: String(user.sys_id), peer: String(client.sys_id) }
    const query = where('oauth_credential', { ...owner, type })
    const now = this.#instance.timestamp()
    for (const row of this.#instance.database.select(query).reverse()) {
      const token = this.#issued.get(String(row.sys_id))
      if (!token || String(row.expires) <= now) continue
      this.#instance.database.update('oauth_credential', String(row.sys_id), { expires: this.#expiry(client, type) })
      return token
    }
    return undefined
  }

  #create(user: Row, client: Row, type: string): string {
    const token = newToken()
    const state = RecordState.fresh('oauth_credential')
    Object.assign(state.values, {
      token_hash: hashOf(token),
      type,
      expires: this.#expiry(client, type),
      user: user.user_name,
      user_id: user.sys_id,
      peer: client.sys_id,
    })
    this.#instance.asSystem(() => this.#instance.records.insert(state, QUIET_WRITE))
    this.#issued.set(state.sysId, token)
    return token
  }

  #expiry(client: Row, type: string): string {
    return new Date(this.#instance.now() + lifespan(client, type) * 1000).toISOString().slice(0, 19).replace('T', ' ')
  }
}

/** Seconds: 0 for tokens that are over as soon as they are given. */
function lifespan(client: Row, type: string): number {
  const said =
    type === 'access_token'
      ? number(client, 'access_token_lifespan', 1800)
      : number(client, 'refresh_token_lifespan', 8_640_000)
  return Math.max(0, said)
}

/** What the answer says: a second less than it is. */
const expiresIn = (client: Row): number => Math.max(0, lifespan(client, 'access_token') - 1)

// Who push is to ServiceNow: an OAuth client, and the service account that it acts for. With a user name and a password that
// is asked for by the password grant (ROPC); without them by the client credentials grant, and the instance knows the account.

export interface ServiceNowAccount {
  /** Origin of the instance, for example `https://acme.service-now.com`. */
  url: string
  clientId: string
  clientSecret: string
  /** Both or none. */
  username?: string | undefined
  password?: string | undefined
}

export type Grant = 'password grant' | 'client credentials grant'

/** What of an account may be told. */
export interface Identity {
  /** Origin of the instance. */
  url: string
  grant: Grant
  /** Undefined where only the instance knows it. */
  username: string | undefined
  /** The user that acts in ServiceNow, as a text says it. */
  user: string
}

export function identityOf({ url, username }: Pick<ServiceNowAccount, 'url' | 'username'>): Identity {
  if (username === undefined)
    return { url, grant: 'client credentials grant', username, user: 'the OAuth application user of the client' }
  return { url, grant: 'password grant', username, user: `the user ${username}` }
}

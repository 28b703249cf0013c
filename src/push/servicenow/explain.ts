// What a refusal by ServiceNow means, and what to do about it.

import { Misconfigured, Refused, type PushError } from '../errors.ts'
import type { Exchange } from '../http/exchange.ts'
import { fieldsOf } from '../json.ts'
import { cut, LONGEST_REASON } from '../text.ts'
import { errorOf, type StopReason } from '../http/retry-policy.ts'
import type { Grant, Identity } from './account.ts'
import { missingRight, rightText, SEND_ROWS } from './rights.ts'

export const SERVICENOW = 'ServiceNow'

/** @param what the call, for example `POST /api/now/import/x` */
export function explainRefusal(identity: Identity, what: string, why: StopReason, exchange: Exchange): PushError {
  const { url, grant, user } = identity
  const said = `${url} answered ${what} with ${foundText(exchange)}.`
  switch (why) {
    case 'moved':
      return new Misconfigured(
        'SERVICENOW_INSTANCE',
        `${said} Redirects are not followed: set the instance's own address.`
      )
    case 'certificate':
      return new Misconfigured(
        'SERVICENOW_INSTANCE',
        `The certificate of ${url} is not trusted: ${foundText(exchange)}. Check the address; for a private authority set NODE_EXTRA_CA_CERTS.`
      )
    case 'not-installed':
      return new Refused(
        SERVICENOW,
        `${said} The Kandji app (scope x_kandj_kandji) is not installed there, or an old version of it: install it, then run again.`
      )
    case 'stored':
      return new Refused(
        SERVICENOW,
        `${url} stored the row in ${what.split('/').at(-1)}${importSetOf(exchange)}, and nothing transformed it, so it does not count as delivered. Either the import set is asynchronous: set Mode of this Import Set to Synchronous, and of those that ServiceNow makes for this table. Or the staging table has no active transform map of the app, whatever others it has: activate the app's, "Kandji computer" and "Kandji MDM". Then run again: the rows wait.`,
        'stored-not-transformed'
      )
    case 'unscoped':
      return new Refused(
        SERVICENOW,
        `${said} The OAuth client is securely scoped: clear "Allow access only to APIs in selected scope" of the inbound integration (in the old form, the Application Registry record: set the scope restriction to "Broadly scoped").`
      )
    case 'permission':
      return new Refused(SERVICENOW, `${said} Give ${user} ${missingRight(what)}.`)
    case 'not-found':
      return new Refused(
        SERVICENOW,
        `${said} Check that SERVICENOW_INSTANCE is a ServiceNow instance, and that the Kandji app is installed there.`
      )
    case 'invalid':
      return new Refused(SERVICENOW, `${said} Nothing was changed.`)
    default:
      return new Refused(
        SERVICENOW,
        `${said} New tokens are also refused, got by the ${grant}. Check that ${user} is active, not locked out, and may use web services, and that Access Token Lifespan of the OAuth client is not 0.`
      )
  }
}

/** ServiceNow answers every failure of the token endpoint in the same way, so the list of what to check is the message. */
export function explainNoToken({ url, grant }: Identity, exchange: Exchange): PushError {
  if (exchange.kind === 'answer' && NO_TOKEN_ENDPOINT.has(exchange.status)) {
    return new Misconfigured(
      'SERVICENOW_INSTANCE',
      `Expected the token endpoint of a ServiceNow instance, got ${foundText(exchange)} from POST ${url}/oauth_token.do. Check that SERVICENOW_INSTANCE is the address of the instance, and that OAuth 2.0 is active there (plugin com.snc.platform.security.oauth).`
    )
  }
  return new Refused(
    SERVICENOW,
    [
      `${url} gave no OAuth token by the ${grant}: ${foundText(exchange)}. ServiceNow does not say which value is wrong. Check:`,
      '- SERVICENOW_CLIENT_ID and SERVICENOW_CLIENT_SECRET are those of an active OAuth client on this instance;',
      ...WHAT_TO_CHECK[grant],
      '- SERVICENOW_INSTANCE is the right instance.',
    ].join('\n')
  )
}

const WHAT_TO_CHECK: Readonly<Record<Grant, readonly string[]>> = {
  'password grant': [
    '- SERVICENOW_USERNAME and SERVICENOW_PASSWORD are right, and the account is active, not locked out, and needs no password reset;',
    '- the password grant is allowed (property glide.oauth.inbound.ropc.grant_type.disabled is not true); where it is not, leave out both for the client credentials grant;',
  ],
  'client credentials grant': [
    '- the client credentials grant is allowed (property glide.oauth.inbound.client.credential.grant_type.enabled is true);',
    '- the client has an OAuth application user, who is active and not locked out;',
    '- SERVICENOW_USERNAME and SERVICENOW_PASSWORD are both set where the password grant is meant: neither was given;',
  ],
}

/** An instance answers wrong values with 401: these come from something else. */
const NO_TOKEN_ENDPOINT: ReadonlySet<number> = new Set([404, 405, 410, 501])

/** 2xx with an empty `result`: the row was stored, but nobody was allowed to read what became of it. */
export function explainNoResult({ url, user }: Identity): PushError {
  return new Refused(
    SERVICENOW,
    `${url} accepted the first rows but returned no result. ${sentence(user)} lacks an import role: give it ${rightText(SEND_ROWS)}.`
  )
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function importSetOf(exchange: Exchange): string {
  const name = exchange.kind === 'answer' ? fieldsOf(exchange.json)['import_set'] : undefined
  return typeof name === 'string' && name !== '' ? ` (import set ${cut(name, LONGEST_REASON)})` : ''
}

function foundText(exchange: Exchange): string {
  if (exchange.kind === 'fault') return exchange.message
  const { message, detail } = errorOf(exchange)
  const oauth = fieldsOf(exchange.json)
  const parts = [message, detail, oauth['error_description'], oauth['error']]
    .filter((part) => typeof part === 'string' && part !== '')
    .map((part) => cut(String(part), LONGEST_REASON))
  return parts.length > 0 ? `${exchange.status} (${parts.join(': ')})` : String(exchange.status)
}

// What a company has before its first sync: an OAuth client, the service account, and people with accounts in ServiceNow.

import { randomBytes } from 'node:crypto'
import type { Admin } from './admin.ts'

/** Roles of the documented service account. */
const SERVICE_ROLES = ['cmdb_read', 'import_transformer', 'rest_api_explorer']

/** Some people have devices but no account in ServiceNow: every so many of the directory. */
const WITHOUT_ACCOUNT = 10

export const secret = (): string => randomBytes(18).toString('hex')

/** @returns the variables that kandji-push signs in with */
export async function prepareAccounts(admin: Admin, tenantUrl: string, token: string): Promise<Record<string, string>> {
  const credentials = {
    SERVICENOW_CLIENT_ID: randomBytes(16).toString('hex'),
    SERVICENOW_CLIENT_SECRET: secret(),
    SERVICENOW_USERNAME: 'kandji_rest_api_user',
    SERVICENOW_PASSWORD: secret(),
  }
  await admin.registerClient(credentials.SERVICENOW_CLIENT_ID, credentials.SERVICENOW_CLIENT_SECRET)
  const account = await admin.createUser(
    'Kandji Integration',
    credentials.SERVICENOW_USERNAME,
    'kandji.integration@acme.example',
    credentials.SERVICENOW_PASSWORD
  )
  await admin.grant(account, SERVICE_ROLES)
  const people = await directory(tenantUrl, token)
  const known = people.filter((_person, index) => index % WITHOUT_ACCOUNT !== WITHOUT_ACCOUNT - 1)
  for (const { name, email } of known) await admin.createUser(name, email.split('@')[0]!, email)
  return credentials
}

/** The people of the Kandji tenant: the cursor is followed on our own base URL, whatever host `next` names. */
async function directory(base: string, token: string): Promise<Array<{ name: string; email: string }>> {
  const people: Array<{ name: string; email: string }> = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const response = await fetch(`${base}/api/v1/users?cursor=${encodeURIComponent(cursor)}`, {
      headers: { authorization: `Bearer ${token}` },
    })
    const page = (await response.json()) as { next: string | null; results: typeof people }
    people.push(...page.results)
    cursor = page.next ? new URL(page.next).searchParams.get('cursor') : null
  }
  return people
}

// The credentials of basic authentication, as an Authorization header brings them.

/** @returns undefined where the header is of another scheme, or names nobody */
export function basicCredentials(authorization: string | undefined): { name: string; password: string } | undefined {
  const [, credentials] = /^basic\s+(.*)$/i.exec(authorization ?? '') ?? []
  if (credentials === undefined) return undefined
  const text = Buffer.from(credentials, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  return colon > 0 ? { name: text.slice(0, colon), password: text.slice(colon + 1) } : undefined
}

// POST /oauth_token.do and GET /oauth_revoke_token.do.
// Source: ServiceNow docs, r_OAuthAPIRequestParameters; recorded failures: one 401 body for whatever is wrong.

import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Row } from '../database/database.ts'
import type { Platform } from '../platform.ts'
import { matchesSecret } from '../records/secrets.ts'
import { formBody, parameters } from './request.ts'
import type { Issued, Tokens } from './tokens.ts'

/** The reason of a refusal is only in the system log. */
const refuse = (reply: FastifyReply, instance: Platform, reason: string): FastifyReply => {
  instance.asSystem(() => instance.log.write('warn', `Exception on token flow - ${reason}`, 'oauth'))
  return reply
    .code(401)
    .type('application/json;charset=UTF-8')
    .send({ error_description: 'access_denied', error: 'server_error' })
}

export function registerOAuth(app: FastifyInstance, instance: Platform, tokens: Tokens): void {
  app.post('/oauth_token.do', (request, reply) => {
    const type = request.headers['content-type'] ?? ''
    if (!type.startsWith('application/x-www-form-urlencoded'))
      return refuse(reply, instance, `content type ${type || 'none'}, expected a form`)
    // Parameters count in the body only: glide.oauth.allow.parameters.in.post.body.only is on for new instances.
    const form = Object.fromEntries(formBody(request))
    const client = clientOf(instance, form)
    if (!client) return refuse(reply, instance, 'invalid_client')
    const issued = grant(instance, tokens, client, form)
    if (!issued) return refuse(reply, instance, `invalid_grant (${form.grant_type ?? 'no grant_type'})`)
    const { accessToken, refreshToken, expiresIn } = issued
    return reply.type('application/json;charset=UTF-8').send({
      access_token: accessToken,
      ...(refreshToken && { refresh_token: refreshToken }),
      scope: 'useraccount',
      token_type: 'Bearer',
      expires_in: expiresIn,
    })
  })

  app.get('/oauth_revoke_token.do', (request, reply) => {
    tokens.revoke(parameters(request).token ?? '')
    return reply.code(200).send('')
  })
}

function clientOf(instance: Platform, form: Record<string, string>): Row | undefined {
  const { attempts } = instance.users
  // A name that no user can have: clients are counted apart.
  const name = `client\n${form.client_id ?? ''}`
  if (attempts.isRefused(name)) return undefined
  const client = form.client_id ? instance.database.find('oauth_entity', 'client_id', form.client_id) : undefined
  if (client?.active === 1 && client.public_client === 1 && !form.client_secret) return client
  const matches = matchesSecret(form.client_secret ?? '', client?.client_secret ? String(client.client_secret) : null)
  const succeeded = matches && client?.active === 1
  attempts.note(name, succeeded)
  return succeeded ? client : undefined
}

function grant(instance: Platform, tokens: Tokens, client: Row, form: Record<string, string>): Issued | undefined {
  switch (form.grant_type) {
    case 'password': {
      if (instance.property('glide.oauth.inbound.ropc.grant_type.disabled') === 'true') return undefined
      const user = instance.users.authenticate(form.username ?? '', form.password ?? '')
      return user && tokens.issue(user, client)
    }
    case 'refresh_token':
      return tokens.refresh(form.refresh_token ?? '', client)
    case 'client_credentials': {
      // ServiceNow docs, australia: client-credentials. The property is not there until an admin makes it.
      if (instance.property('glide.oauth.inbound.client.credential.grant_type.enabled') !== 'true') return undefined
      const user = client.user ? instance.database.get('sys_user', String(client.user)) : undefined
      return user && user.active === 1 && user.locked_out !== 1 ? tokens.issue(user, client, false) : undefined
    }
    default:
      return undefined
  }
}

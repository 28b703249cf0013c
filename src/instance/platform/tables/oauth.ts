// OAuth clients and the tokens issued to them.

import type { PlatformTable } from '../types.ts'
import { NONE } from '../access.ts'

export const OAUTH: PlatformTable[] = [
  // Form fields: ServiceNow docs, zurich: platform-security/authentication/t_CreateEndpointforExternalClients; defaults 1,800 s and 8,640,000 s. The spelling of scope_restriction is assumed.
  {
    name: 'oauth_entity',
    label: 'Application Registry',
    access: NONE,
    columns: {
      name: { type: 'string', label: 'Name', maxLength: 100, mandatory: true, display: true },
      active: { type: 'boolean', label: 'Active', default: 'true' },
      type: {
        type: 'string',
        label: 'Type',
        maxLength: 40,
        default: 'client',
        choices: {
          client: 'OAuth Client',
          oauth_provider: 'OAuth Provider',
          jwt_provider: 'JWT Provider',
          oidc_provider: 'OIDC Provider',
        },
      },
      client_id: { type: 'string', label: 'Client ID', maxLength: 255 },
      client_secret: { type: 'password2', label: 'Client secret' },
      redirect_url: { type: 'string', label: 'Redirect URL', maxLength: 4000 },
      logo_url: { type: 'url', label: 'Logo URL', maxLength: 1024 },
      access_token_lifespan: { type: 'integer', label: 'Access token lifespan', default: '1800' },
      refresh_token_lifespan: { type: 'integer', label: 'Refresh token lifespan', default: '8640000' },
      token_format: {
        type: 'string',
        label: 'Token format',
        maxLength: 40,
        default: 'opaque',
        choices: { opaque: 'Opaque', jwt: 'JWT' },
      },
      scope_restriction: {
        type: 'string',
        label: 'Scope restriction',
        maxLength: 40,
        default: 'broadly_scoped',
        choices: { broadly_scoped: 'Broadly scoped', securely_scoped: 'Securely scoped' },
      },
      enforce_token_restrictions: { type: 'boolean', label: 'Enforce token restrictions', default: 'false' },
      // Whom a client_credentials grant acts for. The spelling is assumed.
      user: { type: 'reference', label: 'OAuth application user', reference: 'sys_user' },
      public_client: { type: 'boolean', label: 'Public client', default: 'false' },
      default_grant_type: {
        type: 'string',
        label: 'Default grant type',
        maxLength: 40,
        choices: {
          authorization_code: 'Authorization Code',
          password: 'Resource Owner Password Credentials',
          client_credentials: 'Client Credentials',
          jwt_bearer: 'JWT Bearer',
        },
      },
      login_url: { type: 'url', label: 'Login URL', maxLength: 1024 },
      comments: { type: 'string', label: 'Comments', maxLength: 4000 },
    },
  },
  // ServiceNow docs, zurich: platform-security/authentication (managing tokens): type, expires, user.
  {
    name: 'oauth_credential',
    label: 'OAuth Credential',
    access: NONE,
    columns: {
      token: { type: 'password2', label: 'Token', readOnly: true },
      token_hash: { type: 'string', label: 'Token hash', maxLength: 100 },
      type: {
        type: 'string',
        label: 'Type',
        maxLength: 40,
        default: 'access_token',
        choices: { access_token: 'Access Token', refresh_token: 'Refresh Token' },
      },
      expires: { type: 'glide_date_time', label: 'Expires' },
      user: { type: 'string', label: 'User', maxLength: 255 },
      user_id: { type: 'reference', label: 'User ID', reference: 'sys_user' },
      peer: { type: 'reference', label: 'OAuth entity', reference: 'oauth_entity' },
      oauth_requestor: { type: 'string', label: 'OAuth requestor', maxLength: 32 },
      refresh_token: { type: 'reference', label: 'Refresh token', reference: 'oauth_credential' },
      scopes: { type: 'string', label: 'Scopes', maxLength: 1024 },
    },
  },
]

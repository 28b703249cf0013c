// A scripted REST API as @servicenow/sdk packs it, for the records of a test's app.

import { partId } from './packages.ts'

export interface ResourceSpec {
  method?: string
  path?: string
  /** The body of `(function process(request, response) { … })(request, response)`. */
  script: string
  version?: string
  more?: Record<string, string>
}

export interface ApiSpec {
  service: string
  /** `default`, `active` or `inactive` by version: `{ v1: 'default' }`. */
  versions?: Record<string, 'default' | 'active' | 'inactive'>
  more?: Record<string, string>
  resources: ResourceSpec[]
}

type Part = { table: string; key: string; values: Record<string, string> }

/** The access rule that the SDK names where the app names none. */
const DEFAULT_RULE = 'cf9d01d3e73003009d6247e603f6a990'

export function restApi(scope: string, { service, versions = {}, more, resources }: ApiSpec): Part[] {
  const definition = partId(scope, 'sys_ws_definition', service)
  const versionId = (version: string): string => partId(scope, 'sys_ws_version', `${service} ${version}`)
  return [
    {
      table: 'sys_ws_definition',
      key: service,
      values: {
        active: 'true',
        consumes: 'application/json,application/xml,text/xml',
        enforce_acl: DEFAULT_RULE,
        name: service,
        namespace: scope,
        produces: 'application/json,application/xml,text/xml',
        service_id: service,
        ...more,
      },
    },
    ...Object.entries(versions).map(([version, state]) => ({
      table: 'sys_ws_version',
      key: `${service} ${version}`,
      values: {
        active: String(state !== 'inactive'),
        is_default: String(state === 'default'),
        version: version.slice(1),
        version_id: version,
        web_service_definition: definition,
      },
    })),
    ...resources.map(({ method = 'GET', path = '/', script, version, more: own }) => ({
      table: 'sys_ws_operation',
      key: `${service} ${method} ${path} ${version ?? ''}`,
      values: {
        active: 'true',
        enforce_acl: DEFAULT_RULE,
        http_method: method,
        name: `${method} ${path}`,
        operation_script: `(function process(request, response) {\n${script}\n})(request, response);`,
        relative_path: path,
        requires_acl_authorization: 'true',
        requires_authentication: 'true',
        requires_snc_internal_role: 'true',
        web_service_definition: definition,
        ...(version && { web_service_version: versionId(version) }),
        ...own,
      },
    })),
  ]
}

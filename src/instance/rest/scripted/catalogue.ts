// The scripted REST APIs that are installed: services, versions and resources, found by the address of a request.
// Source: ServiceNow docs, c_CustomWebServices (addresses), t_EnableVersioning (versions); columns of @servicenow/sdk 4.9.0.

import type { Row } from '../../database/database.ts'
import { derived } from '../../database/derived.ts'
import { newQuery } from '../../database/query.ts'
import { flag, text } from '../../database/rows.ts'
import type { Kernel } from '../../kernel.ts'
import { DEFAULT_TYPES, typesOf } from './media-types.ts'

/** A resource (sys_ws_operation) as requests meet it. */
export interface Resource {
  /** As errors name it: `GET /api/x_acme/orders/{id}`. */
  name: string
  method: string
  script: string
  /** The scope that its script runs in. */
  scope: string
  /** Address with its parameters in braces, without the one of the method. */
  address: string
  /** Media types of bodies and of answers. */
  consumes: string[]
  produces: string[]
  requiresAuthentication: boolean
  requiresInternalRole: boolean
  /** The access rules of which one must let the user pass; undefined where none is asked. */
  acls: string[] | undefined
}

export interface Match {
  resource: Resource
  /** The values in the address, by name. */
  pathParams: Record<string, string>
}

interface Route {
  steps: string[]
  resource: Resource
}

const TABLES = ['sys_ws_definition', 'sys_ws_version', 'sys_ws_operation', 'sys_scope', 'sys_app']
const PARAMETER = /^\{(.+)\}$/

export class Catalogue {
  readonly #routes: () => Map<string, Route[]>

  constructor(instance: Kernel) {
    this.#routes = derived(instance.database, TABLES, () => byLength(readRoutes(instance)))
  }

  /**
   * The resource at an address.
   * @param path of the request, without its query, as it was sent
   * @returns undefined for an address that no resource has; the methods that it has, where only the method is another
   */
  find(method: string, path: string): Match | { allowed: string[] } | undefined {
    const steps = stepsOf(path)
    const found = (this.#routes().get(String(steps?.length)) ?? []).filter((route) => matches(route.steps, steps!))
    const route = found.find(({ resource }) => resource.method === method)
    if (route) return { resource: route.resource, pathParams: parametersOf(route.steps, steps!) }
    return found.length ? { allowed: [...new Set(found.map(({ resource }) => resource.method))] } : undefined
  }
}

/** The decoded steps of a path; undefined for one that cannot be decoded. */
function stepsOf(path: string): string[] | undefined {
  try {
    return path.split('/').filter(Boolean).map(decodeURIComponent)
  } catch {
    return undefined
  }
}

const matches = (route: string[], steps: string[]): boolean =>
  route.every((step, at) => PARAMETER.test(step) || step === steps[at])

const parametersOf = (route: string[], steps: string[]): Record<string, string> =>
  Object.fromEntries(route.flatMap((step, at) => (PARAMETER.test(step) ? [[PARAMETER.exec(step)![1], steps[at]]] : [])))

/** Routes by the number of their steps; of two that match, the one whose first different step is no parameter goes first. */
function byLength(routes: Route[]): Map<string, Route[]> {
  const found = new Map<string, Route[]>()
  for (const route of routes) {
    const key = String(route.steps.length)
    found.set(key, [...(found.get(key) ?? []), route])
  }
  for (const list of found.values()) list.sort(byPlainSteps)
  return found
}

function byPlainSteps(one: Route, other: Route): number {
  for (const [at, step] of one.steps.entries()) {
    const difference = Number(PARAMETER.test(step)) - Number(PARAMETER.test(other.steps[at]!))
    if (difference) return difference
  }
  return 0
}

function readRoutes(instance: Kernel): Route[] {
  const { database } = instance
  const services = new Map(active(instance, 'sys_ws_definition').map((row) => [row.sys_id, row]))
  const versions = new Map(database.select(newQuery('sys_ws_version')).map((row) => [row.sys_id, row]))
  return active(instance, 'sys_ws_operation').flatMap((operation) => {
    const service = services.get(operation.web_service_definition ?? '')
    if (!service) return []
    const version = versions.get(operation.web_service_version ?? '')
    return addresses(service, operation, version).map((address) => ({
      steps: address.split('/').filter(Boolean),
      resource: resourceOf(instance, service, operation, address),
    }))
  })
}

const active = ({ database }: Kernel, table: string): Row[] =>
  database.select(newQuery(table)).filter((row) => row.active !== 0)

/** A version's resources are at the address with the version; those of the default version at the plain one, too. */
function addresses(service: Row, operation: Row, version: Row | undefined): string[] {
  const namespace = `/api/${text(service, 'namespace')}`
  const rest = `${text(service, 'service_id')}/${text(operation, 'relative_path')}`
  if (!operation.web_service_version) return [`${namespace}/${rest}`]
  if (!version || version.active === 0) return []
  const versioned = `${namespace}/${text(version, 'version_id') || `v${text(version, 'version')}`}/${rest}`
  return flag(version, 'is_default') ? [versioned, `${namespace}/${rest}`] : [versioned]
}

function resourceOf(instance: Kernel, service: Row, operation: Row, address: string): Resource {
  const method = text(operation, 'http_method').toUpperCase() || 'GET'
  const path = `/${address.split('/').filter(Boolean).join('/')}`
  return {
    name: `${method} ${path}`,
    method,
    script: text(operation, 'operation_script'),
    scope: instance.scopeName(text(operation, 'sys_scope')) || 'global',
    address: path,
    consumes: mediaTypes(service, operation, 'consumes'),
    produces: mediaTypes(service, operation, 'produces'),
    requiresAuthentication: operation.requires_authentication !== 0,
    requiresInternalRole: operation.requires_snc_internal_role !== 0,
    acls: operation.requires_acl_authorization === 0 ? undefined : aclsOf(service, operation),
  }
}

/** "Selecting an ACL for a resource overrides any ACLs selected for the parent web service." */
const aclsOf = (service: Row, operation: Row): string[] =>
  (text(operation, 'enforce_acl') || text(service, 'enforce_acl')).split(',').filter(Boolean)

function mediaTypes(service: Row, operation: Row, column: 'consumes' | 'produces'): string[] {
  const own = flag(operation, `${column}_customized`) ? text(operation, column) : ''
  return typesOf(own || text(service, column) || DEFAULT_TYPES)
}

// What an instance has and this one does not: it says so by its name. An address that no instance has is a 400.
// Addresses by their first steps (documented-apis.json): ServiceNow docs, australia, api-reference/rest-apis, every page's default URL;
// those of GraphQL, flows, Service Portal and the SDK's own calls from published clients.

import type { FastifyInstance } from 'fastify'
import { RestError } from './errors.ts'
import names from './documented-apis.json'

const NAMES = new Map(Object.entries(names))
const VERSION = /^v\d+$/

/** @param what such as "SOAP web services" or "the Email API" */
export const notHere = (what: string): RestError =>
  new RestError(501, `The local instance does not implement ${what}`, 'docs/fidelity.md lists what it does not have')

/** The documented API that an address under /api/ belongs to, where it is not here. */
export function absentApi(path: string): RestError | undefined {
  const steps = path.split('/').filter((step) => step && !VERSION.test(step))
  for (const length of [4, 3, 2]) {
    const name = NAMES.get(steps.slice(1, length).join('/'))
    if (name && steps.length >= length) return notHere(name)
  }
  return undefined
}

/** Pages of portals and of the platform that other pages link to. */
const PAGES: Record<string, string> = {
  '/sp': 'Service Portal',
  '/esc': 'Service Portal',
  '/$sp.do': 'Service Portal',
  '/$flow-designer.do': 'Flow Designer',
  '/$restapi.do': 'the REST API Explorer',
  '/$pa_dashboard.do': 'dashboards',
  '/sys_import.do': 'imports of files by their address (sys_import.do)',
  '/now/*': 'workspaces and UI Builder pages',
}

export function registerAbsent(app: FastifyInstance): void {
  for (const [path, what] of Object.entries(PAGES)) {
    app.all(path, () => {
      throw notHere(what)
    })
  }
}

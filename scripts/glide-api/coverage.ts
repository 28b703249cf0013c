// How much of the Glide API the local instance has: methods by class, against ServiceNow's Server API reference and typings.

import classNames from '../../src/instance/glide/documented-classes.json'
import methodNames from '../../src/instance/scripting/documented-methods.json'
import { ElementDescriptor } from '../../src/instance/glide/element-descriptor.ts'
import { GlideAggregate } from '../../src/instance/glide/glide-aggregate.ts'
import { GlideElement } from '../../src/instance/glide/glide-element.ts'
import { GlobalGlideRecord } from '../../src/instance/glide/global-record.ts'
import { GlideRecord } from '../../src/instance/glide/glide-record.ts'
import { isNotImplemented } from '../../src/instance/scripting/not-implemented.ts'
import { GlideQueryCondition } from '../../src/instance/glide/query-condition.ts'
import reference from '../../src/instance/scripting/reference-methods.json'
import { RESTMessageV2 } from '../../src/instance/glide/web/rest-message.ts'
import { RESTResponseV2 } from '../../src/instance/glide/web/rest-response.ts'
import { Instance } from '../../src/instance/instance.ts'

/** What there is of one list of methods. */
export interface Share {
  there: string[]
  missing: string[]
}

export interface ClassCoverage {
  name: string
  /** The page of the Server API reference; undefined for a class that has none of its own. */
  page: string | undefined
  reference: Share | undefined
  typings: Share
}

export interface Coverage {
  classes: ClassCoverage[]
  /** The classes that global scripts find in another form, against the pages of the global reference. */
  global: Array<{ name: string; reference: Share }>
  /** Names of the classes that are not there, by namespace. */
  absent: Record<string, string[]>
}

type Members = Record<string, unknown>
type Constructor = new (...args: unknown[]) => object

/** The API as an app finds it. */
export function glideCoverage(): Coverage {
  const instance = new Instance()
  try {
    const { globals } = instance.glide('x_any_app')
    const places = placesOf(globals)
    const classes = Object.keys(methodNames)
      .filter((name) => !isNotImplemented(memberOf(globals, name)) || places[name])
      .map((name) => classCoverage(name, places[name] ?? [memberOf(globals, name) as object]))
    return { classes, global: globalCoverage(instance), absent: absentClasses(globals) }
  } finally {
    instance.close()
  }
}

function globalCoverage(instance: Instance): Coverage['global'] {
  const { globals } = instance.glide('global')
  const places: Record<string, object[]> = {
    ...placesOf(globals),
    GlideRecord: [GlobalGlideRecord],
    GlideDateTime: [globals.GlideDateTime as object],
  }
  return Object.entries(reference as Record<string, { methods: string[] }>).flatMap(([key, { methods }]) => {
    const name = / \(global\)$/.test(key) ? key.split(' ')[0]! : undefined
    return name ? [{ name, reference: share(prototypes(places[name]!), methods) }] : []
  })
}

/** Objects, and of classes their static methods and those of their instances. */
const prototypes = (owners: object[]): Members[] =>
  owners.flatMap((owner) => (typeof owner === 'function' ? [owner, owner.prototype as object] : [owner])) as Members[]

/** Where the methods of a class are found, if not on the global of its name and that one's prototype. */
function placesOf(globals: Members): Record<string, object[]> {
  const gs = globals.gs as { getUser(): object; getSession(): object }
  const made = (name: string): object[] => [new (globals[name] as Constructor)('sys_user')]
  return {
    gs: [gs],
    GlideUser: [gs.getUser()],
    GlideSession: [gs.getSession()],
    GlideAggregate: [GlideAggregate],
    GlideElement: [GlideElement],
    GlideElementDescriptor: [ElementDescriptor],
    GlideQueryCondition: [GlideQueryCondition],
    GlideRecord: [GlideRecord],
    GlideEmailOutbound: made('GlideEmailOutbound'),
    GlideImportSetTransformer: made('GlideImportSetTransformer'),
    GlideScopedEvaluator: made('GlideScopedEvaluator'),
    GlideSysAttachment: made('GlideSysAttachment'),
    GlideTableHierarchy: made('GlideTableHierarchy'),
    'sn_ws.RESTMessageV2': [RESTMessageV2],
    'sn_ws.RESTResponseV2': [RESTResponseV2],
  }
}

function memberOf(globals: Members, name: string): unknown {
  const [className = '', namespace] = name.split('.').reverse()
  return namespace ? (globals[namespace] as Members)[className] : globals[className]
}

function classCoverage(name: string, owners: object[]): ClassCoverage {
  const places = prototypes(owners)
  const documented = (reference as Record<string, { page: string; methods: string[] }>)[name]
  const named = (methodNames as Record<string, string[]>)[name] ?? []
  return {
    name,
    page: documented?.page,
    reference: documented && share(places, documented.methods),
    typings: share(places, named),
  }
}

function share(places: Members[], names: string[]): Share {
  const there = names.filter((name) => places.some((place) => implemented(place, name)))
  return { there, missing: names.filter((name) => !there.includes(name)) }
}

/** What every object or function has anyway does not count. */
function implemented(place: Members, name: string): boolean {
  if (!(name in place)) return false
  const member = place[name]
  if (typeof member !== 'function' || isNotImplemented(member)) return false
  return (
    member !== (Object.prototype as unknown as Members)[name] &&
    member !== (Function.prototype as unknown as Members)[name]
  )
}

function absentClasses(globals: Members): Record<string, string[]> {
  const byNamespace = Object.entries(classNames).map(([namespace, names]) => {
    const holder = namespace === 'defaults' ? globals : (globals[namespace] as Members)
    return [namespace, names.filter((name) => isNotImplemented(holder[name]))] as const
  })
  return Object.fromEntries(byNamespace.filter(([, names]) => names.length))
}

// The Glide API as one scope sees it: the globals of its scripts. The unit tests use the same objects.

import type { Platform } from '../platform.ts'
import type { RecordState } from '../records/record.ts'
import classes from './documented-classes.json'
import type { Caller } from './caller.ts'
import { aggregateConstructor } from './glide-aggregate.ts'
import { GlobalGlideRecord } from './global-record.ts'
import { GlideRecord, recordConstructor, recordOf } from './glide-record.ts'
import { GlideRecordSecure } from './glide-record-secure.ts'
import { makeGs } from './gs.ts'
import { importSetTransformer } from './import-set-transformer.ts'
import { absentClass } from '../scripting/not-implemented.ts'
import { numberManager } from './number-manager.ts'
import { pluginManager } from './plugin-manager.ts'
import { scopedEvaluator } from './scoped-evaluator.ts'
import { GlideTextReader } from './streams.ts'
import { sysAttachment } from './sys-attachment.ts'
import { tableHierarchy } from './table-hierarchy.ts'
import { GLOBAL_VALUE_CLASSES, VALUE_CLASSES } from './value-classes.ts'
import { restMessageConstructor } from './web/rest-message.ts'
import { SERVICE_ERRORS } from './web/service-errors.ts'

export interface Glide {
  /** By name, what a script finds. */
  globals: Record<string, unknown>
  /** A GlideRecord over a record in hand. */
  recordOf(state: RecordState): GlideRecord
}

type Namespace = Record<string, unknown>

/** @param more namespaces of rooms above, such as `sn_cmdb` */
export function createGlide(instance: Platform, scope: string, more: Namespace): Glide {
  const caller: Caller = { instance, scope }
  const globals: Namespace = {
    GlideRecord: recordConstructor(caller, scope === 'global' ? GlobalGlideRecord : GlideRecord),
    GlideRecordSecure: recordConstructor(caller, GlideRecordSecure),
    GlideAggregate: aggregateConstructor(caller),
    gs: makeGs(caller),
    ...VALUE_CLASSES,
    ...(scope === 'global' && GLOBAL_VALUE_CLASSES),
    GlideImportSetTransformer: importSetTransformer(caller),
    GlideNumberManager: numberManager(instance),
    GlidePluginManager: pluginManager(instance),
    GlideScopedEvaluator: scopedEvaluator(caller),
    GlideSysAttachment: sysAttachment(caller),
    GlideTableHierarchy: tableHierarchy(instance),
    GlideTextReader,
    sn_ws: { RESTMessageV2: restMessageConstructor(caller) },
    sn_ws_err: { ...SERVICE_ERRORS },
    ...more,
  }
  completeWithAbsent(globals)
  if (scope === 'global') for (const name of GLOBAL_ABSENT) globals[name] ??= absentClass(name)
  return { globals, recordOf: (state) => recordOf(caller, state, scope === 'global' ? GlobalGlideRecord : GlideRecord) }
}

/** Classes and script includes of global scripts that no typings name. Source: ServiceNow docs, server-api-reference; facts of use. */
const GLOBAL_ABSENT = [
  ...['DurationCalculator', 'GlideCalendarDateTime', 'GlideEncrypter', 'GlideEventManager', 'GlideGeopoint'],
  ...['GlideHTTPRequest', 'GlideHTTPResponse', 'GlideImpersonate', 'GlideJsonPath', 'GlideListProperties'],
  ...['GlideSchedule', 'GlideScriptRecordUtil', 'GlideSecurityManager', 'GlideTableDescriptor', 'GlideTransaction'],
  ...['GlideUpdateManager2', 'GlideUpdateSet', 'GlideURI', 'GlideXMLDocument', 'Packages', 'SNC', 'Workflow'],
]

/** Every class that the typings name and that is not there throws with its name, in its namespace too. */
function completeWithAbsent(globals: Namespace): void {
  for (const [namespace, names] of Object.entries(absent)) {
    const target = namespace === 'defaults' ? globals : ((globals[namespace] ??= {}) as Namespace)
    for (const [name, refusing] of Object.entries(names)) target[name] ??= refusing
    // Scripts share what is in a namespace.
    if (target !== globals) Object.freeze(target)
  }
}

const absent: Record<string, Namespace> = Object.fromEntries(
  Object.entries(classes).map(([namespace, names]) => {
    const prefix = namespace === 'defaults' ? '' : `${namespace}.`
    return [namespace, Object.fromEntries(names.map((name) => [name, absentClass(prefix + name)]))]
  })
)

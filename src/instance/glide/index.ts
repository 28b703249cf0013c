// The Glide API as one scope sees it: the globals of its scripts. The unit tests use the same objects.
import type { Instance } from '../instance.ts'
import type { RecordState } from '../records/record.ts'
import { GlideAggregate } from './glide-aggregate.ts'
import { type Caller, GlideRecord, recordConstructor, recordOf, textOf } from './glide-record.ts'
import { GlideRecordSecure } from './glide-record-secure.ts'
import { makeGs } from './gs.ts'
import {
  GlideDate,
  GlideDateTime,
  GlideDigest,
  GlideDuration,
  GlideSecureRandomUtil,
  GlideStringUtil,
  GlideTime,
} from './values/index.ts'

export interface Glide {
  /** By name, what a script finds. */
  globals: Record<string, unknown>
  /** A GlideRecord over a record in hand. */
  recordOf(state: RecordState): GlideRecord
}

export function createGlide(instance: Instance, scope: string): Glide {
  const caller: Caller = { instance, scope }
  const globals: Record<string, unknown> = {
    GlideRecord: recordConstructor(caller),
    GlideRecordSecure: recordConstructor(caller, GlideRecordSecure),
    GlideAggregate: function (table: unknown) {
      return new GlideAggregate(caller, table)
    },
    gs: makeGs(caller),
    GlideDate,
    GlideDateTime,
    GlideDigest,
    GlideDuration,
    GlideSecureRandomUtil,
    GlideStringUtil,
    GlideTime,
    GlidePluginManager: pluginManager(instance),
    GlideTableHierarchy: tableHierarchy(instance),
  }
  return { globals, recordOf: (state) => recordOf(caller, state) }
}

/** The documented call is static; older scripts make an object first. */
function pluginManager(instance: Instance): object {
  const isActive = (id: unknown): boolean => instance.pluginIsActive(textOf(id))
  return Object.assign(
    function () {
      return { isActive }
    },
    { isActive }
  )
}

const tableHierarchy = ({ schema }: Instance) =>
  function (table: unknown) {
    const name = textOf(table)
    const line = schema.lineage(name)
    return {
      getName: () => name,
      getBase: () => line[1] ?? name,
      getRoot: () => line.at(-1) ?? name,
      getTables: () => [...line].reverse(),
      getTableExtensions: () => schema.family(name).filter((other) => other !== name),
      getAllExtensions: () => schema.family(name),
      getHierarchy: () => [...new Set([...line.slice(1), ...schema.family(name)])],
      hasExtensions: () => schema.family(name).length > 1,
      isBaseClass: () => line.length === 1 && schema.family(name).length > 1,
      isSoloClass: () => line.length === 1 && schema.family(name).length === 1,
    }
  }

// GlideImportSetTransformer: runs the transform maps of an import set. Source: ServiceNow docs, GlideImportSetTransformerAPI.

import { where } from '../database/query.ts'
import { type Caller, textOf } from './caller.ts'
import { stateOf } from './glide-record.ts'
import { completeWithThrowers, documentedMethods } from '../scripting/not-implemented.ts'

/** The constructor that scripts get. */
export const importSetTransformer = ({ instance }: Caller): unknown =>
  function () {
    let failed = false
    const transformer = {
      /** The set is the one that `transformAllMaps` is given. */
      setImportSetID: (_sysId: unknown): void => {},
      /** The script waits for the transform either way. */
      setSyncImport: (_synchronous: unknown): void => {},
      /** @param rowSysId restricting the transform to a row is not implemented */
      transformAllMaps(importSet: unknown, rowSysId?: unknown): void {
        if (textOf(rowSysId)) {
          throw new Error(
            'GlideImportSetTransformer.transformAllMaps of a single row is not implemented by the local instance'
          )
        }
        const set = stateOf(importSet)
        instance.imports.transformSet(set.sysId)
        const errors = where(set.text('table_name') ?? '', { sys_import_set: set.sysId, sys_import_state: 'error' })
        failed = instance.schema.has(errors.table) && instance.database.count(errors) > 0
      },
      isError: () => failed,
    }
    completeWithThrowers(transformer, 'GlideImportSetTransformer', documentedMethods('GlideImportSetTransformer'))
    return transformer
  }

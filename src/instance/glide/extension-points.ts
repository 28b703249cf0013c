// GlideScriptedExtensionPoint: objects of the script includes that an application has registered for an extension point.
// Source: ServiceNow docs, australia: GlideScriptedExtPtScopedAPI; columns: published applications.

import { where } from '../database/query.ts'
import { flag, number, text } from '../database/rows.ts'
import { type Caller, textOf } from './caller.ts'

const LAST = 1_000_000
const API_NAME = /^\w+\.[A-Za-z_$][\w$]*$/

/** The constructor that scripts get. */
export const extensionPoint = (caller: Caller): unknown =>
  function (): object {
    return {
      /**
       * @param name of the point, with its scope or without
       * @returns uninitialized objects, those of the lowest order first
       */
      getExtensions: (name: unknown) => extensionsOf(caller, textOf(name)),
    }
  }

function extensionsOf({ instance, scope }: Caller, name: string): unknown[] {
  const { database, scripts } = instance
  const points = database
    .select(where('sys_extension_point', {}))
    .filter((point) => [text(point, 'api_name'), text(point, 'name')].includes(name))
  return points
    .flatMap((point) => database.select(where('sys_extension_instance', { point: text(point, 'sys_id') })))
    .filter((extension) => flag(extension, 'active'))
    .sort((one, other) => number(one, 'order', LAST) - number(other, 'order', LAST))
    .flatMap((extension) => {
      const include = database.get('sys_script_include', text(extension, 'class'))
      const apiName = include ? text(include, 'api_name') : ''
      if (!API_NAME.test(apiName)) return []
      return [scripts.evaluate(scope, `Object.create(${apiName}.prototype)`, `extension of ${name}`)]
    })
}

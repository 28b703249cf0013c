// Calls of the script API that an application needs a cross-scope privilege for.

import type { ScriptObject } from '../platform/index.ts'
import type { Caller } from './caller.ts'

/** @throws CrossScopeAccessNotAllowed where the caller's application is enforced and has no privilege for the call */
export function fence({ instance, scope }: Caller, object: ScriptObject['object'], method: string): void {
  if (scope !== 'global') instance.access.privileges.checkCall(object, method, scope)
}

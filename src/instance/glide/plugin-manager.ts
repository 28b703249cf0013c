// GlidePluginManager: whether a plugin is active. Source: ServiceNow docs, c_GlidePluginManagerScopedAPI.

import type { Kernel } from '../kernel.ts'
import { textOf } from './caller.ts'

/** The typings make the call static, the documents' example makes an object first: both work. */
export function pluginManager(instance: Kernel): object {
  const isActive = (id: unknown): boolean => instance.pluginIsActive(textOf(id))
  return Object.assign(
    function () {
      return { isActive }
    },
    { isActive }
  )
}

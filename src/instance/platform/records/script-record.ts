// How the scripts that ship with the platform are written down.

import type { PlatformRecord } from '../types.ts'
import { record } from './record.ts'

/** A rule that runs before inserts and updates, unless `values` say otherwise. */
export const businessRule = (
  name: string,
  collection: string,
  script: string,
  values: Record<string, string> = {}
): PlatformRecord =>
  record('sys_script', name, {
    name,
    collection,
    script,
    when: 'before',
    action_insert: 'true',
    action_update: 'true',
    active: 'true',
    advanced: 'true',
    order: '100',
    sys_name: name,
    sys_scope: 'global',
    ...values,
  })

/** A script include of the platform's that every application may call. */
export const scriptInclude = (name: string, script: string, values: Record<string, string> = {}): PlatformRecord =>
  record('sys_script_include', name, {
    name,
    api_name: `global.${name}`,
    script,
    access: 'public',
    active: 'true',
    sys_name: name,
    sys_scope: 'global',
    ...values,
  })

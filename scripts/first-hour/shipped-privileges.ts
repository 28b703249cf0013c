// The privileges that the built app brings as allowed. Those that it brings as denied are of earlier versions, taken back.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Row } from './instance.ts'

/** Where `npm run build` has put the app, seen from the built program. */
const UPDATE = join(__dirname, '..', 'app', 'update')

/** Empty where nothing is built. */
export function shippedPrivileges(folder = UPDATE): Set<string> {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('sys_scope_privilege_')) : []
  const rows = files.map((name) => rowOf(readFileSync(join(folder, name), 'utf8')))
  return new Set(rows.filter(({ status }) => status === 'allowed').map(privilegeKey))
}

export function privilegeKey({ target_type = '', target_name = '', operation = '' }: Row): string {
  return `${target_type} ${target_name} ${operation}`
}

function rowOf(xml: string): Row {
  const names = ['target_type', 'target_name', 'operation', 'status']
  return Object.fromEntries(names.map((name) => [name, new RegExp(`<${name}[^>]*>([^<]*)<`).exec(xml)?.[1] ?? '']))
}

// What the SDK's build makes of an app's client code: scripts (sys_ux_lib_asset), fonts and style sheets
// (sys_ux_theme_asset), images (db_image), each at the address that the build writes into pages and scripts.
// Source: static-content-plugin of @servicenow/sdk 4.9.0 and the addresses in its rollup.

import { where } from '../database/query.ts'
import type { Row } from '../database/database.ts'
import { text } from '../database/rows.ts'
import { contentOf } from '../glide/attachments.ts'
import type { Store } from '../store.ts'

export interface Asset {
  type: string
  content: Buffer | string
}

/** `/uxasset/externals/<scope>/main.jsdbx` is the asset `<scope>/main`, `….js.map.jsdbx` its source map. */
export function scriptAsset(instance: Store, path: string): Asset | undefined {
  const row = instance.database.find('sys_ux_lib_asset', 'name', path.replace(/\.jsdbx$/, ''))
  if (!row) return undefined
  const type = text(row, 'mime_type') || 'application/javascript'
  if (row.is_attachment !== 1) return { type, content: text(row, 'content') }
  const attached = attachedTo(instance, 'sys_ux_lib_asset', row)
  return attached && { ...attached, type }
}

/** `/uxta/<sys_id>.assetx` */
export function themeAsset(instance: Store, sysId: string): Asset | undefined {
  const row = instance.database.get('sys_ux_theme_asset', sysId)
  return row && attachedTo(instance, 'sys_ux_theme_asset', row)
}

/** `/<name>`, such as `/x_acme_app/logo.png` */
export function image(instance: Store, name: string): Asset | undefined {
  const row = instance.database.find('db_image', 'name', name)
  return row && attachedTo(instance, 'db_image', row)
}

function attachedTo(instance: Store, table: string, row: Row): Asset | undefined {
  const query = where('sys_attachment', { table_name: table, table_sys_id: String(row.sys_id) })
  const [attachment] = instance.database.select(query)
  const content = attachment && contentOf(instance, String(attachment.sys_id))
  return content && { type: String(attachment?.content_type ?? 'application/octet-stream'), content }
}

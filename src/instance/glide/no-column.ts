// Why a record has nothing by a name: what a script's error says when it reads on from there.

import type { Schema } from '../database/schema.ts'

export const whyNoColumn = (schema: Schema, table: string, name: string): string =>
  schema.has(table) ? `${table} has no column ${name}` : `there is no table ${table}`

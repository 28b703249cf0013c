// Columns of the common kinds, for tables that are described in few words.

import type { PlatformColumn } from '../types.ts'

export const text = (label: string, maxLength = 40): PlatformColumn => ({ type: 'string', label, maxLength })
export const flag = (label: string, value = 'false'): PlatformColumn => ({ type: 'boolean', label, default: value })
export const number = (label: string): PlatformColumn => ({ type: 'integer', label })
export const moment = (label: string): PlatformColumn => ({ type: 'glide_date_time', label })
export const span = (label: string): PlatformColumn => ({ type: 'glide_duration', label })
export const reference = (label: string, table: string): PlatformColumn => ({
  type: 'reference',
  label,
  reference: table,
})
export const list = (label: string, table: string): PlatformColumn => ({ type: 'glide_list', label, reference: table })
export const choice = (label: string, value: string, choices: Record<string, string>): PlatformColumn => ({
  type: 'string',
  label,
  maxLength: 40,
  default: value,
  choices,
})

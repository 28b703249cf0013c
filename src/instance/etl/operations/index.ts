// Every operation of the platform by its table. Those of store apps (templated operations) are not among them.
// Source: ServiceNow docs, cmdb-rte-operation-types.

import { glideLookup } from './glide-lookup.ts'
import { extractNumeric, roundNumeric, toNumeric } from './numbers.ts'
import type { Operate } from './operation.ts'
import { concat, regexReplace, replace, split, trim, upperCase, upperCaseTrim } from './texts.ts'
import { minMax, set, toBoolean, toDate } from './values.ts'

const copy: Operate = ([value = null]) => [value]

const OPERATIONS: Record<string, Operate> = {
  sys_rte_eb_concat_operation: concat,
  sys_rte_eb_copy_operation: copy,
  sys_rte_eb_extract_numeric_operation: extractNumeric,
  sys_rte_eb_glide_lookup_operation: glideLookup,
  sys_rte_eb_min_max_operation: minMax,
  sys_rte_eb_regex_replace_operation: regexReplace,
  sys_rte_eb_replace_operation: replace,
  sys_rte_eb_round_numeric_operation: roundNumeric,
  sys_rte_eb_set_operation: set,
  sys_rte_eb_split_operation: split,
  sys_rte_eb_to_boolean_operation: toBoolean,
  sys_rte_eb_to_date_operation: toDate,
  sys_rte_eb_to_numeric_operation: toNumeric,
  sys_rte_eb_trim_operation: trim,
  sys_rte_eb_upper_case_operation: upperCase,
  sys_rte_eb_upper_case_trim_operation: upperCaseTrim,
}

/** Operations whose script sees a whole batch at once. */
export type ScriptKind = 'one output' | 'several outputs'

const SCRIPTS: Record<string, ScriptKind> = {
  sys_rte_eb_multi_in_script_operation: 'one output',
  sys_rte_eb_script_operation: 'one output',
  sys_rte_eb_multiple_input_output_script_operation: 'several outputs',
}

/** Operations that leave a target alone that has a value, unless overwrite_existing_value is set. */
const CAREFUL = new Set(['sys_rte_eb_copy_operation', 'sys_rte_eb_set_operation'])
/** Their one output goes to all targets. */
const SPREADING = new Set(['sys_rte_eb_copy_operation'])

export const isImplemented = (table: string): boolean => table in OPERATIONS || table in SCRIPTS
export const operateOf = (table: string): Operate => OPERATIONS[table]!
export const scriptKindOf = (table: string): ScriptKind | undefined => SCRIPTS[table]
export const keepsExisting = (table: string): boolean => CAREFUL.has(table)
export const spreads = (table: string): boolean => SPREADING.has(table)

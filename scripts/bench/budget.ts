// What a figure may be at most. Figures are ratios and counts of one run, so that a slow machine changes little; what it does change
// BENCH_BUDGET_FACTOR allows for.

import { print } from './print.ts'

const EXCEEDED: string[] = []

/** A figure that has a budget, as texts. */
export interface Budgeted {
  what: string
  value: string
  most: string
}

let budgets: Budgeted[] = []

/** @returns the figures since the last call */
export function takeBudgets(): Budgeted[] {
  const taken = budgets
  budgets = []
  return taken
}

/** Prints a figure with its budget. @param value in the unit that `what` names */
export function budget(what: string, value: number, most: number): void {
  const allowed = most * factor()
  const isKept = value <= allowed
  budgets.push({ what, value: figure(value), most: figure(allowed) })
  print(`  ${what.padEnd(58)} ${figure(value).padStart(9)}   budget ${figure(allowed)}${isKept ? '' : '  EXCEEDED'}`)
  if (!isKept) EXCEEDED.push(`${what}: ${figure(value)}, of a budget of ${figure(allowed)}`)
}

/** @returns a line for each budget that was exceeded so far */
export const exceededBudgets = (): readonly string[] => EXCEEDED

/** @throws where it is no number above 0 */
export function factor(text = process.env['BENCH_BUDGET_FACTOR']): number {
  if (text === undefined || text.trim() === '') return 1
  const value = Number(text)
  if (!(value > 0 && Number.isFinite(value)))
    throw new Error(`Expected a number above 0 in BENCH_BUDGET_FACTOR, got ${JSON.stringify(text)}`)
  return value
}

const figure = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 2 : 1))

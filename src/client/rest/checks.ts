// The checks of the app, and mending what one found.

import { ask } from './ask.ts'
import { API } from './scope.ts'
import { type Fields, listOf, textOf } from './values.ts'

const STATES = ['ok', 'attention', 'failed', 'off'] as const
export type CheckState = (typeof STATES)[number]

export interface Check {
  id: string
  state: CheckState
  title: string
  detail: string
  /** What to do; empty where nothing is. */
  remedy: string
  /** Whether the app itself can mend it. */
  repairable: boolean
}

const CHECKS = `${API}/health/checks`

/** @throws Failure */
export const readChecks = async (): Promise<Check[]> => listOf(await ask(CHECKS)).map(checkOf)

/** @returns the check anew @throws Failure */
export const repair = async (id: string): Promise<Check> =>
  checkOf((await ask(`${CHECKS}/${encodeURIComponent(id)}/repair`, 'POST')) as Fields)

function checkOf(fields: Fields): Check {
  // A state that this page does not know yet needs a look in any case.
  const state = STATES.find((one) => one === fields.state) ?? 'attention'
  return {
    id: textOf(fields.id),
    state,
    title: textOf(fields.title) || textOf(fields.id),
    detail: textOf(fields.detail),
    remedy: textOf(fields.remedy),
    repairable: fields.repairable === true || fields.repairable === 'true',
  }
}

// Steps that choose who the rest of the test runs as.
// Source: ServiceNow docs, australia: test-steps-server-category ("Create a User", "Impersonate").

import { RecordState } from '../records/record.ts'
import { templateValues } from '../records/template-values.ts'
import type { Platform } from '../platform.ts'
import { failed, type Outcome, passed } from './outcome.ts'
import type { StepContext } from './record-steps.ts'
import type { TestUnderWay } from './test.ts'

export function impersonate({ platform, inputs, outputs }: StepContext, test: TestUnderWay): Outcome {
  const user = inputs.user ? platform.database.get('sys_user', inputs.user) : undefined
  // "Tests which involve impersonated users which no longer exist fail."
  if (!user) return failed(`There is no user ${inputs.user || '(none was given)'} to impersonate`)
  test.session = platform.users.session(user)
  outputs.user = String(user.sys_id)
  return passed(`Impersonating ${String(user.user_name)}`)
}

export function createUser(step: StepContext, test: TestUnderWay): Outcome {
  const { platform, inputs, outputs } = step
  const { values, unread } = templateValues(inputs.field_values ?? '')
  if (unread.length) return failed(`Expected field values such as name=value, got ${unread.join(', ')}`)
  const given = Object.fromEntries(values.map(({ field, value }) => [field, value]))
  const first = inputs.first_name ?? ''
  const last = inputs.last_name ?? ''
  const user = write(platform, 'sys_user', {
    user_name: `${first}.${last}.${platform.newSysId().slice(0, 8)}`.toLowerCase(),
    active: 'true',
    first_name: first,
    last_name: last,
    ...given,
  })
  if (!user) return failed(`The user ${first} ${last} was not created: a business rule or a unique value refused it`)
  for (const role of items(inputs.roles)) write(platform, 'sys_user_has_role', { user, role })
  for (const group of items(inputs.groups)) write(platform, 'sys_user_grmember', { user, group })
  outputs.user = user
  const row = platform.database.get('sys_user', user)!
  if (inputs.impersonate !== '1' && inputs.impersonate !== 'true')
    return passed(`Created the user ${String(row.user_name)}`)
  test.session = platform.users.session(row)
  return passed(`Created the user ${String(row.user_name)}, and impersonating them`)
}

const items = (list = ''): string[] =>
  list
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean)

/** As the platform's own: the step makes its user whoever runs the test. @returns the sys_id; undefined when refused */
function write(platform: Platform, table: string, values: Record<string, string>): string | undefined {
  const state = RecordState.fresh(table)
  for (const [name, value] of Object.entries(values)) {
    const column = platform.schema.column(table, name)
    if (!column) throw new Error(`Expected a column of ${table}, got ${name}`)
    state.set(column, value)
  }
  return platform.asSystem(() => platform.records.insert(state)) ?? undefined
}

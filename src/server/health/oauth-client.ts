// The check of the OAuth client. ServiceNow lets no application of another scope read oauth_entity (assumed from the access that the
// SDK's typed tables state), so the client is judged by what came through it.

import { attention, ok } from './check.ts'
import type { Check } from './check.ts'
import { lastReport } from './last-report.ts'
import { DAY, durationText, now, secondsBetween } from './moment.ts'

/** `kandji-push run` reports every hour. */
const QUIET = 2 * DAY
const NOT_READ = 'An application may not read OAuth clients themselves'
const LOOK =
  'Look under System OAuth > Application Registry whether the client is active, with the redirect URL https://kandji.io, and Broadly scoped from Zurich on'

export const oauthClient: Check = {
  id: 'oauth_client',
  title: 'OAuth client',
  look() {
    const report = lastReport()
    if (!report)
      return attention(
        `No report has come through it yet. ${NOT_READ}, so that nothing more is known here.`,
        `${LOOK}; then run \`kandji-push connect\`, which tries it at once.`
      )
    const age = secondsBetween(report.when, now())
    const detail = `The last report came ${durationText(age)} ago, at ${report.when} UTC, as ${report.account}.`
    if (age <= QUIET) return ok(`${detail} Whoever posted it could sign in.`)
    return attention(
      `${detail} ${NOT_READ}, so that nothing is known of it since.`,
      `${LOOK}, and whether its secret has expired; then run \`kandji-push connect\`.`
    )
  },
}

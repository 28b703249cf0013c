// Brings the usage of software that ServiceNow's table would not take from the app's job: the app keeps it, and it is posted
// through the API that ServiceNow documents for it.

import type { PostedUsage } from '../apps/posted-usage.ts'
import type { PushError } from '../errors.ts'
import { USES_PER_POST } from '../servicenow/limits.ts'
import {
  mayPostUsage,
  readRefusedUses,
  UsageRefused,
  type RefusedUse,
  type UsageClient,
} from '../servicenow/usage-client.ts'
import type { Run } from './run.ts'

const SUBJECT = 'software usage'

/** Ends a listing that never does: two million uses. */
const MOST_PAGES = 2_000

/** Before the first apps there is no usage: it is only asked whether this account could post some. @throws PushError */
export async function prepareUsage(run: Run, posted: PostedUsage): Promise<void> {
  posted.asked(run.now(), await mayPostUsage(run.tables(), run.config.servicenow.username))
}

/** Posts what waits and was not posted yet. Whatever is refused is reported, and tried again by the next run. @throws PushError */
export async function postRefusedUsage(run: Run, posted: PostedUsage): Promise<void> {
  const tables = run.tables()
  const client = run.usage()
  posted.beginReading()
  let after = ''
  for (let page = 0; page < MOST_PAGES; page++) {
    const reading = await readRefusedUses(tables, after)
    if ('refused' in reading) {
      reportUnreadable(run, reading.refused.why, reading.refused.error)
      return posted.asked(run.now(), false)
    }
    const { uses, total } = reading
    run.services.patience.progress()
    posted.asked(run.now(), uses.length > 0)
    try {
      await postAll(run, client, posted, posted.open(uses))
    } catch (error) {
      if (!(error instanceof UsageRefused)) throw error
      return reportClosed(run, error, total ?? uses.length)
    }
    if (uses.length === 0 || (total !== undefined && total <= uses.length)) return posted.endReading()
    after = uses.at(-1)!.id
  }
}

async function postAll(run: Run, client: UsageClient, posted: PostedUsage, uses: RefusedUse[]): Promise<void> {
  for (let from = 0; from < uses.length; from += USES_PER_POST) {
    const some = uses.slice(from, from + USES_PER_POST)
    const refusals = await client.post(some.map(({ values }) => values))
    run.services.patience.progress()
    posted.posted(some.filter((_, at) => refusals[at] === ''))
    some.forEach((use, at) => refusals[at] && reportRefused(run, use, refusals[at]))
    run.services.log.debug({ msg: 'usage posted', uses: some.length, refused: refusals.filter(Boolean).length })
  }
}

function reportRefused(run: Run, { serial, name, values }: RefusedUse, reason: string): void {
  const when = values['last_used_time'] ?? 'a time that is not there'
  const text = `ServiceNow refused the last use of ${name} (${when}): ${reason}. The next \`kandji-push apps\` posts it again.`
  run.report(serial || name, text, 'refused-row', { area: 'apps', serial })
}

/** @param count how many uses wait, as far as it is known */
function reportClosed(run: Run, { message, code }: PushError, count: number): void {
  const text = `samp_sw_usage took no usage from the job Kandji usage publisher, and ServiceNow's API for it takes none from this account: ${message} Or let other applications create and update samp_sw_usage (its Application Access). Last uses that wait: ${count}.`
  run.report(SUBJECT, text, code, { area: 'apps' })
}

/** An app that is older has no such table. An account that may not read it is told so where it matters: in the log. */
function reportUnreadable(run: Run, why: string, { message }: PushError): void {
  if (why !== 'not-installed') run.services.log.info({ msg: 'refused usage cannot be read', reason: message })
}

// The job "Kandji usage publisher": writes the newest last use of each product on each computer to samp_sw_usage, from
// where Software Asset Management finds what can be reclaimed.

import { gs } from '@servicenow/glide'
import { isHopeless, refusesAll } from './counts.ts'
import { computersChangedSince, lastUsesOn } from './installs.ts'
import { newestUses } from './last-use.ts'
import { DAY_SECONDS, shifted } from './moment.ts'
import { noReclamationType, offeredReclamationTypes, pickReclamationType } from './reclamation-type.ts'
import { beginRun, endRun, readFromOf, sayNothingToDo } from './run.ts'
import type { Run } from './run.ts'
import { forgetOtherRefusals } from './refused-usage.ts'
import { INSTALLS, MODELS, USAGE } from './tables.ts'
import { writeUsage } from './usage-rows.ts'

/** Computers taken at a time: with a hundred apps each, some thousand installs. */
const COMPUTERS_AT_A_TIME = 50

/** Looks at what changed since the last complete run, writes only differences, says in the log what it did. */
export function publishUsage(): void {
  const absent = [USAGE, INSTALLS].filter((table) => !gs.tableExists(table))
  if (absent.length > 0) {
    sayNothingToDo(`Software Asset Management Professional is not active here (no table ${absent.join(', ')})`)
    return
  }
  const run = beginRun()
  try {
    publish(run)
  } catch (error) {
    run.stopped =
      `${error}; check that this application may read sys_choice, ${INSTALLS}, ${MODELS} and ${USAGE} ` +
      '(Application Access of the table), then run the job again'
  }
  endRun(run)
}

function publish(run: Run): void {
  const offered = offeredReclamationTypes()
  run.reclamationType = pickReclamationType(offered)
  if (run.reclamationType === '') {
    run.stopped = noReclamationType(offered)
    return
  }
  run.readFrom = readFromOf(run.reclamationType)
  const latest = shifted(run.started, DAY_SECONDS)
  const computers = computersChangedSince(run.readFrom)
  for (let from = 0; from < computers.length && (run.keeps || !isHopeless(run.counts)); from += COMPUTERS_AT_A_TIME) {
    const some = computers.slice(from, from + COMPUTERS_AT_A_TIME)
    run.counts.computers += some.length
    writeUsage(some, newestUses(lastUsesOn(some, latest, run.counts)), run)
  }
  if (run.keeps) forgetOtherRefusals(run)
  if (refusesAll(run.counts)) {
    run.stopped =
      `${USAGE} refuses every row (${run.firstRefusal}); let other applications create and update its records (its ` +
      `Application Access), or give the user that the job runs as a role that may, then run the job again${keptText(run)}`
  }
}

const keptText = ({ kept }: Run): string =>
  kept === 0
    ? ''
    : `. ${kept} last uses are kept as refused usage: \`kandji-push apps\` posts them with the role sam_developer`

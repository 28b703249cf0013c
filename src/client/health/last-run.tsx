// The last run in full, and whether kandji-push has gone quiet.

import type { ReactNode } from 'react'
import { Moment } from '../parts/moment.tsx'
import { spanText } from '../parts/moments.ts'
import { Words } from '../parts/words.tsx'
import type { Run } from '../rest/runs.ts'

const STATES: Record<string, string> = { ok: 'OK', attention: 'Needs attention', failed: 'Failed' }

/** As the check's states are written; a word of a later release stays as it is. */
export const stateText = (state: string): string => STATES[state] ?? state

interface Props {
  run: Run
  /** The last run that said when the next one is due: what somebody runs by hand says nothing of it. */
  expecting: Run | undefined
  now: Date
}

export function LastRun({ run, expecting, now }: Props) {
  const due = expecting?.nextExpected
  const isLate = due !== undefined && due < now
  return (
    <>
      {isLate && (
        <p className="kandji-warning">
          Quiet since <Moment at={expecting?.ended} now={now} />: the next report was expected by{' '}
          <Moment at={due} now={now} />. Run <code>kandji-push status</code> where it is installed.
        </p>
      )}
      <dl className="kandji-facts">
        <Fact name="Last run">
          <Moment at={run.ended} now={now} />
        </Fact>
        <Fact name="Command">
          {run.command}
          {run.version && ` (version ${run.version})`}
        </Fact>
        <Fact name="State">{stateText(run.state)}</Fact>
        <Fact name="Devices">
          {run.devicesSeen} seen, {run.devicesChanged} changed, {run.devicesSkipped} skipped
        </Fact>
        <Fact name="Rows">
          {run.rowsSent} sent, {run.rowsRejected} rejected
        </Fact>
        {run.lagSeconds !== undefined && <Fact name="Lag">{spanText(run.lagSeconds)} behind Kandji</Fact>}
        {due && !isLate && (
          <Fact name="Next report expected by">
            <Moment at={due} now={now} />
          </Fact>
        )}
        {run.message && (
          <Fact name="Message">
            <Words>{run.message}</Words>
          </Fact>
        )}
      </dl>
    </>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

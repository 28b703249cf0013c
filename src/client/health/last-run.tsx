// The last run in full, and whether kandji-push has gone quiet.

import type { ReactNode } from 'react'
import { Moment } from '../parts/moment.tsx'
import { spanText } from '../parts/moments.ts'
import type { Run } from '../rest/summary.ts'

export function LastRun({ run, now }: { run: Run; now: Date }) {
  const isLate = run.nextExpected !== undefined && run.nextExpected < now
  return (
    <>
      {isLate && (
        <p className="kandji-warning">
          Quiet since <Moment at={run.ended} now={now} />: the next run was expected{' '}
          <Moment at={run.nextExpected} now={now} />. Run <code>kandji-push status</code> where it is installed.
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
        <Fact name="State">{run.state}</Fact>
        <Fact name="Devices">
          {run.devicesSeen} seen, {run.devicesChanged} changed, {run.devicesSkipped} skipped
        </Fact>
        <Fact name="Rows">
          {run.rowsSent} sent, {run.rowsRejected} rejected
        </Fact>
        <Fact name="Lag">{spanText(run.lagSeconds)} behind Kandji</Fact>
        {run.nextExpected && !isLate && (
          <Fact name="Next run expected">
            <Moment at={run.nextExpected} now={now} />
          </Fact>
        )}
        {run.message && <Fact name="Message">{run.message}</Fact>}
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

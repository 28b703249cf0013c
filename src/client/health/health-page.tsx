// The page as a whole: what it reads, and its sections from the most urgent to the figures.

import { useCallback, useState } from 'react'
import { AnnouncerRegion, useAnnouncer } from '../parts/announcer.tsx'
import { FailureBox } from '../parts/failure-box.tsx'
import { Part } from '../parts/part.tsx'
import { useLoaded } from '../parts/use-loaded.ts'
import { useTogether } from '../parts/use-together.ts'
import { readChecks } from '../rest/checks.ts'
import { readSummary } from '../rest/summary.ts'
import { Checks } from './checks.tsx'
import { Devices } from './devices.tsx'
import { Period } from './period.tsx'
import { daysOfAddress, keepDaysInAddress } from './days.ts'
import { Problems } from './problems.tsx'
import { PushRuns } from './push-runs.tsx'
import { RowsPerDay } from './rows-per-day.tsx'
import { verdictOf } from './verdict.ts'

export function HealthPage({ mayRepair }: { mayRepair: boolean }) {
  return (
    <AnnouncerRegion>
      <Sections mayRepair={mayRepair} />
    </AnnouncerRegion>
  )
}

function Sections({ mayRepair }: { mayRepair: boolean }) {
  const announce = useAnnouncer()
  const [days, setDays] = useState(daysOfAddress)
  const [readAt, setReadAt] = useState(() => new Date())
  const {
    one: checks,
    other: summary,
    failure,
  } = useTogether(useLoaded(readChecks), useLoaded(useCallback(() => readSummary(days), [days])))

  async function checkAgain(): Promise<void> {
    announce('Checking again …')
    const [found] = await Promise.all([checks.reload(), summary.reload()])
    setReadAt(new Date())
    if (found) announce(verdictOf(found).title)
  }
  function choose(chosen: number): void {
    keepDaysInAddress(chosen)
    setDays(chosen)
  }

  return (
    <main className="kandji-page">
      <header className="kandji-page__head">
        <h1>Kandji health</h1>
        <button type="button" onClick={() => void checkAgain()} aria-disabled={checks.isLoading}>
          {checks.isLoading ? 'Checking …' : 'Check again'}
        </button>
      </header>
      {/* What keeps everything from being seen is said once. */}
      {failure ? (
        <FailureBox failure={failure} onRetry={() => void checkAgain()} />
      ) : (
        <>
          <Part title="Checks" source={checks}>
            {(found) => <Checks checks={found} mayRepair={mayRepair} replace={checks.replace} />}
          </Part>
          <Part title="kandji-push" source={summary}>
            {({ runs }) => <PushRuns runs={runs} now={readAt} />}
          </Part>
          <Part title="Rows per day" source={summary}>
            {({ rows }) => (
              <>
                <Period days={days} onChoose={choose} />
                <RowsPerDay rows={rows} days={days} now={readAt} />
              </>
            )}
          </Part>
          <Part title="Problems" source={summary}>
            {({ problems }) => (
              <Problems
                problems={problems}
                readAt={readAt}
                mayAccept={mayRepair}
                onAccepted={() => void summary.reload()}
              />
            )}
          </Part>
          <Part title="Devices" source={summary}>
            {(figures) => <Devices figures={figures} readAt={readAt} />}
          </Part>
        </>
      )}
    </main>
  )
}

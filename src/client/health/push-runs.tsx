// What kandji-push told of its runs: the last one, whether the next one is late, and those before.

import { listAddress } from '../parts/links.ts'
import { Moment } from '../parts/moment.tsx'
import { spanText } from '../parts/moments.ts'
import type { Run } from '../rest/summary.ts'
import { SCOPE } from '../rest/scope.ts'
import { LastRun } from './last-run.tsx'
import { NeverRun } from './never-run.tsx'

/** As many runs as one screen takes. */
const SHOWN = 8

export function PushRuns({ runs, now }: { runs: Run[]; now: Date }) {
  const [last] = runs
  if (!last) return <NeverRun />
  return (
    <>
      <LastRun run={last} now={now} />
      <h3 id="runs-title">Runs</h3>
      <div className="kandji-scroll" role="region" aria-labelledby="runs-title" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Ended</th>
              <th scope="col">Command</th>
              <th scope="col">State</th>
              <th scope="col">Devices changed</th>
              <th scope="col">Rows sent</th>
              <th scope="col">Rows rejected</th>
              <th scope="col">Lag</th>
            </tr>
          </thead>
          <tbody>
            {runs.slice(0, SHOWN).map((run) => (
              <tr key={run.id}>
                <td>
                  <Moment at={run.ended} now={now} />
                </td>
                <td>{run.command}</td>
                <td>{run.state}</td>
                <td className="kandji-number">{run.devicesChanged}</td>
                <td className="kandji-number">{run.rowsSent}</td>
                <td className="kandji-number">{run.rowsRejected}</td>
                <td className="kandji-number">{spanText(run.lagSeconds)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <a href={listAddress(`${SCOPE}_push_run`, 'ORDERBYDESCended')}>All runs</a>
      </p>
    </>
  )
}

// What kandji-push told of its runs: the last one, whether the next one is late, and those before.

import { listAddress } from '../parts/links.ts'
import { Content } from '../parts/part.tsx'
import { useLoaded } from '../parts/use-loaded.ts'
import { Moment } from '../parts/moment.tsx'
import { spanText } from '../parts/moments.ts'
import { lastRun, type Run, RUNS } from '../rest/runs.ts'
import { LastRun, stateText } from './last-run.tsx'
import { NeverRun } from './never-run.tsx'

/** As many runs as one screen takes. */
const SHOWN = 8

export function PushRuns({ runs, now }: { runs: Run[]; now: Date }) {
  const [last] = runs
  if (!last) return <Earlier now={now} />
  return (
    <>
      <LastRun run={last} expecting={runs.find(({ nextExpected }) => nextExpected)} now={now} />
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
                <td>{stateText(run.state)}</td>
                <td className="kandji-number">{run.devicesChanged}</td>
                <td className="kandji-number">{run.rowsSent}</td>
                <td className="kandji-number">{run.rowsRejected}</td>
                <td className="kandji-number">{run.lagSeconds === undefined ? '' : spanText(run.lagSeconds)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <a href={listAddress(RUNS, 'ORDERBYDESCended')}>All runs</a>
      </p>
    </>
  )
}

/** None in the period: it has been quiet for longer, or has never run. */
function Earlier({ now }: { now: Date }) {
  const source = useLoaded(lastOrNone)
  return (
    <Content source={source}>
      {({ run }) => (run ? <LastRun run={run} expecting={run.nextExpected && run} now={now} /> : <NeverRun />)}
    </Content>
  )
}

const lastOrNone = async (): Promise<{ run: Run | undefined }> => ({ run: await lastRun() })

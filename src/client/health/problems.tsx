// Problems by code, and the open ones that came last. A code leads to its article, a number to the list behind it.

import { useCallback, useRef } from 'react'
import { articleAddress, listAddress } from '../parts/links.ts'
import { Content } from '../parts/part.tsx'
import { useLoaded } from '../parts/use-loaded.ts'
import { openProblems, PROBLEMS } from '../rest/records.ts'
import type { CodeCount } from '../rest/summary.ts'
import { OpenProblems } from './open-problems.tsx'

const SHOWN = 20

interface Props {
  problems: CodeCount[]
  readAt: Date
  mayAccept: boolean
  onAccepted(): void
}

export function Problems({ problems, readAt, mayAccept, onAccepted }: Props) {
  if (problems.length === 0) return <p className="kandji-note">No problem has been reported.</p>
  return (
    <>
      <table className="kandji-codes">
        <caption>Problems by code</caption>
        <thead>
          <tr>
            <th scope="col">Code</th>
            <th scope="col">Open</th>
            <th scope="col">Accepted</th>
            <th scope="col">Solved</th>
          </tr>
        </thead>
        <tbody>
          {problems.map((problem) => (
            <tr key={problem.code}>
              <th scope="row">
                <a href={articleAddress(problem.code)}>{problem.code}</a>
              </th>
              {(['open', 'accepted', 'solved'] as const).map((state) => (
                <td key={state} className="kandji-number">
                  <Count code={problem.code} state={state} count={problem[state]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {/* A new reading of the figures reads the problems anew. */}
      {problems.some(({ open }) => open > 0) && (
        <Latest key={readAt.getTime()} mayAccept={mayAccept} onAccepted={onAccepted} />
      )}
    </>
  )
}

function Count({ code, state, count }: { code: string; state: string; count: number }) {
  if (count === 0) return <>0</>
  return (
    <a href={listAddress(PROBLEMS, `code=${code}^state=${state}`)}>
      {count}
      <span className="kandji-unseen">
        {' '}
        {state} of {code}
      </span>
    </a>
  )
}

function Latest({ mayAccept, onAccepted }: Pick<Props, 'mayAccept' | 'onAccepted'>) {
  const source = useLoaded(useCallback(() => openProblems(SHOWN), []))
  const heading = useRef<HTMLHeadingElement>(null)
  function accepted(): void {
    // What had the focus is gone.
    heading.current?.focus()
    void source.reload()
    onAccepted()
  }
  return (
    <>
      <h3 id="open-title" ref={heading} tabIndex={-1}>
        Open problems, the latest first
      </h3>
      <Content source={source}>
        {(open) => <OpenProblems problems={open} labelledBy="open-title" mayAccept={mayAccept} onAccepted={accepted} />}
      </Content>
      <p>
        <a href={listAddress(PROBLEMS, 'state=open')}>All open problems</a>
      </p>
    </>
  )
}

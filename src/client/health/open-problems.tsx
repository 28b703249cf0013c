// Open problems, one by one: which device, why, what to do, and a way to accept it.

import { articleAddress, formAddress } from '../parts/links.ts'
import { Words } from '../parts/words.tsx'
import { DEVICES, type Problem, PROBLEMS } from '../rest/records.ts'
import { Accept } from './accept.tsx'

interface Props {
  problems: Problem[]
  labelledBy: string
  mayAccept: boolean
  onAccepted(): void
}

/** What wants a decision between two values, which its form offers. */
const CONFLICT = 'conflict'

export function OpenProblems({ problems, labelledBy, mayAccept, onAccepted }: Props) {
  return (
    <ul className="kandji-problems" aria-labelledby={labelledBy}>
      {problems.map((problem) => (
        <li key={problem.sysId}>
          <p className="kandji-problems__subject">
            <a href={formAddress(PROBLEMS, problem.sysId)}>{problem.subject}</a>
            {problem.item && (
              <>
                {' · '}
                <a href={formAddress(DEVICES, problem.item)}>
                  configuration item<span className="kandji-unseen"> of {problem.subject}</span>
                </a>
              </>
            )}
            {' · '}
            <a href={articleAddress(problem.code)}>
              {problem.code}
              <span className="kandji-unseen">, what it means</span>
            </a>
          </p>
          <p>
            <Words>{problem.reason}</Words>
          </p>
          {problem.remedy && (
            <p className="kandji-note">
              <Words>{problem.remedy}</Words>
            </p>
          )}
          {mayAccept && problem.code !== CONFLICT && <Accept problem={problem} onAccepted={onAccepted} />}
        </li>
      ))}
    </ul>
  )
}

// All checks: first what they say together, then each.

import type { Check } from '../rest/checks.ts'
import { CheckItem } from './check-item.tsx'
import { StateMark } from './state-mark.tsx'
import { verdictOf } from './verdict.ts'

interface Props {
  checks: Check[]
  mayRepair: boolean
  replace(change: (checks: Check[]) => Check[]): void
}

export function Checks({ checks, mayRepair, replace }: Props) {
  const { state, title, reasons } = verdictOf(checks)
  const put = (after: Check): void => replace((all) => all.map((one) => (one.id === after.id ? after : one)))
  return (
    <>
      <div className={`kandji-verdict kandji-verdict--${state}`}>
        <p className="kandji-verdict__title">
          <StateMark state={state} /> {title}
        </p>
        {reasons.length > 0 && (
          <ul>
            {reasons.map(({ id, title: reason }) => (
              <li key={id}>
                <a href={`#check-${id}`}>{reason}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
      <ul className="kandji-checks">
        {checks.map((check) => (
          <CheckItem key={check.id} check={check} mayRepair={mayRepair} onRepaired={put} />
        ))}
      </ul>
    </>
  )
}

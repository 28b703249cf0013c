// One check: its state, what was found, what to do, and the button that mends it.

import { useRef, useState } from 'react'
import { useAnnouncer } from '../parts/announcer.tsx'
import { FailureBox } from '../parts/failure-box.tsx'
import { Words } from '../parts/words.tsx'
import { type Check, repair } from '../rest/checks.ts'
import { Failure } from '../rest/failure.ts'
import { SCOPE } from '../rest/scope.ts'
import { StateMark } from './state-mark.tsx'
import { WORDS } from './verdict.ts'

interface Props {
  check: Check
  mayRepair: boolean
  onRepaired(after: Check): void
}

export function CheckItem({ check, mayRepair, onRepaired }: Props) {
  const announce = useAnnouncer()
  const heading = useRef<HTMLHeadingElement>(null)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()

  async function mend(): Promise<void> {
    if (isBusy) return
    setBusy(true)
    setFailure(undefined)
    announce(`Repairing ${check.title} …`)
    try {
      const after = await repair(check.id)
      onRepaired(after)
      announce(`${after.title}: ${WORDS[after.state].word}. ${after.detail}`)
      // The button may be gone: the keyboard goes on at what it mended.
      heading.current?.focus()
    } catch (error) {
      setFailure(Failure.of(error))
    }
    setBusy(false)
  }

  return (
    <li className={`kandji-check kandji-check--${check.state}`} id={`check-${check.id}`} data-check={check.id}>
      <h3 ref={heading} tabIndex={-1}>
        <StateMark state={check.state} /> {check.title}
        <span className="kandji-check__state">{WORDS[check.state].word}</span>
      </h3>
      {check.detail && (
        <p>
          <Words>{check.detail}</Words>
        </p>
      )}
      {check.remedy && (
        <p className="kandji-check__remedy">
          <Words>{check.remedy}</Words>
        </p>
      )}
      {check.repairable && mayRepair && (
        // Disabled by word only: a button that is really disabled loses the focus.
        <button type="button" onClick={() => void mend()} aria-disabled={isBusy}>
          {isBusy ? 'Repairing' : 'Repair'} <span className="kandji-unseen">{check.title}</span>
        </button>
      )}
      {check.repairable && !mayRepair && (
        <p className="kandji-note">Who has the role {SCOPE}.admin can repair this here.</p>
      )}
      {failure && <FailureBox failure={failure} onRetry={() => void mend()} />}
    </li>
  )
}

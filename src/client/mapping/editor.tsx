// Changing the mapping: columns are chosen, tried on ten real rows, and only then saved.

import { useId, useMemo, useState } from 'react'
import { useAnnouncer } from '../parts/announcer.tsx'
import { FailureBox } from '../parts/failure-box.tsx'
import { Failure } from '../rest/failure.ts'
import { type Line, type Mapping, Refused, saveLines, type TriedRow, tryLines } from '../rest/mapping.ts'
import { groupsOf } from './columns.ts'
import { LineItem } from './line-item.tsx'
import { TriedRows } from './tried-rows.tsx'

interface Props {
  mapping: Mapping
  replace(change: (mapping: Mapping) => Mapping): void
}

type Work = 'try' | 'save'

export function Editor({ mapping, replace }: Props) {
  const announce = useAnnouncer()
  const hint = useId()
  const [changes, setChanges] = useState<ReadonlyMap<string, string>>(new Map())
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map())
  const [tried, setTried] = useState<TriedRow[]>()
  const [failure, setFailure] = useState<{ of: Work; failure: Failure }>()
  const [busy, setBusy] = useState<Work>()
  const groups = useMemo(() => groupsOf(mapping.columns), [mapping.columns])

  const kept = new Map(mapping.lines.map(({ attribute, target }) => [attribute, target]))
  const changed: Line[] = [...changes].map(([attribute, target]) => ({ attribute, target }))
  const maySave = changed.length > 0 && tried !== undefined

  function choose(attribute: string, target: string): void {
    const next = new Map(changes)
    if (target === kept.get(attribute)) next.delete(attribute)
    else next.set(attribute, target)
    setChanges(next)
    setTried(undefined)
    setFaults(new Map([...faults].filter(([name]) => name !== attribute)))
  }

  async function work(what: Work): Promise<void> {
    if (busy || (what === 'save' && !maySave)) {
      if (!busy) announce('Try the changes first.')
      return
    }
    setBusy(what)
    setFailure(undefined)
    setFaults(new Map())
    try {
      if (what === 'try') await attempt()
      else await save()
    } catch (error) {
      setTried(undefined)
      if (error instanceof Refused) refuse(error)
      else setFailure({ of: what, failure: Failure.of(error) })
    }
    setBusy(undefined)
  }

  async function attempt(): Promise<void> {
    const rows = await tryLines(changed)
    setTried(rows)
    announce(`Tried on ${rows.length} devices. Nothing was written.`)
  }

  async function save(): Promise<void> {
    const lines = await saveLines(changed)
    setChanges(new Map())
    setTried(undefined)
    replace((before) => ({ ...before, lines }))
    announce(
      'Saved. kandji-push sends the devices again: after its next report to this instance, within the hour, or at once with kandji-push sync --all.'
    )
  }

  function refuse({ faults: found }: Refused): void {
    setFaults(found)
    announce(`${found.size === 1 ? 'One line' : `${found.size} lines`} can't be taken.`)
    const [first] = found.keys()
    document.getElementById(`target-${first}`)?.focus()
  }

  return (
    <>
      <ul className="kandji-lines">
        {mapping.attributes.map((attribute) => (
          <LineItem
            key={attribute.attribute}
            attribute={attribute}
            target={changes.get(attribute.attribute) ?? kept.get(attribute.attribute) ?? ''}
            isChanged={changes.has(attribute.attribute)}
            groups={groups}
            fault={faults.get(attribute.attribute)}
            onChoose={(target) => choose(attribute.attribute, target)}
          />
        ))}
      </ul>
      <div className="kandji-actions">
        <button type="button" onClick={() => void work('try')} aria-disabled={busy !== undefined}>
          {busy === 'try' ? 'Trying …' : 'Try on ten rows'}
        </button>
        <button
          type="button"
          onClick={() => void work('save')}
          aria-disabled={busy !== undefined || !maySave}
          aria-describedby={hint}
        >
          {busy === 'save' ? 'Saving …' : 'Save'}
        </button>
        <p className="kandji-note" id={hint}>
          {changed.length === 0
            ? 'Nothing is changed.'
            : `${changed.length === 1 ? 'One attribute is' : `${changed.length} attributes are`} changed${maySave ? ' and tried.' : ': try it before you save.'}`}
        </p>
      </div>
      {failure && <FailureBox failure={failure.failure} onRetry={() => void work(failure.of)} />}
      {tried && <TriedRows rows={tried} mapping={mapping} changed={new Set(changes.keys())} />}
    </>
  )
}

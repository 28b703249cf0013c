// The mapping for who may look and not change it.

import type { Mapping } from '../rest/mapping.ts'
import { SCOPE } from '../rest/scope.ts'
import { labelsOf } from './columns.ts'

export function Overview({ mapping }: { mapping: Mapping }) {
  const { lines, attributes, columns } = mapping
  const labels = labelsOf(columns)
  return (
    <>
      <p className="kandji-note">Who has the role {SCOPE}.admin can change it here.</p>
      <dl className="kandji-lines">
        {attributes.map(({ attribute, label }) => {
          const target = lines.find((line) => line.attribute === attribute)?.target ?? ''
          return (
            <div className="kandji-line" key={attribute}>
              <dt>
                {label} <code>{attribute}</code>
              </dt>
              <dd>{target === '' ? 'skipped' : (labels.get(target) ?? target)}</dd>
            </div>
          )
        })}
      </dl>
    </>
  )
}

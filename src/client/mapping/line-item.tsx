// One attribute and the column that it goes to.

import { Words } from '../parts/words.tsx'
import { type Attribute, NEW } from '../rest/mapping.ts'
import type { Group } from './columns.ts'

interface Props {
  attribute: Attribute
  target: string
  isChanged: boolean
  groups: readonly Group[]
  fault: string | undefined
  onChoose(target: string): void
}

export function LineItem({
  attribute: { attribute, label, home, isFixed },
  target,
  isChanged,
  groups,
  fault,
  onChoose,
}: Props) {
  const id = `target-${attribute}`
  const isKnown =
    target === '' || target === NEW || groups.some(({ columns }) => columns.some((one) => one.target === target))
  return (
    <li className={`kandji-line${isChanged ? ' kandji-line--changed' : ''}`} data-attribute={attribute}>
      <label htmlFor={id}>
        {label} <code>{attribute}</code>
        {isChanged && <span className="kandji-line__mark"> changed</span>}
      </label>
      <select
        id={id}
        value={target}
        disabled={isFixed}
        onChange={(event) => onChoose(event.target.value)}
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
      >
        {!isFixed && <option value="">Skip</option>}
        {!isFixed && <option value={NEW}>A new column of MDM records</option>}
        {!isKnown && <option value={target}>{target}</option>}
        {groups.map(({ label: record, columns }) => (
          <optgroup key={record} label={record}>
            {columns.map((column) => (
              <option key={column.target} value={column.target}>
                {record}: {column.label} ({column.target.split('.')[1]}){column.target === home ? ', as usual' : ''}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {fault !== undefined && (
        <p className="kandji-line__fault" id={`${id}-fault`}>
          <Words>{fault}</Words>
        </p>
      )}
    </li>
  )
}

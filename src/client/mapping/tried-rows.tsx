// Ten devices as the changed mapping would leave them: what each column holds now, and what it would hold.

import { Words } from '../parts/words.tsx'
import type { Mapping, TriedField, TriedRow } from '../rest/mapping.ts'
import { labelsOf } from './columns.ts'

interface Props {
  rows: TriedRow[]
  mapping: Mapping
  /** Attributes whose line is changed. */
  changed: ReadonlySet<string>
}

export function TriedRows({ rows, mapping, changed }: Props) {
  const labels = labelsOf(mapping.columns)
  const names = new Map(mapping.attributes.map(({ attribute, label }) => [attribute, label]))
  const skipped = [...changed].filter((name) =>
    rows.every(({ fields }) => fields.every((one) => one.attribute !== name))
  )
  if (rows.length === 0)
    return (
      <section className="kandji-empty" aria-label="Tried rows">
        <p className="kandji-empty__title">No device has been received yet</p>
        <p>The changes can be saved all the same: what kandji-push sends next goes by them.</p>
      </section>
    )
  return (
    <section aria-labelledby="tried">
      <h2 id="tried">As {rows.length} devices would be</h2>
      {skipped.length > 0 && (
        <p>Left as it is: the usual column of {skipped.map((name) => names.get(name) ?? name).join(', ')}.</p>
      )}
      {rows.map(({ serialNumber, deviceName, fields }) => (
        // A wide table scrolls by the keyboard, too.
        <div
          className="kandji-scroll"
          key={serialNumber}
          role="group"
          tabIndex={0}
          aria-label={deviceName || serialNumber}
        >
          <table>
            <caption>
              {deviceName} {serialNumber}
            </caption>
            <thead>
              <tr>
                <th scope="col">Attribute</th>
                <th scope="col">Column</th>
                <th scope="col">Now</th>
                <th scope="col">Then</th>
              </tr>
            </thead>
            <tbody>
              {fields
                .filter((field) => changed.size === 0 || changed.has(field.attribute))
                .map((field) => (
                  <tr key={field.attribute}>
                    <th scope="row">{names.get(field.attribute) ?? field.attribute}</th>
                    <td>{labels.get(field.target) ?? field.target}</td>
                    <td>{field.from || 'empty'}</td>
                    <td>
                      <Then field={field} />
                    </td>
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
      ))}
    </section>
  )
}

function Then({ field: { to, note } }: { field: TriedField }) {
  return (
    <>
      {to || 'empty'}
      {note && (
        <span className="kandji-note">
          {' '}
          (<Words>{note}</Words>)
        </span>
      )}
    </>
  )
}

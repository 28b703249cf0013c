// A line to type in, with its hint and what is wrong with it.

import { Words } from '../parts/words.tsx'
import type { Field } from '../rest/connection.ts'

interface Props {
  field: Field
  label: string
  hint: string
  type: 'text' | 'password'
  value: string
  fault: string | undefined
  onChange(value: string): void
}

export function TextField({ field, label, hint, type, value, fault, onChange }: Props) {
  const id = `connection-${field}`
  return (
    <div className="kandji-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        value={value}
        // A browser must neither keep the token nor fill in somebody's password.
        autoComplete={type === 'password' ? 'new-password' : 'off'}
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? `${id}-hint` : `${id}-fault ${id}-hint`}
      />
      {fault !== undefined && (
        <p className="kandji-field__fault" id={`${id}-fault`}>
          <Words>{fault}</Words>
        </p>
      )}
      <p className="kandji-note" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  )
}

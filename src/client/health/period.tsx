// Chooses how many days the figures look back.

import { PERIODS } from './days.ts'

interface Props {
  days: number
  onChoose(days: number): void
}

export function Period({ days, onChoose }: Props) {
  return (
    <label className="kandji-period">
      Period
      <select value={days} onChange={(event) => onChoose(Number(event.target.value))}>
        {PERIODS.map((period) => (
          <option key={period} value={period}>
            {period} days
          </option>
        ))}
      </select>
    </label>
  )
}

// Rows per day by state: a plot for the eye, and the same as a table.

import { useId } from 'react'
import { dayText, lastDays } from '../parts/moments.ts'
import type { DayCount } from '../rest/summary.ts'
import { KNOWN_STATES, type Plot, plotOf } from './plot.ts'

/** Units of the drawing; it is stretched to the width of the page. */
const STEP = 10
const HEIGHT = 100

const lookOf = (state: string): string => (KNOWN_STATES.includes(state) ? state : 'other')

export function RowsPerDay({ rows, days, now }: { rows: DayCount[]; days: number; now: Date }) {
  const plot = plotOf(rows, lastDays(days, now))
  if (plot.most === 0) return <p className="kandji-note">No rows arrived in these {days} days.</p>
  const sum = plot.states.map((state) => `${plot.totals[state]} ${state}`).join(', ')
  return (
    <figure className="kandji-plot">
      <ul className="kandji-plot__legend">
        {plot.states.map((state) => (
          <li key={state}>
            <span className={`kandji-swatch kandji-swatch--${lookOf(state)}`} aria-hidden="true" /> {state}:{' '}
            {plot.totals[state]}
          </li>
        ))}
      </ul>
      <div className="kandji-plot__most" aria-hidden="true">
        {plot.most}
      </div>
      <Bars plot={plot} label={`Rows per day in the last ${days} days: ${sum}. The fullest day has ${plot.most}.`} />
      <div className="kandji-plot__days" aria-hidden="true">
        <span>{dayText(plot.days[0]!)}</span>
        <span>{dayText(plot.days.at(-1)!)}</span>
      </div>
      <details>
        <summary>Show the numbers as a table</summary>
        <Numbers plot={plot} />
      </details>
    </figure>
  )
}

function Bars({ plot, label }: { plot: Plot; label: string }) {
  const unit = HEIGHT / plot.most
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${plot.days.length * STEP} ${HEIGHT}`}
      preserveAspectRatio="none"
      className="kandji-plot__bars"
    >
      {plot.bars.map(({ day, state, count, below }) => (
        <rect
          key={`${day} ${state}`}
          className={`kandji-bar kandji-bar--${lookOf(state)}`}
          x={plot.days.indexOf(day) * STEP + STEP * 0.1}
          width={STEP * 0.8}
          y={HEIGHT - (below + count) * unit}
          height={count * unit}
        >
          <title>{`${dayText(day)}: ${count} ${state}`}</title>
        </rect>
      ))}
    </svg>
  )
}

function Numbers({ plot }: { plot: Plot }) {
  const id = useId()
  const count = (day: string, state: string): number =>
    plot.bars.find((bar) => bar.day === day && bar.state === state)?.count ?? 0
  return (
    <div className="kandji-scroll" role="region" aria-labelledby={id} tabIndex={0}>
      <table>
        <caption id={id}>Rows per day by state; days without rows are left out</caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            {plot.states.map((state) => (
              <th scope="col" key={state}>
                {state}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plot.days
            .filter((day) => plot.bars.some((bar) => bar.day === day))
            .map((day) => (
              <tr key={day}>
                <th scope="row">{dayText(day)}</th>
                {plot.states.map((state) => (
                  <td key={state} className="kandji-number">
                    {count(day, state)}
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  )
}

// The period of the figures stands in the address: a view can be kept and sent to someone.

export const PERIODS = [7, 14, 30, 90]
const USUAL = 14

/** The days that `?days=` asks for, if they are one of the periods. */
export function daysOfAddress(): number {
  const asked = Number(new URLSearchParams(window.location.search).get('days'))
  return PERIODS.includes(asked) ? asked : USUAL
}

export function keepDaysInAddress(days: number): void {
  const parameters = new URLSearchParams(window.location.search)
  parameters.set('days', String(days))
  window.history.replaceState({}, '', `${window.location.pathname}?${parameters.toString()}`)
}

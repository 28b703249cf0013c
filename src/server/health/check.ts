// What a check is: a question about this instance, what was found, and what to do about it.

/**
 * `ok`: nothing to do. `attention`: it works, and somebody should look. `failed`: something does not work. `off`: it is not used
 * here, which is no fault.
 */
export type State = 'ok' | 'attention' | 'failed' | 'off'

export interface Finding {
  state: State
  /** What was found. */
  detail: string
  /** What to do; empty where nothing is. */
  remedy: string
  /** The app itself can mend it. */
  repairable?: boolean
}

/** What only a script can reach, and a module can't. */
export interface Tools {
  /** The platform's own way to add a discovery source. */
  addDiscoverySource(value: string): void
}

export interface Check {
  id: string
  title: string
  look(): Finding
  repair?(tools: Tools): void
}

/** A check as the REST API answers it. */
export interface Answer {
  id: string
  state: State
  title: string
  detail: string
  remedy: string
  repairable: boolean
}

export const ok = (detail: string): Finding => ({ state: 'ok', detail, remedy: '' })
export const off = (detail: string, remedy = ''): Finding => ({ state: 'off', detail, remedy })
export const attention = (detail: string, remedy: string): Finding => ({ state: 'attention', detail, remedy })
export const failed = (detail: string, remedy: string): Finding => ({ state: 'failed', detail, remedy })

/** Looks; a check that can't look says why instead of failing all of them. */
export function answerOf(check: Check): Answer {
  const { state, detail, remedy, repairable } = lookedAt(check)
  const { id, title } = check
  return { id, state, title, detail, remedy, repairable: repairable === true && check.repair !== undefined }
}

function lookedAt(check: Check): Finding {
  try {
    return check.look()
  } catch (error) {
    return failed(
      `It could not be checked: ${error}`,
      'Look into the system log for this time. Where it says that an operation was denied, allow it under Application Cross-Scope Access.'
    )
  }
}

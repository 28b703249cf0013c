// On whose behalf something runs.

/** The user on whose behalf something runs. */
export interface Session {
  userId: string
  userName: string
  roles: Set<string>
  admin: boolean
  /** A person at the pages, not a program. */
  interactive: boolean
  /** What scripts put into the session. */
  data: Map<string, string>
  /** The IANA time zone that the user chose; the instance's own without it. */
  timeZone?: string
  /** Patterns that the user chose, as of SimpleDateFormat; the instance's own without them. */
  dateFormat?: string
  timeFormat?: string
  /** The token that a browser's requests carry against forgery. */
  token?: string
  /** sys_id of who really acts, while acting as another user. */
  impersonator?: string
  /** Told when the session goes on as another user: what outlives a request keeps it. */
  becomes?: (userId: string, impersonator: string | undefined) => void
}

/** The platform itself: import sets, jobs and installs run as this user. */
export const systemSession = (): Session => ({
  userId: 'system',
  userName: 'system',
  roles: new Set(['admin']),
  admin: true,
  interactive: false,
  data: new Map(),
})

export const guestSession = (): Session => ({
  userId: '',
  userName: 'guest',
  roles: new Set(),
  admin: false,
  interactive: false,
  data: new Map(),
})

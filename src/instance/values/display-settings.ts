// How the user of the running session sees dates and times. The session is injected, so that the values know no session.

export interface DisplaySettings {
  /** An IANA time zone, e.g. `US/Pacific`. */
  timeZone: string
  /** Java SimpleDateFormat patterns, as in the properties glide.sys.date_format and glide.sys.time_format. */
  dateFormat: string
  timeFormat: string
  /** A BCP 47 language tag. */
  language: string
}

/** The platform's own defaults, used where the session says nothing else. */
export const DEFAULT_DISPLAY_SETTINGS: DisplaySettings = {
  timeZone: 'UTC',
  dateFormat: 'yyyy-MM-dd',
  timeFormat: 'HH:mm:ss',
  language: 'en',
}

type Session = () => Partial<DisplaySettings>

const noSession: Session = () => ({})

let session = noSession

/** Says where the settings of the running session come from: `read` is asked at each use. No argument: the defaults. */
export function setDisplaySettings(read: Session = noSession): void {
  session = read
}

/** The settings that `read` told are no longer asked for; others stay. */
export function forgetDisplaySettings(read: Session): void {
  if (session === read) session = noSession
}

/** The settings of the running session, completed by the defaults. */
export function displaySettings(): DisplaySettings {
  return { ...DEFAULT_DISPLAY_SETTINGS, ...session() }
}

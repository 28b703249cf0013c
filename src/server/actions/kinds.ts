// The actions that can be asked for, and on which platforms Kandji documents each.

export interface Kind {
  /** As people read it. */
  label: string
  /** The last step of its address at Kandji. */
  route: string
  permission: string
  platforms: string[]
  /** The command that `/commands` lists for it; none where the action leaves none. */
  command: string
}

const MOBILE = ['iPhone', 'iPad']

export const KINDS: Record<string, Kind> = {
  blank_push: {
    label: 'Blank push',
    route: 'blankpush',
    permission: 'Send a blank push',
    platforms: ['Mac', ...MOBILE, 'Apple TV'],
    command: '',
  },
  lock: {
    label: 'Lock',
    route: 'lock',
    permission: 'Lock device',
    platforms: ['Mac', ...MOBILE],
    command: 'DeviceLock',
  },
  restart: {
    label: 'Restart',
    route: 'restart',
    permission: 'Restart device',
    platforms: ['Mac', ...MOBILE, 'Apple TV'],
    command: 'RestartDevice',
  },
  shutdown: {
    label: 'Shut down',
    route: 'shutdown',
    permission: 'Shutdown device',
    platforms: ['Mac', ...MOBILE],
    command: 'ShutDownDevice',
  },
}

const BY_SYSTEM: Record<string, string> = { macOS: 'Mac', iOS: 'iPhone', iPadOS: 'iPad', tvOS: 'Apple TV' }

/** The platform of a device by its operating system, as this app writes it; the system itself where it is no such one. */
export const platformOf = (os: string): string => BY_SYSTEM[os] || os || 'a device of unknown platform'

export const kindOf = (action: string): Kind | undefined =>
  Object.prototype.hasOwnProperty.call(KINDS, action) ? KINDS[action] : undefined

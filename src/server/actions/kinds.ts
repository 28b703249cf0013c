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
  /** What happens to the device, as whoever asks for it should know. */
  effect: string
  /** The same for a Mac, where it is another. */
  effectOnMac?: string
}

const MOBILE = ['iPhone', 'iPad']

export const KINDS: Record<string, Kind> = {
  blank_push: {
    label: 'Blank push',
    route: 'blankpush',
    permission: 'Send a blank push',
    platforms: ['Mac', ...MOBILE, 'Apple TV'],
    command: '',
    effect: 'Asks the device to check in with Kandji now. Nothing changes on it.',
  },
  lock: {
    label: 'Lock',
    route: 'lock',
    permission: 'Lock device',
    platforms: ['Mac', ...MOBILE],
    command: 'DeviceLock',
    effect: 'Locks the screen. The passcode of the device opens it again.',
    effectOnMac:
      'Locks the Mac: it restarts at once, what is not saved is lost, and only the PIN that Kandji makes opens it again.',
  },
  restart: {
    label: 'Restart',
    route: 'restart',
    permission: 'Restart device',
    platforms: ['Mac', ...MOBILE, 'Apple TV'],
    command: 'RestartDevice',
    effect: 'Restarts the device. What is not saved is lost.',
  },
  shutdown: {
    label: 'Shut down',
    route: 'shutdown',
    permission: 'Shutdown device',
    platforms: ['Mac', ...MOBILE],
    command: 'ShutDownDevice',
    effect: 'Shuts the device down. What is not saved is lost, and somebody at the device has to switch it on again.',
  },
}

const BY_SYSTEM: Record<string, string> = { macOS: 'Mac', iOS: 'iPhone', iPadOS: 'iPad', tvOS: 'Apple TV' }

/** The platform of a device by its operating system, as this app writes it; the system itself where it is no such one. */
export const platformOf = (os: string): string => BY_SYSTEM[os] || os || 'a device of unknown platform'

export const kindOf = (action: string): Kind | undefined =>
  Object.prototype.hasOwnProperty.call(KINDS, action) ? KINDS[action] : undefined

/** What an action does to a device of this platform. */
export function effectOf(action: string, platform: string): string {
  const { effect, effectOnMac } = KINDS[action]
  return platform === 'Mac' && effectOnMac !== undefined ? effectOnMac : effect
}

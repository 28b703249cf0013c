// Data: the actions of `POST /devices/{id}/action/{name}`, on which platforms each is allowed, and the MDM command that it asks for.
// Source: the vendor's API reference (2026-03), facts of each request; `AppleTV` cannot be locked or shut down (Apple's MDM).

export interface ActionKind {
  name: string
  platforms: readonly string[]
  /** The command that `/commands` then lists; none for a blank push. */
  command?: string
  /** Members that the body may have, with their type. */
  body?: Readonly<Record<string, 'string' | 'boolean'>>
  /** Members that the body must have. */
  needs?: readonly string[]
}

const APPLE = ['Mac', 'iPhone', 'iPad', 'AppleTV', 'Vision']
const MOBILE = ['iPhone', 'iPad']

export const ACTIONS: readonly ActionKind[] = [
  { name: 'blankpush', platforms: APPLE },
  {
    name: 'lock',
    platforms: ['Mac', 'iPhone', 'iPad', 'Vision', 'Android'],
    command: 'DeviceLock',
    body: { Message: 'string', PhoneNumber: 'string' },
  },
  {
    name: 'restart',
    platforms: ['Mac', 'iPhone', 'iPad', 'AppleTV'],
    command: 'RestartDevice',
    body: { RebuildKernelCache: 'boolean', NotifyUser: 'boolean' },
  },
  { name: 'shutdown', platforms: ['Mac', 'iPhone', 'iPad'], command: 'ShutDownDevice' },
  { name: 'updateinventory', platforms: [...APPLE, 'Windows'], command: 'DeviceInformation' },
  { name: 'dailycheckin', platforms: [...APPLE, 'Windows'] },
  {
    name: 'setname',
    platforms: APPLE,
    command: 'Settings',
    body: { DeviceName: 'string' },
    needs: ['DeviceName'],
  },
  { name: 'clearpasscode', platforms: MOBILE, command: 'ClearPasscode' },
  {
    name: 'unlockaccount',
    platforms: ['Mac'],
    command: 'UnlockUserAccount',
    body: { UserName: 'string' },
    needs: ['UserName'],
  },
  { name: 'renewmdmprofile', platforms: ['Mac'] },
  { name: 'reinstallagent', platforms: ['Mac'] },
]

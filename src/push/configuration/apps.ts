// Which installed apps are sent, and at what time `run` brings them.

import type { ConfigurationFile } from './schema.ts'

/** Kandji lists the apps of these; what an Apple TV has is nothing that is licensed. */
export const APP_PLATFORMS = ['Mac', 'iPhone', 'iPad'] as const

export interface AppSelection {
  platforms: ReadonlyArray<(typeof APP_PLATFORMS)[number]>
  /** Apps inside of other apps (`…/Contents/…`) as well: updaters, login items and the like. */
  helpers: boolean
}

export const DEFAULT_APP_SELECTION: AppSelection = { platforms: ['Mac'], helpers: false }

export function appSelectionOf({ apps }: ConfigurationFile): AppSelection {
  const { platforms, helpers } = DEFAULT_APP_SELECTION
  return { platforms: apps?.platforms ?? platforms, helpers: apps?.helpers ?? helpers }
}

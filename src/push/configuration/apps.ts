// Which installed apps are sent.

export interface AppSelection {
  platforms: readonly ('Mac' | 'iPhone' | 'iPad')[]
  /** Nested apps (`…/Contents/…`), too. */
  helpers: boolean
}

export const DEFAULT_APP_SELECTION: AppSelection = { platforms: ['Mac'], helpers: false }

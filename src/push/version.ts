// The version of the companion, which is the app's, too.

import { version } from '../../package.json'

export const VERSION: string = version

/** How both services see the companion in their logs. */
export const USER_AGENT = `kandji-push/${VERSION}`

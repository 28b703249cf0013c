// The Glide value classes, which need no database: what a script finds under these names.

export { setClock } from './clock.ts'
export { setDisplaySettings, type DisplaySettings } from './display-settings.ts'
export { formatDate, parseDate } from './date-format.ts'
export { GlideDate } from './glide-date.ts'
export { GlideDateTime } from './glide-date-time.ts'
export { GlideDigest } from './glide-digest.ts'
export { GlideDuration } from './glide-duration.ts'
export { GlideSecureRandomUtil } from './glide-secure-random-util.ts'
export { GlideStringUtil } from './glide-string-util.ts'
export { GlideTime } from './glide-time.ts'

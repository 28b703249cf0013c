// The value classes as scripts find them. In values/ they only compute; here they get what scripts expect of the Glide
// API: a documented method that is missing throws with its name.

import { completeWithThrowers, documentedMethods, globalMethods } from '../scripting/not-implemented.ts'
import {
  GlideDate,
  GlideDateTime,
  GlideDigest,
  GlideDuration,
  GlideSecureRandomUtil,
  GlideStringUtil,
  GlideTime,
} from '../values/index.ts'
import { GlobalGlideDateTime } from '../values/global-glide-date-time.ts'

export const VALUE_CLASSES = {
  GlideDate,
  GlideDateTime,
  GlideDigest,
  GlideDuration,
  GlideSecureRandomUtil,
  GlideStringUtil,
  GlideTime,
}

/** Those that global scripts find in another form. */
export const GLOBAL_VALUE_CLASSES = { GlideDateTime: GlobalGlideDateTime }

/** Methods that are documented for scoped apps, but not in the typings, or inherited there. */
const MORE_METHODS: Record<string, string[]> = {
  GlideDate: ['setDisplayValueEx'],
  GlideDuration: documentedMethods('GlideTime'),
  GlideTime: ['setDisplayValueEx', 'setDisplayValueLang'],
}

for (const [name, valueClass] of Object.entries(VALUE_CLASSES))
  completeWithThrowers(valueClass, name, [...(MORE_METHODS[name] ?? []), ...documentedMethods(name)])

completeWithThrowers(GlobalGlideDateTime, 'GlideDateTime', globalMethods('GlideDateTime'))

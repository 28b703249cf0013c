// The names that derive from the app's scope: a build under another prefix replaces the scope in this file, too.

export const SCOPE = 'x_kandj_kandji'

/** Where the app's own REST API answers. */
export const API = `/api/${SCOPE}`

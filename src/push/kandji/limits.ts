// What Kandji's API allows, and how much of it one process takes.
// The hourly and the page limits are documented by the API; the limit of a second is what its gateway answers with.

/** Requests an hour, for all tokens of a tenant together. */
export const HOURLY_LIMIT = 10_000

/** Rows a page, of the device list and of Prism: the API's maximum. */
export const PAGE_SIZE = 300

/** Events a page of the activity feed: the API's maximum. */
export const EVENTS_PAGE_SIZE = 500

/**
 * From so many rows of a category on its export is asked for in place of its pages: about five requests, whatever its size. Twenty pages
 * are read in a few seconds.
 */
export const EXPORT_FROM_ROWS = 20 * PAGE_SIZE

/** Pages of one list that are asked for at once. */
export const PAGES_AT_ONCE = 4

/**
 * Requests under way at once: two lists are read side by side. Kandji allows 50 a second, and says with each answer how many of
 * them are left: where answers are that quick, requests wait for the next second.
 */
export const IN_FLIGHT = 2 * PAGES_AT_ONCE

/** Details that are read at once: they are many, and nobody waits for them. */
export const DETAILS_AT_ONCE = 4

/** Details cost one call a device, so a tenth of the hour goes to them at most. */
export const DETAILS_PER_HOUR = HOURLY_LIMIT / 10

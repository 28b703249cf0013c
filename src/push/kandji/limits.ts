// What Kandji's API allows, and how much of it one process takes.
// The hourly and the page limits are documented by the API; the limit of a second is what its gateway answers with.

/** Requests an hour, for all tokens of a tenant together. */
export const HOURLY_LIMIT = 10_000

/** Rows a page, of the device list and of Prism: the API's maximum. */
export const PAGE_SIZE = 300

/** Events a page of the activity feed: the API's maximum. */
export const EVENTS_PAGE_SIZE = 500

/** Requests under way at once. Kandji allows 50 a second: 4 that take 100 ms each stay below. */
export const IN_FLIGHT = 4

/** Details cost one call a device, so a tenth of the hour goes to them at most. */
export const DETAILS_PER_HOUR = HOURLY_LIMIT / 10

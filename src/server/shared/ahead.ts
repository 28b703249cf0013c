// A check-in that is still to come says nothing of when a device was seen. Nothing here needs the platform: kandji-push imports it.

/** Clocks are not set to the minute, and some programs write their own time for UTC: that much later is today. */
export const AHEAD_MS = 24 * 60 * 60 * 1000

// The word by which ServiceNow knows whose records these are.

/** `discovery_source` of what Kandji delivers. */
export const DISCOVERY_SOURCE = 'Kandji'

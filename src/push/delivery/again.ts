// When a row goes again though nothing has changed in Kandji.

/**
 * ServiceNow refused the row, or took it with a note (an owner it does not know, say): somebody may have fixed it there. So long
 * after that it goes again by itself; `kandji-push retry` does not wait.
 */
export const AGAIN_MS = 24 * 60 * 60 * 1000

// What ServiceNow takes at once, and how much of it push asks for.

/** ServiceNow has 4 threads a node for integrations; a fifth request would only queue, and push others out. */
export const IN_FLIGHT = 4

/** From here on several rows a request pay: below, single posts are as quick and easier to read in ServiceNow's logs. */
export const BATCH_FROM = 50

/** A batch has 30 s in all, on instances where one row may take a second: the first ones have so many. */
export const ROWS_PER_BATCH = 20

/** However quick the instance is: what a batch loses when it is lost stays small. */
export const LARGEST_BATCH = 100

/** From here on rows go as import sets, which ServiceNow transforms by itself. */
export const SETS_FROM = 200

/** Rows of one import set. Its records are read back in one answer, and 10 MB is the most that one request may bring. */
export const ROWS_PER_SET = 400

/** A smaller set is hardly worth what it costs: a request to stage it, and one to read it back. */
export const FEWEST_ROWS_PER_SET = 200

/** A row that only says when a device was seen last is looked up and written, no more: so many weigh as one other row. */
export const LIGHT_ROWS_AS_ONE = 3

/** Rows that one read of a table asks for at most: more than a table has columns, or a user roles. */
export const MOST_ROWS = 1_000

/** Last uses that one request posts: each is a record that is looked up and written. */
export const USES_PER_POST = 100

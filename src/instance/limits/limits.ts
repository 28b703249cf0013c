// The named limits of an instance, as a stock ServiceNow has them, and the options of the program that change them.

export interface Limits {
  /** How long the scripts of one transaction may run. Seconds. */
  scriptSeconds: number
  /** How long one call of the Import Set API may take. Seconds. */
  importSeconds: number
  /** What of a batch is not begun after this long is left unserviced. Seconds. */
  batchSeconds: number
  /** REST requests worked on at a time. */
  threads: number
  /** REST requests that wait for a thread; one more is refused with 429. */
  queue: number
  /** The largest body of a REST request. Megabytes. */
  bodyMegabytes: number
  /** The most a row of an import set may hold. Bytes of UTF-8. */
  rowBytes: number
  /** A transaction that takes this much more memory is stopped; 0 for no such limit. Megabytes. */
  scriptMegabytes: number
}

/** One limit as an option: its stock value, where that is told, and the range that makes sense. */
interface NamedLimit {
  flag: string
  meaning: string
  /** Without the option. */
  value: number
  low: number
  high: number
}

/**
 * The sources: REST quota rules "REST Import Set API request timeout" 60 s and "REST Batch API request timeout" 30 s;
 * KB0635398 (semaphore API_INT: 4 threads, a queue of 50); `glide.rest.max_content_length` 10 MB (1 to 25, KB0747638);
 * r_MaximumRowSize 8,126 bytes. Hourly rate limits are records of sys_rate_limit_rules, of which a stock instance has none.
 * Scripts get less time than on the platform, so that a mistake shows soon.
 */
export const NAMED_LIMITS: Record<keyof Limits, NamedLimit> = {
  scriptSeconds: {
    flag: 'script-seconds',
    meaning: 'stop a script that runs longer than this',
    value: 5,
    low: 1,
    high: 3600,
  },
  importSeconds: {
    flag: 'import-seconds',
    meaning: 'the longest call of the Import Set API',
    value: 60,
    low: 1,
    high: 3600,
  },
  batchSeconds: { flag: 'batch-seconds', meaning: 'the longest batch of requests', value: 30, low: 1, high: 3600 },
  threads: { flag: 'threads', meaning: 'REST requests worked on at a time', value: 4, low: 1, high: 1000 },
  queue: {
    flag: 'queue',
    meaning: 'REST requests that wait; one more is answered 429',
    value: 50,
    low: 0,
    high: 100_000,
  },
  bodyMegabytes: { flag: 'body-megabytes', meaning: 'the largest body of a REST request', value: 10, low: 1, high: 25 },
  rowBytes: { flag: 'row-bytes', meaning: 'the largest row of an import set', value: 8126, low: 1, high: 1_000_000 },
  scriptMegabytes: {
    flag: 'script-megabytes',
    meaning: 'stop a script that takes more memory; 0: never',
    value: 512,
    low: 0,
    high: 65_536,
  },
}

export const STOCK_LIMITS = Object.fromEntries(
  Object.entries(NAMED_LIMITS).map(([name, { value }]) => [name, value])
) as unknown as Limits

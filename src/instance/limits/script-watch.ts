// Stops a script that runs on, or that eats memory before the process runs out of it. V8 ends a process whose heap is full, and
// nothing in JavaScript can prevent that; and the clock of node:vm does not stand still while a script waits for another
// machine. So a second thread looks at the process while a transaction runs, and sends it a SIGINT, on which node:vm
// (`breakOnSigint`) ends the script.

import { Worker } from 'node:worker_threads'

/** How often the second thread looks. Milliseconds. */
const LOOK_EVERY = 15
/** Places in the shared memory: number of the transaction under way (0: none); the one that was struck; why. */
const RUNNING = 0
const STRUCK = 1
const REASON = 2
const REASONS = ['memory', 'time'] as const
/** Bytes of the places; the deadline follows. */
const PLACES = 16
const NEVER = 2n ** 62n

/** Why a script was stopped. */
export type Reason = (typeof REASONS)[number]

const WATCHER = `
const { parentPort, workerData: { shared, most, every } } = require('node:worker_threads')
const places = new Int32Array(shared, 0, 3)
const deadline = new BigInt64Array(shared, ${PLACES}, 1)
let seen = 0
let before = 0
function strike(running, reason) {
  Atomics.store(places, ${REASON}, reason)
  Atomics.store(places, ${STRUCK}, running)
  process.kill(process.pid, 'SIGINT')
}
setInterval(() => {
  const running = Atomics.load(places, ${RUNNING})
  if (running === 0 || Atomics.load(places, ${STRUCK}) === running) return
  if (process.hrtime.bigint() > Atomics.load(deadline, 0)) return strike(running, 1)
  const now = process.memoryUsage.rss()
  if (running !== seen) { seen = running; before = now; return }
  if (now - before > most) strike(running, 0)
}, every)
`

export class ScriptWatch {
  readonly #shared = new SharedArrayBuffer(PLACES + 8)
  readonly #places = new Int32Array(this.#shared, 0, 3)
  /** When the transaction under way has had its time, in nanoseconds of the process's own clock. */
  readonly #deadline = new BigInt64Array(this.#shared, PLACES, 1)
  readonly #worker: Worker
  #last = 0

  /** @param megabytes how much a transaction may add to the memory of the process */
  constructor(megabytes: number) {
    this.#worker = new Worker(WATCHER, {
      eval: true,
      workerData: { shared: this.#shared, most: megabytes * 1024 * 1024, every: LOOK_EVERY },
    })
    this.#worker.unref()
  }

  /** Windows ends a process on this signal, whatever it does. */
  static get possible(): boolean {
    return process.platform !== 'win32'
  }

  /** @param limit milliseconds that the transaction may take */
  begin(limit: number): void {
    this.#last = (this.#last % 0x7fffffff) + 1
    Atomics.store(this.#deadline, 0, process.hrtime.bigint() + nanoseconds(limit))
    Atomics.store(this.#places, RUNNING, this.#last)
  }

  /** Does work whose time is not the script's own. */
  pausing<T>(work: () => T): T {
    const left = Atomics.exchange(this.#deadline, 0, NEVER) - process.hrtime.bigint()
    try {
      return work()
    } finally {
      Atomics.store(this.#deadline, 0, process.hrtime.bigint() + left)
    }
  }

  /** @returns why the transaction that now ends was told to stop; undefined where it was not */
  end(): Reason | undefined {
    Atomics.store(this.#places, RUNNING, 0)
    if (Atomics.load(this.#places, STRUCK) !== this.#last) return undefined
    return REASONS[Atomics.load(this.#places, REASON)]
  }

  /** A signal that came when its transaction had just ended by itself: it is not the user's Ctrl-C. */
  takesLateSignal(): boolean {
    return Atomics.exchange(this.#places, STRUCK, 0) !== 0
  }

  /** The signal did its work: a later one is the user's. */
  settle(): void {
    Atomics.store(this.#places, STRUCK, 0)
  }

  async close(): Promise<void> {
    await this.#worker.terminate()
  }
}

const nanoseconds = (milliseconds: number): bigint => BigInt(Math.ceil(milliseconds)) * 1_000_000n

// Stops a script that eats memory before the process runs out of it. V8 ends a process whose heap is full, and nothing in
// JavaScript can prevent that. So a second thread looks at the process while a transaction runs, and sends it a SIGINT,
// on which node:vm (`breakOnSigint`) ends the script as it does at the time limit.

import { Worker } from 'node:worker_threads'

/** How often the second thread looks. Milliseconds. */
const LOOK_EVERY = 15
/** Places in the shared memory: number of the transaction under way (0: none); whether the watch has struck. */
const RUNNING = 0
const STRUCK = 1

const WATCHER = `
const { parentPort, workerData: { shared, most, every } } = require('node:worker_threads')
const places = new Int32Array(shared)
let seen = 0
let before = 0
setInterval(() => {
  const running = Atomics.load(places, ${RUNNING})
  if (running === 0) return
  const now = process.memoryUsage.rss()
  if (running !== seen) { seen = running; before = now; return }
  if (now - before <= most || Atomics.load(places, ${STRUCK}) === running) return
  Atomics.store(places, ${STRUCK}, running)
  process.kill(process.pid, 'SIGINT')
}, every)
`

export class MemoryWatch {
  readonly #places = new Int32Array(new SharedArrayBuffer(8))
  readonly #worker: Worker
  #last = 0

  /** @param megabytes how much a transaction may add to the memory of the process */
  constructor(megabytes: number) {
    this.#worker = new Worker(WATCHER, {
      eval: true,
      workerData: { shared: this.#places.buffer, most: megabytes * 1024 * 1024, every: LOOK_EVERY },
    })
    this.#worker.unref()
  }

  /** Windows ends a process on this signal, whatever it does. */
  static get possible(): boolean {
    return process.platform !== 'win32'
  }

  begin(): void {
    this.#last = (this.#last % 0x7fffffff) + 1
    Atomics.store(this.#places, RUNNING, this.#last)
  }

  /** @returns whether the transaction that now ends was told to stop */
  end(): boolean {
    Atomics.store(this.#places, RUNNING, 0)
    return Atomics.load(this.#places, STRUCK) === this.#last
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

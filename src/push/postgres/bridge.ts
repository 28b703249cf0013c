// Asks the thread that talks to PostgreSQL, and waits for its answer. One thread serves all connections of a process.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads'
import type { Answer, Ask, Told, WorkerParts } from './protocol.ts'

/** Beside the program that was built; programs that run from the sources take the one that was built for the others. */
const WORKER = 'postgres-worker.js'
const PLACES = [__dirname, join(__dirname, '..', 'bin'), join(__dirname, '..', '..', '..', 'dist', 'bin')]

/** The thread gives up by itself before. */
const LONGEST_WAIT_MS = 330_000

/** What no thread ever reaches: a number of a session never means that of another thread. */
const SESSIONS_OF_A_THREAD = 1_000_000
const LOOK_EVERY_MS = 1_000

/** A thread that has not counted on for so many looks has ended. Not by the clock: a process that was paused looks anew. */
const MOST_SILENT_LOOKS = 20

interface Thread {
  port: MessagePort
  ring: Int32Array
  worker: Worker
}

let thread: Thread | undefined
let threads = 0
const ON_LOST = new Map<number, () => void>()
const ON_ASKED = new Map<number, () => void>()

/** Never waits for a thread that has ended. */
export function ask(question: Ask): Answer {
  const asked = (thread ??= start())
  const { port, ring } = asked
  Atomics.store(ring, 0, 0)
  port.postMessage(question)
  let [pulse, silent] = [-1, 0]
  const until = process.hrtime.bigint() + BigInt(LONGEST_WAIT_MS) * 1_000_000n
  for (;;) {
    const received = receiveMessageOnPort(port)
    if (received !== undefined) return received.message as Answer
    const counted = Atomics.load(ring, 1)
    silent = counted === pulse ? silent + 1 : 0
    pulse = counted
    if (silent > MOST_SILENT_LOOKS || process.hrtime.bigint() > until) {
      giveUp(asked)
      return { ok: false, fault: { message: 'the thread that talks to it has ended', code: '' } }
    }
    Atomics.wait(ring, 0, 0, LOOK_EVERY_MS)
    Atomics.store(ring, 0, 0)
  }
}

/** Calls `work` when a session's lease or its connection is lost. */
export function whenLost(session: number, work: () => void): void {
  ON_LOST.set(session, work)
}

/** Calls `work` when somebody asks something of the process that has this session's lease. */
export function whenAsked(session: number, work: () => void): void {
  ON_ASKED.set(session, work)
}

export function forgetSession(session: number): void {
  ON_LOST.delete(session)
  ON_ASKED.delete(session)
}

function start(): Thread {
  const file = PLACES.map((place) => join(place, WORKER)).find((path) => existsSync(path))
  if (file === undefined)
    throw new Error(`Expected ${WORKER} beside the program, found none. Install or build it again.`)
  const { port1: port, port2 } = new MessageChannel()
  const bell = new SharedArrayBuffer(8)
  const worker = new Worker(file, {
    workerData: { port: port2, bell, firstSession: ++threads * SESSIONS_OF_A_THREAD } satisfies WorkerParts,
    transferList: [port2],
    execArgv: [],
  })
  worker.on('message', (told: Told) => ('lost' in told ? ON_LOST.get(told.lost)?.() : ON_ASKED.get(told.asked)?.()))
  const started = { port, worker, ring: new Int32Array(bell) }
  worker.on('error', () => giveUp(started))
  worker.unref()
  port.unref()
  return started
}

/** What the thread cannot answer for any more shows as connections that are lost. The next question begins another one. */
function giveUp(ended: Thread): void {
  if (thread !== ended) return
  thread = undefined
  void ended.worker.terminate()
  for (const work of [...ON_LOST.values()]) work()
}

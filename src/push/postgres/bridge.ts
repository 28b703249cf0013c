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
const LOOK_EVERY_MS = 1_000

interface Thread {
  port: MessagePort
  ring: Int32Array
}

let thread: Thread | undefined
const ON_LOST = new Map<number, () => void>()
const ON_ASKED = new Map<number, () => void>()

/** @throws an error where the thread does not answer */
export function ask(question: Ask): Answer {
  const { port, ring } = (thread ??= start())
  Atomics.store(ring, 0, 0)
  port.postMessage(question)
  const until = process.hrtime.bigint() + BigInt(LONGEST_WAIT_MS) * 1_000_000n
  for (;;) {
    const received = receiveMessageOnPort(port)
    if (received !== undefined) return received.message as Answer
    if (process.hrtime.bigint() > until) throw new Error('The thread that talks to PostgreSQL does not answer.')
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
  const bell = new SharedArrayBuffer(4)
  const worker = new Worker(file, {
    workerData: { port: port2, bell } satisfies WorkerParts,
    transferList: [port2],
    execArgv: [],
  })
  worker.on('message', (told: Told) => ('lost' in told ? ON_LOST.get(told.lost)?.() : ON_ASKED.get(told.asked)?.()))
  // What it cannot answer for shows as a connection that is lost.
  worker.on('error', () => {
    thread = undefined
    for (const work of [...ON_LOST.values()]) work()
  })
  worker.unref()
  port.unref()
  return { port, ring: new Int32Array(bell) }
}

// What a second wall around scripts would cost: each call of the API as a message to another thread that the script waits for,
// or the whole instance under Node's permission model.

import { Worker } from 'node:worker_threads'
import { CALL_COLUMNS } from './glide-calls.ts'
import { importGrowth } from './import-growth.ts'
import { table } from './print.ts'

const CALLS = 20_000
/** The instance needs threads (memory watch, outbound messages) and the addon of SQLite, which reads and writes any file. */
const PERMISSION = ['--experimental-permission', '--allow-worker', '--allow-addons', '--allow-fs-read=*']

/** Waits for a message in shared memory and answers with one of the same length. */
const OTHER_SIDE = `
const { workerData: { flags, bytes } } = require('node:worker_threads')
for (;;) {
  Atomics.wait(flags, 0, 0)
  const message = JSON.parse(Buffer.from(bytes.slice(0, flags[1])).toString())
  flags[1] = Buffer.from(bytes.buffer).write(JSON.stringify(message))
  Atomics.store(flags, 0, 0)
  Atomics.store(flags, 2, 1)
  Atomics.notify(flags, 2)
}`

export async function secondWall(rows: number): Promise<void> {
  const calls = Math.round(await callsToThread()).toLocaleString('en')
  table('A second wall around scripts', CALL_COLUMNS, [['message to another thread and back', calls]])
  await importGrowth(rows, [], 'Without the permission model')
  await importGrowth(rows, PERMISSION, 'Under the permission model')
}

async function callsToThread(): Promise<number> {
  const flags = new Int32Array(new SharedArrayBuffer(12))
  const bytes = new Uint8Array(new SharedArrayBuffer(4096))
  const worker = new Worker(OTHER_SIDE, { eval: true, workerData: { flags, bytes } })
  await new Promise((resolve) => worker.once('online', resolve))
  const shared = Buffer.from(bytes.buffer)
  const call = (message: unknown): unknown => {
    flags[1] = shared.write(JSON.stringify(message))
    Atomics.store(flags, 2, 0)
    Atomics.store(flags, 0, 1)
    Atomics.notify(flags, 0)
    Atomics.wait(flags, 2, 0)
    return JSON.parse(Buffer.from(bytes.slice(0, flags[1])).toString())
  }
  for (let at = 0; at < 1000; at++) call(['getValue', at, 'name']) // warm-up
  const started = performance.now()
  for (let at = 0; at < CALLS; at++) call(['getValue', at, 'name'])
  const seconds = (performance.now() - started) / 1000
  await worker.terminate()
  return CALLS / seconds
}

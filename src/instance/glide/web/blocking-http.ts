// One HTTP exchange that the caller waits for: a worker thread does it, since scripts of the platform are synchronous.

import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads'

export interface HttpRequest {
  url: string
  method: string
  headers: Record<string, string>
  body: Uint8Array | undefined
  /** Milliseconds without data after which the socket is given up. */
  timeout: number
}

export interface HttpAnswer {
  status: number
  /** In the order they came, duplicates too. */
  headers: Array<{ name: string; value: string }>
  body: Uint8Array
}

export interface HttpFailure {
  failure: string
  timedOut: boolean
}

/** The most bytes of an answer that are taken. */
const MOST = 32 * 1024 * 1024

// Text, so that it needs no file of its own beside the bundled program.
const WORKER = `
const { parentPort } = require('node:worker_threads')
parentPort.on('message', ({ request, port, signal }) => {
  let over = false
  const finish = (message) => {
    if (over) return
    over = true
    port.postMessage(message)
    Atomics.store(new Int32Array(signal), 0, 1)
    Atomics.notify(new Int32Array(signal), 0)
  }
  const fail = (error) => finish({ failure: error.message || error.code || String(error), timedOut: error.timedOut === true })
  try {
    const { request: open } = require(request.url.startsWith('https:') ? 'node:https' : 'node:http')
    const { method, headers, timeout } = request
    const outgoing = open(request.url, { method, headers, timeout, agent: false }, (incoming) => {
      const parts = []
      let size = 0
      incoming.on('data', (part) => {
        parts.push(part)
        size += part.length
        if (size > ${MOST}) outgoing.destroy(new Error('The answer is longer than ${MOST} bytes'))
      })
      incoming.on('error', fail)
      incoming.on('end', () => {
        const all = []
        for (let at = 0; at < incoming.rawHeaders.length; at += 2) {
          all.push({ name: incoming.rawHeaders[at], value: incoming.rawHeaders[at + 1] })
        }
        finish({ status: incoming.statusCode, headers: all, body: Buffer.concat(parts) })
      })
    })
    outgoing.on('timeout', () => outgoing.destroy(Object.assign(new Error('socket timeout'), { timedOut: true })))
    outgoing.on('error', fail)
    outgoing.end(request.body && Buffer.from(request.body))
  } catch (error) {
    fail(error)
  }
})
`

let worker: Worker | undefined

function startWorker(): Worker {
  // The environment is left behind: it may hold secrets, and the exchange needs none of it.
  const started = new Worker(WORKER, { eval: true, env: {} })
  started.unref()
  started.on('exit', () => {
    if (worker === started) worker = undefined
  })
  return started
}

/** Does the exchange and waits for its end. Any answer counts, whatever its status. */
export function exchange(request: HttpRequest): HttpAnswer | HttpFailure {
  worker ??= startWorker()
  const signal = new SharedArrayBuffer(4)
  const { port1, port2 } = new MessageChannel()
  worker.postMessage({ request, port: port2, signal }, [port2])
  // The worker watches the socket; this is for a worker that is gone.
  const waited = Atomics.wait(new Int32Array(signal), 0, 0, request.timeout + 5000)
  const received = receiveMessageOnPort(port1) as { message: HttpAnswer | HttpFailure } | undefined
  port1.close()
  if (received) return received.message
  void worker?.terminate()
  worker = undefined
  return { failure: 'socket timeout', timedOut: waited === 'timed-out' }
}

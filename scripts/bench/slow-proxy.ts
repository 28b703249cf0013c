// A server as far away as a cloud is: each request waits before it goes on, by chance but the same in each run. What passes can be
// written down.

import { Agent, createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface SlowProxy {
  url: string
  stop(): Promise<void>
}

/** A request that has been answered. Times by `performance.now()`. */
export interface Passed {
  /** Path and query. */
  path: string
  from: number
  to: number
}

/** @param between least and most milliseconds of a request @param onPassed told of each that has been answered */
export async function slowProxy(
  target: string,
  between: readonly [number, number],
  onPassed: (passed: Passed) => void = () => {}
): Promise<SlowProxy> {
  const { hostname, port } = new URL(target)
  const agent = new Agent({ keepAlive: true })
  const delay = delays(between)
  const forward = (from: IncomingMessage, to: ServerResponse, began: number): void => {
    const { method, url: path, headers } = from
    to.once('finish', () => onPassed({ path: path ?? '', from: began, to: performance.now() }))
    const onward = request({ hostname, port, agent, method, path, headers }, (answer) => {
      to.writeHead(answer.statusCode!, answer.headers)
      answer.pipe(to)
    })
    onward.on('error', () => to.destroy())
    from.pipe(onward)
  }
  const server = createServer((from, to) => void setTimeout(forward, delay(), from, to, performance.now()))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
        agent.destroy()
      }),
  }
}

/** Source of the numbers: a linear congruential generator with the constants of Numerical Recipes. */
function delays([least, most]: readonly [number, number]): () => number {
  let state = 1
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return least + ((most - least) * state) / 2 ** 32
  }
}

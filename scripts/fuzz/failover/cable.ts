// A TCP proxy that can be cut off: connections stay open and nothing gets through any more, as behind a switch that has failed.

import { connect, createServer, type Socket } from 'node:net'

export interface Cable {
  port: number
  /** From now on nothing passes, in neither direction, also of new connections. */
  cut(): void
  /** New connections pass again. Those of before stay dead. */
  mend(): void
  close(): Promise<void>
}

export async function layCable(to: number): Promise<Cable> {
  const sockets = new Set<Socket>()
  let isCut = false
  const server = createServer((near) => {
    sockets.add(near)
    near.on('error', () => {})
    if (isCut) return
    const far = connect(to, '127.0.0.1')
    sockets.add(far)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on('data', (data) => !isCut && !other.destroyed && other.write(data))
      one.on('error', () => {})
      one.on('close', () => {
        sockets.delete(one)
        if (!isCut) other.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as { port: number }).port,
    cut: () => (isCut = true),
    mend: () => {
      isCut = false
      // Whoever still waits on one of them has given it up, or learns now that it is dead.
      for (const socket of sockets) socket.destroy()
    },
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

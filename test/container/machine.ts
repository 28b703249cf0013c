// What these tests need of the machine: Debian's packages, installed where they are missing.

import { execFileSync } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'

/** @returns what the program printed @throws with what it said */
export function run(command: string, args: string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', maxBuffer: 64_000_000, stdio: ['ignore', 'pipe', 'pipe'] })
}

/** Makes sure that a command is there. @param packages Debian's, that have it */
export function installed(command: string, ...packages: string[]): void {
  try {
    run('sh', ['-c', `command -v ${command}`])
  } catch {
    run('apt-get', ['update', '-qq'])
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages])
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

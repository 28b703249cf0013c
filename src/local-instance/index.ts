// The package's main entry: an instance to start and to stop by hand, for runners without hooks and for scripts.

import { connection, type LocalInstance } from './connection.ts'
import { checkOptions, type StartOptions } from './options.ts'
import { passwordFor, startServer } from './server.ts'

export type { Answer, Credentials, LocalInstance, LogLine, ScriptResult, Values } from './connection.ts'
export { RequestError } from './connection.ts'
export type { Seed, StartOptions, Value } from './options.ts'

export interface StartedInstance extends LocalInstance {
  /** Ends it, and waits until it has ended. */
  stop(): Promise<void>
}

/** Starts an instance. It ends with `stop`, and in any case with this process. @throws TypeError for wrong options, Error */
export async function startInstance(options: StartOptions = {}): Promise<StartedInstance> {
  checkOptions('startInstance', options)
  const adminPassword = passwordFor(options)
  const { url, certificate, stop } = await startServer(options, adminPassword, options.port ?? 0)
  const known = { url, adminPassword, certificate }
  return { ...known, ...connection(() => known), stop }
}

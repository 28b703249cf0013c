// The control socket of `run`: `sync`, `apps` and `retry` for the same state folder are done by the process that works with it, since only one
// may. It is a socket in that folder, so whoever may read the folder may ask, and nobody else; no credentials are needed. A state in
// PostgreSQL has a table in place of it: see database-errands.ts.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Logger } from 'pino'
import { z } from 'zod'
import { stackOf } from '../errors.ts'
import { readJson } from '../json.ts'
import { CONTROL_SOCKET } from '../state/state-folder.ts'
import type { SyncResult } from '../terms.ts'
import { jsonLine } from '../visible.ts'

const DEVICES = {
  limit: z.number().int().positive().optional(),
  serial: z.string().min(1).optional(),
  blueprint: z.string().min(1).optional(),
  all: z.boolean().optional(),
  acceptLeavers: z.boolean().optional(),
}
const SYNC = z.strictObject({ command: z.literal('sync'), ...DEVICES })
const APPS = z.strictObject({ command: z.literal('apps'), ...DEVICES, acceptRemovals: z.boolean().optional() })
const RETRY = z.strictObject({ command: z.literal('retry'), serial: z.string().min(1).optional() })
const ERRAND = z.discriminatedUnion('command', [SYNC, APPS, RETRY])

/** What another process asks for. */
export type Errand = z.infer<typeof ERRAND>

export interface Answered {
  /** The process that has done it: its number, and where it is not this machine for certain the machine's name. */
  process: string
  result: SyncResult
}

export interface Control {
  close(): Promise<void>
}

export const OTHER_VERSION = 'The running kandji-push is of another version. Restart it, then run this again.'

const LONGEST_REQUEST = 10_000

/** Where it is for a state folder. */
export const socketOf = (stateFolder: string): string => join(resolve(stateFolder), CONTROL_SOCKET)

/**
 * The lock of the folder is held: a socket that is there was left by a process that is no more.
 * @returns undefined where there can be none, such as in a folder whose path is too long; the log says why
 */
export async function openControl(
  stateFolder: string,
  run: (errand: Errand) => Promise<SyncResult>,
  log?: Logger
): Promise<Control | undefined> {
  const path = socketOf(stateFolder)
  const server = createServer((request, response) => {
    answer(request, response, run).catch((error: unknown) => {
      log?.error({ msg: 'control socket', stack: stackOf(error) })
      reply(response, 500, { reason: 'This could not be done; the log of the running kandji-push has the reason.' })
    })
  })
  // A sweep may take longer than any limit for a request.
  server.requestTimeout = 0
  try {
    rmSync(path, { force: true })
    await listen(server, path)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    log?.warn({
      msg: 'no control socket: sync, apps and retry have to wait for the end of this process',
      reason: code ?? message,
    })
    return undefined
  }
  server.on('error', (error) => log?.warn({ msg: 'control socket', reason: error.message }))
  return {
    close: () => {
      server.closeAllConnections()
      return new Promise((done) => server.close(() => done()))
    },
  }
}

/** The folder is its owner's alone; so is the socket, from its first moment on. */
function listen(server: Server, path: string): Promise<void> {
  return new Promise((done, reject) => {
    const before = process.umask(0o177)
    server.once('error', reject)
    server.listen(path, done)
    process.umask(before)
  })
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  run: (errand: Errand) => Promise<SyncResult>
): Promise<void> {
  if (request.method !== 'POST' || request.url !== '/errands')
    return reply(response, 404, { reason: 'Expected POST /errands.' })
  const errand = errandOf(await textOf(request))
  if (errand === undefined) return reply(response, 400, { reason: OTHER_VERSION })
  const result = await run(errand)
  reply(response, 200, { process: String(process.pid), result } satisfies Answered)
}

/** @returns undefined for what this version does not know */
export function errandOf(text: string): Errand | undefined {
  const reading = readJson(text)
  return ERRAND.safeParse('json' in reading ? reading.json : undefined).data
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) {
    text += String(chunk)
    if (text.length > LONGEST_REQUEST) return ''
  }
  return text
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(jsonLine(body))
}

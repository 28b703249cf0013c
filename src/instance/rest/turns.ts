// Items of a batch that were handed over together: each looks, when it is its turn, whether the batch's time is over by then.

import { randomBytes } from 'node:crypto'
import type { FastifyRequest } from 'fastify'

export interface Turn {
  /** On the instance's clock. */
  end: number
  /** It was not begun: its answer says nothing. */
  isLate: boolean
}

/** Nobody but this process can name it. */
const HEADER = `x-turn-${randomBytes(16).toString('hex')}`
const TURNS = new Map<string, Turn>()
let count = 0

/** Does work with the header that gives a request its turn. */
export async function withTurn<T>(turn: Turn, work: (header: Record<string, string>) => Promise<T>): Promise<T> {
  const key = String(++count)
  TURNS.set(key, turn)
  try {
    return await work({ [HEADER]: key })
  } finally {
    TURNS.delete(key)
  }
}

/** Whether the request's turn has come too late; notes it. */
export function isTooLate({ headers }: FastifyRequest, now: number): boolean {
  const key = headers[HEADER]
  const turn = typeof key === 'string' ? TURNS.get(key) : undefined
  return turn !== undefined && comesTooLate(turn, now)
}

/** Whether it is too late for a turn; notes it. */
export function comesTooLate(turn: Turn, now: number): boolean {
  if (now < turn.end) return false
  return (turn.isLate = true)
}

// Who is signed in at the pages: a random id in a cookie, the user in memory. A restart signs everybody out.
import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Instance } from '../instance.ts'
import type { Session } from '../security/users.ts'

const COOKIE = 'instance_session'
const IDLE_MS = 8 * 60 * 60 * 1000

interface SignedIn {
  userId: string
  lastSeen: number
}

export class PageSessions {
  readonly #instance: Instance
  readonly #signedIn = new Map<string, SignedIn>()

  constructor(instance: Instance) {
    this.#instance = instance
  }

  /** Signs a user in. @returns whether name and password were right */
  signIn(userName: string, password: string, reply: FastifyReply): boolean {
    const user = this.#instance.users.authenticate(userName, password)
    if (!user) return false
    const id = randomBytes(32).toString('hex')
    this.#dropIdle()
    this.#signedIn.set(id, { userId: String(user.sys_id), lastSeen: this.#instance.now() })
    void reply.header('set-cookie', cookie(id))
    return true
  }

  signOut(request: FastifyRequest, reply: FastifyReply): void {
    this.#signedIn.delete(sessionId(request))
    void reply.header('set-cookie', `${cookie('')}; Max-Age=0`)
  }

  /** The session of the request, with the roles that the user has now; undefined when nobody is signed in. */
  of(request: FastifyRequest): Session | undefined {
    const id = sessionId(request)
    const known = this.#signedIn.get(id)
    if (!known) return undefined
    const user = this.#instance.database.get('sys_user', known.userId)
    if (this.#isIdle(known) || !user || user.active !== 1 || user.locked_out === 1) {
      this.#signedIn.delete(id)
      return undefined
    }
    known.lastSeen = this.#instance.now()
    return this.#instance.users.session(user, true)
  }

  #isIdle({ lastSeen }: SignedIn): boolean {
    return this.#instance.now() - lastSeen > IDLE_MS
  }

  #dropIdle(): void {
    for (const [id, known] of this.#signedIn) if (this.#isIdle(known)) this.#signedIn.delete(id)
  }
}

// No `Secure`: the instance speaks plain HTTP on loopback.
const cookie = (id: string): string => `${COOKIE}=${id}; Path=/; HttpOnly; SameSite=Strict`

function sessionId(request: FastifyRequest): string {
  const cookies = (request.headers.cookie ?? '').split(';').map((part) => part.trim().split('='))
  return cookies.find(([name]) => name === COOKIE)?.[1] ?? ''
}

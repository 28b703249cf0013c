// Signing in and out.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Platform } from '../platform.ts'
import { type BrowserSessions, cookieOf, NO_COOKIE } from '../security/browser-sessions.ts'
import { signInPage } from './layout.ts'
import { localPath, send, valuesOf } from './request.ts'

/** Where tests of pages and bookmarks go to sign in; the first is our own. */
const SIGN_IN = ['/login', '/login.do', '/side_door.do']

/** Adds `/login` and `/logout`, and their addresses on the platform. */
export function registerSignIn(pages: FastifyInstance, instance: Platform, browsers: BrowserSessions): void {
  for (const path of SIGN_IN) {
    pages.get(path, (request, reply) => send(reply, 200, signInPage(localPath(valuesOf(request.query).next), '')))
    pages.post(path, (request, reply) => signIn(request, reply))
  }
  pages.post('/logout', (request, reply) => signOut(request, reply))
  pages.get('/logout.do', (request, reply) => signOut(request, reply))

  function signOut(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const browser = browsers.find(request.headers.cookie)
    if (browser) browsers.close(browser)
    return reply.header('set-cookie', NO_COOKIE).redirect('/login', 303)
  }

  function signIn(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const given = valuesOf(request.body)
    const next = localPath(given.next)
    const user = instance.users.authenticate(given.user_name ?? '', given.user_password ?? '')
    if (!user)
      return send(reply, 401, signInPage(next, 'User name or password is not right, or the user is locked out.'))
    return reply.header('set-cookie', cookieOf(browsers.open(String(user.sys_id)))).redirect(next, 303)
  }
}

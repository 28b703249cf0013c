// What `now-sdk install` calls: login by session, upload, progress, removal. Recorded with @servicenow/sdk 4.9.0; what 4.12
// and later call beside it is read from their source (@servicenow/sdk-api 4.12.1, connector and orchestrator).

import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { where } from '../database/query.ts'
import type { Platform } from '../platform.ts'
import { PackageError, readArchive } from '../packages/archive.ts'
import { install, uninstall } from '../packages/installer.ts'
import type { BrowserSession } from '../security/browser-sessions.ts'
import type { Authentication } from './authenticate.ts'
import { notAuthenticated, notAuthorized, noResource } from './errors.ts'
import { formBody, parameters } from './request.ts'
import type { Answering, Handle } from './handle.ts'
import { type Progress, PROGRESS_LABELS, type Trackers } from './trackers.ts'

/** Packages are larger than what other APIs take. Bytes. */
const LARGEST_PACKAGE = 256 * 1024 * 1024

export function registerInstallApi(
  app: FastifyInstance,
  instance: Platform,
  authentication: Authentication,
  handle: Handle,
  trackers: Trackers
): void {
  registerLogin(app, instance, authentication)
  registerUpload(app, instance, authentication, trackers)
  registerCurrentUser(app, instance, authentication, handle)
  registerRepository(app, authentication)
}

function registerLogin(app: FastifyInstance, instance: Platform, authentication: Authentication): void {
  app.post('/angular.do', (request, reply) => {
    const type = parameters(request).sysparm_type
    if (type === 'view_form.login') {
      const form = formBody(request)
      const user = instance.users.authenticate(form.get('user_name') ?? '', form.get('user_password') ?? '')
      if (!user) return reply.send({ status: 'error', message: 'User name or password invalid' })
      const { cookie } = authentication.openBrowserSession(String(user.sys_id))
      return reply.header('set-cookie', cookie).send({ status: 'success' })
    }
    if (type === 'get_user') {
      const browser = authentication.browserSession(request)
      if (browser) throw notAuthenticated({ 'x-usertoken-response': browser.token })
      const { cookie } = authentication.openBrowserSession('')
      return reply.header('set-cookie', cookie).send({})
    }
    throw noResource()
  })
}

function registerUpload(
  app: FastifyInstance,
  instance: Platform,
  authentication: Authentication,
  trackers: Trackers
): void {
  let isClosed = false
  app.addHook('onClose', async () => {
    isClosed = true
  })
  app.post('/sn_appclient_upload_processor.do', { bodyLimit: LARGEST_PACKAGE }, async (request, reply) => {
    asAdmin(authentication, request)
    const { archive, demoData } = await upload(request)
    const work = (): Progress => installed(instance, archive, demoData)
    // SDK 4.12 and later: the answer comes at once, and the tracker tells the rest.
    const later = (say: (progress: Progress) => void): void =>
      void setImmediate(() => {
        if (isClosed) return
        say({ status: '1', message: '' })
        setImmediate(() => {
          if (!isClosed) say(work())
        })
      })
    const isAsync = parameters(request).sysparm_async_fluent_install === 'true'
    const tracker = isAsync ? trackers.begin(later) : trackers.finish(work())
    return reply.send({ rollbackContext: instance.newSysId(), executionTracker: tracker })
  })
}

/** Who is asking, with a session whose token the caller then finds in sys_user_session: how OAuth callers get theirs. */
function registerCurrentUser(
  app: FastifyInstance,
  instance: Platform,
  authentication: Authentication,
  handle: Handle
): void {
  app.get(
    '/api/now/ui/user/current_user',
    handle((request, reply) => {
      const { userId, userName } = instance.session
      const known = authentication.browserSession(request)
      const { browser, cookie } = known ? { browser: known } : authentication.openBrowserSession(userId)
      if (cookie) reply.header('set-cookie', cookie)
      noteSession(instance, userName, browser)
      return { result: userAnswer(instance) }
    })
  )
  // Pages of apps ask here who is looking at them.
  app.get(
    '/api/now/ui/user',
    handle(() => ({ result: userAnswer(instance) }))
  )
}

function userAnswer(instance: Platform): Record<string, string> {
  const { userId, userName } = instance.session
  const display = instance.display.record('sys_user', userId)
  return { user_name: userName, user_sys_id: userId, user_display_name: display }
}

function noteSession(instance: Platform, name: string, { id, token }: BrowserSession): void {
  const { database } = instance
  for (const row of database.select(where('sys_user_session', { name })))
    database.delete('sys_user_session', String(row.sys_id))
  database.insert('sys_user_session', {
    sys_id: instance.newSysId(),
    name,
    id: createHash('sha256').update(id).digest('hex').slice(0, 32),
    csrf_token: token,
    last_accessed: instance.timestamp(),
    sys_created_on: instance.timestamp(),
  })
}

/** `now-sdk cicd install`, `publish` and `rollback` work with a repository of applications, which there is none of. */
function registerRepository(app: FastifyInstance, authentication: Authentication): void {
  for (const operation of ['install', 'publish', 'rollback']) {
    app.post(`/api/sn_cicd/app_repo/${operation}`, (request, reply) => {
      asAdmin(authentication, request)
      const error = `The local instance has no application repository: nothing to ${operation}. Use now-sdk install`
      const result = {
        status: '3',
        status_label: PROGRESS_LABELS['3'],
        status_message: error,
        status_detail: '',
        error,
      }
      return reply.code(400).send({ result: { links: {}, ...result, percent_complete: 0 } })
    })
  }
}

/** Installs a package, all of it or nothing. */
function installed(instance: Platform, archive: Uint8Array, demoData: boolean): Progress {
  const log = (level: 'warn' | 'error', message: string): void =>
    instance.asSystem(() => instance.log.write(level, message, 'install'))
  try {
    for (const warning of install(instance, readArchive(archive), demoData).warnings) log('warn', warning)
    return { status: '2', message: '' }
  } catch (error) {
    if (!(error instanceof PackageError)) log('error', `Install: ${String((error as Error).stack)}`)
    const message = `The package was refused, nothing of it was installed: ${(error as Error).message}`
    return { status: '3', message }
  }
}

/** The AJAX processor of the platform's own by which `now-sdk install --reinstall` removes an application. */
export const removalProcessor =
  (instance: Platform, authentication: Authentication, trackers: Trackers): Answering =>
  (request, reply) => {
    asAdmin(authentication, request)
    const form = formBody(request)
    let answer = ''
    if (['deleteApplication', 'uninstallApplication'].includes(form.get('sysparm_function') ?? '')) {
      uninstall(instance, form.get('sysparm_sys_id') ?? '')
      answer = trackers.finish({ status: '2', message: '' })
    }
    return reply
      .type('text/xml')
      .send(`<?xml version="1.0" encoding="UTF-8"?><xml answer="${answer}" sysparm_max="15"/>`)
  }

function asAdmin(authentication: Authentication, request: FastifyRequest): void {
  if (!authentication.authenticate(request).admin)
    throw notAuthorized('Insufficient permissions: the role admin is required')
}

/** The fields of the upload form; without a readable file an empty archive, which the installer refuses. */
async function upload(request: FastifyRequest): Promise<{ archive: Uint8Array; demoData: boolean }> {
  const type = request.headers['content-type'] ?? ''
  let form: FormData
  try {
    form = await new Response(request.body as Buffer, { headers: { 'content-type': type } }).formData()
  } catch {
    return { archive: new Uint8Array(), demoData: false }
  }
  const file = form.get('attachFile')
  const archive = file && typeof file !== 'string' ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array()
  return { archive, demoData: form.get('load_demo') !== 'false' }
}

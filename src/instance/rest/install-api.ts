// What `now-sdk install` calls: login by session, upload, progress, removal. Recorded with @servicenow/sdk 4.9.0.

import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Platform } from '../platform.ts'
import { PackageError, readArchive } from '../packages/archive.ts'
import { install, uninstall } from '../packages/installer.ts'
import type { Authentication } from './authenticate.ts'
import { noRecord, notAuthenticated, notAuthorized, noResource } from './errors.ts'
import { formBody, parameters, pathParameter } from './request.ts'
import type { Handle } from './handle.ts'

/** Packages are larger than what other APIs take. Bytes. */
const LARGEST_PACKAGE = 256 * 1024 * 1024

interface Progress {
  status: '1' | '2' | '3'
  message: string
}

const LABELS = { '1': 'Running', '2': 'Successful', '3': 'Failed' }

/** How each installation and removal went, for who asks afterwards. */
class Trackers {
  readonly #newSysId: () => string
  readonly #all = new Map<string, Progress>()

  constructor(newSysId: () => string) {
    this.#newSysId = newSysId
  }

  /** @returns the sys_id to ask with */
  finish(progress: Progress): string {
    const id = this.#newSysId()
    this.#all.set(id, progress)
    return id
  }

  find(id: string): Progress | undefined {
    return this.#all.get(id)
  }
}

export function registerInstallApi(
  app: FastifyInstance,
  instance: Platform,
  authentication: Authentication,
  handle: Handle
): void {
  const trackers = new Trackers(() => instance.newSysId())
  registerLogin(app, instance, authentication)
  registerUpload(app, instance, authentication, trackers)
  registerProgress(app, handle, trackers)
  registerRemoval(app, instance, authentication, trackers)
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
  app.post('/sn_appclient_upload_processor.do', { bodyLimit: LARGEST_PACKAGE }, async (request, reply) => {
    asAdmin(authentication, request)
    const { archive, demoData } = await upload(request)
    const progress = installed(instance, archive, demoData)
    return reply.send({ rollbackContext: instance.newSysId(), executionTracker: trackers.finish(progress) })
  })
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

function registerProgress(app: FastifyInstance, handle: Handle, trackers: Trackers): void {
  app.get(
    '/api/sn_cicd/progress/:tracker',
    handle((request) => {
      const id = pathParameter(request, 'tracker')
      const progress = trackers.find(id)
      if (!progress) throw noRecord()
      const { status, message } = progress
      const link = { id, url: `/api/sn_cicd/progress/${id}` }
      return {
        result: {
          links: { progress: link },
          status,
          status_label: LABELS[status],
          status_message: message,
          status_detail: '',
          error: status === '3' ? message : '',
          percent_complete: 100,
        },
      }
    })
  )
}

function registerRemoval(
  app: FastifyInstance,
  instance: Platform,
  authentication: Authentication,
  trackers: Trackers
): void {
  app.post('/xmlhttp.do', (request, reply) => {
    asAdmin(authentication, request)
    const form = formBody(request)
    if (form.get('sysparm_processor') !== 'com.snc.apps.AppsAjaxProcessor') throw noResource()
    let answer = ''
    if (['deleteApplication', 'uninstallApplication'].includes(form.get('sysparm_function') ?? '')) {
      uninstall(instance, form.get('sysparm_sys_id') ?? '')
      answer = trackers.finish({ status: '2', message: '' })
    }
    return reply
      .type('text/xml')
      .send(`<?xml version="1.0" encoding="UTF-8"?><xml answer="${answer}" sysparm_max="15"/>`)
  })
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

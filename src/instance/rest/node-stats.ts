// What a node says of itself: `/stats.do` for people, `/xmlstats.do` for programs. For admins, unless the property
// glide.security.diag_txns_acl is false. Source: ServiceNow docs, r_AvailableSystemProperties and sc-performance-monitoring-acl (who may
// look); what stands in them: ours, a part of what an instance says; the statistics of products (`include=`) are refused by name.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Platform } from '../platform.ts'
import { notHere } from './absent.ts'
import { notAuthorized } from './errors.ts'
import type { Handle } from './handle.ts'
import { parameters } from './request.ts'

const PROPERTY = 'glide.security.diag_txns_acl'
const MEGABYTE = 1024 * 1024

interface Figures {
  [name: string]: string | number
}

export function registerNodeStats(app: FastifyInstance, instance: Platform, handle: Handle): void {
  app.get(
    '/stats.do',
    handle((_request, reply) => {
      checkAllowed(instance)
      const lines = Object.entries(figuresOf(instance)).map(([name, value]) => `${wordsOf(name)}: ${value}<br/>`)
      return send(reply, 'text/html', `<html><body><h3>Servlet statistics</h3>${lines.join('\n')}</body></html>`)
    })
  )
  app.get(
    '/xmlstats.do',
    handle((request, reply) => {
      checkAllowed(instance)
      checkIncluded(request)
      const items = Object.entries(figuresOf(instance)).map(([name, value]) => `<${name}>${value}</${name}>`)
      return send(reply, 'text/xml', `<?xml version="1.0" encoding="UTF-8"?><xmlstats>${items.join('')}</xmlstats>`)
    })
  )
}

/** @throws RestError 403 */
function checkAllowed(instance: Platform): void {
  if (instance.session.admin || instance.property(PROPERTY) === 'false') return
  throw notAuthorized(`Expected the role admin, or the property ${PROPERTY} with the value false`)
}

/** @throws RestError 501 */
function checkIncluded(request: FastifyRequest): void {
  const { include } = parameters(request)
  if (include) throw notHere(`the statistics of ${include} (xmlstats.do?include=)`)
}

function figuresOf(instance: Platform): Figures {
  const { heapUsed, heapTotal } = process.memoryUsage()
  return {
    instance_name: escaped(instance.property('instance_name') ?? ''),
    servlet_uri: escaped(instance.property('glide.servlet.uri') ?? ''),
    build_name: escaped(instance.property('glide.buildname') ?? ''),
    servlet_uptime_seconds: Math.round(process.uptime()),
    system_memory_max_mb: Math.round(heapTotal / MEGABYTE),
    system_memory_in_use_mb: Math.round(heapUsed / MEGABYTE),
    tables: instance.schema.tables().length,
    events_waiting: instance.scheduler.events.ready().length,
  }
}

const wordsOf = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' ')
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const send = (reply: FastifyReply, type: string, text: string): FastifyReply => {
  const headers = { 'content-security-policy': "default-src 'none'", 'x-content-type-options': 'nosniff' }
  return reply.headers(headers).type(`${type};charset=UTF-8`).send(text)
}

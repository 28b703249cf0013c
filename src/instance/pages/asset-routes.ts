// The addresses of what pages of apps load: scripts, themes, images.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Platform } from '../platform.ts'
import { type Asset, image, scriptAsset, themeAsset } from './assets.ts'
import type { Visits } from './visits.ts'

/** Assets are for whoever is signed in; to others, and for what is not there, the address means nothing. */
export function registerAssets(pages: FastifyInstance, instance: Platform, visits: Visits): void {
  const answer = (
    request: FastifyRequest,
    reply: FastifyReply,
    find: (path: string) => Asset | undefined
  ): FastifyReply => {
    const found = visits.isSignedIn(request) ? find((request.params as { '*'?: string })['*'] ?? '') : undefined
    if (found) return send(reply, found)
    reply.callNotFound()
    return reply
  }

  pages.get('/uxasset/externals/*', (request, reply) => answer(request, reply, (path) => scriptAsset(instance, path)))
  pages.get('/uxta/:id(^\\w+).assetx', (request, reply) =>
    answer(request, reply, () => themeAsset(instance, (request.params as { id: string }).id))
  )
  pages.get('/:scope(^\\w+$)/*', (request, reply) =>
    answer(request, reply, (path) => image(instance, `${(request.params as { scope: string }).scope}/${path}`))
  )
}

function send(reply: FastifyReply, asset: Asset): FastifyReply {
  const isText = /^(text\/|application\/(javascript|json))/.test(asset.type)
  // An image may be a document with scripts (SVG): on its own it gets to do nothing.
  const headers = { 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox" }
  return reply
    .headers(headers)
    .type(isText ? `${asset.type}; charset=utf-8` : asset.type)
    .send(asset.content)
}

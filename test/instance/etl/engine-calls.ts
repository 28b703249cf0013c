// Calls of sn_cmdb.IdentificationEngine with objects instead of JSON texts.

import type { Local } from '../../support/instance.ts'
import { SOURCE } from './definitions.ts'

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are JSON of the engine's own */

interface Engine {
  createOrUpdateCI(source: string, input: string): string
  createOrUpdateCIEnhanced(source: string, input: string, options: object | null): string
  identifyCI(input: string): string
  identifyCIEnhanced(source: string, input: string, options: object | null): string
}

export function engineCalls(local: Local) {
  const engine = (): Engine =>
    (local.instance.glide('global').globals.sn_cmdb as { IdentificationEngine: Engine }).IdentificationEngine
  const write = (payload: object, source = SOURCE): any =>
    JSON.parse(engine().createOrUpdateCI(source, JSON.stringify(payload)))
  const enhanced = (payload: object, options: object | null = {}): any =>
    JSON.parse(engine().createOrUpdateCIEnhanced(SOURCE, JSON.stringify(payload), options))
  const item = (className: string, values: object, more: object = {}): any =>
    write({ items: [{ className, values, ...more }] }).items[0]
  const problems = (result: any): string[] => (result.errors ?? []).map((one: { error: string }) => one.error)
  const key = (source_native_key: string) => ({
    sys_object_source_info: { source_name: SOURCE, source_native_key, source_feed: 'feed' },
  })
  return { engine, write, enhanced, item, problems, key }
}

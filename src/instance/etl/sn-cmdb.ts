// sn_cmdb.IdentificationEngine for scripts: JSON texts in, JSON texts out.
// Source: ServiceNow docs, IdentificationEngineScopedAPI.

import { IreError, type Payload, type Result } from './ire/payload.ts'
import { refusal } from './ire/engine.ts'
import { enhancedOptions, plainOptions } from './ire/options.ts'
import { type Caller, textOf } from '../glide/caller.ts'
import { fence } from '../glide/fence.ts'
import { completeWithThrowers, documentedMethods } from '../scripting/not-implemented.ts'

type Options = Record<string, unknown> | null | undefined

const ENGINE = 'sn_cmdb.IdentificationEngine'

/** The namespaces of the engine: global scripts know it as `SNC.IdentificationEngineScriptableApi`, too (c_IdentEngineScriptAPI). */
export function identificationFor(caller: Caller): Record<string, Record<string, object>> {
  const sn_cmdb = makeSnCmdb(caller)
  if (caller.scope !== 'global') return { sn_cmdb }
  return { sn_cmdb, SNC: { IdentificationEngineScriptableApi: sn_cmdb.IdentificationEngine } }
}

function makeSnCmdb(caller: Caller): { IdentificationEngine: object } {
  const { instance } = caller
  const engine = {
    createOrUpdateCI: (source: unknown, input: unknown) =>
      answer(input, (payload) =>
        instance.identification.createOrUpdate(textOf(source), payload, plainOptions(instance))
      ),
    createOrUpdateCIEnhanced: (source: unknown, input: unknown, options: Options) => {
      fence(caller, ENGINE, 'createOrUpdateCIEnhanced')
      return answer(input, (payload) =>
        instance.identification.createOrUpdate(textOf(source), payload, enhancedOptions(instance, options))
      )
    },
    identifyCI: (input: unknown) =>
      answer(input, (payload) => instance.identification.identify(undefined, payload, plainOptions(instance))),
    identifyCIEnhanced: (source: unknown, input: unknown, options: Options) =>
      answer(input, (payload) =>
        instance.identification.identify(textOf(source), payload, enhancedOptions(instance, options))
      ),
  }
  completeWithThrowers(engine, ENGINE, documentedMethods(ENGINE))
  return { IdentificationEngine: engine }
}

function answer(input: unknown, work: (payload: Payload) => Result): string {
  let payload: unknown
  try {
    payload = JSON.parse(textOf(input))
  } catch (error) {
    const message = `Error occurred during parsing input json payload: ${(error as Error).message}`
    return JSON.stringify(refusal(undefined, new IreError('ABANDONED', message)))
  }
  return JSON.stringify(work((payload ?? {}) as Payload))
}

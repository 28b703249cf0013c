// The options of the enhanced calls.
// Source: ServiceNow docs, IdentificationEngineScopedAPI: partial_payloads switches the other two on.

import type { Kernel } from '../../kernel.ts'
import { isTrue, type Options } from './payload.ts'

/** createOrUpdateCI and identifyCI: a payload is written whole or not at all. */
export function plainOptions(instance: Kernel): Options {
  return {
    partialPayloads: false,
    partialCommits: false,
    deduplicate: false,
    summary: false,
    skipLastScan: property(instance, 'skip_updating_last_scan_to_now'),
    skipLastDiscovered: property(instance, 'skip_updating_source_last_discovered_to_now'),
    skipSources: property(instance, 'skip_sys_object_source_matching'),
  }
}

/** @param given the object that a script passes, or null */
export function enhancedOptions(instance: Kernel, given: Record<string, unknown> | null | undefined): Options {
  const plain = plainOptions(instance)
  const flag = (name: string, normally: boolean): boolean => {
    const value = given?.[name]
    return value === undefined || value === null ? normally : isTrue(value)
  }
  const partialPayloads = flag('partial_payloads', true)
  return {
    partialPayloads,
    partialCommits: partialPayloads || flag('partial_commits', true),
    deduplicate: partialPayloads || flag('deduplicate_payloads', true),
    summary: flag('generate_summary', false),
    skipLastScan: flag('skip_updating_last_scan_to_now', plain.skipLastScan),
    skipLastDiscovered: flag('skip_updating_source_last_discovered_to_now', plain.skipLastDiscovered),
    skipSources: plain.skipSources,
  }
}

const property = (instance: Kernel, name: string): boolean =>
  isTrue(instance.property(`glide.identification_engine.${name}`))

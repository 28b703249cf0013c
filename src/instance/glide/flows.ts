// sn_fd.FlowAPI and the builder that its getRunner() gives. Flows, subflows and actions are kept and never run, so whatever would
// run one throws a sentence that names it: a script can catch it. Source: ServiceNow docs, australia: FlowAPI,
// ScriptableFlowRunner, ScriptableFlowRunnerResult; names of methods: ServiceNow's typings.

import { where } from '../database/query.ts'
import { text } from '../database/rows.ts'
import { completeWithThrowers, documentedMethods } from '../scripting/not-implemented.ts'
import { type Caller, textOf } from './caller.ts'

type Kind = 'flow' | 'subflow' | 'action' | 'datastream'

const WORDS: Record<Kind, { one: string; many: string; table: string }> = {
  flow: { one: 'flow', many: 'flows', table: 'sys_hub_flow' },
  subflow: { one: 'subflow', many: 'subflows', table: 'sys_hub_flow' },
  action: { one: 'flow action', many: 'flow actions', table: 'sys_hub_action_type_definition' },
  datastream: { one: 'data stream', many: 'data streams', table: 'sys_hub_action_type_definition' },
}

/** Which method runs what. */
const RUNS: Record<string, Kind> = {
  executeAction: 'action',
  executeActionQuick: 'action',
  executeDataStreamAction: 'datastream',
  executeFlow: 'flow',
  executeFlowQuick: 'flow',
  executeSubflow: 'subflow',
  executeSubflowQuick: 'subflow',
  startAction: 'action',
  startActionQuick: 'action',
  startFlow: 'flow',
  startFlowQuick: 'flow',
  startSubflow: 'subflow',
  startSubflowQuick: 'subflow',
  startSubflowSkipInputValidation: 'subflow',
}

export function flowApi(caller: Caller): object {
  const running = Object.entries(RUNS).map(([method, kind]) => [
    method,
    (name: unknown): never => refuse(caller, kind, textOf(name)),
  ])
  const api = { ...Object.fromEntries(running), getRunner: () => runner(caller) }
  completeWithThrowers(api, 'sn_fd.FlowAPI', documentedMethods('sn_fd.FlowAPI'))
  return api
}

/** Says what to run and how; its `run()` throws. */
function runner(caller: Caller): object {
  let chosen: { kind: Kind; name: string } | undefined
  const builder: Record<string, (...given: unknown[]) => unknown> = {}
  for (const kind of Object.keys(WORDS) as Kind[])
    builder[kind] = (name) => {
      if (chosen) throw new Error(`Expected one of action(), datastream(), flow() and subflow(), got ${kind}() besides`)
      chosen = { kind, name: textOf(name) }
      return builder
    }
  const settings = ['addInput', 'asUser', 'inBackground', 'inDomain', 'inForeground', 'quick', 'timeout', 'withInputs']
  for (const name of [...settings, 'withConnectionAliasOverride', 'withRoles', 'sourceTable', 'sourceRecordId'])
    builder[name] = () => builder
  builder.run = () => {
    if (!chosen) throw new Error('Expected action(), datastream(), flow() or subflow() before run(), got none of them')
    return refuse(caller, chosen.kind, chosen.name)
  }
  completeWithThrowers(builder, 'sn_fd.FlowRunner', documentedMethods('sn_fd.FlowRunner'))
  return builder
}

/** @param scopedName the scope and the internal name, `x_acme.escalate`; without a scope the caller's own */
function refuse({ instance, scope }: Caller, kind: Kind, scopedName: string): never {
  const { one, many, table } = WORDS[kind]
  const dot = scopedName.indexOf('.')
  const [owner, name] = dot < 0 ? [scope, scopedName] : [scopedName.slice(0, dot), scopedName.slice(dot + 1)]
  const known = instance.database
    .select(where(table, { internal_name: name }))
    .find((row) => (instance.scopeName(text(row, 'sys_scope')) || 'global') === owner)
  const isMeant = known && (table !== 'sys_hub_flow' || (text(known, 'type') || 'flow') === kind)
  const what = `The ${one} ${scopedName || 'without a name'}`
  throw new Error(
    isMeant
      ? `${what} is only stored: the local instance does not run ${many}`
      : `${what} is not here, and the local instance does not run ${many}`
  )
}

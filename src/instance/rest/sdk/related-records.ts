// The records that belong to a record, by the graphs of tables that now-sdk sends.
// Source: @servicenow/sdk-api 4.9.0, relationship-resolver and application-dependencies (`buildRelationshipQuery`).

import { where } from '../../database/query.ts'
import type { Platform } from '../../platform.ts'
import type { RecordState } from '../../records/record.ts'
import { badBody } from '../errors.ts'
import { stateOf } from './record-xml.ts'

/** A table of a graph, and how its records are found from one of the table above. */
export interface GraphNode {
  nodeId: string
  table: string
  via?: { type: string; value: unknown }
  /** The record above refers to this one. */
  inverse?: boolean
  relationships?: Record<string, GraphNode>
  /** Where the graph closes to a circle: the node whose relationships count. */
  cycleTargetNodeId?: string
}

/** By the name of the table at the top. */
export type Graph = Record<string, GraphNode>

/** More belong to no application. */
const MOST_RECORDS = 20_000

export class RelatedRecords {
  readonly #instance: Platform
  readonly #found = new Map<string, RecordState>()
  readonly #walked = new Set<string>()

  constructor(instance: Platform) {
    this.#instance = instance
  }

  /** In the order of finding, each once. */
  get all(): RecordState[] {
    return [...this.#found.values()]
  }

  /** Adds a record, the record at the top of the graph that it belongs to, and all that belongs to that. */
  add(table: string, sysId: string, graphs: Graph[]): void {
    const { schema, database } = this.#instance
    const row = schema.has(table) ? database.get(table, sysId) : undefined
    const state = row && stateOf(this.#instance, table, row)
    if (!state) return
    this.#keep(state)
    for (const graph of graphs)
      for (const root of Object.values(graph)) {
        const nodes = nodesOf(root)
        for (const path of pathsTo(root, (node) => schema.extends(state.table, node.table))) {
          const [top, from] = this.#climb(state, path)
          this.#walk(top, from, nodes)
        }
      }
  }

  #keep(state: RecordState): void {
    if (this.#found.size >= MOST_RECORDS)
      throw badBody(`Expected records that belong together, got more than ${MOST_RECORDS}`)
    this.#found.set(`${state.table} ${state.sysId}`, state)
  }

  /** From a record upwards, as far as the relationships lead to one. @param path from the top to the record's node */
  #climb(state: RecordState, path: GraphNode[]): [state: RecordState, node: GraphNode] {
    let at = state
    for (let depth = path.length - 1; depth > 0; depth--) {
      const above = this.#above(at, path[depth]!, path[depth - 1]!.table)
      if (!above) return [at, path[depth]!]
      at = above
    }
    return [at, path[0]!]
  }

  #above(state: RecordState, { via, inverse }: GraphNode, table: string): RecordState | undefined {
    if (inverse) return this.#one(table, { [String(via?.value)]: state.sysId })
    const pairs = pairsOf(via)
    if (pairs.length === 0) return undefined
    const asked = Object.fromEntries(pairs.map(([field, of]) => [of, state.text(field) ?? '']))
    return Object.values(asked).includes('') ? undefined : this.#one(table, asked)
  }

  #walk(state: RecordState, node: GraphNode, nodes: Map<string, GraphNode>): void {
    const place = `${node.nodeId} ${state.table} ${state.sysId}`
    if (this.#walked.has(place)) return
    this.#walked.add(place)
    this.#keep(state)
    const { relationships = {} } = nodes.get(node.cycleTargetNodeId ?? node.nodeId) ?? node
    for (const child of Object.values(relationships))
      for (const found of this.#below(state, child)) this.#walk(found, child, nodes)
  }

  #below(state: RecordState, { table, via, inverse }: GraphNode): RecordState[] {
    if (inverse) {
      const id = state.text(String(via?.value)) ?? ''
      return id === '' ? [] : this.#select(table, { sys_id: id })
    }
    const pairs = pairsOf(via).map(([field, of]): [string, string] => [field, state.text(of) ?? ''])
    if (pairs.length === 0 || pairs.some(([, value]) => value === '')) return []
    return this.#select(table, Object.fromEntries(pairs))
  }

  #one(table: string, asked: Record<string, string>): RecordState | undefined {
    return this.#select(table, asked)[0]
  }

  #select(table: string, asked: Record<string, string>): RecordState[] {
    const { schema, database } = this.#instance
    // A column that is not here would be no condition at all.
    if (!schema.has(table) || Object.keys(asked).some((name) => !schema.column(table, name))) return []
    return database.select(where(table, asked)).flatMap((row) => stateOf(this.#instance, table, row) ?? [])
  }
}

/** Columns of the record below and of the one above that hold the same. */
function pairsOf(via: GraphNode['via']): Array<[field: string, of: string]> {
  const { type, value } = via ?? {}
  if (type === 'string') return [[String(value), 'sys_id']]
  if (type === 'object' && typeof value === 'object' && value !== null)
    return Object.entries(value).map(([field, of]) => [field, String(of)])
  return []
}

function nodesOf(root: GraphNode): Map<string, GraphNode> {
  const nodes = new Map([[root.nodeId, root]])
  for (const child of Object.values(root.relationships ?? {}))
    for (const [id, node] of nodesOf(child)) nodes.set(id, node)
  return nodes
}

/** The ways from the top to the nodes that are asked for, both ends included. */
function pathsTo(node: GraphNode, isAsked: (node: GraphNode) => boolean): GraphNode[][] {
  const below = Object.values(node.relationships ?? {}).flatMap((child) =>
    pathsTo(child, isAsked).map((path) => [node, ...path])
  )
  return isAsked(node) ? [[node], ...below] : below
}

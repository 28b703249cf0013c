// What is the same for every value that both sides hold, and what each says of itself.

import type { Answer } from '../kandji/client.ts'
import type { Connection } from '../kandji/connection.ts'
import type { Mode, Value } from '../shared/two-way/memory.ts'
import { assetTag } from './asset-tag.ts'
import { owner } from './owner.ts'

/** The column of cmdb_ci_computer, as x_kandj_kandji_shared_value names the value. */
export type Field = 'asset_tag' | 'assigned_to'

/** A device as Kandji's API answers it. */
export type KandjiDevice = Record<string, unknown>

export interface Reading {
  word: Value
  /** The name beside it, where the value is a person. */
  name: string
}

/** How Kandji is to be changed; why it can't be; or the answer that stood in the way. */
export type Change = { body: object } | { unknown: string } | { answer: Answer; permission: string }

export interface SharedValue {
  field: Field
  /** As sentences name it. */
  label: string
  /** Undefined where it is switched off. */
  mode(): Mode | undefined
  /**
   * What ServiceNow holds, put as Kandji would say it.
   * @param words values that Kandji or the memory knows: where one of them means what is here, it is that one
   */
  here(item: string, words: Value[]): Value
  readingOf(device: KandjiDevice): Reading
  /** What Kandji held when it was last heard of; empty where nothing is known. */
  firstThere(item: string): Value
  /** Writes ServiceNow's value. `left`: it can't be put here, and what is here may stay. */
  writeHere(item: string, reading: Reading): 'written' | 'left'
  changeTo(known: Connection, value: Value): Change
  /** Both sides have come to hold this value. */
  agreedOn(item: string, value: Value): void
}

const VALUES: Record<Field, SharedValue> = { asset_tag: assetTag, assigned_to: owner }

export const FIELDS = Object.keys(VALUES) as Field[]

export const sharedValue = (field: string): SharedValue | undefined =>
  Object.prototype.hasOwnProperty.call(VALUES, field) ? VALUES[field as Field] : undefined

// Transforms one staging row with one map. The order of the steps is the platform's: coalesce, onBefore, field maps,
// map script, write, onAfter. Source: ServiceNow docs, r_MapWithTransformationEventScripts and c_ImportSetCoalesce.

import { isReference } from '../database/columns.ts'
import type { Row } from '../database/database.ts'
import { newQuery } from '../database/query.ts'
import type { RowOutcome, RowState } from '../etl/outcome.ts'
import type { Platform } from '../platform.ts'
import { RecordState } from '../records/record.ts'
import { isCreatedByAdmin, reservedForAdmin } from '../security/admin-guard.ts'
import { refusalLine } from '../records/refusals.ts'
import { DEFAULT_WRITE, type Refusal } from '../records/writer.ts'
import { ScriptStopped } from '../script-errors.ts'
import type { Entry, TransformMap } from './map.ts'
import { CLEAR, type Resolved, resolveValue } from './values.ts'

export interface Outcome extends RowOutcome {
  map?: TransformMap
}

/** Codes of sys_import_set_row_error. Source: ServiceNow docs, r_ImportRunHistory. */
const SCRIPT_ERROR = '900'
const INVALID_TARGET = '800'

const IGNORED_BY_SCRIPT = 'Row transform ignored by onBefore script'
const UNCHANGED = 'No field values changed'

/** Ends the row with a state; thrown by the steps, never past `transform`. */
class RowEnd {
  readonly state: RowState
  readonly message: string
  readonly code: string
  constructor(state: RowState, message: string, code = '') {
    this.state = state
    this.message = message
    this.code = code
  }
}

/** How errors and statistics call a script, by what it belongs to: the texts are long, and each row would make them anew. */
const names = new WeakMap<object, string>()

function named(owner: object, name: () => string): string {
  let known = names.get(owner)
  if (known === undefined) names.set(owner, (known = name()))
  return known
}

/** The run of one map over the rows of an import set: its scripts share these variables. */
export class MapRun {
  readonly #instance: Platform
  readonly map: TransformMap
  readonly #importSet: RecordState
  /** A script set `error = true`: the rest of the set is not transformed. */
  halted = false
  /** onComplete failed, or set `error = true`. */
  failed = false
  #bindings: Record<string, unknown> = {}
  /** What of the bindings is the same for every row. */
  #shared: Record<string, unknown> | undefined

  constructor(instance: Platform, map: TransformMap, importSet: RecordState) {
    this.#instance = instance
    this.map = map
    this.#importSet = importSet
  }

  /** onStart: `ignore` or `error` there stop the whole transform. */
  start(): boolean {
    if (!this.#hasScripts('onStart')) return true
    this.#reset(RecordState.fresh(this.map.sourceTable), RecordState.fresh(this.map.targetTable), '')
    const error = this.#runScripts('onStart')
    if (error || this.#flag('error') || this.#flag('ignore')) this.halted = true
    return !this.halted
  }

  /** onComplete: an error there marks the run, whose rows stay as they are. */
  complete(source: RecordState, target: RecordState): void {
    if (!this.#hasScripts('onComplete')) return
    this.#reset(source, target, '')
    if (this.#runScripts('onComplete') || this.#flag('error')) this.failed = true
  }

  transform(source: RecordState): { outcome: Outcome; target: RecordState } {
    const target = RecordState.fresh(this.map.targetTable)
    const state = { target }
    let end: RowEnd
    try {
      end = this.#steps(source, state)
    } catch (error) {
      if (error instanceof ScriptStopped) throw error
      end =
        error instanceof RowEnd
          ? error
          : new RowEnd('error', `Transform script error: ${this.#instance.scripts.describe(error)}`, SCRIPT_ERROR)
    }
    return { outcome: this.#outcome(end, state.target), target: state.target }
  }

  #steps(source: RecordState, state: { target: RecordState }): RowEnd {
    const { map } = this
    this.#reset(source, state.target, '')
    if (!map.entries.length && !map.script && !map.scripts.length) {
      throw new RowEnd('error', 'No transform entry or scripts are defined')
    }
    if (!this.#instance.schema.has(map.targetTable)) {
      throw new RowEnd('error', `Invalid table ${map.targetTable}`, INVALID_TARGET)
    }
    const found = this.#coalesce(source)
    this.#instance.pause()
    if (found) state.target = found
    const action = found ? 'update' : 'insert'
    this.#reset(source, state.target, action)

    this.#must(this.#runScripts('onBefore'))
    if (this.#flag('error')) return this.#halt()
    let end: RowEnd
    if (this.#flag('ignore')) {
      end = new RowEnd('ignored', IGNORED_BY_SCRIPT)
      // What was found is not what the row became.
      if (action === 'update') state.target = RecordState.fresh(map.targetTable)
    } else {
      this.#copyFields(source, state.target)
      if (map.script)
        this.#must(
          this.#runScript(
            map.script,
            named(map, () => `transform map ${map.name}`)
          )
        )
      if (this.#flag('error')) return this.#halt()
      end = this.#flag('ignore')
        ? new RowEnd('ignored', 'Row transform ignored by map script')
        : this.#write(source, state.target, action)
    }
    this.#bindings.ignore = false
    this.#must(this.#runScripts('onAfter'))
    if (this.#flag('error')) this.halted = true
    return end
  }

  #halt(): RowEnd {
    this.halted = true
    return new RowEnd('error', this.#text('error_message') || 'Transform halted by script')
  }

  // ---- coalesce ----

  #coalesce(source: RecordState): RecordState | undefined {
    const { map } = this
    const entries = map.entries.filter((entry) => entry.coalesce)
    if (!entries.length) return undefined
    const values = entries.map((entry) => ({ entry, text: this.#sourceValue(entry, source) }))
    if (values.every(({ entry, text }) => text === '' && !entry.coalesceEmpty)) {
      if (map.createOnEmptyCoalesce) return undefined
      throw new RowEnd(
        'skipped',
        `Row skipped: no value for coalesce field ${entries.map((entry) => entry.targetField).join(', ')}`
      )
    }
    return this.#find(values)
  }

  #find(values: Array<{ entry: Entry; text: string }>): RecordState | undefined {
    const { database, schema } = this.#instance
    const table = this.map.targetTable
    const query = newQuery(table)
    /** Columns that must match to the letter, and what they must hold. */
    const exact = new Map<string, string>()
    for (const { entry, text } of values) {
      const column = schema.column(table, entry.targetField)
      if (!column) continue
      if (text === '') {
        if (entry.coalesceEmpty) query.groups[0]!.all.push([{ field: column.name, operator: 'ISEMPTY', value: '' }])
        continue
      }
      // Compared with what the field map would write: the record behind a name, the date behind its format.
      const resolved = this.#resolve(entry, text, true)
      if (isReference(column) && !('value' in resolved)) return undefined
      const value = 'value' in resolved ? resolved.value : text
      query.groups[0]!.all.push([{ field: column.name, operator: '=', value }])
      if (entry.caseSensitive) exact.set(column.name, value)
    }
    // Of several that match, the first is updated. Asked for two, the database knows that there is no other one than this: the
    // question is answered then in whatever order scripts ask it again.
    if (!exact.size) query.limit = 2
    const isExact = (row: Row): boolean => [...exact].every(([name, value]) => String(row[name] ?? '') === value)
    const row = database.select(query).find(isExact)
    return row && RecordState.loaded(schema, table, row)
  }

  // ---- fields ----

  #copyFields(source: RecordState, target: RecordState): void {
    const { schema } = this.#instance
    for (const entry of this.map.entries) {
      const column = schema.column(target.table, entry.targetField)
      if (!column || entry.targetField === 'sys_id') continue
      const text = this.#sourceValue(entry, source)
      if (text === CLEAR || (text === '' && this.map.copyEmpty)) {
        target.set(column, null)
        continue
      }
      if (text === '') continue
      const resolved = this.#resolve(entry, text, false)
      if ('reject' in resolved) {
        this.#runScripts('onReject')
        throw new RowEnd('error', resolved.reject, resolved.code)
      }
      if ('value' in resolved) target.set(column, resolved.value)
    }
    this.#enforceMandatory(target)
  }

  #sourceValue(entry: Entry, source: RecordState): string {
    if (!entry.script) return source.text(entry.sourceField) ?? ''
    this.#bindings.answer = undefined
    const value = this.#instance.scripts.run(
      this.map.scope,
      entry.script,
      this.#bindings,
      named(entry, () => `source script of ${this.map.name}.${entry.targetField}`)
    )
    const answer = this.#bindings.answer ?? value
    return answer === null || answer === undefined ? '' : String(answer)
  }

  /** @param onlyLook look a reference up without making what is missing */
  #resolve(entry: Entry, text: string, onlyLook: boolean): Resolved {
    const table = this.map.targetTable
    const column = this.#instance.schema.column(table, entry.targetField)!
    const asked = onlyLook ? { ...entry, choiceAction: 'ignore' as const } : entry
    return resolveValue(this.#instance, table, column, asked, text, (when, name, value) => {
      this.#bindings.name = name
      this.#bindings.value = value
      this.#bindings.ignore = false
      this.#must(this.#runScripts(when))
      const answer = this.#flag('error') ? 'reject' : this.#flag('ignore') ? 'ignore' : 'create'
      Object.assign(this.#bindings, { ignore: false, error: false, name: undefined, value: undefined })
      return answer
    })
  }

  #enforceMandatory(target: RecordState): void {
    const { map } = this
    if (map.mandatory === 'No') return
    const mapped = new Set(map.entries.map((entry) => entry.targetField))
    for (const column of this.#instance.schema.columns(target.table).values()) {
      if (!column.mandatory || (map.mandatory === 'Only Mapped Fields' && !mapped.has(column.name))) continue
      if (target.text(column.name) === null && !column.default) {
        throw new RowEnd('error', `Mandatory field ${column.name} has no value`)
      }
    }
  }

  // ---- writing ----

  #write(source: RecordState, target: RecordState, action: 'insert' | 'update'): RowEnd {
    const { records, schema } = this.#instance
    // The map writes with the rights of the system, but it is the one who loaded the row that asks.
    const reason = reservedForAdmin(this.#instance, () => isCreatedByAdmin(this.#instance, source), target, action)
    if (reason) return new RowEnd('error', `Only an admin may ${action} this record of ${target.table}: ${reason}`)
    const options = { ...DEFAULT_WRITE, rules: this.map.rules, importing: true }
    if (action === 'update' && !Object.keys(target.changes(schema)).length) return new RowEnd('ignored', UNCHANGED)
    const refusal = records.write(action, target, options)
    if (refusal) return new RowEnd('error', refusedText(refusal, action, target.table))
    return new RowEnd(action === 'insert' ? 'inserted' : 'updated', '')
  }

  // ---- scripts ----

  #hasScripts(event: string): boolean {
    return this.map.scripts.some(({ when }) => when === event)
  }

  #reset(source: RecordState, target: RecordState, action: string): void {
    const glide = this.#instance.glide(this.map.scope)
    // They are the same for each row of the run.
    this.#shared ??= {
      map: glide.recordOf(this.#instance.loaded('sys_transform_map', this.map.row)),
      import_set: glide.recordOf(this.#importSet),
      log: this.#log(),
    }
    this.#bindings = {
      source: glide.recordOf(source),
      target: glide.recordOf(target),
      ...this.#shared,
      action,
      ignore: false,
      error: false,
      error_message: '',
      status_message: '',
      response: {},
      answer: undefined,
      name: undefined,
      value: undefined,
    }
  }

  #log(): object {
    const { log } = this.#instance
    const say = (level: 'info' | 'warn' | 'error') => (message: unknown) =>
      log.write(level, String(message), this.map.scope)
    return { info: say('info'), warn: say('warn'), error: say('error') }
  }

  /** Runs the scripts of one event. @returns the error of the first that failed */
  #runScripts(when: string): unknown {
    for (const one of this.map.scripts) {
      if (one.when !== when) continue
      const name = named(one, () => `${when} script of ${this.map.name}`)
      const error = this.#runScript(one.script, name)
      if (error) return error
    }
    return undefined
  }

  #runScript(script: string, name: string): unknown {
    try {
      this.#instance.scripts.run(this.map.scope, script, this.#bindings, name)
      return undefined
    } catch (error) {
      if (error instanceof ScriptStopped) throw error
      this.#instance.log.write('error', `${name}: ${this.#instance.scripts.describe(error)}`, this.map.scope)
      return error ?? new Error('The script threw nothing')
    }
  }

  #must(error: unknown): void {
    if (error) throw error
  }

  #flag(name: 'ignore' | 'error'): boolean {
    const value = this.#bindings[name]
    return value === true || String(value) === 'true'
  }

  #text(name: string): string {
    const value = this.#bindings[name]
    return value === null || value === undefined ? '' : String(value)
  }

  #outcome(end: RowEnd, target: RecordState): Outcome {
    const said = this.#text('status_message')
    const failed = end.state === 'error' || end.state === 'skipped'
    const written = !failed && !target.isNew
    return {
      map: this.map,
      state: end.state,
      target: written && target.sysId ? { table: target.table, sysId: target.sysId } : undefined,
      // What a script says replaces the platform's own message.
      statusMessage: failed ? said : said || end.message,
      errorMessage: failed
        ? [end.message, this.#text('error_message')]
            .filter((text, at, all) => text && all.indexOf(text) === at)
            .join('; ')
        : this.#text('error_message'),
      response: plainObject(this.#bindings.response),
      errorCode: end.code,
    }
  }
}

const refusedText = (refusal: Refusal, action: string, table: string): string =>
  refusal.policy
    ? refusalLine(refusal, table)
    : `The ${action} was refused${refusal.rule ? ` by business rule ${refusal.rule}` : ''}`

/** Scripts put values of their own kind on `response`; the answer carries text, numbers and booleans. */
function plainObject(value: unknown): Record<string, unknown> {
  if (value === null || typeof value !== 'object') return {}
  const entries = Object.entries(value).map(([key, item]) => [
    key,
    typeof item === 'number' || typeof item === 'boolean' ? item : String(item),
  ])
  return Object.fromEntries(entries)
}

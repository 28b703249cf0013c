// The variables of requested items, catalog tasks and records that a producer made: `current.variables.<name>`.
// Source: ServiceNow docs, australia: c_ScriptableServiceCatalogVariables. Where answers are kept: sc_item_option by
// sc_item_option_mtom for request items, question_answer for others (published scripts). A variable that is set is kept at
// once, not with the record's update (ours). Multi-row variable sets can be read.

import type { Column } from '../database/columns.ts'
import type { Row } from '../database/database.ts'
import { addEncoded, newQuery, where } from '../database/query.ts'
import { RecordState } from '../records/record.ts'
import { type Caller, textOf } from './caller.ts'
import { GlideElement } from './glide-element.ts'
import { multiRowSets } from './multi-row-sets.ts'
import { completeWithThrowers } from '../scripting/not-implemented.ts'
import { callableThroughProxy, type FieldAccess, withFields } from '../scripting/proxy.ts'

/** A question that was answered, and the record that has the answer. */
interface Answer {
  question: Row
  table: 'sc_item_option' | 'question_answer'
  row: Row
}

/** Columns of questions by their type (r_VariableTypes): what is not named here is a text. */
const TYPES: Record<string, string> = {
  '7': 'boolean',
  '8': 'reference',
  '9': 'glide_date',
  '10': 'glide_date_time',
  '21': 'glide_list',
  '31': 'reference',
}
/** Containers, labels and the like hold no value. */
const FORMATTERS = new Set(['11', '12', '14', '17', '19', '20', '24', '32'])

const made = new WeakMap<RecordState, CatalogVariables>()

/** The variables of a record; the same object each time. */
export function catalogVariables(caller: Caller, state: RecordState): CatalogVariables {
  let variables = made.get(state)
  if (!variables) made.set(state, (variables = withFields(new CatalogVariables(caller, state))))
  return variables
}

class CatalogVariables implements FieldAccess {
  readonly #elements = new Map<string, GlideElement>()
  readonly #sets: Map<string, object>
  readonly #of: string

  constructor(caller: Caller, state: RecordState) {
    this.#of = state.table
    for (const answer of answersOf(caller, state)) {
      const name = textOf(answer.question.name)
      if (name && !FORMATTERS.has(textOf(answer.question.type)))
        this.#elements.set(name, new (variableElement())(caller, answer) as unknown as GlideElement)
    }
    for (const [name, element] of this.#elements) this.#elements.set(name, withFields(element))
    this.#sets = multiRowSets(caller, itemOf(state))
  }

  readField(name: string): unknown {
    return this.#elements.get(name) ?? this.#sets.get(name)
  }

  writeField(name: string, value: unknown): boolean {
    const element = this.#elements.get(name)
    element?.setValue(textOf(value))
    return element !== undefined
  }

  fieldNames(): string[] {
    return [...this.#elements.keys(), ...this.#sets.keys()]
  }

  whyNoField(name: string): string {
    return `this record of ${this.#of} has no variable ${name}`
  }

  /** @param withSets the multi-row variable sets as well */
  getElements(withSets?: unknown): object[] {
    return [...this.#elements.values(), ...(withSets === true ? this.#sets.values() : [])]
  }

  /** Names and values. */
  getVariableValue(): Record<string, string> {
    return Object.fromEntries([...this.#elements].map(([name, element]) => [name, element.getValue()]))
  }
}

/** A task of the catalog has the variables of its requested item. */
const itemOf = (state: RecordState): string =>
  state.table === 'sc_task' ? (state.text('request_item') ?? '') : state.sysId

function answersOf({ instance }: Caller, state: RecordState): Answer[] {
  const { database, schema } = instance
  const item = itemOf(state)
  if (!item) return []
  if (state.table !== 'sc_task' && !schema.extends(state.table, 'sc_req_item')) {
    const rows = database.select(where('question_answer', { table_name: state.table, table_sys_id: item }))
    return known(rows, (row) => database.get('question', textOf(row.question)), 'question_answer')
  }
  const query = newQuery('sc_item_option_mtom')
  addEncoded(query, `request_item=${item}^ORDERBYsc_item_option.order`)
  const options = database.select(query).map((row) => database.get('sc_item_option', textOf(row.sc_item_option)))
  const rows = options.filter((row): row is Row => row !== undefined)
  return known(rows, (row) => database.get('item_option_new', textOf(row.item_option_new)), 'sc_item_option')
}

const known = (rows: Row[], question: (row: Row) => Row | undefined, table: Answer['table']): Answer[] =>
  rows.flatMap((row) => {
    const asked = question(row)
    return asked ? [{ question: asked, table, row }] : []
  })

function columnOf(question: Row): Column {
  const type = TYPES[textOf(question.type)] ?? 'string'
  const list = type === 'glide_list' ? textOf(question.list_table) : ''
  const people = textOf(question.type) === '31' ? 'sys_user' : ''
  return {
    name: textOf(question.name),
    label: textOf(question.question_text),
    type,
    maxLength: 8000,
    mandatory: question.mandatory === 1,
    readOnly: question.read_only === 1,
    readOnlyOption: '',
    calculation: '',
    unique: false,
    display: false,
    default: '',
    reference: list || people || (type === 'reference' ? textOf(question.reference) : ''),
    cascade: '',
    choice: false,
    active: true,
    table: 'question',
  }
}

let element: (new (caller: Caller, answer: Answer) => object) | undefined

/** Made when it is first asked for: elements and records need each other. */
function variableElement(): new (caller: Caller, answer: Answer) => object {
  if (element) return element
  class VariableElement extends GlideElement {
    readonly #caller: Caller
    readonly #answer: Answer

    constructor(caller: Caller, answer: Answer) {
      const column = columnOf(answer.question)
      const row: Row = { [column.name]: null }
      const state = RecordState.loaded(caller.instance.schema, 'question', row)
      state.set(column, textOf(answer.row.value) || null)
      state.settle()
      super(caller, { state }, column)
      this.#caller = caller
      this.#answer = answer
    }

    isMultiRow(): boolean {
      return false
    }

    override getDisplayValue(maxCharacters?: unknown): string {
      const choice = this.#choice()
      return choice === undefined ? super.getDisplayValue(maxCharacters) : choice
    }

    /** The text of the choice that was made, or what the value of Yes / No means. */
    #choice(): string | undefined {
      const { question } = this.#answer
      const [choice] = this.#caller.instance.database.select(
        where('question_choice', { question: String(question.sys_id), value: this.getValue() })
      )
      return choice ? textOf(choice.text) : undefined
    }

    override canRead(): boolean {
      return true
    }

    override canWrite(): boolean {
      return this.#answer.question.read_only !== 1
    }

    override setValue(value: unknown): void {
      super.setValue(value)
      const { instance } = this.#caller
      const { table, row } = this.#answer
      const state = RecordState.loaded(instance.schema, table, instance.database.get(table, String(row.sys_id)) ?? row)
      state.set(instance.schema.column(table, 'value')!, this.getValue() || null)
      instance.records.write('update', state)
    }

    getQuestion(): object {
      const question = {
        getId: () => String(this.#answer.question.sys_id),
        getName: () => this.getName(),
        getLabel: () => this.getLabel(),
        getValue: () => this.getValue(),
        getDisplayValue: () => this.getDisplayValue(),
        getType: () => textOf(this.#answer.question.type),
        getReference: () => this.getReferenceTable() ?? '',
        setValue: (value: unknown) => this.setValue(value),
      }
      completeWithThrowers(question, 'GlideappQuestion', [])
      return question
    }
  }
  callableThroughProxy(VariableElement)
  element = VariableElement
  return element
}

callableThroughProxy(CatalogVariables)

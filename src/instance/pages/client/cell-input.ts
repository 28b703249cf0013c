// What a person types a cell's new value into.

import { anyRecordOf, offerRecords, recordNamed } from './reference.ts'
import type { CellShape } from './shape.ts'

type Editable = Extract<CellShape, { editable: true }>

export interface CellInput {
  element: HTMLElement
  /** Once it stands in the page. */
  attached(): void
  /** What was typed: of a reference the sys_id where one record is called so, and the name. */
  given(): Promise<{ value: string; display: string }>
}

/** @param at the place among the records that are edited of the one whose cell it is */
export function inputFor(shape: Editable, at: number, token: string): CellInput {
  const value = shape.values[at] ?? ''
  const input = made(shape, shape.kind === 'reference' ? (shape.displays[at] ?? '') : value)
  input.id = 'cell_edit'
  input.setAttribute('aria-label', shape.label)
  if (shape.mandatory) input.setAttribute('aria-required', 'true')
  return {
    element: input,
    attached() {
      if (shape.kind === 'reference') offerRecords(input as HTMLInputElement, anyRecordOf(shape.reference), token)
      input.focus()
      if (input instanceof HTMLInputElement && input.type === 'text') input.select()
    },
    async given() {
      if (input instanceof HTMLInputElement && input.type === 'checkbox')
        return { value: String(input.checked), display: '' }
      if (shape.kind !== 'reference') return { value: input.value, display: input.value }
      if (input.value === shape.displays[at]) return { value, display: input.value }
      return {
        value: (await recordNamed(anyRecordOf(shape.reference), input.value, token)) ?? '',
        display: input.value,
      }
    },
  }
}

function made(shape: Editable, text: string): HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement {
  if (shape.kind === 'long') return Object.assign(document.createElement('textarea'), { value: text, rows: 4 })
  if (shape.kind === 'choice') return choice(shape, text)
  const input = document.createElement('input')
  input.type = shape.kind === 'boolean' ? 'checkbox' : shape.kind === 'date' ? 'date' : 'text'
  if (input.type === 'checkbox') input.checked = text === 'true'
  else input.value = text
  input.autocomplete = 'off'
  return input
}

function choice({ choices }: Editable, text: string): HTMLSelectElement {
  const select = document.createElement('select')
  select.add(new Option('-- None --', ''))
  for (const { value, label } of choices) select.add(new Option(label, value))
  if (![...select.options].some((option) => option.value === text)) select.add(new Option(text, text))
  select.value = text
  return select
}

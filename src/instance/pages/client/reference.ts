// Records that references mean: read from the instance on behalf of the person, and offered while one types.

import type { Field } from './field.ts'
import type { GForm } from './g-form.ts'
import { askRecords } from './records.ts'
import type { RecordAnswer, RecordShape } from './shape.ts'

/** Whose choice it is: a field of a form, with what stands on it, or any record of a table. */
export interface Offering {
  table: string
  /** Empty for any record of the table. */
  field: string
  /** What the form holds now. */
  form(): Record<string, string>
}

export const anyRecordOf = (table: string): Offering => ({ table, field: '', form: () => ({}) })

/** @returns undefined where there is no such record, or it may not be read */
export async function readRecord(table: string, sysId: string, token: string): Promise<RecordShape | undefined> {
  const { records } = await asked(token, { operation: 'query', table, query: `sys_id=${sysId}`, limit: '1' })
  return records[0]
}

/** The same while the page stands still. */
export const readRecordNow = (table: string, sysId: string, token: string): RecordShape | undefined =>
  askRecords(token, { operation: 'query', table, query: `sys_id=${sysId}`, limit: '1' })!.records[0]

/** Offers records while a person types into a reference, and finds the one that was meant. */
export function offerReferences(form: GForm, token: string): void {
  for (const field of form.fields) {
    const { control } = field
    if (!field.shape.reference || !(control instanceof HTMLInputElement)) continue
    const offering = { table: form.getTableName(), field: field.shape.name, form: () => form.serialized() }
    offerRecords(control, offering, token)
    control.addEventListener('change', () => void settle(form, field, control, offering, token))
  }
}

/** Offers records while a person types into an input. */
export function offerRecords(control: HTMLInputElement, offering: Offering, token: string): void {
  const offers = document.createElement('datalist')
  offers.id = `offers.${control.id}`
  control.after(offers)
  control.setAttribute('list', offers.id)
  control.addEventListener('input', () => void fill(offering, control, offers, token))
}

async function fill(offering: Offering, control: HTMLInputElement, offers: HTMLElement, token: string): Promise<void> {
  const typed = control.value
  if (typed === '') return
  const found = await recordsCalled(offering, typed, false, token)
  if (control.value !== typed) return
  offers.replaceChildren(...found.map(({ display }) => new Option(display, display)))
}

/** The sys_id of the one record that is called so; undefined for none, or several. */
export async function recordNamed(offering: Offering, name: string, token: string): Promise<string | undefined> {
  const found = name === '' ? [] : await recordsCalled(offering, name, true, token)
  return found.length === 1 ? found[0]!.sysId : undefined
}

/** What was typed names one record, or none: then the instance says so when the form is sent. */
async function settle(
  form: GForm,
  field: Field,
  control: HTMLInputElement,
  offering: Offering,
  token: string
): Promise<void> {
  const typed = control.value
  const sysId = await recordNamed(offering, typed, token)
  if (control.value !== typed) return
  field.set(sysId ?? '', typed)
  form.changed(field)
}

async function recordsCalled(
  { table, field, form }: Offering,
  text: string,
  exact: boolean,
  token: string
): Promise<RecordShape[]> {
  const given = { ...form(), operation: 'offer', table, field, text, exact: String(exact) }
  return (await asked(token, given)).records
}

const asked = (token: string, given: Record<string, string>): Promise<RecordAnswer> =>
  new Promise((resolve) => void askRecords(token, given, resolve))

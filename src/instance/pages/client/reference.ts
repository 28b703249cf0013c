// Records that references mean: read from the instance on behalf of the person, and offered while one types.

import type { Field } from './field.ts'
import type { GForm } from './g-form.ts'

/** A record with a column as a property each, as scripts read it. */
export interface Referred {
  record: Record<string, string>
  display: string
}

const MOST_OFFERED = 10

/** @returns undefined where there is no such record, or it may not be read */
export async function getReference(table: string, sysId: string, token: string): Promise<Referred | undefined> {
  const address = `/api/now/table/${table}/${encodeURIComponent(sysId)}?sysparm_display_value=all&sysparm_exclude_reference_link=true`
  const row = (await asked(address, token)) as Record<string, { value: string; display_value: string }> | undefined
  if (!row) return undefined
  const record = Object.fromEntries(Object.entries(row).map(([name, { value }]) => [name, value]))
  return { record, display: row[displayColumn(table)]?.display_value || row.name?.display_value || sysId }
}

/** Offers records while a person types into a reference, and finds the one that was meant. */
export function offerReferences(form: GForm, token: string): void {
  for (const field of form.fields) {
    const { control } = field
    if (!field.shape.reference || !(control instanceof HTMLInputElement)) continue
    offerRecords(control, field.shape.reference, token)
    control.addEventListener('change', () => void settle(form, field, control, token))
  }
}

async function fill(table: string, control: HTMLInputElement, offers: HTMLElement, token: string): Promise<void> {
  const typed = control.value
  if (typed === '') return
  const found = await recordsLike(table, `STARTSWITH${typed}`, token)
  if (control.value !== typed) return
  offers.replaceChildren(...found.map(({ display }) => new Option(display, display)))
}

/** Offers records of a table while a person types into an input that is no field of a form. */
export function offerRecords(control: HTMLInputElement, table: string, token: string): void {
  const offers = document.createElement('datalist')
  offers.id = `offers.${control.id}`
  control.after(offers)
  control.setAttribute('list', offers.id)
  control.addEventListener('input', () => void fill(table, control, offers, token))
}

/** The sys_id of the one record that is called so; undefined for none, or several. */
export async function recordNamed(table: string, name: string, token: string): Promise<string | undefined> {
  const found = name === '' ? [] : await recordsLike(table, `=${name}`, token)
  return found.length === 1 ? found[0]!.sysId : undefined
}

/** What was typed names one record, or none: then the instance says so when the form is sent. */
async function settle(form: GForm, field: Field, control: HTMLInputElement, token: string): Promise<void> {
  const typed = control.value
  const found = typed === '' ? [] : await recordsLike(field.shape.reference, `=${typed}`, token)
  if (control.value !== typed) return
  field.set(found.length === 1 ? found[0]!.sysId : '', typed)
  form.changed(field)
}

async function recordsLike(
  table: string,
  condition: string,
  token: string
): Promise<Array<{ sysId: string; display: string }>> {
  const column = displayColumn(table)
  const query = encodeURIComponent(`${column}${condition}^ORDERBY${column}`)
  const address = `/api/now/table/${table}?sysparm_query=${query}&sysparm_fields=sys_id,${column}&sysparm_limit=${MOST_OFFERED}`
  const rows = (await asked(address, token)) as Array<Record<string, string>> | undefined
  return (rows ?? []).map((row) => ({ sysId: row.sys_id ?? '', display: row[column] ?? '' }))
}

async function asked(address: string, token: string): Promise<unknown> {
  const answer = await fetch(address, { headers: { accept: 'application/json', 'x-usertoken': token } })
  return answer.ok ? ((await answer.json()) as { result: unknown }).result : undefined
}

const DISPLAYS = new Map<string, string>()
export const learnDisplayColumn = (table: string, column: string): void => void DISPLAYS.set(table, column)
const displayColumn = (table: string): string => DISPLAYS.get(table) ?? 'name'

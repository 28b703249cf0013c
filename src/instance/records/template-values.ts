// Field values as templates keep them: `state=2^description=a^^b^EQ`. The field values of business rules and of test steps.
// Source: @servicenow/sdk 4.9.0 (template_value); ServiceNow docs, c_BusinessRules ("Actions": To, Same as).

export interface TemplateValue {
  field: string
  /** What the field is set to; may be a `javascript:` expression. */
  value: string
  /** Another field whose value it takes. */
  sameAs?: string
}

const TERM = /^([\w.]+?)(?:SAMEAS(\w+)|=([\s\S]*))$/

/** @returns what the template sets, in its order; `unread` are the parts that set nothing */
export function templateValues(template: string): { values: TemplateValue[]; unread: string[] } {
  const values: TemplateValue[] = []
  const unread: string[] = []
  for (const part of partsOf(template)) {
    if (part === '' || part === 'EQ') continue
    const [, field, sameAs, value = ''] = TERM.exec(part) ?? []
    if (field === undefined) unread.push(part)
    else values.push(sameAs === undefined ? { field, value } : { field, value: '', sameAs })
  }
  return { values, unread }
}

/** A `^` within a value is doubled. */
function partsOf(template: string): string[] {
  const parts = ['']
  for (let at = 0; at < template.length; at++) {
    const isCaret = template[at] === '^'
    if (isCaret && template[at + 1] !== '^') parts.push('')
    else parts[parts.length - 1] += template[at]!
    if (isCaret && template[at + 1] === '^') at++
  }
  return parts
}

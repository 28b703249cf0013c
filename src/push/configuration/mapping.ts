// What the customer's mapping in ServiceNow asks for, beside what the configuration says: attributes that go elsewhere travel in the
// column `attributes` of the row that fills their target, and not in their usual column.

import { attributeNamed, rowOf, type Attribute, type Line } from '../../server/shared/mapping.ts'
import type { Attributes } from './attributes.ts'

/** @param lines those that differ from the usual ones; what the configuration leaves out stays so */
export function withMapping(attributes: Attributes, lines: readonly Line[]): Attributes {
  const { skip, rename } = attributes
  const asked = lines.filter(({ attribute }) => !skip.has(usualColumn(attribute) ?? ''))
  if (asked.length === 0) return attributes
  const elsewhere = asked.flatMap(({ attribute }) => {
    const column = usualColumn(attribute)
    return column === undefined || rename.has(column) ? [] : [column]
  })
  return { ...attributes, skip: new Set([...skip, ...elsewhere]), mapping: asked }
}

/** The column by which an attribute reaches its usual target. */
function usualColumn(name: string): string | undefined {
  const attribute = attributeNamed(name)
  return attribute && attribute.home !== '' ? attribute.staging?.column : undefined
}

/** The attributes that travel in the column `attributes` of one of the rows, or of any. */
export function mappedAttributes({ mapping = [] }: Attributes, kind?: 'computer' | 'mdm'): Attribute[] {
  return mapping.flatMap(({ attribute, target }) => {
    const row = rowOf(target)
    const known = attributeNamed(attribute)
    return known && row !== undefined && (kind === undefined || row === kind) ? [known] : []
  })
}

/** The lines by which one of the rows is made. */
export function linesAbout({ mapping = [] }: Attributes, kind: 'computer' | 'mdm'): readonly Line[] {
  return mapping.filter(({ attribute, target }) =>
    [target, attributeNamed(attribute)?.home ?? ''].some((one) => rowOf(one) === kind)
  )
}

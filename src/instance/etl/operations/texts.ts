// Operations on text. Source: ServiceNow docs, cmdb-rte-operation-types.

import { javaRegExp, javaReplacement } from './java-regex.ts'
import { ofText, type Operate, setting } from './operation.ts'

/** Joins the inputs in order. Where all are empty there is nothing to join. */
export const concat: Operate = (inputs, row) => [
  inputs.some((input) => input !== null)
    ? inputs.map((input) => input ?? '').join(setting(row, 'joining_string'))
    : null,
]

/** Java's String.trim: everything up to the space character goes. */
const javaTrim = (text: string): string => {
  let [start, end] = [0, text.length]
  while (start < end && text.charCodeAt(start) <= 32) start++
  while (end > start && text.charCodeAt(end - 1) <= 32) end--
  return text.slice(start, end)
}

export const trim = ofText((text) => javaTrim(text))
export const upperCase = ofText((text) => text.toUpperCase())
export const upperCaseTrim = ofText((text) => javaTrim(text).toUpperCase())

/** Literal: no character of the searched text has a meaning of its own. */
export const replace = ofText((text, row) => {
  const match = setting(row, 'match_string')
  return match ? text.replaceAll(match, () => setting(row, 'replacement_string')) : text
})

export const regexReplace = ofText((text, row) =>
  text.replace(javaRegExp(setting(row, 'match_regex')), javaReplacement(setting(row, 'replacement_regex')))
)

/** Parts that are missing are empty; parts too many are dropped (by the fields there are). */
export const split = (([text = null], row) => {
  const separator = setting(row, 'splitting_string')
  return text === null ? [] : separator ? text.split(separator) : [text]
}) satisfies Operate

// What Prism adds to a device, and how a night without Prism is bridged: what it said last still holds.

import { fieldsOf, readJson, readTexts } from '../json.ts'
import { cleanText } from '../text.ts'

/** What Prism adds to a device; null where Prism lacks it. */
export interface PrismInformation {
  model_name: unknown
  /** Such as `MacBookAir10,1`. */
  model_identifier?: unknown
  device_capacity: unknown
  /** Values of the extra columns that Prism has. */
  extra?: Record<string, string>
  /** Attributes that the customer's mapping sends elsewhere. */
  said?: Record<string, string>
}

/** Apple's names of hardware: letters, then two numbers. Anything else in that field is some number of Kandji's own. */
const IDENTIFIER = /^[A-Za-z]+\d+,\d+$/

/** Prism's row as it is kept. Tenants have had the identifier under either name. */
export function prismInformation(row: unknown): PrismInformation {
  const { model_name, model_identifier, model_id, device_capacity } = fieldsOf(row)
  const identifier = [model_identifier, model_id].map(cleanText).find((text) => IDENTIFIER.test(text))
  return {
    model_name: cleanText(model_name),
    model_identifier: identifier ?? '',
    device_capacity: cleanText(device_capacity),
  }
}

/** Prism sends a number of GiB, rounded (128.0). Anything else is passed on as text when it reads as a capacity. */
export function capacityOf(value: unknown): string {
  const text = cleanText(value)
  return /^\d+(\.\d+)?\s*([MGT]B)?$/i.test(text) && Number.parseFloat(text) > 0 ? text : ''
}

/**
 * What is missing now, or empty, is as it was known last: a device does not lose its capacity or its model's name because
 * Prism was not to be had.
 */
export function completed(
  now: PrismInformation | undefined,
  known: PrismInformation | undefined
): PrismInformation | undefined {
  if (now === undefined || known === undefined) return now ?? known
  return {
    ...now,
    model_name: cleanText(now.model_name) || known.model_name,
    model_identifier: cleanText(now.model_identifier) || known.model_identifier,
    device_capacity: capacityOf(now.device_capacity) || known.device_capacity,
  }
}

/** From the text that the state keeps. @returns undefined for none, and for a damaged one: Prism is asked again anyway */
export function readPrismInformation(text: string | undefined): PrismInformation | undefined {
  const reading = text === undefined ? undefined : readJson(text)
  if (reading === undefined || !('json' in reading)) return undefined
  const { model_name, model_identifier, device_capacity, extra, said } = fieldsOf(reading.json)
  const [texts, saidTexts] = [extra, said].map((one) =>
    one === undefined ? undefined : readTexts(JSON.stringify(one))
  )
  return {
    model_name,
    model_identifier,
    device_capacity,
    ...(texts && { extra: texts }),
    ...(saidTexts && { said: saidTexts }),
  }
}

// The app's connection to Kandji: what is set, setting it, and trying what the token may do.

import { ask } from './ask.ts'
import { Failure } from './failure.ts'
import { API } from './scope.ts'
import { type Fields, listOf, textOf } from './values.ts'

const CONNECTION = `${API}/connection`

export interface Connection {
  /** Empty where none is set. */
  url: string
  hasToken: boolean
}

export type Field = 'url' | 'token'

export interface Feature {
  id: string
  isAllowed: boolean
  /** Permissions that the token lacks, by Kandji's names or as method and path. */
  missing: string[]
  detail: string
}

/** @throws Failure */
export const readConnection = async (): Promise<Connection> => connectionOf(await ask(CONNECTION))

/** @param fields what is left out stays as it is @throws Failure, RefusedField */
export async function saveConnection(fields: Partial<Record<Field, string>>): Promise<Connection> {
  try {
    return connectionOf(await ask(CONNECTION, 'PUT', fields))
  } catch (error) {
    throw (error instanceof Failure && refusalIn(error.said)) || error
  }
}

/** Changes nothing at Kandji. @throws Failure */
export async function testConnection(): Promise<Feature[]> {
  const { features } = (await ask(`${CONNECTION}/test`, 'POST')) as Fields
  return listOf(features).map(({ id, state, missing, detail }) => ({
    id: textOf(id),
    isAllowed: state === 'ok',
    missing: Array.isArray(missing) ? missing.map(textOf) : [],
    detail: textOf(detail),
  }))
}

/** A field that can't be taken, with what is wrong. */
export class RefusedField extends Error {
  readonly field: Field

  constructor(field: Field, message: string) {
    super(message)
    this.field = field
  }
}

/** `url: expected …`; what names no field is about the token. */
function refusalIn(said: string): RefusedField | undefined {
  const [, field, fault = ''] = /^(?:(url|token): )?(expected .*)$/s.exec(said) ?? []
  return fault === '' ? undefined : new RefusedField(field === 'url' ? 'url' : 'token', fault)
}

function connectionOf(answer: unknown): Connection {
  const { url, token_set } = answer as Fields
  return { url: textOf(url), hasToken: token_set === true || token_set === 'true' }
}

// What an instance has and this one does not: it says so by its name. An address that no instance has is a 400.

import { RestError } from './errors.ts'

/** @param what in the plural or with an article: "SOAP web services", "the Email API" */
export const notHere = (what: string): RestError =>
  new RestError(
    501,
    `The local instance does not implement ${what}`,
    'What it does not have is listed in docs/fidelity.md'
  )

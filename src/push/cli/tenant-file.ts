// A tenant's file as the command line takes it: which secrets it may name is known here.

import { readTenantFile, type TenantSettings } from '../configuration/file.ts'
import { FROM_FILE } from './settings.ts'

/** Where the state is, is said for all tenants together. */
const OF_A_TENANT = FROM_FILE.filter((variable) => !variable.startsWith('KANDJI_PUSH_')).map((one) => `${one}_FILE`)

/** What is wrong with it is among the problems of `file`. */
export function tenantFile(path: string): TenantSettings {
  const { file, secrets } = readTenantFile(path)
  const wrong = Object.keys(secrets).filter((variable) => !OF_A_TENANT.includes(variable))
  const reason = `expected one of ${OF_A_TENANT.join(', ')}`
  file.problems.push(...wrong.map((variable) => ({ subject: `secrets.${variable}`, reason })))
  return {
    file,
    secrets: Object.fromEntries(Object.entries(secrets).filter(([variable]) => !wrong.includes(variable))),
  }
}

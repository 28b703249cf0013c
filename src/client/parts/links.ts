// Addresses of the instance's lists and forms, relative to the page: they work within ServiceNow's frame and alone.

import { SCOPE } from '../rest/scope.ts'

export const listAddress = (table: string, query: string): string =>
  `${table}_list.do?sysparm_query=${encodeURIComponent(query)}`

export const formAddress = (table: string, sysId: string): string => `${table}.do?sys_id=${encodeURIComponent(sysId)}`

/** The page of the app's settings. */
export const SETTINGS =
  'system_properties_ui.do?sysparm_title=Kandji%20settings&sysparm_category=Kandji%20devices,Kandji%20owners,Kandji%20apps,Kandji%20two-way'

/** The article about a problem's code. */
export const articleAddress = (code: string): string => `${SCOPE}_problems.do#${encodeURIComponent(code)}`

// The application menus that a user sees: sys_app_application and sys_app_module records, by their roles.
// Source: ServiceNow docs, application menus and modules (roles of both; "Override application menu roles").

import type { Row } from '../database/database.ts'
import { addEncoded, newQuery } from '../database/query.ts'
import { text } from '../database/rows.ts'
import type { Kernel } from '../kernel.ts'
import type { Session } from '../session.ts'
import { address } from './html.ts'
import { reportAddress } from './report-request.ts'

/** An entry without `href` is a heading between others. */
export interface MenuEntry {
  title: string
  href?: string
}

export interface Menu {
  title: string
  entries: MenuEntry[]
}

/** Menus with at least one entry, in their order. */
export function menusOf(instance: Kernel, session: Session): Menu[] {
  const modules = ordered(instance, 'sys_app_module')
  return ordered(instance, 'sys_app_application').flatMap((menu) => {
    const entries = modules
      .filter((module) => module.application === menu.sys_id && isVisible(module, menu, session))
      .map((module) => entryOf(instance, module))
      .filter((entry) => entry !== undefined)
    return entries.some((entry) => entry.href) ? [{ title: text(menu, 'title'), entries }] : []
  })
}

/** The parameter of an address that narrows the menus. */
export const NAVIGATOR_FILTER = 'sysparm_filter'

/** Menus and entries whose names hold a text, as the navigator's filter leaves them: of a menu that is called so all entries. */
export function filteredMenus(menus: Menu[], filter: string): Menu[] {
  const wanted = filter.trim().toLowerCase()
  const holds = (title: string): boolean => title.toLowerCase().includes(wanted)
  return menus.flatMap((menu) => {
    const entries = holds(menu.title) ? menu.entries : menu.entries.filter(({ title, href }) => href && holds(title))
    return entries.length ? [{ ...menu, entries }] : []
  })
}

function ordered(instance: Kernel, table: string): Row[] {
  const query = newQuery(table)
  addEncoded(query, 'active=true^ORDERBYorder^ORDERBYtitle')
  return instance.database.select(query)
}

function isVisible(module: Row, menu: Row, session: Session): boolean {
  if (session.admin) return true
  if (module.override_menu_roles === 1) return holdsOne(session, module.roles)
  return holdsOne(session, menu.roles) && holdsOne(session, module.roles)
}

function holdsOne(session: Session, roles: unknown): boolean {
  const wanted = String(roles ?? '')
    .split(',')
    .map((role) => role.trim())
    .filter(Boolean)
  return wanted.length === 0 || wanted.some((role) => session.roles.has(role))
}

/** Lists, reports and addresses within the instance can be opened here, and separators divide; other kinds are left out. */
function entryOf(instance: Kernel, module: Row): MenuEntry | undefined {
  const title = text(module, 'title')
  const table = text(module, 'name')
  const argument = text(module, 'query')
  switch (String(module.link_type ?? 'LIST')) {
    case 'SEPARATOR':
      return { title }
    case 'LIST':
    case 'FILTER':
      if (!instance.schema.has(table)) return undefined
      return {
        title,
        href: address(`/${table}_list.do`, {
          sysparm_query: text(module, 'filter'),
          sysparm_view: text(module, 'view_name'),
        }),
      }
    case 'REPORT':
      return isShowable(instance, text(module, 'report'))
        ? { title, href: reportAddress(text(module, 'report')) }
        : undefined
    case 'DIRECT':
      return /^\/?[\w.-]+([?#].*)?$/.test(argument) ? { title, href: `/${argument.replace(/^\//, '')}` } : undefined
    default:
      return undefined
  }
}

/** A report that is there, on a table that is there. */
function isShowable(instance: Kernel, sysId: string): boolean {
  const report = sysId ? instance.database.get('sys_report', sysId) : undefined
  return report !== undefined && instance.schema.has(text(report, 'table'))
}

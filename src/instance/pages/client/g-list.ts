// g_list: what scripts do with a list. Changes of filter, order and page show when the list is loaded again.
// Source: ServiceNow docs, c_GlideList2API, c_GlideListV3API. Both are one object here. getQuery() without arguments gives all
// parts, as GlideList2's page says of `all`; with an object of options (GlideListV3) or flags, those that are asked for.

import type { ListShape } from './shape.ts'

/** Parts of the query of a list. */
interface QueryParts {
  orderby?: boolean
  groupby?: boolean
  fixed?: boolean
  all?: boolean
}

type Parameters = string | Record<string, unknown>

/** What changes beside the parameters of the list. */
interface Refresh {
  firstRow?: unknown
  more?: Parameters
  ordered: boolean
}

/** Where the browser keeps whether a list or its groups are folded away: as the user's preference, on this machine. */
const PREFERENCE = 'local-instance.list'

export class GList {
  readonly #shape: ListShape
  readonly #form: HTMLFormElement
  #filter: string
  #orderBy: string
  #groupBy: string
  #firstRow: number
  #rows: number
  #referring = '*'

  constructor(shape: ListShape, form: HTMLFormElement) {
    this.#shape = shape
    this.#form = form
    this.#filter = shape.filter
    this.#orderBy = shape.orderBy
    this.#groupBy = shape.groupBy
    this.#firstRow = shape.firstRow
    this.#rows = shape.rows
    if (this.#preference('list') === 'hidden') this.#container.hidden = true
    if (this.#preference('groups') === 'hidden') this.#showGroups(false)
  }

  // ---- what it is ----

  getListName(): string {
    return this.#shape.name
  }

  getTableName(): string {
    return this.#shape.table
  }

  getTitle(): string {
    return this.#shape.title
  }

  getView(): string {
    return this.#shape.view
  }

  /** Lists that stand on a form have one; those of a page of their own have none. */
  getParentTable(): string {
    return this.#shape.parent
  }

  getRelated(): string {
    return this.#shape.related
  }

  /** `REL` of a relationship that an app defines, `12M` of a column that refers to the form's record. */
  getRelatedListType(): string {
    return this.#shape.parent === '' ? '' : this.#shape.related.startsWith('REL:') ? 'REL' : '12M'
  }

  getRelationshipId(): string {
    return this.#shape.related.startsWith('REL:') ? this.#shape.related.slice('REL:'.length) : ''
  }

  /** Nobody personalizes lists here. */
  isUserList(): boolean {
    return false
  }

  getContainer(): HTMLElement {
    return this.#container
  }

  getReferringUrl(): string {
    return this.#referring
  }

  setReferringUrl(address: unknown): void {
    this.#referring = String(address)
  }

  getFormTarget(): string {
    return this.#form.target
  }

  setFormTarget(target: unknown): void {
    this.#form.target = String(target)
  }

  // ---- rows ----

  getChecked(): string {
    return [...this.#form.querySelectorAll<HTMLInputElement>('input[name=sysparm_checked]:checked')]
      .map(({ value }) => value)
      .join(',')
  }

  getRowCount(): number {
    return this.#shape.total
  }

  getRowsPerPage(): number {
    return this.#rows
  }

  setRowsPerPage(rows: unknown): void {
    this.#rows = Number(rows)
  }

  setFirstRow(row: unknown): void {
    this.#firstRow = Math.max(1, Number(row) || 1)
  }

  // ---- query ----

  getFixedQuery(): string {
    return this.#shape.fixed
  }

  getQuery(first?: QueryParts | boolean, groupBy = false, fixed = false, all = false): string {
    const parts: QueryParts =
      first === undefined
        ? { all: true }
        : typeof first === 'object' && first !== null
          ? first
          : { orderby: Boolean(first), groupby: groupBy, fixed, all }
    return joined(
      parts.all || parts.fixed ? this.#shape.fixed : '',
      this.#filter,
      parts.all || parts.groupby ? this.#groupBy : '',
      parts.all || parts.orderby ? this.#orderBy : ''
    )
  }

  addFilter(filter: unknown): void {
    this.#filter = joined(this.#filter, String(filter))
  }

  setFilter(filter: unknown, savesOrder = false, savesGroup = false): void {
    const { conditions, orderBy, groupBy } = partsOf(String(filter ?? ''))
    this.#filter = conditions
    if (savesOrder) this.#orderBy = orderBy
    if (savesGroup) this.#groupBy = groupBy
  }

  /** Order and groups stay where the filter brings none of its own. */
  setFilterAndRefresh(filter: unknown): void {
    const { orderBy, groupBy } = partsOf(String(filter ?? ''))
    this.setFilter(filter, orderBy !== '', groupBy !== '')
    this.#load({ firstRow: 1, ordered: true })
  }

  getOrderBy(): string {
    return fieldOf(this.#orderBy.split('^')[0] ?? '')
  }

  /** One field or several (`number^ORDERBYDESCpriority`); without a prefix ascending. */
  setOrderBy(fields: unknown): void {
    this.#orderBy = String(fields ?? '')
      .split('^')
      .filter(Boolean)
      .map((part) =>
        /^orderby/i.test(part) ? part.replace(/^orderby(desc)?/i, (text) => text.toUpperCase()) : `ORDERBY${part}`
      )
      .join('^')
  }

  getGroupBy(): string {
    return this.#groupBy
  }

  setGroupBy(field: unknown): void {
    const name = fieldOf(String(field ?? ''))
    this.#groupBy = name && `GROUPBY${name}`
  }

  sort(field: unknown): void {
    this.setOrderBy(`ORDERBY${String(field)}`)
    this.#load({ ordered: true })
  }

  sortDescending(field: unknown): void {
    this.setOrderBy(`ORDERBYDESC${String(field)}`)
    this.#load({ ordered: true })
  }

  // ---- loading it again ----

  /** @param more names and values that go with the request */
  refresh(firstRow?: unknown, more?: Parameters): void {
    this.#load({ firstRow, more, ordered: false })
  }

  refreshWithOrderBy(firstRow?: unknown, more?: Parameters): void {
    this.#load({ firstRow, more, ordered: true })
  }

  #load({ firstRow, more, ordered }: Refresh): void {
    const { parent, filter, orderBy } = this.#shape
    // A list on a form is loaded again with its form, unless other records are asked for.
    if (parent !== '' && this.#filter === filter && this.#orderBy === orderBy && more === undefined)
      return location.reload()
    if (firstRow !== undefined && firstRow !== null) this.setFirstRow(firstRow)
    const given = new URLSearchParams({
      sysparm_query: joined(this.#filter, this.#groupBy, ordered ? this.#orderBy : ''),
      sysparm_fixed_query: this.#shape.fixed,
      sysparm_view: this.#shape.view,
      sysparm_first_row: String(this.#firstRow),
      sysparm_rows: String(this.#rows),
    })
    const added = typeof more === 'string' ? new URLSearchParams(more) : Object.entries(more ?? {})
    for (const [name, value] of added) given.set(name, String(value))
    for (const [name, value] of [...given]) if (value === '') given.delete(name)
    location.assign(`/${this.#shape.table}_list.do?${given}`)
  }

  // ---- looks ----

  showHideList(isShown: unknown): void {
    this.#container.hidden = !isTrue(isShown)
    this.#keep('list', isTrue(isShown))
  }

  toggleList(): void {
    this.showHideList(this.#container.hidden)
  }

  toggleListNoPref(): void {
    this.#container.hidden = !this.#container.hidden
  }

  showHideGroups(isShown: unknown): void {
    this.#showGroups(isTrue(isShown))
    this.#keep('groups', isTrue(isShown))
  }

  get #container(): HTMLElement {
    return this.#form.querySelector<HTMLElement>('.scroll') ?? this.#form
  }

  /** The rows below the headings of groups. */
  #showGroups(isShown: boolean): void {
    if (!this.#form.querySelector('tr.group')) return
    for (const row of this.#form.querySelectorAll<HTMLElement>('tbody tr:not(.group)')) row.hidden = !isShown
  }

  #preference(what: string): string | null {
    return localStorage.getItem(`${PREFERENCE}.${this.#shape.name}.${what}`)
  }

  #keep(what: string, isShown: boolean): void {
    localStorage.setItem(`${PREFERENCE}.${this.#shape.name}.${what}`, isShown ? 'shown' : 'hidden')
  }
}

const joined = (...parts: string[]): string => parts.filter(Boolean).join('^')

/** The field of an order or a group. */
const fieldOf = (part: string): string => part.replace(/^(ORDERBYDESC|ORDERBY|GROUPBY)/i, '')

function partsOf(query: string): { conditions: string; orderBy: string; groupBy: string } {
  const parts = query.split('^').filter(Boolean)
  return {
    conditions: parts.filter((part) => !/^(ORDERBY|GROUPBY)/.test(part)).join('^'),
    orderBy: parts.filter((part) => part.startsWith('ORDERBY')).join('^'),
    groupBy: parts.find((part) => part.startsWith('GROUPBY')) ?? '',
  }
}

const isTrue = (value: unknown): boolean => value === true || value === 'true' || value === 1

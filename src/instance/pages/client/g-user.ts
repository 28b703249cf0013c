// g_user: who looks at the form. Source: ServiceNow docs, c_GlideUserAPI.

import type { FormShape } from './shape.ts'

export class GUser {
  readonly userID: string
  readonly userName: string
  readonly firstName: string
  readonly lastName: string
  readonly fullName: string
  readonly #roles: ReadonlySet<string>
  readonly #data = new Map<string, string>()

  constructor({ id, name, firstName, lastName, fullName, roles }: FormShape['user']) {
    this.userID = id
    this.userName = name
    this.firstName = firstName
    this.lastName = lastName
    this.fullName = fullName
    this.#roles = new Set(roles)
  }

  getFullName(): string {
    return this.fullName
  }

  hasRole(role: string, includeDefaults = false): boolean {
    void includeDefaults
    return this.#roles.has('admin') || this.#roles.has(role)
  }

  hasRoleExactly(role: string): boolean {
    return this.#roles.has(role)
  }

  hasRoleFromList(list: string): boolean {
    const roles = list
      .split(',')
      .map((role) => role.trim())
      .filter(Boolean)
    return roles.length === 0 || roles.some((role) => this.hasRole(role))
  }

  hasRoles(): boolean {
    return this.#roles.size > 0
  }

  getClientData(key: string): string | undefined {
    return this.#data.get(key)
  }

  setClientData(key: string, value: string): void {
    this.#data.set(key, value)
  }
}

// The people whom Kandji's directory integrations list; they exist before, and without, their devices.

import { type Person, PEOPLE, personAt } from './people.ts'
import type { DeviceUser } from './device.ts'
import { zuluDate } from './dates.ts'
import { hashText, mix32, uuidOf } from './seeded.ts'

/** One user as `GET /users` lists it, without `device_count`. */
export interface DirectoryUser {
  active: boolean
  archived: boolean
  created_at: string
  department: string | null
  deprecated_user_id: string
  email: string
  id: string
  integration: { id: number; name: string; uuid: string; type: string } | null
  job_title: string | null
  name: string
  updated_at: string
}

const OKTA = { id: 634, name: 'ACME Okta', uuid: '5d0c2f1e-93b7-4a86-8a55-0b7a8f1d2c47', type: 'okta' }
const GSUITE = { id: 702, name: 'Partners', uuid: 'b7d1f6a0-4c38-4f0b-9b64-e1a2c7d95310', type: 'gsuite' }
const FIRST_DEPRECATED_ID = 29_001
const firstDay = Date.UTC(2022, 2, 14, 9)

function userOf(person: Person, index: number): DirectoryUser {
  const joined = firstDay + index * 3_600_000 * 7
  return {
    active: !person.left,
    archived: person.left === true,
    created_at: zuluDate(joined, mix32(index)),
    department: null,
    deprecated_user_id: String(FIRST_DEPRECATED_ID + index),
    email: person.email,
    id: uuidOf('user', index),
    integration: person.contractor ? GSUITE : OKTA,
    job_title: null,
    name: person.name,
    updated_at: zuluDate(joined, mix32(index) + 26),
  }
}

/** The owner part of a device row for the person at `index` of the staff list. */
export function ownerAt(index: number): DeviceUser {
  const person = personAt(index)
  return { email: person.email, name: person.name, id: uuidOf('user', index), is_archived: person.left === true }
}

const INDEX_BY_USER_NAME = new Map(PEOPLE.map((person, index) => [person.user_name, index]))

/** The owner part for someone of people.ts. Throws for an unknown `user_name`: the default fleet's data would be wrong. */
export function ownerNamed(user_name: string): DeviceUser {
  const index = INDEX_BY_USER_NAME.get(user_name)
  if (index === undefined) throw new Error(`The default fleet names the owner "${user_name}", who is not in people.ts`)
  return ownerAt(index)
}

/** The users of one tenant: the first `staff` people of the staff list, and whoever arrived with a changed device. */
export class Directory {
  readonly #staff: number
  readonly #added: DirectoryUser[] = []
  #indexById: Map<string, number> | undefined

  constructor(staff: number) {
    this.#staff = staff
  }

  get size(): number {
    return this.#staff + this.#added.length
  }

  /** The user at a place in the order of joining. */
  at(index: number): DirectoryUser {
    return this.#added[index - this.#staff] ?? userOf(personAt(index), index)
  }

  /** The user with an id (either kind, as text), or undefined. */
  find(id: string): DirectoryUser | undefined {
    if (!this.#indexById) {
      this.#indexById = new Map()
      for (let i = 0; i < this.size; i++) this.#indexById.set(i < this.#staff ? uuidOf('user', i) : this.at(i).id, i)
    }
    const index = this.#indexById.get(id)
    return index === undefined ? undefined : this.at(index)
  }

  findByEmail(email: string): DirectoryUser | undefined {
    const wanted = email.toLowerCase()
    for (let i = 0; i < this.size; i++) {
      const user = this.at(i)
      if (user.email.toLowerCase() === wanted) return user
    }
    return undefined
  }

  /** Adds the owner of a device to the list when the list does not have that id yet. */
  ensure(owner: DeviceUser): void {
    const id = String(owner.id)
    if (this.find(id)) return
    const index = this.size
    this.#added.push({ ...userOf({ name: owner.name, email: owner.email, user_name: '' }, index), id })
    const user = this.#added.at(-1)!
    user.active = !owner.is_archived
    user.archived = owner.is_archived
    user.integration = null
    this.#indexById!.set(id, index)
  }
}

/** A user id for an owner who has none: the same for the same e-mail address. */
export function ownerId(email: string): string {
  return uuidOf('user', (hashText(email.toLowerCase()) | 0x8000_0000) >>> 0)
}

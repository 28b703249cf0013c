// A list as the platform's Java has it: global scripts walk over it by `size()` and `get(index)`, print it as `[a, b]`, and find
// no JavaScript array in it, though here it is one as well. Source: ServiceNow docs, australia: c_GlideElementAPI
// (`fields.size()`), c_ArrayUtilAPI (`[object JavaObject]`), c_TableUtilsAPI, c_GlideRecordUtilAPI (`[cmdb_ci, cmdb]`).

/** @returns a list whose further members scripts do not meet in a loop */
export function javaList<T>(values: readonly T[]): T[] {
  const list = [...values]
  const members: Record<string | symbol, unknown> = {
    size: () => list.length,
    get: (at: unknown) => list[Number(at)],
    isEmpty: () => list.length === 0,
    contains: (value: T) => list.includes(value),
    toArray: () => [...list],
    toString: () => `[${list.join(', ')}]`,
    [Symbol.toStringTag]: 'JavaObject',
  }
  for (const key of Reflect.ownKeys(members)) Object.defineProperty(list, key, { value: members[key as string] })
  return list
}

// The task that an action belongs to.

import { GlideRecord } from '@servicenow/glide'

/** @returns the sys_id of a task named by its sys_id or its number; empty where none is named, undefined where there is no such task */
export function taskOf(named: unknown): string | undefined {
  if (named === undefined || named === null || named === '') return ''
  if (typeof named !== 'string') return undefined
  const task = new GlideRecord('task')
  if (task.get('sys_id', named)) return task.getUniqueValue()
  return byNumber(named.trim())
}

/** Numbers are unique by custom, not by the table: of two tasks of one number none is meant. */
function byNumber(number: string): string | undefined {
  if (number === '') return undefined
  const task = new GlideRecord('task')
  task.addQuery('number', number)
  task.setLimit(2)
  task.query()
  if (!task.next()) return undefined
  const id = task.getUniqueValue()
  return task.next() ? undefined : id
}

// The job "Kandji removed apps": which installations it deletes, and what it says.

import { fit } from '../../sam/src/server/record.ts'
import { deleteRemovedApps } from '../../sam/src/server/removed-apps/delete.ts'
import { SAM_SCOPE, useInstance } from '../support/instance.ts'

const INSTALLS = 'cmdb_sam_sw_install'
const PROPERTY = 'x_kandj_kandji.removed_apps'

let said: string[] = []
const local = useInstance({ scope: SAM_SCOPE })

beforeAll(() => local.instance.log.listen(({ level, message }) => void said.push(`${level}: ${message}`)))

const open = (delete_access: string): void => {
  local.instance.setPlugin('com.snc.samp', true)
  const [table] = local.rows('sys_db_object', `name=${INSTALLS}`)
  local.update('sys_db_object', table!.sys_id!, { delete_access, read_access: 'true' })
}
const setting = (value: string): string => local.insert('sys_properties', { name: PROPERTY, value })
const install = (display_name: string, more: Record<string, string> = {}): string =>
  local.insert(INSTALLS, { display_name, discovery_source: 'Kandji', active: 'false', ...more })
const names = (): string[] =>
  local
    .rows(INSTALLS)
    .map((row) => row.display_name!)
    .sort()
const run = (): string[] => {
  said = []
  deleteRemovedApps()
  return said
}

test('deletes what Kandji delivered and is not active, and counts it', () => {
  open('true')
  setting(' Delete ')
  for (const name of ['Gone', 'Gone too']) install(name)
  install('There', { active: 'true' })
  install('Of another', { discovery_source: 'SG-Jamf' })
  expect(run()).toEqual(['info: Kandji removed apps: 2 installations of removed apps deleted'])
  expect(names()).toEqual(['Of another', 'There'])
  expect(run()).toEqual(['info: Kandji removed apps: 0 installations of removed apps deleted'])
})

test.each(['', 'inactive', 'deleted'])('deletes nothing where the setting is %j', (value) => {
  open('true')
  install('Gone')
  if (value) setting(value)
  expect(run()).toEqual([`info: Kandji removed apps: ${PROPERTY} is not \`delete\`, nothing to do`])
  expect(names()).toEqual(['Gone'])
})

test('has nothing to do without the table', () => {
  setting('delete')
  expect(run()).toEqual([`info: Kandji removed apps: there is no table ${INSTALLS} here, nothing to do`])
})

test('says what to do where the table lets nobody delete', () => {
  open('false')
  setting('delete')
  install('Gone')
  expect(run()).toEqual([
    expect.stringMatching(/^error: Kandji removed apps: 0 installations deleted, then stopped: .*Application Access/),
  ])
  expect(names()).toEqual(['Gone'])
})

test('a text is cut to its length, never through a character', () => {
  expect([fit('abc', 3), fit('abcd', 3), fit('ab😀', 3), fit('ab😀', 4), fit('a😀b', 3)]).toEqual([
    'abc',
    'abc',
    'ab',
    'ab😀',
    'a😀',
  ])
})

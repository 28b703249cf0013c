// The operator "is (dynamic)": a query names an option (sys_filter_option_dynamic), whose script gives the values. Source:
// ServiceNow docs, australia: r_OpAvailableFiltersQueries; the sys_ids of "Me" and "One of My Groups": published queries.

import { useRemote } from '../../support/rest.ts'

const ME = '90d1921e5f510100a9ad2572f2b477fe'
const MY_GROUPS = 'd6435e965f510100a9ad2572f2b477fe'
const remote = useRemote()

async function found(query: string): Promise<string[]> {
  const answer = await remote.call(
    `GET /api/now/table/incident?sysparm_fields=short_description&sysparm_query=${encodeURIComponent(`${query}^ORDERBYshort_description`)}`
  )
  return (answer.json.result as Array<{ short_description: string }>).map((row) => row.short_description)
}

test('me, my groups, and an option of one’s own', async () => {
  const admin = '6816f79cc0a8016401c5a33be04be441'
  const group = remote.insert('sys_user_group', { name: 'Mine' })
  remote.insert('sys_user_grmember', { group, user: admin })
  remote.insert('incident', { short_description: 'a', assigned_to: admin })
  remote.insert('incident', { short_description: 'b', assignment_group: group })
  remote.insert('incident', { short_description: 'c' })
  expect(await found(`assigned_toDYNAMIC${ME}`)).toEqual(['a'])
  expect(await found(`assignment_groupDYNAMIC${MY_GROUPS}`)).toEqual(['b'])
  const option = remote.insert('sys_filter_option_dynamic', { label: 'Some', script: `['a', 'c']`, active: 'true' })
  expect(await found(`short_descriptionDYNAMIC${option}`)).toEqual(['a', 'c'])
})

test('an option that gives nothing, or is not there, finds nothing; what cannot be one is told', async () => {
  const nothing = remote.insert('sys_filter_option_dynamic', { label: 'None', script: `''`, active: 'true' })
  expect(await found(`assignment_groupDYNAMIC${nothing}`)).toEqual([])
  expect(await found(`assigned_toDYNAMIC${'0'.repeat(32)}`)).toEqual([])
  const strange = await remote.call(
    `GET /api/now/table/incident?sysparm_query=${encodeURIComponent(`assigned_toDYNAMIC');gs.log('`)}`
  )
  expect(strange.status).toBe(400)
})

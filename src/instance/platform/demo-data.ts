// People, departments and groups of the demo data of a stock instance, in part: those whose names and sys_ids published
// scripts and clients know. None of the people can sign in.
// Source: ServiceNow/PySNC and published samples name them; where no published sys_id is known, one is made.

import { idOf, record } from './records/record.ts'
import type { PlatformRecord } from './types.ts'

interface Person {
  first: string
  last: string
  userName?: string
  sysId?: string
  department?: string
  title?: string
  manager?: string
  roles?: string[]
}

const KNOWN_DEPARTMENTS: Record<string, string> = {
  Finance: 'a581ab703710200044e0bfc8bcbe5de8',
  HR: '93b25282c0a8000b0b55c8ab34e2f1e6',
  Development: '221f79b7c6112284005d646b76ab978c',
}
const DEPARTMENT_HEADS: Record<string, string> = {
  Finance: 'natasha.ingram',
  IT: 'david.loo',
  Development: 'fred.luddy',
  'Customer Support': 'beth.anglin',
}
const DEPARTMENTS = [...Object.keys(KNOWN_DEPARTMENTS), 'IT', 'Sales', 'Customer Support', 'Product Management']

const PEOPLE: Person[] = [
  // Samples of automated tests impersonate this user.
  { first: 'ATF', last: 'User', userName: 'ATF.User', sysId: 'd8f57f140b20220050192f15d6673a98' },
  { first: 'Abel', last: 'Tuter', sysId: '62826bf03710200044e0bfc8bcbe5df1', department: 'Product Management' },
  {
    first: 'Beth',
    last: 'Anglin',
    sysId: '46d44a23a9fe19810012d100cca80666',
    department: 'Customer Support',
    manager: 'david.loo',
    roles: ['itil'],
  },
  {
    first: 'Bow',
    last: 'Ruggeri',
    department: 'IT',
    manager: 'david.loo',
    roles: ['itil'],
  },
  { first: 'Charlie', last: 'Whitherspoon', sysId: 'a8f98bb0eb32010045e1a5115206fe3a', department: 'Sales' },
  {
    first: 'David',
    last: 'Loo',
    sysId: '5137153cc611227c000bbd1bd8cd2007',
    department: 'IT',
    title: 'IT Manager',
    roles: ['itil'],
  },
  {
    first: 'Don',
    last: 'Goodliffe',
    sysId: '9ee1b13dc6112271007f9d0efdb69cd0',
    department: 'IT',
    manager: 'david.loo',
    roles: ['itil'],
  },
  {
    first: 'Fred',
    last: 'Luddy',
    sysId: '5137153cc611227c000bbd1bd8cd2005',
    department: 'Development',
    roles: ['itil'],
  },
  { first: 'ITIL', last: 'User', userName: 'itil', sysId: '681b365ec0a80164000fb0b05854a0cd', roles: ['itil'] },
  { first: 'Joe', last: 'Employee', userName: 'employee', sysId: '681ccaf9c0a8016400b98a06818d57c7' },
  { first: 'Luke', last: 'Wilson', department: 'IT', manager: 'david.loo', roles: ['itil'] },
  { first: 'Natasha', last: 'Ingram', sysId: '46c5bf6ca9fe1981010713e3ac7d3384', department: 'Finance' },
  {
    first: 'Problem',
    last: 'Administrator',
    userName: 'problem.admin',
    sysId: '26fbff173b331300ad3cc9bb34efc4bd',
    roles: ['problem_admin'],
  },
]

interface Group {
  name: string
  sysId?: string
  manager: string
  roles: string[]
  members: string[]
}

const GROUPS: Group[] = [
  {
    name: 'Network',
    sysId: '287ebd7da9fe198100f92cc8d1d2154e',
    manager: 'bow.ruggeri',
    roles: ['itil'],
    members: ['bow.ruggeri', 'itil'],
  },
  {
    name: 'Database',
    sysId: '287ee6fea9fe198100ada7950d0b1b73',
    manager: 'don.goodliffe',
    roles: ['itil'],
    members: ['don.goodliffe'],
  },
  {
    name: 'Hardware',
    sysId: '8a5055c9c61122780043563ef53438e3',
    manager: 'david.loo',
    roles: ['itil'],
    members: ['david.loo', 'luke.wilson'],
  },
  { name: 'Software', manager: 'fred.luddy', roles: ['itil'], members: ['fred.luddy'] },
  {
    name: 'Service Desk',
    sysId: 'd625dccec0a8016700a222a0f7900d06',
    manager: 'beth.anglin',
    roles: ['itil'],
    members: ['beth.anglin', 'david.loo'],
  },
  { name: 'Change Management', manager: 'david.loo', roles: ['itil_admin'], members: ['david.loo'] },
  { name: 'Incident Management', manager: 'beth.anglin', roles: ['itil_admin'], members: ['beth.anglin'] },
  { name: 'Problem Solving', manager: 'problem.admin', roles: ['problem_admin'], members: ['problem.admin'] },
  { name: 'Catalog Request Approvers', manager: 'natasha.ingram', roles: ['catalog_admin'], members: [] },
]

const userNameOf = ({ first, last, userName }: Person): string => userName ?? `${first}.${last}`.toLowerCase()

const userId = (userName: string): string =>
  PEOPLE.find((person) => userNameOf(person) === userName)?.sysId ?? idOf('sys_user', userName)
const departmentId = (name: string): string => KNOWN_DEPARTMENTS[name] ?? idOf('cmn_department', name)
const roleId = (name: string): string => idOf('sys_user_role', name)

/** admin's department; the rest of that record belongs to the account. */
export const ADMIN_DEPARTMENT = departmentId('Finance')

const person = (of: Person): PlatformRecord[] => {
  const userName = userNameOf(of)
  const sysId = userId(userName)
  return [
    record('sys_user', userName, {
      sys_id: sysId,
      user_name: userName,
      first_name: of.first,
      last_name: of.last,
      name: `${of.first} ${of.last}`,
      email: `${userName}@example.com`,
      title: of.title ?? '',
      department: of.department ? departmentId(of.department) : '',
      manager: of.manager ? userId(of.manager) : '',
    }),
    ...(of.roles ?? []).map((role) =>
      record('sys_user_has_role', `${userName} ${role}`, { user: sysId, role: roleId(role) })
    ),
  ]
}

const group = ({ name, sysId = idOf('sys_user_group', name), manager, roles, members }: Group): PlatformRecord[] => [
  record('sys_user_group', name, { sys_id: sysId, name, manager: userId(manager) }),
  ...roles.map((role) => record('sys_group_has_role', `${name} ${role}`, { group: sysId, role: roleId(role) })),
  ...members.map((member) => record('sys_user_grmember', `${name} ${member}`, { group: sysId, user: userId(member) })),
]

const department = (name: string): PlatformRecord => {
  const head = DEPARTMENT_HEADS[name]
  return record('cmn_department', name, {
    sys_id: departmentId(name),
    name,
    dept_head: head ? userId(head) : '',
  })
}

export const DEMO_DATA: PlatformRecord[] = [
  ...DEPARTMENTS.map(department),
  ...PEOPLE.flatMap(person),
  ...GROUPS.flatMap(group),
]

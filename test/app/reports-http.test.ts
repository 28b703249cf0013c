// Reports from outside: the documented service account and the narrow role post them; an admin of the app accepts a problem, and
// nobody changes what it says.

import { builtApp } from '../support/built.ts'
import { useRemote, type Call } from '../support/rest.ts'
import { PROBLEM_ROWS, problemRow, RUN_ROWS, runRow } from './rows.ts'
import type { Row } from './rows.ts'

const SERVICE = { name: 'kandji_rest_api_user', password: 'reports service password' }
const { call, user } = useRemote({ app: [builtApp()], service: SERVICE })
const SERVICE_LOGIN = { user: SERVICE.name, password: SERVICE.password }
const [RUNS, PROBLEMS] = ['/api/now/table/x_kandj_kandji_push_run', '/api/now/table/x_kandj_kandji_problem']

type As = NonNullable<Call['as']>
const send = async (table: string, row: Row, as: As) => call(`POST /api/now/import/${table}`, { body: row, as })
const found = async (path: string, query: string, as: As): Promise<Row[]> =>
  (await call(`GET ${path}?sysparm_query=${encodeURIComponent(query)}`, { as })).json.result ?? []

describe.each([
  ['the documented service account', (): As => SERVICE_LOGIN],
  ['the role for integrations alone', (): As => user('narrow', 'x_kandj_kandji.integration')],
])('%s', (name, account) => {
  let as: As
  beforeAll(() => {
    as = account()
  })

  test('posts runs and problems, and reads which were accepted', async () => {
    const run = await send(RUN_ROWS, runRow({ run_id: name }), as)
    expect(run.status).toBe(201)
    expect(run.json.result).toMatchObject([{ status: 'inserted', table: 'x_kandj_kandji_push_run' }])
    const problem = await send(PROBLEM_ROWS, problemRow({ subject: name }), as)
    expect(problem.json.result).toMatchObject([{ status: 'inserted', table: 'x_kandj_kandji_problem' }])
    const path = `PATCH ${PROBLEMS}/${problem.json.result[0].sys_id}`
    expect((await call(path, { body: { state: 'accepted' }, as })).status).toBe(403)
    expect((await call(path, { body: { state: 'accepted' } })).status).toBe(200)
    expect(await found(PROBLEMS, `state=accepted^subject=${name}`, as)).toMatchObject([{ code: 'unknown-owner' }])
  })

  test('posts many in one request', async () => {
    for (const [table, target, rows] of [
      [
        RUN_ROWS,
        RUNS,
        [runRow({ run_id: `${name} 2`, command: name }), runRow({ run_id: `${name} 3`, command: name })],
      ],
      [PROBLEM_ROWS, PROBLEMS, ['twin-serial', 'no-serial'].map((code) => problemRow({ subject: `${name} 2`, code }))],
    ] as const) {
      const answer = await call(`POST /api/now/import/${table}/insertMultiple`, { body: { records: rows }, as })
      expect(answer.status).toBe(201)
      const own = target === RUNS ? `command=${name}` : `subject=${name} 2`
      while ((await found(target, own, as)).length < 2) continue
    }
  })
})

describe('a problem', () => {
  let path = ''
  beforeAll(async () => {
    const { json } = await send(PROBLEM_ROWS, problemRow({ subject: 'Accept me' }), SERVICE_LOGIN)
    path = `${PROBLEMS}/${json.result[0].sys_id}`
  })
  const shown = async (): Promise<Row> => (await call(`GET ${path}`)).json.result

  test('is accepted by an admin of the app, and says by whom and when', async () => {
    const as = user('accepts', 'x_kandj_kandji.admin')
    const body = {
      state: 'accepted',
      accepted_because: 'a test device',
      reason: 'all is well',
      subject: 'Other',
      remedy: '',
    }
    expect((await call(`PATCH ${path}`, { body, as })).status).toBe(200)
    const problem = await shown()
    expect(problem).toMatchObject({
      state: 'accepted',
      accepted_because: 'a test device',
      reason: problemRow().reason,
      remedy: problemRow().remedy,
      subject: 'Accept me',
    })
    expect(problem.accepted_on).not.toBe('')
    const { value } = problem.accepted_by as unknown as { value: string }
    expect((await call(`GET /api/now/table/sys_user/${value}`)).json.result.user_name).toBe('accepts')
    expect((await call(`PATCH ${path}`, { body: { state: 'open' }, as })).status).toBe(200)
    expect(await shown()).toMatchObject({ state: 'open', accepted_by: '', accepted_on: '', accepted_because: '' })
  })

  test('is only looked at by a user of the app', async () => {
    const as = user('looks', 'x_kandj_kandji.user')
    expect((await call(`GET ${path}`, { as })).status).toBe(200)
    expect(await found(RUNS, 'state=ok', as)).not.toEqual([])
    expect((await call(`PATCH ${path}`, { body: { state: 'accepted' }, as })).status).toBe(403)
    expect((await call(`DELETE ${path}`, { as })).status).toBe(403)
    await send(PROBLEM_ROWS, problemRow({ subject: 'Mine' }), as)
    expect(await found(PROBLEMS, 'subject=Mine', as)).toEqual([])
    const nobody = user('stranger', 'catalog')
    expect((await call(`GET ${path}`, { as: nobody })).status).not.toBe(200)
    expect(await shown()).toMatchObject({ state: 'open' })
  })
})

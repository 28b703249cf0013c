// Requests that come in between the database operations of others, over HTTP.

import { type Running, startInstance } from '../../../src/instance/start.ts'
import { install } from '../../../src/instance/packages/installer.ts'
import { type AppSpec, packageFiles } from '../../support/packages.ts'

const ADMIN = { adminPassword: 'Adm1n!of-the-test' }
const basic = (name: string) => ({
  authorization: `Basic ${Buffer.from(`${name}:${ADMIN.adminPassword}`).toString('base64')}`,
  'content-type': 'application/json',
})

/** A map that looks whether there is a record of that name, and makes one if not: two at a time make two. */
const APP: AppSpec = {
  scope: 'x_acme_pairs',
  tables: {
    x_acme_pairs_row: { extends: 'sys_import_set_row', columns: { name: 'string', fail: 'string' } },
    x_acme_pairs_thing: { columns: { name: 'string', seen: 'string' }, access: { create: true, update: true } },
  },
  maps: [
    {
      name: 'Pairs',
      source: 'x_acme_pairs_row',
      target: 'x_acme_pairs_thing',
      fields: { name: { from: 'name', coalesce: true } },
      on: {
        onBefore: `var other = new GlideRecord('x_acme_pairs_thing'); other.query(); target.seen = gs.getUserName();
          if (source.fail == 'true') { error = true; error_message = 'as asked' }
          if (source.fail == 'loop') { while (true) { other.query() } }`,
      },
    },
  ],
}

interface Answer {
  result: Array<Record<string, string>>
}

describe('requests that are worked on at a time', () => {
  let running: Running
  afterEach(() => running.close())

  async function start(interleave?: number) {
    running = await startInstance({ ...ADMIN, interleave, scriptSeconds: 1 })
    install(running.instance, packageFiles(APP))
  }
  const send = async (row: Record<string, string>) => {
    const answer = await fetch(`${running.url}/api/now/import/x_acme_pairs_row`, {
      method: 'POST',
      headers: basic('admin'),
      body: JSON.stringify(row),
    })
    return { status: answer.status, body: (await answer.json()) as Answer }
  }
  const many = (row: (at: number) => Record<string, string>) =>
    Promise.all(Array.from({ length: 12 }, (_none, at) => send(row(at))))
  const things = async () => {
    const answer = await fetch(`${running.url}/api/now/table/x_acme_pairs_thing`, { headers: basic('admin') })
    const { result } = (await answer.json()) as { result: Array<Record<string, string>> }
    return result.map(({ name }) => name!).sort()
  }

  test('come one after the other without the option', async () => {
    await start()
    await many(() => ({ name: 'one' }))
    expect(await things()).toEqual(['one'])
  })

  test.each([1, 7, 42])('come in between with the option, seed %i: both look, both make', async (seed) => {
    await start(seed)
    // Which requests are there at a time is the network's to say: in some round two are.
    let rounds = 0
    do await many(() => ({ name: `thing ${rounds}` }))
    while (++rounds < 40 && (await things()).length === rounds)
    expect((await things()).length).toBeGreaterThan(rounds)
  })

  test('keep their own answers, users and rows', async () => {
    await start(7)
    const answers = await many((at) => ({ name: `thing ${at}` }))
    expect(answers.map(({ body }) => body.result[0]!.display_value)).toHaveLength(12)
    expect(answers.map(({ status, body }) => [status, body.result[0]!.status])).toEqual(
      Array.from({ length: 12 }, () => [201, 'inserted'])
    )
    expect(new Set(answers.map(({ body }) => body.result[0]!.sys_id)).size).toBe(12)
    expect(await things()).toHaveLength(12)
    const staged = await fetch(`${running.url}/api/now/table/x_acme_pairs_row`, { headers: basic('admin') })
    const { result } = (await staged.json()) as { result: Array<Record<string, string>> }
    expect(
      new Set(result.map(({ sys_import_row, sys_import_set }) => `${sys_import_set} ${sys_import_row}`)).size
    ).toBe(12)
    expect(result.every(({ sys_created_by }) => sys_created_by === 'admin')).toBe(true)
  })

  test('undo nothing of each other when one fails', async () => {
    await start(7)
    const answers = await many((at) => ({ name: `thing ${at}`, fail: at % 2 ? 'true' : '' }))
    expect(answers.map(({ body }) => body.result[0]!.status)).toEqual(
      answers.map((_one, at) => (at % 2 ? 'error' : 'inserted'))
    )
    expect(await things()).toHaveLength(6)
  })

  test('are stopped with the one that ran on, and the next ones are answered', async () => {
    await start(7)
    const answers = await Promise.all([send({ name: 'a' }), send({ name: 'b', fail: 'loop' }), send({ name: 'c' })])
    expect(answers.every(({ status }) => status >= 200 && status < 600)).toBe(true)
    expect(answers[1]!.status).not.toBe(201)
    expect((await send({ name: 'after' })).status).toBe(201)
  })
})

// A session's settings, by the first statement of a connection: until they hold, those of the server and its user do.

import type { Client } from 'pg'
import { ServerConnection } from '../../../src/push/postgres/connection.ts'

/** A client whose server answers each statement so, one after the other, and then takes everything. */
function clientOf(faults: Error[]) {
  const asked: string[] = []
  const client = {
    on: () => client,
    connect: async () => {},
    end: async () => {},
    query: async (sql: string) => {
      asked.push(sql)
      const fault = faults.shift()
      if (fault) throw fault
    },
  }
  return { client: client as unknown as Client, asked }
}

const fault = (code: string) => Object.assign(new Error(code), { code })
const CANCELED = '57014'

test('are asked for again where the server ends the statement for its time', async () => {
  const { client, asked } = clientOf([fault(CANCELED), fault(CANCELED)])
  await ServerConnection.connected(client, 'SET a = 1')
  expect(asked).toEqual(Array(3).fill('SET a = 1'))
})

test('are given up after five times', async () => {
  const { client, asked } = clientOf(Array.from({ length: 9 }, () => fault(CANCELED)))
  await expect(ServerConnection.connected(client, 'SET a = 1')).rejects.toThrow(CANCELED)
  expect(asked).toHaveLength(5)
})

test('are not asked for again where the server refuses them', async () => {
  const { client, asked } = clientOf([fault('42501')])
  await expect(ServerConnection.connected(client, 'SET a = 1')).rejects.toThrow('42501')
  expect(asked).toHaveLength(1)
})

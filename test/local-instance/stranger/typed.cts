import jest = require('local-instance-for-servicenow/jest')
import library = require('local-instance-for-servicenow')

const desk: library.LocalInstance = jest.useInstance({ apps: '.', seed: { incident: [{ active: true }] } })
export const title: Promise<string | undefined> = desk.records('incident').then(([one]) => one?.title)
// @ts-expect-error -- an option that is none
jest.useInstance({ app: '.' })

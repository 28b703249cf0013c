import { queueEvent } from '../../../src/instance/records/queue-event.ts'
import { type Local, localAt } from './local.ts'

let local: Local
beforeEach(() => (local = localAt('2026-03-01 00:00:00')))
afterEach(() => local.close())

const action = (values: Record<string, string>): string =>
  local.insert('sysevent_script_action', { name: 'Action', event_name: 'acme.done', active: 'true', ...values })
const queue = (code: string): unknown => local.instance.scripts.run('global', code, {}, 'test')
const event = (): Record<string, unknown> => local.instance.database.find('sysevent', 'name', 'acme.done')!
const tick = (): void => void local.instance.scheduler.tick()

test('a queued event waits as ready, with its record, its parameters and who queued it', () => {
  const incident = local.insert('incident', { short_description: 'Broken' })
  queue(`var gr = new GlideRecord('incident'); gr.get('${incident}'); gs.eventQueue('acme.done', gr, 'one', 'two')`)
  expect(event()).toMatchObject({
    state: 'ready',
    table: 'incident',
    instance: incident,
    parm1: 'one',
    parm2: 'two',
    user_name: 'system',
    sys_created_on: '2026-03-01 00:00:00',
  })
})

test('script actions of the event run soon after, with event and current, in their order', () => {
  action({ order: '200', script: 'gs.info("later")' })
  action({ order: '100', script: 'gs.info(event.parm1 + " " + event.name + " " + current.short_description)' })
  action({ event_name: 'acme.other', script: 'gs.info("other")' })
  action({ active: 'false', script: 'gs.info("inactive")' })
  const incident = local.insert('incident', { short_description: 'Broken' })
  queue(`var gr = new GlideRecord('incident'); gr.get('${incident}'); gs.eventQueue('acme.done', gr, 'one')`)
  expect(local.log).toEqual([])
  local.at('2026-03-01 00:00:05')
  tick()
  expect(local.log).toEqual(['one acme.done Broken', 'later'])
  expect(event()).toMatchObject({ state: 'processed', processed: '2026-03-01 00:00:05' })
  tick()
  expect(local.log).toHaveLength(2)
})

test('what the script writes to current is written', () => {
  action({ script: 'current.short_description = "Seen"; current.update()' })
  const incident = local.insert('incident', { short_description: 'Broken' })
  queue(`var gr = new GlideRecord('incident'); gr.get('${incident}'); gs.eventQueue('acme.done', gr)`)
  tick()
  expect(local.instance.database.get('incident', incident)!.short_description).toBe('Seen')
})

test('a condition decides whether a script runs', () => {
  action({ condition_script: "event.parm1 == '1'", script: 'gs.info("ran for " + event.parm1)' })
  queue("gs.eventQueue('acme.done', null, '0'); gs.eventQueue('acme.done', null, '1')")
  tick()
  expect(local.log).toEqual(['ran for 1'])
})

test('an event that nothing listens to is processed all the same', () => {
  queue("gs.eventQueue('acme.done', null)")
  tick()
  expect(event().state).toBe('processed')
})

test('an event whose script fails is in error and says why; the other scripts run', () => {
  action({ name: 'Broken', order: '1', script: 'missing.thing()' })
  action({ name: 'Sound', order: '2', script: 'gs.info("sound")' })
  queue("gs.eventQueue('acme.done', null)")
  tick()
  expect(event().state).toBe('error')
  expect(event().error_message).toContain('script action Broken: ReferenceError: missing is not defined')
  expect(local.log).toContain('sound')
})

test('an event of later waits for its time', () => {
  action({ script: 'gs.info("ran")' })
  queueEvent(local.instance, { name: 'acme.done', process_on: '2026-03-01 10:00:00' })
  tick()
  local.at('2026-03-01 09:59:59')
  tick()
  expect(local.log).toEqual([])
  local.at('2026-03-01 10:00:00')
  tick()
  expect(local.log).toEqual(['ran'])
})

test('an event that queues itself again goes round once a look, not for ever', () => {
  action({ script: 'gs.eventQueue("acme.done", null); gs.info("round")' })
  queue("gs.eventQueue('acme.done', null)")
  tick()
  tick()
  expect(local.log).toEqual(['round', 'round'])
})

test('business rules do not run for an event that is queued', () => {
  local.insert('sys_script', {
    name: 'Rule',
    collection: 'sysevent',
    when: 'before',
    action_insert: 'true',
    active: 'true',
    script: 'gs.info("rule")',
  })
  queue("gs.eventQueue('acme.done', null)")
  expect(local.log).toEqual([])
})

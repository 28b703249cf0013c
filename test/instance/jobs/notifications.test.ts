// Notifications make records of sys_email. Sources: ServiceNow docs, australia: t_CreateANotification, notification-variables.

import { useInstance } from '../../support/instance.ts'
import { script } from '../glide/acme.ts'

const local = useInstance()
let caller = ''
let agent = ''

const notification = (values: Record<string, string>): string =>
  local.insert('sysevent_email_action', {
    name: 'note',
    collection: 'incident',
    active: 'true',
    generation_type: 'engine',
    action_insert: 'true',
    recipient_fields: 'caller_id',
    subject: 'About ${number}',
    ...values,
  })
const mails = (sysId: string) =>
  local
    .rows('sys_email', `instance=${sysId}^ORDERBYsubject`)
    .map(({ recipients, subject, type, target_table: table }) => [recipients, subject, type, table].join('|'))
const open = (values: Record<string, string> = {}): string => {
  const sysId = local.insert('incident', { short_description: 'Printer', caller_id: caller, ...values })
  local.instance.settle()
  return sysId
}
const change = (sysId: string, values: Record<string, string>): void => {
  local.update('incident', sysId, values)
  local.instance.settle()
}

beforeEach(() => {
  const person = (name: string, more: Record<string, string> = {}): string =>
    local.insert('sys_user', {
      user_name: name,
      first_name: name,
      email: `${name}@acme.example`,
      active: 'true',
      ...more,
    })
  caller = person('cara')
  agent = person('aron')
})

test('a record that is made sends what is for new records, with what its fields show', () => {
  notification({
    message_html: '<p>${short_description} of ${caller_id} (${caller_id.email}), ${impact}; ${nosuch}</p>',
  })
  notification({ action_insert: 'false', action_update: 'true', subject: 'changed' })
  const id = open({ impact: '1' })
  const number = local.get('incident', id)!.number
  expect(mails(id)).toEqual([`cara@acme.example|About ${number}|send-ready|incident`])
  const [mail] = local.rows('sys_email', `instance=${id}`)
  expect(mail!.body).toBe('<p>Printer of cara (cara@acme.example), 1 - High; ${nosuch}</p>')
  expect(mail!.body_text).toBe('Printer of cara (cara@acme.example), 1 - High; ${nosuch}')
})

test('a condition looks at what changed, an advanced one decides by its script', () => {
  notification({ action_insert: 'false', action_update: 'true', condition: 'stateCHANGESTO2^EQ', subject: 'Begun' })
  notification({
    action_insert: 'false',
    action_update: 'true',
    advanced_condition: `current.short_description == 'loud'`,
    subject: 'Loud',
  })
  notification({ action_insert: 'false', action_update: 'true', advanced_condition: 'nosuch()', subject: 'Fails' })
  const id = open()
  change(id, { state: '2' })
  change(id, { short_description: 'loud' })
  expect(mails(id).map((mail) => mail.split('|')[1])).toEqual(['Begun', 'Loud'])
  expect(local.log.join('\n')).toContain('Condition of the notification note')
})

test('people, groups with their members, addresses and fields behind references receive it, each once', () => {
  const group = local.insert('sys_user_group', { name: 'Desk', email: 'desk@acme.example', include_members: 'true' })
  local.insert('sys_user_grmember', { group, user: agent })
  const silent = local.insert('sys_user', { user_name: 'sly', email: 'sly@acme.example', active: 'false' })
  notification({
    recipient_users: `${agent},${silent},boss@acme.example`,
    recipient_groups: group,
    recipient_fields: 'caller_id,assignment_group.manager',
  })
  expect(mails(open())[0]!.split('|')[0]!.split(',').sort()).toEqual([
    'aron@acme.example',
    'boss@acme.example',
    'cara@acme.example',
    'desk@acme.example',
  ])
})

test('who did it gets none, unless the notification says so; nobody to write to makes no mail', () => {
  const { instance } = local
  const insert = `(function () { var g = new GlideRecord('incident'); g.initialize(); g.caller_id = '${caller}'; return g.insert() })()`
  const byCaller = (): string => {
    const session = { ...instance.session, userId: caller, userName: 'cara' }
    const sysId = instance.as(session, () => String(instance.scripts.evaluate('global', insert, 'test')))
    instance.settle()
    return sysId
  }
  notification({ send_self: 'false' })
  expect(mails(byCaller())).toEqual([])
  notification({ send_self: 'true' })
  expect(mails(byCaller())).toHaveLength(1)
})

test('of two to the same people the lighter one is kept as ignored', () => {
  notification({ subject: 'heavy', weight: '20' })
  notification({ subject: 'light', weight: '5' })
  notification({ subject: 'other', weight: '1', recipient_fields: '', recipient_users: agent })
  expect(mails(open()).map((mail) => mail.split('|').slice(1, 3).join())).toEqual([
    'heavy,send-ready',
    'light,send-ignored',
    'other,send-ready',
  ])
})

test('an event sends to whom its parameters name; a template fills what is empty', () => {
  const template = local.insert('sysevent_email_template', {
    name: 'plain',
    subject: 'T ${event.parm2}',
    message_text: '${URI_REF}',
  })
  notification({
    generation_type: 'event',
    event_name: 'x.spoke',
    subject: '',
    template,
    event_parm_1: 'true',
    recipient_fields: '',
    action_insert: 'false',
  })
  const id = open()
  script(
    local,
    `var g = new GlideRecord('incident'); g.get('${id}'); gs.eventQueue('x.spoke', g, '${agent},else@acme.example', 'hello')`,
    'global'
  )
  local.instance.scheduler.events.process()
  expect(mails(id)).toEqual(['aron@acme.example,else@acme.example|T hello|send-ready|incident'])
  expect(local.rows('sys_email', `instance=${id}`)[0]!.body_text).toContain(`incident.do%3Fsys_id%3D${id}`)
})

test('a variable that is not here is named in the log, and stays as it is written', () => {
  notification({ message_html: '${NOTIF_UNSUB} ${mail_script:nobody}' })
  const id = open()
  expect(local.rows('sys_email', `instance=${id}`)[0]!.body).toBe('${NOTIF_UNSUB} ${mail_script:nobody}')
  expect(local.log.join('\n')).toContain('does not implement the variable ${NOTIF_UNSUB}')
  expect(local.log.join('\n')).toContain('there is no mail script nobody (sys_script_email)')
})

describe('mail scripts', () => {
  const mailScript = (name: string, code: string, more: Record<string, string> = {}): string =>
    local.insert('sys_script_email', {
      name,
      script: `(function runMailScript(current, template, email, email_action, event) { ${code}
        })(current, template, email, email_action, event);`,
      ...more,
    })
  const mail = (id: string) => local.rows('sys_email', `instance=${id}`)[0]!

  test('print in their places, and see the record and the notification', () => {
    mailScript(
      'greet',
      `template.print('Dear ' + current.caller_id.name); template.space(2); template.print(email_action.name)`
    )
    mailScript('end', `template.print('<b>' + (event == null ? 'no event' : event.name) + '</b>')`)
    notification({ message_html: '<p>${mail_script:greet}</p>${number} ${mail_script: end }' })
    const id = open()
    const { number } = local.get('incident', id)!
    expect(mail(id).body).toBe(`<p>Dear cara  note</p>${number} <b>no event</b>`)
    expect(mail(id).body_text).toBe(`Dear cara  note${number} no event`)
  })

  test('say of the e-mail whom it goes to besides, from whom it is, and what it is about', () => {
    mailScript(
      'address',
      `email.addAddress('cc', 'cc@acme.example', 'Cee'); email.addAddress('bcc', 'bcc@acme.example');
       email.setFrom('desk@acme.example'); email.setReplyTo('reply@acme.example');
       email.setSubject('Changed ' + current.number)`
    )
    notification({ message_html: 'Hello${mail_script:address}' })
    const id = open()
    expect(mail(id)).toMatchObject({
      ...{ recipients: 'cara@acme.example', copied: 'Cee <cc@acme.example>', blind_copied: 'bcc@acme.example' },
      ...{ user: 'desk@acme.example', reply_to: 'reply@acme.example', body: 'Hello' },
      subject: `Changed ${local.get('incident', id)!.number}`,
    })
  })

  test('setBody takes the place of the message', () => {
    mailScript('whole', `template.print('lost'); email.setBody('<i>Only this</i>')`)
    notification({ message_html: 'Message ${mail_script:whole}' })
    expect(mail(open())).toMatchObject({ body: '<i>Only this</i>', body_text: 'Only this' })
  })

  test('know the event that set the notification off, from a template too', () => {
    mailScript('told', `template.print(event.name + ' ' + event.parm2)`)
    const template = local.insert('sysevent_email_template', { name: 'told', message_html: '${mail_script:told}' })
    notification({ ...{ generation_type: 'event', event_name: 'x.told', template }, action_insert: 'false' })
    const id = open()
    script(
      local,
      `var g = new GlideRecord('incident'); g.get('${id}'); gs.eventQueue('x.told', g, '', 'second')`,
      'global'
    )
    local.instance.scheduler.events.process()
    expect(mail(id).body).toBe('x.told second')
  })

  test('lines become divisions where the script says so; scripts may stand in the message itself', () => {
    mailScript('lines', `template.print('one\\ntwo')`, { new_lines_to_html: 'true' })
    notification({
      message_html: `\${mail_script:lines}<mail_script>template.print('in ' + current.short_description)</mail_script>!`,
    })
    expect(mail(open()).body).toBe('<div>one</div><div>two</div>in Printer!')
  })

  test('one that fails is named in the log, and the e-mail is written without the rest of it', () => {
    mailScript('broken', `template.print('before '); nosuch(); template.print('after')`)
    mailScript('asks', `email.attach('x')`)
    notification({ message_html: 'A ${mail_script:broken}B${mail_script:asks}' })
    expect(mail(open()).body).toBe('A before B')
    expect(local.log.join('\n')).toMatch(/the notification note: mail script broken: .*nosuch is not defined/)
  })
})

test('journals show as many entries as are asked for', () => {
  notification({ action_insert: 'false', action_update: 'true', message_html: '${comments:1}' })
  const id = open()
  change(id, { comments: 'first' })
  change(id, { comments: 'second' })
  const bodies = local
    .rows('sys_email', `instance=${id}`)
    .map(({ body }) => body)
    .join('|')
  expect(bodies).toContain('second')
  expect(bodies.split('first')).toHaveLength(2)
})

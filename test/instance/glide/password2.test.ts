// Columns of the type password2: encrypted in the database, stars and nothing outside, read back by a script alone.
// Source: ServiceNow docs, c_GlideElementScopedAPI (getDecryptedValue).

import { randomBytes } from 'node:crypto'
import { script, useAcme } from './acme.ts'

const local = useAcme({
  tables: {
    acme_safe: { columns: { name: { display: true }, secret: { type: 'password2' }, old: { type: 'password' } } },
  },
})
const secret = randomBytes(12).toString('hex')

/** @param code has the record as `gr` */
const on = (id: string, code: string) =>
  script(local, `var gr = new GlideRecord('acme_safe'); gr.get('${id}'); ${code}`)

test('a script that has the record reads what was written', () => {
  const id = local.insert('acme_safe', { name: 'a', secret })
  expect(on(id, 'return gr.secret.getDecryptedValue()')).toBe(secret)
  on(id, `gr.setDisplayValue('secret', 'n${secret}'); gr.update()`)
  expect(on(id, "return gr.getElement('secret').getDecryptedValue()")).toBe(`n${secret}`)
  on(id, "gr.setValue('secret', ''); gr.update()")
  expect(on(id, 'return gr.secret.getDecryptedValue()')).toBe('')
})

test('no value and no display value shows it, nor do two that are alike look alike', () => {
  const [one, two] = [local.insert('acme_safe', { secret }), local.insert('acme_safe', { secret })]
  const shown = on(one, "return [gr.getValue('secret'), gr.getDisplayValue('secret'), gr.secret + '']") as string[]
  expect(shown.join(' ')).not.toContain(secret)
  expect(on(two, "return gr.getValue('secret')")).not.toBe(shown[0])
})

test('a copied value stays readable', () => {
  const id = local.insert('acme_safe', { secret })
  const copy = on(
    id,
    `var other = new GlideRecord('acme_safe'); other.initialize();
    other.setValue('secret', gr.getValue('secret')); return other.insert()`
  ) as string
  expect(on(copy, 'return gr.secret.getDecryptedValue()')).toBe(secret)
})

test('a column that is only compared is not read back', () => {
  const id = local.insert('acme_safe', { old: secret })
  expect(() => on(id, 'return gr.old.getDecryptedValue()')).toThrow('expected a column of the type password2')
})

// What ServiceNow's typings name is either there or throws with its name.

import { GlideAPIs } from '@servicenow/glide/util'
import { VALUE_CLASSES as values } from '../../../src/instance/glide/value-classes.ts'
import { completeWithThrowers, documentedMethods } from '../../../src/instance/scripting/not-implemented.ts'

const CLASSES = [
  'GlideDate',
  'GlideDateTime',
  'GlideDigest',
  'GlideDuration',
  'GlideSecureRandomUtil',
  'GlideStringUtil',
  'GlideTime',
] as const

describe.each(CLASSES)('%s', (className) => {
  test('has every method of the typings, which the committed list repeats', () => {
    const named: string[] = [...new Set<string>(GlideAPIs.defaults[className])].sort()
    expect(documentedMethods(className)).toEqual(named)
    const klass = values[className]
    const places = [klass, klass.prototype] as unknown as Record<string, unknown>[]
    expect(named.filter((name) => !places.some((place) => typeof place[name] === 'function'))).toEqual([])
  })
})

describe('a method that is not implemented', () => {
  test('throws with its name', () => {
    const gdt = new values.GlideDateTime() as unknown as Record<string, () => void>
    expect(() => gdt.getSpanTime?.()).toThrow('GlideDateTime.getSpanTime is not implemented by the local instance')
    const digest = new values.GlideDigest() as unknown as Record<string, () => void>
    expect(() => digest.getMD5HexFromInputStream?.()).toThrow('GlideDigest.getMD5HexFromInputStream is not implemented')
    const GlideDate = values.GlideDate as unknown as Record<string, () => void>
    expect(() => GlideDate.parseDate?.()).toThrow('GlideDate.parseDate is not implemented')
  })

  test('does not show when a script lists the properties of an object', () => {
    const shown = []
    for (const name in new values.GlideDateTime()) shown.push(name)
    expect(shown).toEqual([])
  })
})

describe('completeWithThrowers', () => {
  class Parent {
    inherited(): string {
      return 'inherited'
    }
  }
  class Child extends Parent {
    static made(): string {
      return 'made'
    }
  }
  completeWithThrowers(Child, 'Child', ['inherited', 'made', 'name', 'toString', 'missing'])
  const child = new Child() as unknown as Record<string, () => string>

  test('leaves alone what is there, inherited and static methods too', () => {
    expect([child.inherited?.(), Child.made(), Child.name]).toEqual(['inherited', 'made', 'Child'])
  })

  test('does not take what every object has for an implementation', () => {
    expect(() => child.toString?.()).toThrow('Child.toString is not implemented by the local instance')
    expect(() => child.name?.()).toThrow('Child.name is not implemented')
    expect(() => child.missing?.()).toThrow('Child.missing is not implemented')
  })

  test('completes a plain object such as gs', () => {
    const gs = { info: () => 'said' } as Record<string, () => string>
    completeWithThrowers(gs, 'gs', ['info', 'eventQueue'])
    expect(gs.info?.()).toBe('said')
    expect(() => gs.eventQueue?.()).toThrow('gs.eventQueue is not implemented by the local instance')
  })
})

test('documentedMethods refuses a class that it has no list of', () => {
  expect(() => documentedMethods('GlideNothing')).toThrow('No documented methods are known of GlideNothing')
})

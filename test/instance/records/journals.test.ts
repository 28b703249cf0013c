// Journals: each note is an entry of its own. Source: ServiceNow docs, australia: r_ScriptingOfFieldTypes (Journal),
// c_GlideElementScopedAPI (getJournalEntry), retrieving-journal-entries.

import { useInstance } from '../../support/instance.ts'
import { script } from '../glide/acme.ts'

const local = useInstance({
  clock: () => Date.parse('2026-04-15T12:00:00Z'),
  packages: [
    {
      scope: 'x_acme_note',
      tables: { x_acme_note_seen: { columns: { text: 'string' } } },
      rules: [
        {
          name: 'Notes seen',
          table: 'incident',
          when: 'after',
          filter: 'work_notesVALCHANGES',
          script: `var seen = new GlideRecord('x_acme_note_seen'); seen.text = current.work_notes; seen.insert();
            current.impact = '2'; current.update();`,
        },
      ],
    },
  ],
})
const WRITE = `var g = new GlideRecord('incident'); g.initialize(); g.work_notes = 'one'; var id = g.insert();
  g = new GlideRecord('incident'); g.get(id); g.work_notes = 'two'; g.comments = 'hello'; g.update();
  g = new GlideRecord('incident'); g.get(id);`
const on = (code: string): unknown => script(local, `${WRITE} ${code}`, 'global')

test('every entry is kept, the newest first, and none twice', () => {
  expect(on(`return g.work_notes.getJournalEntry(-1)`)).toBe(
    '2026-04-15 12:00:00 - system (Work notes)\ntwo\n\n2026-04-15 12:00:00 - system (Work notes)\none\n\n'
  )
  expect(on(`return g.work_notes.getJournalEntry(1)`)).toBe('2026-04-15 12:00:00 - system (Work notes)\ntwo\n\n')
  expect(local.rows('sys_journal_field', 'element=work_notes')).toHaveLength(4)
})

test('a record that was read shows its entries, a list of journals those of all', () => {
  expect(on(`return String(g.work_notes).split('\\n\\n').length - 1`)).toBe(2)
  expect(on(`return g.getDisplayValue('comments')`)).toContain('(Additional comments)\nhello')
  const all = on(`return g.comments_and_work_notes.getJournalEntry(-1)`) as string
  expect(['one', 'two', 'hello'].filter((text) => all.includes(text))).toHaveLength(3)
})

test('a business rule sees the note that is added, and no other', () => {
  on('')
  expect(
    local
      .rows('x_acme_note_seen')
      .map(({ text }) => text)
      .sort()
  ).toEqual(['one', 'two'])
})

test('a write without a note adds no entry', () => {
  expect(on(`g.short_description = 'x'; g.update(); return String(g.work_notes.changes())`)).toBe('false')
  expect(local.rows('sys_journal_field')).toHaveLength(3)
})

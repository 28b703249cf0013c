// The page as a whole: every attribute with its column, a try, and saving what was tried.

import { AnnouncerRegion } from '../parts/announcer.tsx'
import { SETTINGS } from '../parts/links.ts'
import { Part } from '../parts/part.tsx'
import { useLoaded } from '../parts/use-loaded.ts'
import { readMapping } from '../rest/mapping.ts'
import { SCOPE } from '../rest/scope.ts'
import { Editor } from './editor.tsx'
import { Overview } from './overview.tsx'

export function MappingPage() {
  const mapping = useLoaded(readMapping)
  return (
    <AnnouncerRegion>
      <main className="kandji-page">
        <header className="kandji-page__head">
          <h1>Kandji mapping</h1>
          <nav aria-label="Kandji">
            <a href={`${SCOPE}_health.do`}>Health</a> · <a href={SETTINGS}>Settings</a>
          </nav>
        </header>
        <p>
          Each attribute of a Kandji device goes into one column of the computer or of its MDM record, or is skipped.
          What a script include KandjiMapping says goes before.
        </p>
        <Part title="Attributes" source={mapping}>
          {(value) =>
            value.mayChange ? <Editor mapping={value} replace={mapping.replace} /> : <Overview mapping={value} />
          }
        </Part>
      </main>
    </AnnouncerRegion>
  )
}

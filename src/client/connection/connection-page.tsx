// The page as a whole: the address and the token, and what the token may do.

import { AnnouncerRegion } from '../parts/announcer.tsx'
import { SETTINGS } from '../parts/links.ts'
import { Part } from '../parts/part.tsx'
import { useLoaded } from '../parts/use-loaded.ts'
import { readConnection } from '../rest/connection.ts'
import { SCOPE } from '../rest/scope.ts'
import { ConnectionForm } from './connection-form.tsx'
import { Permissions } from './permissions.tsx'

export function ConnectionPage() {
  const connection = useLoaded(readConnection)
  return (
    <AnnouncerRegion>
      <main className="kandji-page">
        <header className="kandji-page__head">
          <h1>Kandji connection</h1>
          <nav aria-label="Kandji">
            <a href={`${SCOPE}_health.do`}>Health</a> · <a href={SETTINGS}>Settings</a>
          </nav>
        </header>
        <p>
          For what ServiceNow does in Kandji: asset tags, owners, notes and device actions, each off until its setting
          is switched on. kandji-push, which brings the devices, has a token of its own.
        </p>
        <Part title="Address and token" source={connection}>
          {(value) => <ConnectionForm connection={value} onSaved={(saved) => connection.replace(() => saved)} />}
        </Part>
        {connection.value?.url && <Permissions key={connection.value.url} />}
      </main>
    </AnnouncerRegion>
  )
}

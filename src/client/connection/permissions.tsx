// What the token may do, feature by feature, as a test finds it.

import { useState } from 'react'
import { useAnnouncer } from '../parts/announcer.tsx'
import { FailureBox } from '../parts/failure-box.tsx'
import { Words } from '../parts/words.tsx'
import { type Feature, testConnection } from '../rest/connection.ts'
import { Failure } from '../rest/failure.ts'

/** What people call each feature, and the settings that need it. */
const NAMES: Record<string, string> = {
  read: 'Read devices (every feature)',
  two_way: 'Asset tags, owners and users',
  actions: 'Device actions',
  notes: 'Notes',
}

export function Permissions() {
  const announce = useAnnouncer()
  const [features, setFeatures] = useState<Feature[]>()
  const [failure, setFailure] = useState<Failure>()
  const [isBusy, setBusy] = useState(false)

  async function test(): Promise<void> {
    if (isBusy) return
    setBusy(true)
    setFailure(undefined)
    announce('Testing the connection …')
    try {
      const found = await testConnection()
      setFeatures(found)
      const lacking = found.filter(({ isAllowed }) => !isAllowed).length
      announce(lacking === 0 ? 'The token may do all of it.' : `${lacking} of ${found.length} features can't be used.`)
    } catch (error) {
      setFailure(Failure.of(error))
    }
    setBusy(false)
  }

  return (
    <section className="kandji-part" aria-labelledby="permissions" aria-busy={isBusy}>
      <h2 id="permissions">What the token may do</h2>
      <button type="button" onClick={() => void test()} aria-disabled={isBusy}>
        {isBusy ? 'Testing …' : 'Test connection'}
      </button>
      <p className="kandji-note">Tries what each feature needs, and changes nothing in Kandji.</p>
      {failure && <FailureBox failure={failure} onRetry={() => void test()} />}
      {features && (
        <ul className="kandji-features">
          {features.map((feature) => (
            <FeatureItem key={feature.id} feature={feature} />
          ))}
        </ul>
      )}
    </section>
  )
}

function FeatureItem({ feature: { id, isAllowed, missing, detail } }: { feature: Feature }) {
  // Its first part names the permissions that are missing, which stand in the list.
  const rest = missing.length > 0 ? detail.split('; ').slice(1).join('; ') : detail
  return (
    <li className={`kandji-feature kandji-feature--${isAllowed ? 'ok' : 'failed'}`} data-feature={id}>
      <h3>
        {NAMES[id] ?? id}: {isAllowed ? 'allowed' : 'not allowed'}
      </h3>
      {missing.length > 0 && (
        <>
          <p>In Kandji, give the token:</p>
          <ul>
            {missing.map((permission) => (
              <li key={permission}>{permission}</li>
            ))}
          </ul>
        </>
      )}
      {!isAllowed && rest !== '' && (
        <p>
          <Words>{rest}</Words>
        </p>
      )}
    </li>
  )
}

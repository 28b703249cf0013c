// Setting the address and the token. The token is never shown: an empty field leaves the one that is kept.

import { type FormEvent, useState } from 'react'
import { useAnnouncer } from '../parts/announcer.tsx'
import { FailureBox } from '../parts/failure-box.tsx'
import { type Connection, type Field, RefusedField, saveConnection } from '../rest/connection.ts'
import { Failure } from '../rest/failure.ts'
import { TextField } from './text-field.tsx'

interface Props {
  connection: Connection
  onSaved(connection: Connection): void
}

export function ConnectionForm({ connection, onSaved }: Props) {
  const announce = useAnnouncer()
  const [url, setUrl] = useState(connection.url)
  const [token, setToken] = useState('')
  const [refused, setRefused] = useState<RefusedField>()
  const [failure, setFailure] = useState<Failure>()
  const [isBusy, setBusy] = useState(false)

  const sent: Partial<Record<Field, string>> = {
    // Without a token the same address counts as well: on a copy of an instance that is how the connection is taken over.
    ...((url.trim() !== connection.url || !connection.hasToken) && url.trim() !== '' && { url: url.trim() }),
    ...(token.trim() !== '' && { token: token.trim() }),
  }
  const isChanged = Object.keys(sent).length > 0

  async function save(): Promise<void> {
    if (isBusy || !isChanged) {
      if (!isBusy) announce('Nothing is changed.')
      return
    }
    setBusy(true)
    setRefused(undefined)
    setFailure(undefined)
    try {
      const saved = await saveConnection(sent)
      setUrl(saved.url)
      setToken('')
      onSaved(saved)
      announce('Saved. Test the connection to see what the token may do.')
    } catch (error) {
      if (error instanceof RefusedField) refuse(error)
      else setFailure(Failure.of(error))
    }
    setBusy(false)
  }

  function refuse(fault: RefusedField): void {
    setRefused(fault)
    announce(`${fault.field === 'url' ? 'The address' : 'The token'} can't be taken: ${fault.message}`)
    document.getElementById(`connection-${fault.field}`)?.focus()
  }

  function submit(event: FormEvent): void {
    event.preventDefault()
    void save()
  }

  const faultOf = (field: Field): string | undefined => (refused?.field === field ? refused.message : undefined)
  return (
    <form className="kandji-form" onSubmit={submit} noValidate>
      <TextField
        field="url"
        label="Address of Kandji's API"
        hint="As in Kandji under Settings › Access, such as https://acme.api.kandji.io"
        type="text"
        value={url}
        fault={faultOf('url')}
        onChange={setUrl}
      />
      <TextField
        field="token"
        label="API token"
        hint={
          connection.hasToken
            ? 'A token is set and kept encrypted; it is shown nowhere. Leave this empty to keep it.'
            : 'No token is in use for this address. It will be kept encrypted, and shown nowhere. On a copy of an instance, Save takes over the token of the original.'
        }
        type="password"
        value={token}
        fault={faultOf('token')}
        onChange={setToken}
      />
      <button type="submit" aria-disabled={isBusy || !isChanged}>
        {isBusy ? 'Saving …' : 'Save'}
      </button>
      {failure && <FailureBox failure={failure} onRetry={() => void save()} />}
    </form>
  )
}

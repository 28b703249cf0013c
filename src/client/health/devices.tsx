// What the devices lack: freshness, owners, model numbers, and serial numbers that stand twice.

import { articleAddress, listAddress } from '../parts/links.ts'
import { DEVICES, FROM_KANDJI, MDM_RECORDS, notSeenFor } from '../rest/records.ts'
import type { Summary } from '../rest/summary.ts'
import { StaleDevices } from './stale-devices.tsx'

/** From here on a device is named. */
const STALE_DAYS = 30

interface Props {
  figures: Summary
  readAt: Date
}

export function Devices({ figures, readAt }: Props) {
  const open = (code: string): number => figures.problems.find((one) => one.code === code)?.open ?? 0
  const unknown = open('unknown-owner')
  const ambiguous = open('ambiguous-owner')
  const stale = figures.freshness.find(({ days }) => days === STALE_DAYS)?.count ?? 0
  return (
    <>
      <h3>Not seen by Kandji</h3>
      <ul className="kandji-figures">
        {figures.freshness.map(({ days, count }) => (
          <li key={days}>
            <Figure count={count} table={MDM_RECORDS} query={notSeenFor(days)} /> for {days} days or more
          </li>
        ))}
      </ul>
      {stale > 0 && <StaleDevices key={readAt.getTime()} days={STALE_DAYS} now={readAt} />}
      <h3>Records to complete</h3>
      <ul className="kandji-figures">
        <li>
          <Figure count={figures.withoutOwner} query={`${FROM_KANDJI}^assigned_toISEMPTY`} /> without owner
          {figures.withoutOwner > 0 && (
            <ul>
              <li>
                {unknown} because ServiceNow has no such user (
                <a href={articleAddress('unknown-owner')}>unknown-owner</a>)
              </li>
              <li>
                {ambiguous} because several users fit (<a href={articleAddress('ambiguous-owner')}>ambiguous-owner</a>)
              </li>
              <li>{Math.max(0, figures.withoutOwner - unknown - ambiguous)} for which Kandji names no user</li>
            </ul>
          )}
        </li>
        <li>
          <Figure count={figures.withoutModelNumber} query={`${FROM_KANDJI}^model_id.model_numberISEMPTY`} /> without
          model number
        </li>
        <li>
          <strong>{figures.duplicates}</strong> serial numbers with more than one record (
          <a href={articleAddress('duplicate-ci')}>duplicate-ci</a>)
        </li>
      </ul>
    </>
  )
}

function Figure({ count, query, table = DEVICES }: { count: number; query: string; table?: string }) {
  if (count === 0) return <strong>0</strong>
  return <a href={listAddress(table, query)}>{count === 1 ? '1 device' : `${count} devices`}</a>
}

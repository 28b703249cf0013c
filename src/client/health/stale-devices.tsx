// The devices that were not seen the longest.

import { useCallback } from 'react'
import { articleAddress, formAddress } from '../parts/links.ts'
import { Moment } from '../parts/moment.tsx'
import { Content } from '../parts/part.tsx'
import { useLoaded } from '../parts/use-loaded.ts'
import { MDM_RECORDS, stalestDevices } from '../rest/records.ts'

const SHOWN = 10

export function StaleDevices({ days, now }: { days: number; now: Date }) {
  const source = useLoaded(useCallback(() => stalestDevices(days, SHOWN), [days]))
  return (
    <Content source={source}>
      {(devices) =>
        devices.length > 0 && (
          <>
            <p>
              Longest without a check-in, so that nothing of them arrives (
              <a href={articleAddress('not-seen')}>not-seen</a>):
            </p>
            <ul className="kandji-stale">
              {devices.map((device) => (
                <li key={device.sysId}>
                  <a href={formAddress(MDM_RECORDS, device.sysId)}>{device.name || device.serialNumber}</a>{' '}
                  {device.serialNumber}, last seen <Moment at={device.lastSeen} now={now} />
                </li>
              ))}
            </ul>
          </>
        )
      }
    </Content>
  )
}

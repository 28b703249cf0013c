// Where Kandji is, and the token. The token is kept encrypted, for one address: with another one it is not sent.

import { GlideRecord, gs } from '@servicenow/glide'
import { valueOf } from '../cmdb/lookup.ts'
import { addressOf } from './address.ts'

const TABLE = 'x_kandj_kandji_connection'
const URL_PROPERTY = 'x_kandj_kandji.kandji_url'
/** What to do where something is not set. */
const WHERE = 'set it under Kandji › Connection to Kandji'
const TOKEN = /^[\x21-\x7e]{1,1000}$/

export interface Connection {
  url: string
  token: string
}

/** What `GET /api/x_kandj_kandji/connection` shows. */
export interface Shown {
  url: string
  token_set: boolean
}

/** The connection to sign in with, or what it lacks. */
export function connection(): Connection | string {
  const set = `${gs.getProperty(URL_PROPERTY, '') || ''}`
  if (set === '') return `Kandji’s API URL is not set: ${WHERE}`
  const { url, fault } = addressOf(set)
  if (fault !== '') return `${URL_PROPERTY}: ${fault}`
  const record = kept()
  const owner = record ? valueOf(record, 'instance') : ''
  if (owner !== '' && owner !== instanceName())
    return `the connection was set up on the instance ${owner}, and this is ${instanceName()}: if this instance is to change things in Kandji, too, ${WHERE}`
  const token = record && valueOf(record, 'url') === url ? tokenOf(record) : ''
  if (token === '') return `no API token is set for ${url}: ${WHERE}`
  return { url, token }
}

export function shownConnection(): Shown {
  const { url } = addressOf(`${gs.getProperty(URL_PROPERTY, '') || ''}`)
  return { url, token_set: typeof connection() !== 'string' }
}

/** Changes URL, token or both. @returns what is wrong with them; empty where they were kept */
export function keepConnection(url: unknown, token: unknown): string {
  if (url === undefined && token === undefined) return 'expected url, token or both, got neither'
  if (token !== undefined && (typeof token !== 'string' || !TOKEN.test(token)))
    return 'token: expected the API token as Kandji shows it, without blanks, got something else'
  const existing = kept()
  const record = existing || fresh()
  const [before, known] = [valueOf(record, 'url'), tokenOf(record)]
  let address = before
  if (url !== undefined) {
    const read = addressOf(typeof url === 'string' ? url : JSON.stringify(url))
    if (read.fault !== '') return `url: ${read.fault}`
    address = read.url
  }
  // A token goes to the address that it was given for, whoever changes the address later.
  if (token === undefined && known !== '' && before !== '' && address !== before)
    return `expected the token for the new address ${address}, got none: a token is sent to the address only that it was given for`
  record.setValue('url', address)
  record.setValue('instance', instanceName())
  if (token !== undefined) record.getElement('token').setDisplayValue(token)
  const isKept = existing ? record.update() : record.insert()
  if (!isKept) return 'the connection could not be kept: see the system log'
  gs.setProperty(URL_PROPERTY, address)
  return ''
}

/** A copy of an instance keeps its tables, and gets a name of its own. */
const instanceName = (): string => `${gs.getProperty('instance_name', '') || ''}`

function kept(): GlideRecord | undefined {
  const record = new GlideRecord(TABLE)
  record.orderBy('sys_created_on')
  record.setLimit(1)
  record.query()
  return record.next() ? record : undefined
}

function fresh(): GlideRecord {
  const record = new GlideRecord(TABLE)
  record.initialize()
  return record
}

const tokenOf = (record: GlideRecord): string =>
  valueOf(record, 'token') === '' ? '' : `${record.getElement('token').getDecryptedValue() || ''}`

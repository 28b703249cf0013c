// The tables of the state, as the steps that lead to them: a state of any older format is brought up to date when it is opened.

import type { Database } from '../sqlite/database.ts'

/** Step n takes a state from format n to n + 1. Steps are only ever added, at the end. */
export const STEPS: readonly string[] = [
  `
  -- pending: fingerprint of the rows that were queued last and not all delivered yet.
  CREATE TABLE device (device_id TEXT PRIMARY KEY, delivered TEXT, pending TEXT) WITHOUT ROWID;
  CREATE TABLE outbox (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    device_id TEXT NOT NULL, kind TEXT NOT NULL, serial TEXT NOT NULL, body TEXT NOT NULL, refusal TEXT,
    UNIQUE (device_id, kind)
  );
  CREATE INDEX dead_letter ON outbox (serial) WHERE refusal IS NOT NULL;
  `,
  `
  -- What the app noted about a row that it took, and when (milliseconds since 1970) the row was queued last.
  CREATE TABLE note (
    device_id TEXT NOT NULL, kind TEXT NOT NULL, serial TEXT NOT NULL, note TEXT NOT NULL, sent_at INTEGER NOT NULL,
    PRIMARY KEY (device_id, kind)
  ) WITHOUT ROWID;
  `,
  `
  -- Values of a device's details, which cost one call each: kept until they are a day old. paths: what was asked for.
  CREATE TABLE details (
    device_id TEXT PRIMARY KEY, paths TEXT NOT NULL, fetched_at INTEGER NOT NULL, values_json TEXT NOT NULL
  ) WITHOUT ROWID;
  `,
  `
  -- since: when (milliseconds since 1970) the device was last known not to have changed yet. correlation: names the change in logs.
  ALTER TABLE outbox ADD COLUMN since INTEGER;
  ALTER TABLE outbox ADD COLUMN correlation TEXT;
  ALTER TABLE device ADD COLUMN serial TEXT;
  -- Known devices that the last complete sweeps did not have, and how many sweeps in a row.
  CREATE TABLE absence (device_id TEXT PRIMARY KEY, sweeps INTEGER NOT NULL) WITHOUT ROWID;
  -- What each hour brought: hours since 1970.
  CREATE TABLE history (
    hour INTEGER PRIMARY KEY, sweeps INTEGER NOT NULL, failed INTEGER NOT NULL, changed INTEGER NOT NULL,
    delivered INTEGER NOT NULL, rejected INTEGER NOT NULL, kandji INTEGER NOT NULL, servicenow INTEGER NOT NULL,
    lag_ms INTEGER
  );
  -- last_run, last_sweep and the like: one JSON text each.
  CREATE TABLE fact (name TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID;
  `,
  `
  -- Installed apps. Many Macs have the same software: what it is is kept once, by its hash.
  CREATE TABLE software (id INTEGER PRIMARY KEY, digest BLOB NOT NULL UNIQUE, app TEXT NOT NULL);
  CREATE TABLE app_device (id INTEGER PRIMARY KEY, serial TEXT NOT NULL UNIQUE, device_id TEXT NOT NULL);
  -- due: the row waits, or was refused for the reason given. known: ServiceNow has taken a row of it.
  CREATE TABLE app (
    id INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, device INTEGER NOT NULL, software INTEGER NOT NULL,
    last_opened TEXT NOT NULL, removed INTEGER NOT NULL DEFAULT 0, known INTEGER NOT NULL DEFAULT 0,
    due INTEGER NOT NULL DEFAULT 1, refusal TEXT
  );
  CREATE INDEX app_device_apps ON app (device);
  CREATE INDEX app_due ON app (id) WHERE due = 1;
  `,
  `
  -- prism: what Prism said last, for the nights on which it is not to be had. seen: the last check-in that ServiceNow has.
  ALTER TABLE device ADD COLUMN prism TEXT;
  ALTER TABLE device ADD COLUMN seen TEXT;
  `,
  `
  -- Devices that have left Kandji, with the row that told ServiceNow.
  CREATE TABLE departed (device_id TEXT PRIMARY KEY, serial TEXT NOT NULL, body TEXT NOT NULL) WITHOUT ROWID;
  -- Devices that were sent again because ServiceNow had lost them, and what is wrong with them all the same.
  CREATE TABLE drift (device_id TEXT PRIMARY KEY, serial TEXT NOT NULL, reason TEXT NOT NULL) WITHOUT ROWID;
  `,
  `
  -- When (milliseconds since 1970) a row was refused, and what was sent of a row that was noted: both go again.
  ALTER TABLE outbox ADD COLUMN refused_at INTEGER;
  ALTER TABLE app ADD COLUMN refused_at INTEGER;
  ALTER TABLE note ADD COLUMN body TEXT;
  `,
  `
  -- Refused usage that was posted: its record's sys_id, and the run of the app's job that was refused it. seen: it is among what was read last.
  CREATE TABLE posted_usage (id TEXT PRIMARY KEY, run TEXT NOT NULL, seen INTEGER NOT NULL) WITHOUT ROWID;
  `,
  `
  -- computer: fingerprint of the computer row that was queued last.
  ALTER TABLE device ADD COLUMN computer TEXT;
  -- The problems that ServiceNow knows as open. area: where it was found, so that only a run that looks there again may solve it.
  -- first_seen, refused_at: milliseconds since 1970; refused_at where ServiceNow refused to take it.
  CREATE TABLE told_problem (
    subject TEXT NOT NULL COLLATE NOCASE, code TEXT NOT NULL, area TEXT NOT NULL, device_id TEXT NOT NULL, serial TEXT NOT NULL,
    reason TEXT NOT NULL, first_seen INTEGER NOT NULL, refused_at INTEGER,
    PRIMARY KEY (subject, code)
  ) WITHOUT ROWID;
  -- Those that somebody has accepted in ServiceNow.
  CREATE TABLE accepted_problem (
    subject TEXT NOT NULL COLLATE NOCASE, code TEXT NOT NULL, PRIMARY KEY (subject, code)
  ) WITHOUT ROWID;
  `,
  `
  -- The kind of problem that it is.
  ALTER TABLE drift ADD COLUMN code TEXT NOT NULL DEFAULT 'gone-from-servicenow';
  `,
]

/** The format that this version writes. */
export const SCHEMA_VERSION = STEPS.length

/** Brings an open database to the format of this version; all of it or nothing. An empty one has format 0. */
export function migrate(db: Database): void {
  const upgrade = db.transaction(() => {
    const version = db.pragma('user_version', { simple: true }) as number
    for (const step of STEPS.slice(version)) db.exec(step)
    if (version < SCHEMA_VERSION) db.pragma(`user_version = ${SCHEMA_VERSION}`)
  })
  upgrade()
}

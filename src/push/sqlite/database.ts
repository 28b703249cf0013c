// What the companion sees of a connection, to SQLite or to PostgreSQL.

import type { Database as SqliteDatabase } from '../../sqlite/database.ts'

export type { OpenOptions, Statement } from '../../sqlite/database.ts'

export type Database = Pick<SqliteDatabase, 'prepare' | 'exec' | 'pragma' | 'transaction' | 'close'>

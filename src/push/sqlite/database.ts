// What the companion sees of a SQLite connection.

export type { Database, OpenOptions, Statement } from '../../sqlite/database.ts'

// The lease on a state: one row, held by whoever may write. Time is the database's own, so that no two clocks are compared.

/** Whoever asks says so as long as it waits: an errand of one that was killed is not done hours later. */
export const ASKER_SILENT_S = 30

/** Which it is, and for how long. Not its key: who works under it is not disturbed. It tells as well whether something is asked. */
export const RENEWAL = (schema: string): string =>
  `UPDATE ${schema}.lease SET expires_at = clock_timestamp() + $1 * interval '1 millisecond' WHERE fence = $2
   RETURNING EXISTS (SELECT 1 FROM ${schema}.errand
     WHERE answer IS NULL AND seen_at > clock_timestamp() - interval '${ASKER_SILENT_S} seconds') AS asked`

/**
 * Takes the lease of nobody, of one whose time is over, and of one whose connection the server has seen end. The fence is the row's key:
 * changing it waits for the transaction of whoever worked under the old number, and everybody who comes later under that one is refused.
 */
export const TAKEOVER = `
  UPDATE lease SET fence = fence + 1, holder = @holder, command = @command, backend = pg_backend_pid(), taken_at = clock_timestamp(),
    backend_start = (SELECT backend_start FROM pg_stat_activity WHERE pid = pg_backend_pid()),
    expires_at = clock_timestamp() + @lasts * interval '1 millisecond'
  WHERE expires_at < clock_timestamp() OR NOT EXISTS (
    SELECT 1 FROM pg_stat_activity a WHERE a.pid = lease.backend
      AND (a.backend_start IS NULL OR lease.backend_start IS NULL OR a.backend_start = lease.backend_start))
  RETURNING fence`

/** Given back, so that nobody has to wait for its end. */
export const RELEASE = `UPDATE lease SET expires_at = '-infinity' WHERE fence = ?`

export const HOLDER = `
  SELECT holder, command FROM lease WHERE expires_at >= clock_timestamp() AND EXISTS (
    SELECT 1 FROM pg_stat_activity a WHERE a.pid = lease.backend
      AND (a.backend_start IS NULL OR lease.backend_start IS NULL OR a.backend_start = lease.backend_start))`

/** The first statement of every change: it holds the number until the change is kept, or refuses it. */
export const GUARD = 'SELECT under_lease(?)'

/** SQLSTATE of a change under a number that is not the lease's any more. */
export const LEASE_LOST = 'KP001'

/** What is asked of the process that has the lease. */
export const ERRAND_TABLE = `
  CREATE TABLE errand (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, asked TEXT NOT NULL, asker TEXT NOT NULL,
    seen_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(), answer TEXT
  );
`

export const LEASE_TABLES = `
  CREATE TABLE lease (
    fence BIGINT PRIMARY KEY, holder TEXT NOT NULL, command TEXT NOT NULL, backend INT NOT NULL, backend_start TIMESTAMPTZ,
    taken_at TIMESTAMPTZ NOT NULL, expires_at TIMESTAMPTZ NOT NULL
  );
  INSERT INTO lease VALUES (0, '', '', 0, NULL, '-infinity', '-infinity');
  CREATE FUNCTION under_lease(held BIGINT) RETURNS VOID LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM 1 FROM lease WHERE fence = held FOR KEY SHARE;
    IF NOT FOUND THEN RAISE EXCEPTION 'the lease was taken over' USING ERRCODE = '${LEASE_LOST}'; END IF;
  END $$;
`

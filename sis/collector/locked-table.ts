/** SQL for the table that a waiting session wants to lock. */

/**
 * For a row `l` of pg_locks. A wait for a row shows as a wait for a transaction: the row's table is that of the tuple
 * lock that the session holds meanwhile.
 */
export const lockedTable = `coalesce(l.relation, (SELECT t.relation FROM pg_locks t
                                   WHERE t.pid = l.pid AND t.locktype = 'tuple' LIMIT 1))::regclass::text`;

/**
 * When an index counts as missing: Postgres reads far more rows of a table than all statements return together, and
 * keeps doing so. A list or an audit that reads a whole table once needs no index. It doesn't matter whether all rows
 * of the table are read or all entries of an index that doesn't fit. Nor does it matter what the harness itself reads
 * before anyone arrives.
 */
export const thresholds = {
  rowsReadPerSecond: 20_000,
  rowsReadPerRowReturned: 50,
  rowsReturnedPerSecond: 1,
  windowSeconds: 12,
} as const;

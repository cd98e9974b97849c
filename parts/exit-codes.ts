/** Every exit code of the command line, in one list. */
export const exitCodes = {
  /** GO for a whole opening day, or the command succeeded. */
  done: 0,
  /** A defect of Firstbell itself. */
  defect: 1,
  /** Bad usage, settings or input. */
  badInput: 2,
  /** A part is missing or in use: k6, Postgres, a port, or a lock that another command holds. */
  partMissing: 3,
  /** CONDITIONAL, or a GO that is no permission: at less than the real rate, or with something planted. */
  conditional: 10,
  /** NO-GO; for `audit`, critical findings; for `load`, a limit that was crossed. */
  noGo: 11,
  invalidRun: 12,
  /** Interrupted; everything that was started has been stopped. */
  interrupted: 130,
} as const;

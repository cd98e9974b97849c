/** When the database counts as restarted: its start time moved by more than rounding does, or it couldn't be reached. */
export const thresholds = { startTimeMovedSeconds: 1, windowSeconds: 20 } as const;

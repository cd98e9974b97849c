/** When a lock counts as held too long: a session waits for it longer than any statement of the SIS takes. */
export const thresholds = { lockWaitSeconds: 1 } as const;

/** When the event loop of the SIS counts as blocked: its timers run this late because its thread is computing. */
export const thresholds = { delayP99Seconds: 0.2, windowSeconds: 10 } as const;

/** When the event loop of the SIS counts as blocked: its timers run this late, so its process computed and did nothing else. */
export const thresholds = { delayP99Seconds: 0.2, windowSeconds: 10 } as const;

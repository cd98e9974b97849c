/** When the SIS counts as silent: it doesn't answer for this long. It's polled every second or two, and one late answer is normal. */
export const thresholds = { silentSeconds: 5, windowSeconds: 6 } as const;

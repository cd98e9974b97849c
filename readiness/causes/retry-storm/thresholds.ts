/** When sign-ins count as a retry storm: many per second are rejected, more than are accepted. */
export const thresholds = {
  rejectedPerAccepted: 1,
  rejectedPerSecond: 5,
  windowSeconds: 10,
} as const;

/** A signal that aborts when the time is up, or when the given one does. */
export function within(timeMs: number, signal: AbortSignal | undefined): AbortSignal {
  const limit = AbortSignal.timeout(timeMs);
  return signal === undefined ? limit : AbortSignal.any([signal, limit]);
}

/** Tells a client whether its write was done now or is answered again from before. */
export function replayHeaders(written: { readonly replayed: boolean }): Readonly<Record<string, string>> {
  return written.replayed ? { "Idempotency-Replayed": "true" } : {};
}

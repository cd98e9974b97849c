/** Marks the response to a repeated write, which is a replay of the first. */
export function replayHeaders(written: { readonly replayed: boolean }): Readonly<Record<string, string>> {
  return written.replayed ? { "Idempotency-Replayed": "true" } : {};
}

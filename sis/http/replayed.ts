/** Marks the answer to a repeated write, which is the first answer again. */
export function replayHeaders(written: { readonly replayed: boolean }): Readonly<Record<string, string>> {
  return written.replayed ? { "Idempotency-Replayed": "true" } : {};
}

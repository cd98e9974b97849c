/** A whole answer as the ledger keeps it: without what only its receiver may know. Pure, and what k6 and Node both run. */

/** `secrets`: names of fields. A body that isn't JSON is kept as text. */
export function wholeAnswer(body: string | null, secrets: readonly string[] = []): unknown {
  try {
    return JSON.parse(body ?? "", (name, value: unknown) => (secrets.includes(name) ? undefined : value));
  } catch {
    return body;
  }
}

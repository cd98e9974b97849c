/** How the report names the kinds of request. */
import type { RequestKind } from "./load-evidence.ts";

export const requestKindWords = {
  "sign-in": "sign-in",
  read: "reads",
  attendance: "attendance",
  write: "other writes",
} as const satisfies Record<RequestKind, string>;

/** "sign-in, reads, other writes" */
export function kindsInWords(kinds: readonly RequestKind[]): string {
  return kinds.map((kind) => requestKindWords[kind]).join(", ");
}

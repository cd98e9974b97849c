/** Classes dropped: the student gave up the seat. */
import type { Write } from "../../../readiness/evidence/ledger-entry.ts";
import type { WriteKind } from "../../../readiness/evidence/write-kind.ts";

export type ScheduleDrop = Write<
  "schedule.drop",
  { readonly studentId: number; readonly sectionId: number; readonly day: string },
  never
>;

export const scheduleDrop = {
  kind: "schedule.drop",
  words: "classes dropped",
  columns: [],
} as const satisfies WriteKind<ScheduleDrop>;

/** Classes added: the student holds the seat that was answered. */
import type { Write } from "../../../readiness/evidence/ledger-entry.ts";
import type { WriteKind } from "../../../readiness/evidence/write-kind.ts";

export type ScheduleAdd = Write<
  "schedule.add",
  { readonly studentId: number; readonly sectionId: number; readonly day: string },
  { readonly seat: number }
>;

export const scheduleAdd = {
  kind: "schedule.add",
  words: "classes added",
  columns: [],
} as const satisfies WriteKind<ScheduleAdd>;

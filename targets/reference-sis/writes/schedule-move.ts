/** Moves between classes: one seat given up, another one taken. */
import type { Write } from "../../../readiness/evidence/ledger-entry.ts";
import type { WriteKind } from "../../../readiness/evidence/write-kind.ts";

export type ScheduleMove = Write<
  "schedule.move",
  {
    readonly studentId: number;
    readonly fromSectionId: number;
    readonly toSectionId: number;
    readonly day: string;
  },
  { readonly seat: number }
>;

export const scheduleMove = {
  kind: "schedule.move",
  words: "moves between classes",
  columns: [],
} as const satisfies WriteKind<ScheduleMove>;

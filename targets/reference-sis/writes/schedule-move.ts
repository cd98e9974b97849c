/** Moves between classes: one seat given up, another taken. Checked across kinds, in `ledger/seats.sql.ts`. */
import { sql } from "drizzle-orm";
import type { Write } from "../../../readiness/evidence/ledger-entry.ts";
import { changesStudent } from "../../../readiness/evidence/write-kind.ts";
import { object } from "../json-object.sql.ts";
import { type ChangeReason, whySent } from "../ledger/change-reason.ts";
import { tracedSql } from "../ledger/is-stored.sql.ts";
import type { ReferenceWrite } from "../ledger/reference-write.ts";
import { asFound } from "../ledger/trail.ts";
import { givenUpSeat, seatTaken, whyChanged } from "../ledger/trail-details.ts";

export type ScheduleMove = Write<
  "schedule.move",
  {
    readonly studentId: number;
    readonly fromSectionId: number;
    readonly toSectionId: number;
    readonly day: string;
  } & ChangeReason,
  { readonly seat: number }
>;

export const scheduleMove = {
  kind: "schedule.move",
  words: "moves between classes",
  changes: changesStudent,
  columns: [
    { name: "student_id", type: "int", sent: "studentId" },
    { name: "from_section_id", type: "int", sent: "fromSectionId" },
    { name: "section_id", type: "int", sent: "toSectionId" },
    { name: "day", type: "date", sent: "day" },
    ...whySent,
    { name: "seat", type: "int", answer: "seat" },
  ],
  trail: {
    schoolId: { is: sql`s.school_id` },
    studentId: { is: sql`x.student_id` },
    sectionId: { is: sql`x.section_id` },
    detail: {
      is: object({
        from: object({ sectionId: sql`x.from_section_id`, ...givenUpSeat("detail", "from") }),
        after: sql`t.response - 'laterStays'`,
        ...whyChanged,
      }),
    },
    responseStatus: { is: sql`201` },
    response: { is: object({ ...seatTaken, laterStays: asFound("response", "laterStays") }) },
  },
  isStored: tracedSql,
  seats: `
SELECT op, kind, outcome, 'in', student_id, section_id, day, seat, sent_at, ended_at
  FROM firstbell_ledger.schedule_move
 WHERE outcome <> 'refused'
 UNION ALL
SELECT op, kind, outcome, 'out', student_id, from_section_id, day, NULL, sent_at, ended_at
  FROM firstbell_ledger.schedule_move
 WHERE outcome <> 'refused'`,
} as const satisfies ReferenceWrite<ScheduleMove>;

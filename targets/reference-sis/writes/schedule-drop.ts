/** Classes dropped: the student gave up the seat. Checked across kinds, in `ledger/seats.sql.ts`. */
import { sql } from "drizzle-orm";
import type { Write } from "../../../readiness/evidence/ledger-entry.ts";
import { changesStudent } from "../../../readiness/evidence/write-kind.ts";
import { object } from "../json-object.sql.ts";
import { type ChangeReason, whySent } from "../ledger/change-reason.ts";
import { tracedSql } from "../ledger/is-stored.sql.ts";
import type { ReferenceWrite } from "../ledger/reference-write.ts";
import { asFound } from "../ledger/trail.ts";
import { givenUpSeat, whyChanged } from "../ledger/trail-details.ts";

export type ScheduleDrop = Write<
  "schedule.drop",
  { readonly studentId: number; readonly sectionId: number; readonly day: string } & ChangeReason,
  { readonly seat: number }
>;

export const scheduleDrop = {
  kind: "schedule.drop",
  words: "classes dropped",
  changes: changesStudent,
  columns: [
    { name: "student_id", type: "int", sent: "studentId" },
    { name: "section_id", type: "int", sent: "sectionId" },
    { name: "day", type: "date", sent: "day" },
    ...whySent,
    { name: "seat", type: "int", answer: "seat" },
  ],
  trail: {
    schoolId: { is: sql`s.school_id` },
    studentId: { is: sql`x.student_id` },
    sectionId: { is: sql`x.section_id` },
    detail: { is: object({ ...givenUpSeat("detail"), ...whyChanged }) },
    responseStatus: { is: sql`200` },
    response: {
      is: object({
        studentId: sql`x.student_id`,
        sectionId: sql`x.section_id`,
        seat: sql`coalesce(to_jsonb(x.seat), ${asFound("response", "seat")})`,
        period: sql`s.period`,
        endDate: sql`x.day`,
        laterStays: asFound("response", "laterStays"),
      }),
    },
  },
  isStored: tracedSql,
  seats: `
SELECT op, kind, outcome, 'out', student_id, section_id, day, NULL::int, sent_at, ended_at
  FROM firstbell_ledger.schedule_drop
 WHERE outcome <> 'refused'`,
} as const satisfies ReferenceWrite<ScheduleDrop>;

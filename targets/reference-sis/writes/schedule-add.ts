/** Classes added: the student has the seat named in the response. Checked across kinds, in `ledger/seats.sql.ts`. */
import { sql } from "drizzle-orm";
import type { Write } from "../../../readiness/evidence/ledger-entry.ts";
import { changesStudent } from "../../../readiness/evidence/write-kind.ts";
import { object } from "../json-object.sql.ts";
import { type ChangeReason, whySent } from "../ledger/change-reason.ts";
import { tracedSql } from "../ledger/is-stored.sql.ts";
import type { ReferenceWrite } from "../ledger/reference-write.ts";
import { asFound } from "../ledger/trail.ts";
import { seatTaken, whyChanged } from "../ledger/trail-details.ts";

export type ScheduleAdd = Write<
  "schedule.add",
  { readonly studentId: number; readonly sectionId: number; readonly day: string } & ChangeReason,
  { readonly seat: number }
>;

export const scheduleAdd = {
  kind: "schedule.add",
  words: "classes added",
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
    detail: { is: object({ after: asFound("response"), ...whyChanged }) },
    responseStatus: { is: sql`201` },
    response: { is: object(seatTaken) },
  },
  isStored: tracedSql,
  seats: `
SELECT op, kind, outcome, 'in', student_id, section_id, day, seat, sent_at, ended_at
  FROM firstbell_ledger.schedule_add
 WHERE outcome <> 'refused'`,
} as const satisfies ReferenceWrite<ScheduleAdd>;

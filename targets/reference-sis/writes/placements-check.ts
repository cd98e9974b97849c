/** Checks of placements: each is one revision, with what was found and what was compared. */
import { sql } from "drizzle-orm";
import { sqlText } from "../../../parts/postgres/sql-text.ts";
import type { Write } from "../../../readiness/evidence/ledger-entry.ts";
import { schoolEnrollments } from "../../../sis/db/schema/enrollment.ts";
import { schoolYears } from "../../../sis/db/schema/schools.ts";
import { placementChecks } from "../../../sis/db/schema/special-education.ts";
import { object } from "../json-object.sql.ts";
import { sentNumber, storedSql } from "../ledger/is-stored.sql.ts";
import type { ReferenceWrite } from "../ledger/reference-write.ts";

export type PlacementsCheck = Write<
  "placements.check",
  {
    readonly studentId: number;
    /** On which it must be recorded. */
    readonly day: string;
    readonly seenRevision: number;
    readonly finding: string;
    readonly note?: string;
    /** Null without a placement. */
    readonly seenSetting: string | null;
    /** The student's, in ascending order. */
    readonly seenSections: readonly (readonly [section: number])[];
  },
  { readonly revision: number }
>;

/** Nobody moves these students to another school. */
const school = sql`(
        SELECT ${schoolEnrollments.schoolId} FROM ${schoolEnrollments}
         WHERE ${schoolEnrollments.studentId} = x.student_id AND ${schoolEnrollments.kind} = 'primary'
           AND ${schoolEnrollments.schoolYear} = (SELECT max(${schoolYears.id}) FROM ${schoolYears})
           AND ${schoolEnrollments.entryDate} <= x.day
         ORDER BY ${schoolEnrollments.entryDate} DESC, ${schoolEnrollments.id} DESC
         LIMIT 1)`;
const found = object({
  finding: sql`x.finding`,
  note: sql`x.note`,
  setting: sql`x.seen_setting`,
  sectionIds: sql`x.seen_sections`,
});

export const placementsCheck = {
  kind: "placements.check",
  words: "checks of placements",
  changes: { record: "placement", by: ["studentId"] },
  columns: [
    { name: "student_id", type: "int", sent: "studentId" },
    { name: "day", type: "date", sent: "day" },
    { name: "seen_revision", type: "int", sent: "seenRevision" },
    { name: "finding", type: "text", sent: "finding" },
    { name: "note", type: "text", sent: "note" },
    { name: "seen_setting", type: "text", sent: "seenSetting" },
    { name: "seen_sections", type: "int[]", eachOf: "seenSections", item: 0 },
    { name: "revision", type: "int", answer: "revision" },
  ],
  trail: {
    schoolId: { is: school },
    studentId: { is: sql`x.student_id` },
    sectionId: { is: sql`NULL` },
    detail: { is: object({ after: found }) },
    responseStatus: { is: sql`201` },
    response: {
      is: object({
        studentId: sql`x.student_id`,
        revision: sql`x.seen_revision + 1`,
        checkedOn: sql`x.day`,
      }),
    },
  },
  isStored: storedSql(
    sql`SELECT FROM ${placementChecks}
         WHERE ${placementChecks.operationId} = $1 AND ${placementChecks.studentId} = ${sentNumber("studentId")}`,
  ),
  check: sqlText(sql`
INSERT INTO firstbell_ledger.resolved (op, present)
SELECT x.op, EXISTS (SELECT FROM ${placementChecks} WHERE ${placementChecks.operationId} = x.op)
  FROM firstbell_ledger.placements_check x
 WHERE x.outcome = 'unknown';

INSERT INTO firstbell_ledger.superseded (op)
SELECT x.op
  FROM firstbell_ledger.placements_check x
 WHERE x.outcome = 'ok'
   AND EXISTS (SELECT FROM ${placementChecks}
                WHERE ${placementChecks.studentId} = x.student_id
                  AND ${placementChecks.revision} > x.seen_revision + 1)`),
} as const satisfies ReferenceWrite<PlacementsCheck>;

/** Corrections of attendance: who changed marks that were submitted before, when and why, and the field for the reason. */
import { and, asc, eq, gt, sql } from "drizzle-orm";
import { html } from "hono/html";
import { fullName } from "../db/fragments.ts";
import { db, type Given, query } from "../db/query.ts";
import { attendanceSubmissions } from "../db/schema/attendance.ts";
import { auditTrail } from "../db/schema/audit-trail.ts";
import { staff } from "../db/schema/people.ts";
import { textField } from "../http/page/fields.ts";
import type { FieldProblem, Html } from "../http/page/page.ts";
import { dayAndTime } from "../http/page/words.ts";
import { emptyIsNone, reasonUpTo } from "../http/request-fields.ts";
import { type Meeting, ofMeeting } from "./meeting-days.ts";

export const correctionReason = reasonUpTo(200);
export const reasonInForm = emptyIsNone(correctionReason);

/** Every submission after the first, in order. */
export const findCorrections = query("attendance.corrections", (meeting: Given<Meeting>) => {
  const { revision, submittedAt, operationId, sectionId } = attendanceSubmissions;
  return db
    .select({
      ...{ revision, submittedAt, submittedBy: fullName(staff) },
      reason: sql<string | null>`${auditTrail.detail} ->> 'reason'`,
    })
    .from(attendanceSubmissions)
    .innerJoin(staff, eq(staff.id, attendanceSubmissions.submittedBy))
    .leftJoin(
      auditTrail,
      and(
        ...[eq(auditTrail.operationId, operationId), eq(auditTrail.sectionId, sectionId)],
        eq(auditTrail.at, submittedAt),
      ),
    )
    .where(and(ofMeeting(attendanceSubmissions, meeting), gt(revision, 1)))
    .orderBy(asc(revision));
});
export type Correction = Awaited<ReturnType<typeof findCorrections.all>>[number];

export function correctionList(corrections: readonly Correction[], timeZone: string): Html | string {
  if (corrections.length === 0) return "";
  const items = corrections.map(
    ({ submittedAt, submittedBy, reason }) =>
      html`<li>${submittedBy}, ${dayAndTime(submittedAt, timeZone)}${reason === null ? "" : `: ${reason}`}</li>`,
  );
  return html`<h2>Corrections</h2><ul>${items}</ul>`;
}

/** The id of the field. */
export const reasonId = "reason";
export const reasonProblem = "Say why the marks change, in 3 to 200 characters";

export function correctionReasonField(value: string, problems: readonly FieldProblem[]): Html {
  const hint = "The reason is kept on record with your name.";
  return textField({ id: reasonId, label: "Reason for the correction", type: "text", value, problems, hint });
}

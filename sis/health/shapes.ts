/** What requests and answers of health share. */
import { z } from "@hono/zod-openapi";
import { healthVisits } from "../db/schema/health.ts";
import { students } from "../db/schema/people.ts";
import { shapeOf } from "../db/shape-of.ts";
import { id, idInText } from "../http/request-fields.ts";

export const ofStudent = { rows: "student", from: "params", field: "studentId" } as const;
export const student = z.object({ studentId: idInText });
export const ofSchool = { rows: "school", from: "params", field: "schoolId" } as const;
export const school = z.object({ schoolId: idInText });

export const at = z.iso.datetime();
export const names = {
  studentId: id,
  givenName: shapeOf(students.givenName),
  familyName: shapeOf(students.familyName),
  preferredName: shapeOf(students.preferredName).nullable(),
};
export const visit = {
  visitId: id,
  reason: shapeOf(healthVisits.reason),
  outcome: shapeOf(healthVisits.outcome),
  note: shapeOf(healthVisits.note).nullable(),
  version: shapeOf(healthVisits.version),
  recordedAt: at,
};

/** HTTP for immunizations: what one student still needs, and who at a school isn't cleared. */
import { z } from "@hono/zod-openapi";
import { schoolEnrollments } from "../db/schema/enrollment.ts";
import { immunizations } from "../db/schema/immunizations.ts";
import { shapeOf } from "../db/shape-of.ts";
import type { Dependencies } from "../dependencies.ts";
import { refuseNotFound } from "../errors.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { day } from "../http/request-fields.ts";
import { clearanceStates, immunizationSource, vaccineStates } from "./immunization-rules.ts";
import { readClearance, readNotCleared, type StudentClearance } from "./reads.ts";
import { names, ofSchool, ofStudent, school, student } from "./shapes.ts";

const api = { method: "get", traffic: "core", roles: ["nurse"] } as const;

const clearance = z.object({
  ...names,
  grade: shapeOf(schoolEnrollments.grade),
  state: z.enum(clearanceStates),
  vaccines: z.array(
    z.object({
      vaccine: shapeOf(immunizations.vaccine),
      state: z.enum(vaccineStates),
      doses: z.int(),
      dueBy: day.nullable(),
    }),
  ),
});

function clearanceBody(found: StudentClearance): z.input<typeof clearance> {
  const { studentId, givenName, familyName, preferredName, grade, state, vaccines } = found;
  return { studentId, givenName, familyName, preferredName, grade, state, vaccines: [...vaccines] };
}

export function mountImmunizations(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.read(
    {
      ...api,
      name: "student-immunizations",
      path: "/api/students/{studentId}/immunizations",
      summary: `What a student's grade requires of immunizations, and what is missing (${immunizationSource}); each look is recorded`,
      scope: [ofStudent],
      request: z.object({ params: student }),
      answers: { 200: clearance.extend({ source: z.string() }) },
    },
    async function showImmunizations({ params: { studentId }, session: { staffId } }) {
      const found = staffId === null ? undefined : await readClearance(dependencies, { studentId, staffId });
      if (found === undefined) return refuseNotFound();
      return { status: 200, body: { ...clearanceBody(found), source: immunizationSource } };
    },
  );
  routes.read(
    {
      ...api,
      name: "students-not-cleared",
      path: "/api/schools/{schoolId}/students-not-cleared",
      summary:
        "Lists a school's students whose immunizations are missing, then those admitted on condition; each look is recorded",
      scope: [ofSchool],
      request: z.object({ params: school }),
      answers: { 200: z.object({ students: z.array(clearance) }) },
    },
    async function listNotCleared({ params: { schoolId }, session: { staffId } }) {
      if (staffId === null) return refuseNotFound();
      const students = await readNotCleared(dependencies, { schoolId, staffId });
      return { status: 200, body: { students: students.map(clearanceBody) } };
    },
  );
}

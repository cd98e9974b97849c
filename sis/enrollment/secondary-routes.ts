/** HTTP for secondary enrollments: a student also goes to another school. */
import { z } from "zod";
import { secondaryKinds } from "../db/schema/enrollment.ts";
import type { Dependencies } from "../dependencies.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { answerWritten } from "../http/replayed.ts";
import { day, id, idInText } from "../http/request-fields.ts";
import { counters } from "./at-a-counter.ts";
import { beginSecondary, secondaryBegun } from "./secondary.ts";

export const secondaryKind = z.enum(secondaryKinds, `one of ${secondaryKinds.join(", ")}`);

export function mountSecondary(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.write(
    {
      name: "begin-secondary-enrollment",
      method: "post",
      path: "/api/students/{studentId}/secondary-enrollments",
      summary:
        "Begins a secondary enrollment: dual enrollment, a regional occupational center or a community college",
      traffic: "core",
      roles: counters,
      scope: [{ rows: "student", from: "params", field: "studentId" }],
      request: z.object({
        params: z.object({ studentId: idInText }),
        body: z.object({ schoolId: id, kind: secondaryKind, day }),
      }),
      answers: { 201: secondaryBegun },
    },
    async function enrollElsewhere({ params, body, session, operation }) {
      const secondary = { ...params, ...body, officeSchoolId: session.schoolId };
      return answerWritten(201, await beginSecondary(dependencies, session, secondary, operation));
    },
  );
}

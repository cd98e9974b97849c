/** HTTP for a departure that is ahead: move it to a later day, or cancel it. */
import { z } from "zod";
import type { Dependencies } from "../dependencies.ts";
import type { Declaration, SecuredRoutes } from "../http/declaration.ts";
import { answerWritten } from "../http/replayed.ts";
import { day, idInText } from "../http/request-fields.ts";
import { changeDeparture, departureAnswer } from "./change-departure.ts";

const departure = {
  path: "/api/students/{studentId}/enrollments/{enrollmentId}/departure",
  traffic: "core",
  roles: ["office", "district-administrator"],
  scope: [{ rows: "student", from: "params", field: "studentId" }],
  answers: { 200: departureAnswer },
} as const satisfies Partial<Declaration>;
const params = z.object({ studentId: idInText, enrollmentId: idInText });

export function mountDepartures(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.write(
    {
      ...departure,
      name: "move-departure",
      method: "put",
      summary:
        "Moves the day on which a student leaves a school to a later one; the seats come back as far as they're still free",
      request: z.object({ params, body: z.object({ seenDay: day, day }) }),
    },
    async function moveDeparture({ params, body, session, operation }) {
      const change = { ...params, ...body, officeSchoolId: session.schoolId };
      return answerWritten(200, await changeDeparture(dependencies, session, change, operation));
    },
  );
  routes.write(
    {
      ...departure,
      name: "cancel-departure",
      method: "delete",
      summary:
        "Cancels a departure that is ahead: the student stays, and the seats come back as far as they're still free",
      request: z.object({ params, query: z.object({ seenDay: day }) }),
    },
    async function cancelDeparture({ params, query, session, operation }) {
      const change = { ...params, ...query, day: undefined, officeSchoolId: session.schoolId };
      return answerWritten(200, await changeDeparture(dependencies, session, change, operation));
    },
  );
}

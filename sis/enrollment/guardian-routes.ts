/** HTTP for a student's guardians: change what is on record about one. */
import { z } from "zod";
import type { Dependencies } from "../dependencies.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { answerWritten } from "../http/replayed.ts";
import { email, familyName, givenName, idInText, phone } from "../http/request-fields.ts";
import { counters } from "./at-a-counter.ts";
import { changeGuardian, guardianChanged } from "./change-guardian.ts";

/** Without an email address a guardian can't sign in. */
export const guardianDetails = z.object({ givenName, familyName, phone, email: email.optional() });

export function mountGuardians(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.write(
    {
      name: "change-guardian",
      method: "put",
      path: "/api/students/{studentId}/guardians/{guardianId}",
      summary:
        "Changes the name, phone number and email address of a student's guardian, who then signs in with that address; one without an account may have none",
      traffic: "core",
      roles: counters,
      scope: [{ rows: "student", from: "params", field: "studentId" }],
      request: z.object({
        params: z.object({ studentId: idInText, guardianId: idInText }),
        body: guardianDetails,
      }),
      answers: { 200: guardianChanged },
    },
    async function putGuardian({ params, body, session, operation }) {
      const written = await changeGuardian(dependencies, session, { ...params, ...body }, operation);
      return answerWritten(200, written);
    },
  );
}

/** HTTP for the audit trail: who changed a student's records, when, and from what to what. */
import { z } from "@hono/zod-openapi";
import { roles } from "../db/schema/access.ts";
import { changeReasons } from "../db/schema/scheduling.ts";
import type { Dependencies } from "../dependencies.ts";
import { type Refusal, refuse } from "../errors.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { day, id, idInText } from "../http/request-fields.ts";
import { changesAtMost, readChanges } from "./read-changes.ts";
import { subjects } from "./subjects.ts";

export const readers = ["office", "counselor", "principal", "district-administrator"] as const;
export const ofStudent = { rows: "student", from: "params", field: "studentId" } as const;
export const student = z.object({ studentId: idInText });
export const about = z.enum(subjects, `one of ${subjects.join(", ")}`).default("schedule");
export const after = z
  .string()
  .max(60, "the `next` of the page before")
  .regex(/^[0-9_-]+$/, "the `next` of the page before")
  .optional();

/** Which places there are depends on what is asked about. */
export function refusePlace(): Refusal {
  const hint = "Ask for the first page, without `after`, and go on with its `next`.";
  return refuse(404, "no-such-place", "There is no such page of changes.", hint);
}

const change = z.object({
  at: z.iso.datetime(),
  by: z.object({ name: z.string(), role: z.enum(roles).nullable() }),
  ...{ action: z.string(), what: z.string(), from: z.string().nullable(), to: z.string().nullable() },
  day: day.nullable(),
  reason: z.enum(changeReasons).nullable(),
  note: z.string().nullable(),
  request: z.string(),
});

export function mountAuditTrail(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.read(
    {
      name: "student-changes",
      method: "get",
      path: "/api/students/{studentId}/changes",
      summary: `Who changed a student's records, newest first, ${changesAtMost} at a time: when, from what to what, why, and by which request`,
      traffic: "core",
      roles: readers,
      scope: [ofStudent],
      request: z.object({ params: student, query: z.object({ about, after }) }),
      answers: {
        200: z.object({ studentId: id, changes: z.array(change), next: z.string().nullable() }),
      },
    },
    async function listChanges({ params: { studentId }, query }) {
      const found = await readChanges(dependencies, { studentId, ...query });
      if (found === undefined) return refusePlace();
      const changes = found.changes.map(({ at, by, reason, ...change }) => ({
        ...{ at: at.toISOString(), by: { ...by }, reason: reasonIn(reason), ...change },
      }));
      return { status: 200, body: { studentId, changes, next: found.next } };
    },
  );
}

/** Exit codes and the reasons of other writes aren't reasons of a schedule. */
function reasonIn(reason: string | null) {
  return changeReasons.find((each) => each === reason) ?? null;
}

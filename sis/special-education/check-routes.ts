/** HTTP for checks of placements: a placement beside the classes, and what somebody found who compared them. */
import { z } from "@hono/zod-openapi";
import {
  educationPrograms,
  placementChecks,
  placementFindings,
  specialEducationPlacements,
  specialEducationSettings,
} from "../db/schema/special-education.ts";
import { shapeOf } from "../db/shape-of.ts";
import type { Dependencies } from "../dependencies.ts";
import { refuseNotFound } from "../errors.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { answerWritten } from "../http/replayed.ts";
import { day, id, reasonUpTo, revision } from "../http/request-fields.ts";
import { checkAnswer, checkPlacement, revisionOf } from "./check-placement.ts";
import { stillHolds } from "./check-rules.ts";
import { placementMismatches } from "./placement.ts";
import { findPlacement, type Placement } from "./queries.ts";
import { ofStudent, student } from "./routes.ts";
import { classShape } from "./school-routes.ts";

export function mountChecks(routes: SecuredRoutes, dependencies: Dependencies): void {
  mountPlacement(routes, dependencies);
  mountCheck(routes, dependencies);
}

const setting = shapeOf(specialEducationPlacements.setting).nullable();
const check = z.object({
  revision: shapeOf(placementChecks.revision),
  finding: shapeOf(placementChecks.finding),
  note: shapeOf(placementChecks.note).nullable(),
  checkedOn: day,
  checkedBy: z.string(),
});
const placementShape = z.object({
  studentId: shapeOf(educationPrograms.studentId),
  ...{ setting, sectionIds: z.array(id) },
  classes: z.array(classShape),
  mismatch: z.enum(placementMismatches).nullable(),
  revision,
  holds: z.boolean(),
  checks: z.array(check),
});

function mountPlacement(routes: SecuredRoutes, { core, today, settings }: Dependencies): void {
  routes.read(
    {
      name: "student-placement",
      links: [{ to: "check-placement", parameters: { studentId: "$response.body#/studentId" } }],
      method: "get",
      path: "/api/students/{studentId}/placement",
      summary:
        "A student's placement beside the classes, and who compared them; `holds`: neither has changed since the last check",
      traffic: "core",
      roles: ["case-manager", "counselor", "office", "district-administrator"],
      scope: [ofStudent],
      request: z.object({ params: student }),
      answers: { 200: placementShape },
    },
    async function readPlacement({ params: { studentId } }) {
      const { schoolYear } = settings;
      const found = await findPlacement.first(core, { studentId, day: today(), schoolYear });
      return found === undefined ? refuseNotFound() : { status: 200, body: shown(found) };
    },
  );
}

function shown(found: Placement): z.input<typeof placementShape> {
  const { studentId, setting, sectionIds, classes, mismatch } = found;
  const [last] = found.checks;
  const checks = found.checks.map(({ revision, finding, note, checkedOn, checkedBy }) => ({
    ...{ revision, finding, note, checkedOn, checkedBy },
  }));
  return {
    ...{ studentId, setting, sectionIds: [...sectionIds], classes: [...classes], mismatch },
    ...{ revision: revisionOf(found), holds: last !== undefined && stillHolds(last, found), checks },
  };
}

/** Sections of one student on one day. */
const sectionsAtMost = 60;
export const findingField = z.enum(placementFindings, `one of ${placementFindings.join(", ")}`);
const settingSeen = z.enum(specialEducationSettings, `one of ${specialEducationSettings.join(", ")}`);
const longestNote = 200;
export const checkNote = reasonUpTo(longestNote);

function mountCheck(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.write(
    {
      name: "check-placement",
      method: "post",
      path: "/api/students/{studentId}/placement-checks",
      summary:
        "Records what somebody found who compared the placement with the classes; refused if either isn't as it was seen",
      traffic: "core",
      roles: ["case-manager", "district-administrator"],
      scope: [ofStudent],
      request: z.object({
        params: student,
        body: z.object({
          seenRevision: revision,
          seenSetting: settingSeen.nullable(),
          seenSectionIds: z.array(id).max(sectionsAtMost),
          finding: findingField,
          note: checkNote.optional(),
        }),
      }),
      answers: { 201: checkAnswer },
    },
    async function recordCheck({ params, body, session, operation }) {
      const { seenSetting: setting, seenSectionIds: sectionIds, ...found } = body;
      const check = { ...params, ...found, seen: { setting, sectionIds } };
      return answerWritten(201, await checkPlacement(dependencies, session, check, operation));
    },
  );
}

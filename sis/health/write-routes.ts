/** HTTP for what nurses enter: visits and doses, each with a correction that keeps what was there. */
import { z } from "zod";
import { visitOutcomes, visitReasons } from "../db/schema/health.ts";
import type { Dependencies } from "../dependencies.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { answerWritten } from "../http/replayed.ts";
import { id, idInText, inText, largestId, wordsUpTo } from "../http/request-fields.ts";
import { doseGiven, doseTakenBack, giveDose, takeBack } from "./give-dose.ts";
import { correctVisit, recordVisit, visitRecorded } from "./record-visit.ts";
import { ofStudent, student } from "./shapes.ts";

const nurse = { traffic: "core", roles: ["nurse"] } as const;
const atSchool = { rows: "school", from: "body", field: "schoolId" } as const;

export const visitValues = {
  reason: z.enum(visitReasons, `one of ${visitReasons.join(", ")}`),
  outcome: z.enum(visitOutcomes, `one of ${visitOutcomes.join(", ")}`),
};
export const note = wordsUpTo(300);
export const seenVersion = z.int("a whole number").min(1, "1 or more").max(largestId, `${largestId} or less`);

export function mountHealthWrites(routes: SecuredRoutes, dependencies: Dependencies): void {
  mountRecordVisit(routes, dependencies);
  mountCorrectVisit(routes, dependencies);
  mountGiveDose(routes, dependencies);
  mountTakeBack(routes, dependencies);
}

function mountRecordVisit(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.write(
    {
      ...nurse,
      name: "record-visit",
      links: [
        {
          to: "correct-visit",
          parameters: {
            studentId: "$response.body#/studentId",
            visitId: "$response.body#/visitId",
          },
          body: { seenVersion: "$response.body#/version" },
        },
      ],
      method: "post",
      path: "/api/students/{studentId}/health-visits",
      summary: "Records a student's visit to the nurse today",
      scope: [ofStudent, atSchool],
      request: z.object({
        params: student,
        body: z.object({ schoolId: id, ...visitValues, note: note.optional() }),
      }),
      answers: { 201: visitRecorded },
    },
    async function recordNewVisit({ params, body, session, operation }) {
      const written = await recordVisit(dependencies, session, { ...params, ...body }, operation);
      return answerWritten(201, written);
    },
  );
}

function mountCorrectVisit(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.write(
    {
      ...nurse,
      name: "correct-visit",
      method: "put",
      path: "/api/students/{studentId}/health-visits/{visitId}",
      summary: "Corrects what is recorded of a visit, and keeps what was there; a stale version is refused",
      scope: [ofStudent],
      request: z.object({
        params: student.extend({ visitId: idInText }),
        body: z.object({ seenVersion, ...visitValues, note: note.optional() }),
      }),
      answers: { 200: visitRecorded },
    },
    async function correctOldVisit({ params, body, session, operation }) {
      const written = await correctVisit(dependencies, session, { ...params, ...body }, operation);
      return answerWritten(200, written);
    },
  );
}

function mountGiveDose(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.write(
    {
      ...nurse,
      name: "give-dose",
      links: [
        {
          to: "take-back-dose",
          parameters: { studentId: "$response.body#/studentId", doseId: "$response.body#/doseId" },
        },
      ],
      method: "post",
      path: "/api/students/{studentId}/medication-orders/{orderId}/doses",
      summary:
        "Records that a dose is given now; refused with the time of the next one if it's too soon after the last",
      scope: [ofStudent, atSchool],
      request: z.object({
        params: student.extend({ orderId: idInText }),
        body: z.object({ schoolId: id }),
      }),
      answers: { 201: doseGiven },
    },
    async function giveOneDose({ params, body, session, operation }) {
      return answerWritten(201, await giveDose(dependencies, session, { ...params, ...body }, operation));
    },
  );
}

function mountTakeBack(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.write(
    {
      ...nurse,
      name: "take-back-dose",
      method: "delete",
      path: "/api/students/{studentId}/medication-doses/{doseId}",
      summary:
        "Marks an entry of the medication log as made in error; it stays in the log, and doesn't count",
      scope: [ofStudent],
      request: z.object({
        params: student.extend({ doseId: idInText }),
        query: z.object({ seenVersion: inText(seenVersion) }),
      }),
      answers: { 200: doseTakenBack },
    },
    async function takeBackEntry({ params, query, session, operation }) {
      return answerWritten(200, await takeBack(dependencies, session, { ...params, ...query }, operation));
    },
  );
}

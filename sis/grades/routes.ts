/** HTTP for grades: assignments, scores and report-card marks, read and entered in bulk. */
import { z } from "@hono/zod-openapi";
import { assignments, scores, sectionGrades } from "../db/schema/grades.ts";
import { shapeOf } from "../db/shape-of.ts";
import type { Dependencies } from "../dependencies.ts";
import { refuseNotFound } from "../errors.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { answerWritten } from "../http/replayed.ts";
import { id, idInText, inText } from "../http/request-fields.ts";
import { enterGrades, enterScores, gradesAnswer, refuseTerm, scoresAnswer } from "./enter-grades.ts";
import { findAssignment, findAssignments, findScores } from "./queries.ts";
import { findGrades, isTermOfSection } from "./report-card-queries.ts";
import { marks } from "./rules.ts";

const readers = ["teacher", "office", "counselor", "district-administrator"] as const;
const writers = ["teacher", "district-administrator"] as const;
const ofSection = { rows: "section", from: "params", field: "sectionId" } as const;
const ofAssignment = { rows: "assignment", from: "params", field: "assignmentId" } as const;
const section = z.object({ sectionId: idInText });
const assignment = z.object({ assignmentId: idInText });
const sectionTerm = section.extend({
  termId: inText(z.int("a term").min(1, "1 or more").max(32_767, "32767 or less")),
});

/** The version that the writer saw; 0 if there was no value yet. */
const version = z.int("a whole number").min(0, "0 or more").max(2_147_483_646);
const points = z
  .number("points")
  .min(0, "0 or more")
  .max(9999.99, "9999.99 or less")
  .multipleOf(0.01, "at most two decimals")
  .openapi({ multipleOf: 0.01 });

export function mountGrades(routes: SecuredRoutes, dependencies: Dependencies): void {
  mountAssignments(routes, dependencies);
  mountScores(routes, dependencies);
  mountScoreEntry(routes, dependencies);
  mountMarks(routes, dependencies);
  mountMarkEntry(routes, dependencies);
}

const assignmentRow = z.object({
  assignmentId: shapeOf(assignments.id),
  title: shapeOf(assignments.title),
  pointsPossible: shapeOf(assignments.pointsPossible),
  dueOn: shapeOf(assignments.dueOn),
});

function mountAssignments(routes: SecuredRoutes, { core }: Dependencies): void {
  routes.read(
    {
      name: "section-assignments",
      links: ["assignment-scores", "enter-scores"].map((to) => ({
        to,
        parameters: { assignmentId: "$response.body#/assignments/0/assignmentId" },
      })),
      method: "get",
      path: "/api/sections/{sectionId}/assignments",
      summary: "Lists a section's assignments by due date",
      traffic: "core",
      roles: readers,
      scope: [ofSection],
      request: z.object({ params: section }),
      answers: { 200: z.object({ assignments: z.array(assignmentRow) }) },
    },
    async function readAssignments({ params }) {
      return { status: 200, body: { assignments: await findAssignments(core, params.sectionId) } };
    },
  );
}

const score = z.object({
  studentId: shapeOf(scores.studentId),
  points: shapeOf(scores.points).nullable(),
  version: shapeOf(scores.version),
});

function mountScores(routes: SecuredRoutes, { core, today }: Dependencies): void {
  routes.read(
    {
      name: "assignment-scores",
      method: "get",
      path: "/api/assignments/{assignmentId}/scores",
      summary: "Lists the scores of everyone in the section; version 0 and no points if there is none yet",
      traffic: "core",
      roles: readers,
      scope: [ofAssignment],
      request: z.object({ params: assignment }),
      answers: { 200: z.object({ scores: z.array(score) }) },
    },
    async function readScores({ params: { assignmentId } }) {
      const found = await findAssignment(core, assignmentId);
      if (found === undefined) return refuseNotFound();
      const standings = await findScores(core, { sectionId: found.sectionId, assignmentId, day: today() });
      const scores = standings.map(({ studentId, value, version }) => ({
        studentId,
        points: value,
        version,
      }));
      return { status: 200, body: { scores } };
    },
  );
}

const scoreEntries = z
  .array(z.object({ studentId: id, points, version }))
  .min(1)
  .max(500);

function mountScoreEntry(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.write(
    {
      name: "enter-scores",
      method: "put",
      path: "/api/assignments/{assignmentId}/scores",
      summary:
        "Enters scores, all or none: one stale version refuses them all and returns the current values",
      traffic: "core",
      roles: writers,
      scope: [ofAssignment],
      request: z.object({ params: assignment, body: z.object({ scores: scoreEntries }) }),
      answers: { 200: scoresAnswer },
    },
    async function writeScores({ params, body, session, operation }) {
      const scores = body.scores.map(({ points, ...entry }) => ({ ...entry, value: points }));
      const written = await enterScores(dependencies, session, { ...params, scores }, operation);
      return answerWritten(200, written);
    },
  );
}

const markRow = z.object({
  studentId: shapeOf(sectionGrades.studentId),
  mark: shapeOf(sectionGrades.mark).nullable(),
  version: shapeOf(sectionGrades.version),
});

function mountMarks(routes: SecuredRoutes, { core, today }: Dependencies): void {
  routes.read(
    {
      name: "section-grades",
      refusals: [422],
      method: "get",
      path: "/api/sections/{sectionId}/grades/{termId}",
      summary: "Lists everyone's marks in the section for a term; version 0 and no mark if there is none yet",
      traffic: "core",
      roles: readers,
      scope: [ofSection],
      request: z.object({ params: sectionTerm }),
      answers: { 200: z.object({ grades: z.array(markRow) }) },
    },
    async function readMarks({ params: { sectionId, termId } }) {
      if (!(await isTermOfSection(core, sectionId, termId))) return refuseTerm();
      const standings = await findGrades(core, { sectionId, termId, day: today() });
      const grades = standings.map(({ studentId, value, version }) => ({ studentId, mark: value, version }));
      return { status: 200, body: { grades } };
    },
  );
}

const markEntries = z
  .array(z.object({ studentId: id, mark: z.enum(marks, `one of ${marks.join(", ")}`), version }))
  .min(1)
  .max(500);

function mountMarkEntry(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.write(
    {
      name: "enter-grades",
      method: "put",
      path: "/api/sections/{sectionId}/grades/{termId}",
      summary: "Enters marks for a term, all or none: one stale version refuses them all",
      traffic: "core",
      roles: writers,
      scope: [ofSection],
      request: z.object({ params: sectionTerm, body: z.object({ grades: markEntries }) }),
      answers: { 200: gradesAnswer },
    },
    async function writeMarks({ params, body, session, operation }) {
      const grades = body.grades.map(({ mark, ...entry }) => ({ ...entry, value: mark }));
      const written = await enterGrades(dependencies, session, { ...params, grades }, operation);
      return answerWritten(200, written);
    },
  );
}

/** HTTP for reports of whole schools: ask for one, watch it, pause it, read its documents. */
import { z } from "@hono/zod-openapi";
import { reportDocuments, reports } from "../db/schema/reports.ts";
import { shapeOf } from "../db/shape-of.ts";
import type { Dependencies } from "../dependencies.ts";
import { refuseNotFound } from "../errors.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { answerWritten } from "../http/replayed.ts";
import { id, idInText, inText, largestId, limitInText } from "../http/request-fields.ts";
import { askReport, pauseReport, reportAsked, reportChoice, reportState } from "./ask.ts";
import { findDocuments, findReport, findReports, type Report } from "./queries.ts";

const ofSchool = { rows: "school", from: "params", field: "schoolId" } as const;
const school = z.object({ schoolId: idInText });
export const oneReport = school.extend({ reportId: idInText });
const shared = {
  traffic: "core",
  roles: ["office", "counselor", "district-administrator"],
  scope: [ofSchool],
} as const;

export function mountReports(routes: SecuredRoutes, dependencies: Dependencies): void {
  mountList(routes, dependencies);
  mountAsk(routes, dependencies);
  mountPause(routes, dependencies);
  mountDocuments(routes, dependencies);
}

const moment = z.iso.datetime();
const report = z.object({
  reportId: id,
  kind: shapeOf(reports.kind),
  format: shapeOf(reports.format),
  state: shapeOf(reports.state),
  expected: shapeOf(reports.expected),
  made: shapeOf(reports.made),
  askedAt: moment,
  finishedAt: moment.nullable(),
});

function reportBody({ reportId, kind, format, state, expected, made, askedAt, finishedAt }: Report) {
  const at = { askedAt: askedAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null };
  return { reportId, kind, format, state, expected, made, ...at };
}

function mountList(routes: SecuredRoutes, { core }: Dependencies): void {
  routes.read(
    {
      ...shared,
      name: "school-reports",
      links: ["pause-report", "report-documents"].map((to) => ({
        to,
        parameters: { reportId: "$response.body#/reports/0/reportId" },
      })),
      method: "get",
      path: "/api/schools/{schoolId}/reports",
      summary: "Lists the reports that a school asked for, the newest first, and how far each is",
      request: z.object({ params: school }),
      answers: { 200: z.object({ reports: z.array(report) }) },
    },
    async function listReports({ params }) {
      const found = await findReports.all(core, params);
      return { status: 200, body: { reports: found.map(reportBody) } };
    },
  );
}

function mountAsk(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.write(
    {
      ...shared,
      name: "ask-report",
      method: "post",
      path: "/api/schools/{schoolId}/reports",
      summary: "Asks for a report of a whole school, which is made in the background",
      request: z.object({ params: school, body: reportChoice }),
      answers: { 201: reportAsked },
    },
    async function askForReport({ params, body, session, operation }) {
      return answerWritten(201, await askReport(dependencies, session, { ...params, ...body }, operation));
    },
  );
}

function mountPause(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.write(
    {
      ...shared,
      name: "pause-report",
      method: "put",
      path: "/api/schools/{schoolId}/reports/{reportId}/pause",
      summary: "Pauses a report, or lets it go on",
      request: z.object({ params: oneReport, body: z.object({ paused: z.boolean("true or false") }) }),
      answers: { 200: reportState },
    },
    async function pauseOneReport({ params, body, session, operation }) {
      return answerWritten(200, await pauseReport(dependencies, session, { ...params, ...body }, operation));
    },
  );
}

const usualDocuments = 100;
const after = inText(
  z.int("a whole number").min(0, "0 or more").max(largestId, `${largestId} or less`),
).default(0);

function mountDocuments(routes: SecuredRoutes, { core }: Dependencies): void {
  routes.read(
    {
      ...shared,
      name: "report-documents",
      method: "get",
      path: "/api/schools/{schoolId}/reports/{reportId}/documents",
      summary: "Lists a report's documents by the ids of students or sections, those made so far",
      request: z.object({
        params: oneReport,
        query: z.object({ after, limit: limitInText(usualDocuments) }),
      }),
      answers: {
        200: z.object({
          documents: z.array(
            z.object({
              subjectId: shapeOf(reportDocuments.subjectId),
              content: shapeOf(reportDocuments.content),
            }),
          ),
        }),
      },
    },
    async function listDocuments({ params, query }) {
      const [found, documents] = await Promise.all([
        findReport.first(core, params),
        findDocuments.all(core, { reportId: params.reportId, ...query }),
      ]);
      return found === undefined ? refuseNotFound() : { status: 200, body: { documents } };
    },
  );
}

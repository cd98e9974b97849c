/** An office's pages of reports: ask for one, see how far each is, and print it. */
import { html, raw } from "hono/html";
import { z } from "zod";
import type { Written } from "../db/write-once.ts";
import type { Dependencies } from "../dependencies.ts";
import { isRefusal, type Refusal, refuseNotFound } from "../errors.ts";
import type { SisContext } from "../http/context.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { selectField } from "../http/page/fields.ts";
import { type FieldProblem, formFields, type Html, showPage } from "../http/page/page.ts";
import { dayAndTime, refusalProblems } from "../http/page/words.ts";
import { idInText } from "../http/request-fields.ts";
import type { Session } from "../http/row-scopes.ts";
import { askReport, pauseReport, reportChoice } from "./ask.ts";
import { findDocuments, findReport, findReports, type Report } from "./queries.ts";
import { kinds } from "./subjects.ts";

const page = {
  kind: "page",
  answers: {},
  traffic: "core",
  roles: ["office", "counselor"],
  scope: [],
} as const;
const path = "/office/reports";
/** Documents of a whole school. */
const printedAtMost = 5_000;

export function mountReportPages(routes: SecuredRoutes, dependencies: Dependencies): void {
  mountListPage(routes, dependencies);
  mountAskForm(routes, dependencies);
  mountPauseForm(routes, dependencies);
  mountPrintPage(routes, dependencies);
}

type Shown = {
  readonly session: Session;
  readonly problems: readonly FieldProblem[];
  readonly status?: 200 | Refusal["status"];
  /** The kind in a form that was refused. */
  readonly chosen?: string | undefined;
};

async function showReports(
  c: SisContext,
  { core, settings }: Dependencies,
  { session, problems, status = 200, chosen = "" }: Shown,
): Promise<Response | Refusal> {
  const { schoolId } = session;
  if (schoolId === null) return refuseNotFound();
  const reports = await findReports.all(core, { schoolId });
  const cards = reports.map((report) => reportCard(c, report, settings.timeZone));
  const main = html`${askForm(c, problems, chosen)}<h2>Asked for</h2>
${reports.length === 0 ? html`<p>No reports yet.</p>` : html`<ul class="cards">${cards}</ul>`}`;
  return await showPage(c, { title: "Reports", session, problems, status }, main);
}

function askForm(c: SisContext, problems: readonly FieldProblem[], value: string): Html {
  const choices = Object.entries(kinds).map(([kind, { title }]) => [kind, title] as const);
  const field = selectField({ id: "kind", label: "Report", value, problems, choices });
  return html`<p>Reports are made in the background. They wait while teachers and offices are busy.</p>
<form method="post" action="${path}" class="inline">${formFields(c)}${field}<button>Make it</button></form>`;
}

function reportCard(c: SisContext, report: Report, timeZone: string): Html {
  const { reportId, kind, state, made, expected, askedAt, format } = report;
  const print =
    state === "done" && format === "html"
      ? html`<p><a href="${path}/${reportId}">Print ${kinds[kind].title.toLowerCase()}</a></p>`
      : "";
  return html`<li class="${state === "done" ? "done" : "todo"}"><p class="first">${kinds[kind].title}</p>
<p>${stateText(report)}: ${made} of ${expected}</p><p>Asked for ${dayAndTime(askedAt, timeZone)}</p>
${print}${state === "done" ? "" : pauseForm(c, reportId, state === "paused")}</li>`;
}

function stateText({ state }: Report): string {
  return { waiting: "Under way", paused: "Paused", done: "Done" }[state];
}

function pauseForm(c: SisContext, reportId: number, paused: boolean): Html {
  return html`<form method="post" action="${path}/${reportId}/pause">${formFields(c)}
<input type="hidden" name="paused" value="${paused ? "no" : "yes"}"><button class="quiet">${paused ? "Go on" : "Pause"}</button></form>`;
}

function mountListPage(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.read(
    {
      ...page,
      name: "reports-page",
      method: "get",
      path,
      summary: "Page: the school's reports, and how far each is",
      request: z.object({}),
    },
    async ({ c, session }) => showReports(c, dependencies, { session, problems: [] }),
  );
}

function back<Answer>(c: SisContext, written: Written<Answer> | Refusal): Response | Refusal {
  return isRefusal(written) ? written : c.redirect(path, 303);
}

function mountAskForm(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.write(
    {
      ...page,
      name: "ask-report-form",
      method: "post",
      path,
      summary: "Form: ask for a report of the whole school",
      again: async ({ c, session, typed, refusal }) =>
        showReports(c, dependencies, {
          session,
          chosen: typed.kind,
          problems: refusalProblems(refusal, { kind: "Choose a report" }),
          status: refusal.status,
        }),
      request: z.object({ body: reportChoice.pick({ kind: true }) }),
    },
    async function askByForm({ c, session, body: { kind }, operation }) {
      const { schoolId } = session;
      if (schoolId === null) return refuseNotFound();
      const choice = { schoolId, kind, format: "html" } as const;
      return back(c, await askReport(dependencies, session, choice, operation));
    },
  );
}

const ofReport = z.object({ reportId: idInText });

function mountPauseForm(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.write(
    {
      ...page,
      name: "pause-report-form",
      method: "post",
      path: `${path}/{reportId}/pause`,
      summary: "Form: pause a report, or let it go on",
      request: z.object({ params: ofReport, body: z.object({ paused: z.enum(["yes", "no"]) }) }),
    },
    async function pauseByForm({ c, session, params: { reportId }, body, operation }) {
      const { schoolId } = session;
      if (schoolId === null) return refuseNotFound();
      const choice = { schoolId, reportId, paused: body.paused === "yes" };
      return back(c, await pauseReport(dependencies, session, choice, operation));
    },
  );
}

function mountPrintPage(routes: SecuredRoutes, { core }: Dependencies): void {
  routes.read(
    {
      ...page,
      name: "report-page",
      method: "get",
      path: `${path}/{reportId}`,
      summary: "Page: a report to print, each document on its own sheet",
      request: z.object({ params: ofReport }),
    },
    async function showReport({ c, session, params: { reportId } }) {
      const { schoolId } = session;
      if (schoolId === null) return refuseNotFound();
      const [report, documents] = await Promise.all([
        findReport.first(core, { schoolId, reportId }),
        findDocuments.all(core, { reportId, after: 0, limit: printedAtMost }),
      ]);
      if (report === undefined || report.format !== "html") return refuseNotFound();
      const sheets = documents.map(({ content }) => html`<article class="sheet">${raw(content)}</article>`);
      return showPage(c, { title: kinds[report.kind].title, session }, html`${sheets}`);
    },
  );
}

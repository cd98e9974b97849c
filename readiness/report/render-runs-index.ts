/** The page of all runs: verdicts by time, and how the figures that matter changed from run to run. Pure. */
import { html } from "hono/html";
import { capital, number, percent, spoken } from "../evidence/plain-words.ts";
import { quantity } from "../evidence/units.ts";
import type { Html } from "./html.ts";
import type { IndexedReport, ListedRun } from "./listed-run.ts";
import { page } from "./page.ts";
import { head, scrolling } from "./sections/table.ts";
import { trendLine } from "./trend-line.ts";

export function renderRunsIndex(runs: readonly ListedRun[]): Promise<string> {
  const groups = Map.groupBy(runs.flatMap(reported), ({ report }) => kindOf(report));
  const without = runs.flatMap((run) => ("ended" in run ? [run] : []));
  return page({
    title: "Runs",
    tone: "",
    content: html`<main>
<h1>Runs</h1>
<p class="soft">Runs of the same day, size and rate stand together, newest first. Only these can be compared.</p>
${runs.length === 0 ? html`<p>There are no runs here yet.</p>` : ""}
${[...groups].map(([kind, group]) => groupOf(kind, group))}
${without.length === 0 ? "" : withoutReport(without)}
</main>
<footer><p>Firstbell. This page is built from the runs beside it, needs no network and runs no script.</p></footer>`,
  });
}

type Reported = Extract<ListedRun, { readonly report: IndexedReport }>;

function reported(run: ListedRun): Reported[] {
  return "report" in run ? [run] : [];
}

function kindOf({ run }: IndexedReport): string {
  if (run === null) return "Runs without a description";
  const { kind, scenario, students, load, fault, district } = run;
  return [
    `${kind === "load" ? "Loads on their own: " : ""}${capital(spoken(scenario))}`,
    `${number(students)} students`,
    `${percent(load)} of the real rate`,
    ...(district.through === undefined ? [] : [`with records through ${district.through}`]),
    ...(fault === null ? [] : [`with the fault ${spoken(fault)}`]),
  ].join(", ");
}

/** The requirements whose figures are followed. */
export const followed = [
  ["speed.sign-in", "Sign-in"],
  ["speed.read", "Look-ups"],
  ["speed.attendance", "Attendance"],
  ["speed.write", "Changes"],
  ["reliability.errors", "Failed requests"],
  ["records.lost", "Lost work"],
  ["records.altered", "Altered work"],
  ["privacy.others-data", "Others’ data shown"],
  ["assignments.R01", "Without classes"],
] as const;

function groupOf(kind: string, runs: readonly Reported[]): Html {
  return html`<section>
<h2>${kind}</h2>
${scrolling(
  kind,
  html`<table>${head(["Run", "Verdict", "Students affected", "Not tested", ...followed.map(([, title]) => title)], 2)}
<tbody>${runs.map(row)}</tbody>
${runs.length < 2 ? "" : trends(runs)}
</table>`,
)}
</section>`;
}

const tones = {
  GO: "held",
  CONDITIONAL: "warned",
  "NO-GO": "failed",
  "INVALID RUN": "waived",
  "not judged": "not-tested",
} as const satisfies Record<IndexedReport["verdict"], string>;

function row({ folder, report }: Reported): Html {
  const { verdict, reduced, run, students, requirements } = report;
  // A GO that isn't permission isn't green.
  const tone = tones[verdict === "GO" && reduced ? "CONDITIONAL" : verdict];
  const untested = requirements.filter(({ status }) => status === "not-tested").length;
  return html`<tr>
<th scope="row" class="run"><a href="${folder}/report.html">${run?.startedAt.slice(0, 16).replace("T", " ") ?? folder}</a>
<span class="id">seed ${run?.seed ?? "not known"}, commit ${run?.source?.commit?.slice(0, 8) ?? "not known"}</span></th>
<td><span class="status ${tone}">${verdict}</span></td>
<td class="n">${affected(students)}</td>
<td class="n">${number(untested)}</td>
${followed.map(([id]) => html`<td class="n">${figure(report, id)}</td>`)}
</tr>`;
}

function affected({ distinct, complete }: IndexedReport["students"]): string {
  if (complete) return number(distinct);
  return distinct === 0 ? "not countable" : `at least ${number(distinct)}`;
}

function figure({ requirements }: IndexedReport, id: string): string {
  const found = requirements.find((requirement) => requirement.id === id);
  if (found === undefined || found.measured === null) return "–";
  if (found.measured === 0) return "none";
  return quantity(found.measured, found.unit);
}

function trends(runs: readonly Reported[]): Html {
  const oldestFirst = [...runs].reverse();
  return html`<tfoot><tr><th scope="row">Oldest to newest</th><td></td>
<td class="n">${trendLine(oldestFirst.map(({ report }) => report.students.distinct))}</td><td></td>
${followed.map(([id]) => html`<td class="n">${trendLine(oldestFirst.map(({ report }) => measured(report, id)))}</td>`)}
</tr></tfoot>`;
}

function measured({ requirements }: IndexedReport, id: string): number | null {
  return requirements.find((requirement) => requirement.id === id)?.measured ?? null;
}

function withoutReport(runs: readonly Extract<ListedRun, { readonly ended: string }>[]): Html {
  return html`<section><h2>Without a report</h2>
<ul>${runs.map(({ folder, ended }) => html`<li><code>${folder}</code>: ${ended}</li>`)}</ul></section>`;
}

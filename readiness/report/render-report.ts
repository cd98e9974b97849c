/** report.json → report.html: one file, no scripts, no requests; a pure function of the report. */
import { html } from "hono/html";
import { page } from "./page.ts";
import type { Report } from "./report.ts";
import { reportTitle } from "./report-title.ts";
import { firedAlerts } from "./sections/alerts.ts";
import { comparedAnswers } from "./sections/answers.ts";
import { likelyCauses } from "./sections/causes.ts";
import { databaseWork } from "./sections/database.ts";
import { auditFindings, ledgerAccount, worstSchools } from "./sections/findings.ts";
import { loadOverTime } from "./sections/load.ts";
import { beyondSoftware } from "./sections/preparation.ts";
import { openRequirements, requirementTable } from "./sections/requirements.ts";
import { runAndMachine } from "./sections/run.ts";
import { sealOfRun } from "./sections/seal.ts";
import { softerCriteria } from "./sections/softer.ts";
import { coverage, summary, verdictClass } from "./sections/summary.ts";
import { slowRequests } from "./sections/traces.ts";

export function renderReport(report: Report): Promise<string> {
  const { run } = report;
  return page({
    title: reportTitle(report),
    tone: verdictClass(report),
    runningHead: `${report.verdict}${run === null ? "" : `, run ${run.id}`}`,
    content: html`${summary(report)}
<main>
${openRequirements(report)}
${worstSchools(report)}
${beyondSoftware(report)}
${coverage(report)}
${softerCriteria(report)}
${requirementTable(report)}
${likelyCauses(report)}
${loadOverTime(report)}
${comparedAnswers(report)}
${ledgerAccount(report)}
${auditFindings(report)}
${slowRequests(report)}
${firedAlerts(report)}
${databaseWork(report)}
${sealOfRun(report)}
${runAndMachine(report)}
</main>
<footer><p>Firstbell. This page is built from report.json alone, needs no network and runs no script.</p></footer>`,
  });
}

/** report.json → report.html: one file, no scripts, no requests; a pure function of the report. */
import { html, raw } from "hono/html";
import type { Html } from "./html.ts";
import type { Report } from "./report.ts";
import { firedAlerts } from "./sections/alerts.ts";
import { comparedAnswers } from "./sections/answers.ts";
import { likelyCauses } from "./sections/causes.ts";
import { databaseWork } from "./sections/database.ts";
import { auditFindings, ledgerAccount, worstSchools } from "./sections/findings.ts";
import { loadOverTime } from "./sections/load.ts";
import { openRequirements, requirementTable } from "./sections/requirements.ts";
import { runAndMachine } from "./sections/run.ts";
import { sealOfRun } from "./sections/seal.ts";
import { coverage, summary, verdictClass } from "./sections/summary.ts";
import { slowRequests } from "./sections/traces.ts";
import { style } from "./style.ts";

export async function renderReport(report: Report): Promise<string> {
  const page = await html`<!doctype html>
<html lang="en">
<head>
${head(report)}
</head>
<body class="${verdictClass(report)}">
${summary(report)}
<main>
${coverage(report)}
${requirementTable(report)}
${openRequirements(report)}
${likelyCauses(report)}
${loadOverTime(report)}
${worstSchools(report)}
${comparedAnswers(report)}
${ledgerAccount(report)}
${auditFindings(report)}
${slowRequests(report)}
${firedAlerts(report)}
${databaseWork(report)}
${sealOfRun(report)}
${runAndMachine(report)}
</main>
<footer><p>Firstbell. This page is built from report.json alone, needs no network and runs no script.</p></footer>
</body>
</html>
`;
  return page.toString();
}

function head({ verdict, run }: Report): Html {
  return html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${verdict}: readiness for opening day${run === null ? "" : `, run ${run.id}`}</title>
<style>${raw(style)}</style>`;
}

/** The first page's reasons, most students first, and the lines on which people sign what they decide. */
import { html } from "hono/html";
import { counted } from "../../evidence/plain-words.ts";
import { quantity } from "../../evidence/units.ts";
import type { Html } from "../html.ts";
import type { Report, ReportedRequirement } from "../report.ts";

/** As many as a reader takes in at once. */
const mostReasons = 5;

/** Nothing if everything is met. */
export function reasons({ requirements, verdict, why }: Report): Html {
  const unmet = requirements.filter((row) => isReason(row, verdict)).sort(gravestFirst);
  // The verdict's own reason leads, as in the sentence above it.
  unmet.sort((one, other) => Number(why.includes(named(other))) - Number(why.includes(named(one))));
  if (unmet.length < 2) return html``;
  const left = unmet.length - mostReasons;
  return html`<h2 class="plain">What was not met</h2>
<ol class="reasons">${unmet.slice(0, mostReasons).map(reason)}</ol>
${left <= 0 ? "" : html`<p class="soft"><a href="#open">And ${counted(left, "more requirement", "more requirements")}</a></p>`}`;
}

/** What made a run invalid decides how to read everything else. */
function isReason({ status, severity }: ReportedRequirement, verdict: Report["verdict"]): boolean {
  if (verdict === "INVALID RUN") return severity === "invalidates" && status !== "held";
  return status === "failed" || status === "warned" || status === "waived";
}

function named({ promise }: ReportedRequirement): string {
  return `“${promise.replace(/\.$/, "")}”`;
}

const weights = { failed: 0, warned: 1, waived: 2, "not-tested": 3, held: 4 } as const;

/** Failures before warnings, then by the students whom they affect. */
function gravestFirst(one: ReportedRequirement, other: ReportedRequirement): number {
  const byStatus = weights[one.status] - weights[other.status];
  return byStatus === 0 ? (other.students.students ?? 0) - (one.students.students ?? 0) : byStatus;
}

function reason(row: ReportedRequirement): Html {
  const { promise, measured, unit, students, status, waiver, area } = row;
  const seen = measured === null ? "Not known" : `Measured: ${quantity(measured, unit)}`;
  const affected =
    area === "run validity" || students.students === null
      ? ""
      : `; ${counted(students.students, "student", "students")} affected`;
  const accepted = waiver === null ? "" : ` Accepted by ${waiver.person}, until ${waiver.expires}.`;
  return html`<li><b>${promise}</b> <span class="status ${status}">${words[status]}</span> <br>${seen}${affected}.${accepted}</li>`;
}

const words = {
  failed: "not met",
  warned: "warning",
  waived: "waived",
  "not-tested": "not tested",
  held: "met",
} as const;

/** Who signs, and for what; nobody can decide anything from a run that proves nothing. */
const asked = {
  GO: "Signed by those who open the school year with this system",
  CONDITIONAL: "Signed by those who accept what isn’t met, in their own names",
  "NO-GO": "Signed by those who have read this NO-GO",
} as const;

const signers = ["Decides for the district", "Answers for the system"] as const;

export function signatures({ verdict, reduced, run }: Report): Html {
  if (verdict === "INVALID RUN" || verdict === "not judged") return html``;
  if (reduced && verdict === "GO") return html``;
  return html`<table class="sign"><caption>${asked[verdict]}${run === null ? "" : ` (run ${run.id})`}</caption>
<thead><tr><th scope="col">Who</th><th scope="col">Name and signature</th><th scope="col">Date</th></tr></thead>
<tbody>${signers.map((signer) => html`<tr><th scope="row">${signer}</th><td></td><td></td></tr>`)}</tbody></table>`;
}

/** What holds is one line until somebody opens it. */
export function oneLine(title: string, rows: Html): Html {
  return html`<details><summary><span class="status held">${title}</span></summary>${rows}</details>`;
}

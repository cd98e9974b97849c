/** Readiness beyond the software: training, known issues, help desk, way back, pilot, sign-offs and dissent. */
import { html } from "hono/html";
import { counted, dayInWords, inSentence, number, percent, shortDay } from "../../evidence/plain-words.ts";
import { preparationFile } from "../../evidence/preparation.ts";
import { sisSystems } from "../../evidence/sis-systems.ts";
import type { Html } from "../html.ts";
import type { Stated } from "../preparation.ts";
import type { Report } from "../report.ts";

/** For the head: what no rehearsal can show, and nobody stated. */
export function notJudgedLine({ preparation: { notJudged } }: Report): Html {
  return notJudged.length === 0
    ? html``
    : html`<p class="untested"><b>Not judged:</b> ${notJudged.join(", ")}.</p>`;
}

export function beyondSoftware({ preparation: { stated, notJudged } }: Report): Html {
  if (stated === null) return html``;
  const missing = notJudged.length === 0 ? "" : ` It leaves out: ${notJudged.join(", ")}.`;
  return html`
<section aria-labelledby="beyond"><h2 id="beyond">Readiness beyond the software</h2>
<p>As ${stated.statedBy} stated on ${dayInWords(stated.statedOn)}, in <code>${preparationFile}</code>. Firstbell can’t check whether it is true.${missing}</p>
${training(stated)}${issues(stated)}${helpDesk(stated)}${wayBack(stated)}${pilot(stated)}${signOffs(stated)}${dissent(stated)}
</section>`;
}

function training({ training: stated }: Stated): Html {
  if (stated === null) return html``;
  const { all, roles, schools, ofSchools, worst } = stated;
  const byRole = roles.map(({ role, share }) => `${inSentence(role)} ${percent(share)}`).join(", ");
  const caption =
    worst.length < schools
      ? `The ${number(worst.length)} least trained of ${counted(schools, "school", "schools")}`
      : "Trained by school, the least trained first";
  return html`<h3>Training</h3>
<p>${number(all.finished)} of ${counted(all.people, "person", "people")} have finished their training, ${percent(all.share)}: ${byRole}.${ofSchools === null || schools >= ofSchools ? "" : ` There are figures for only ${number(schools)} of ${counted(ofSchools, "school", "schools")}.`}</p>
${table(
  caption,
  ["School", "Trained", "Finished", "People", "Least trained role"],
  worst.map(({ school, share, finished, people, lowest }) => [
    school,
    percent(share),
    number(finished),
    number(people),
    `${lowest.role}, ${percent(lowest.share)}`,
  ]),
  [1, 2, 3],
)}`;
}

function issues({ issues: stated }: Stated): Html {
  if (stated === null) return html``;
  const { open, unowned, overdue, worst } = stated;
  if (open === 0) return html`<h3>Known issues</h3><p>None is open.</p>${trend(stated)}`;
  const listed =
    worst.length < open ? `The ${number(worst.length)} gravest of ${number(open)}` : "Open issues";
  return html`<h3>Known issues</h3>
<p>${counted(open, "issue is", "issues are")} open: ${severities(stated)}. ${number(unowned)} without an owner, ${number(overdue)} overdue. By part: ${modules(stated)}.</p>
${trend(stated)}
${table(
  `${listed}, the gravest and then the oldest first`,
  ["Issue", "Severity", "Part", "Age", "Due", "Owner"],
  worst.map((issue) => [
    html`${issue.title}<span class="id">${issue.id}${issue.evidence === null ? "" : ` · ${issue.evidence}`}</span>`,
    html`<span class="status ${tones[issue.severity]}">${issue.severity}</span>`,
    html`${moduleName(issue.module)}${issue.isCovered ? "" : html`<span class="id">not part of this run</span>`}`,
    counted(issue.ageDays, "day", "days"),
    issue.due === null ? "no day" : `${shortDay(issue.due)}${issue.isOverdue ? ", overdue" : ""}`,
    issue.owner ?? html`<span class="status failed">nobody</span>`,
  ]),
  [3],
)}`;
}

const tones = { critical: "failed", high: "warned", medium: "not-tested", low: "not-tested" } as const;

type Issues = NonNullable<Stated["issues"]>;

function severities({ bySeverity }: Issues): string {
  const some = bySeverity.filter(({ open }) => open > 0);
  return some.map(({ severity, open }) => `${number(open)} ${severity}`).join(", ");
}

/** "attendance 41 (30 on Jun 29)" */
function modules({ byModule, trend: [first] }: Issues): string {
  return byModule
    .map(({ module, open, before }) => {
      const changed =
        first === undefined || before === open ? "" : ` (${number(before)} on ${monthAndDay(first.day)})`;
      return `${moduleName(module)} ${number(open)}${changed}`;
    })
    .join(", ");
}

function monthAndDay(day: string): string {
  return shortDay(day).replace(/,.*/, "");
}

function moduleName(module: Issues["byModule"][number]["module"]): string {
  return sisSystems.find(({ id }) => id === module)?.name ?? module;
}

function trend({ trend: weeks }: Issues): Html {
  return html`<p class="soft">Open, week by week: ${weeks.map(({ day, open }) => `${monthAndDay(day)}: ${number(open)}`).join("; ")}.</p>`;
}

function helpDesk({ helpDesk: stated }: Stated): Html {
  if (stated === null) return html``;
  const { staff, hours, openTickets, medianAnswerMinutes } = stated;
  return html`<h3>Help desk</h3>
${table(
  "Who answers, and how soon",
  ["Hours", "People", "Open tickets", "Half are answered within"],
  [[hours, number(staff), number(openTickets), minutes(medianAnswerMinutes)]],
  [1, 2, 3],
)}`;
}

function minutes(value: number): string {
  return `${number(value, 1)} ${value === 1 ? "minute" : "minutes"}`;
}

function wayBack({ wayBack: stated }: Stated): Html {
  if (stated === null) return html``;
  const { decides, pointOfNoReturn, rehearsedOn, loses } = stated;
  return html`<h3>Way back</h3>
${table(
  "If the new system doesn’t work",
  ["Point of no return", "Rehearsed on", "Decides", "What it would lose"],
  [
    [
      dayInWords(pointOfNoReturn),
      rehearsedOn === "never" ? html`<span class="status failed">never</span>` : dayInWords(rehearsedOn),
      decides,
      loses ?? "not stated",
    ],
  ],
)}`;
}

function pilot({ summerPilot: stated }: Stated): Html {
  if (stated === null) return html``;
  const { began, ended, students, exercised, leftOut } = stated;
  return html`<h3>Summer pilot</h3>
${table(
  `What ${counted(students, "student", "students")} showed, and what they couldn’t`,
  ["When", "Used", "Not used"],
  [[`${shortDay(began)} to ${shortDay(ended)}`, exercised.join(", "), leftOut.join(", ")]],
)}`;
}

function signOffs({ signOffs: stated }: Stated): Html {
  if (stated === null) return html``;
  return html`<h3>Sign-offs</h3>
${table(
  "Who has signed for what",
  ["Area", "Signed by", "On", "Why not"],
  stated.map(({ area, name, signedOn, reason }) => [
    area,
    name ?? html`<span class="status failed">nobody</span>`,
    signedOn === null ? html`<span class="status failed">not signed</span>` : shortDay(signedOn),
    reason ?? "–",
  ]),
)}`;
}

function dissent({ dissent: stated }: Stated): Html {
  if (stated.length === 0) return html``;
  return html`<h3>Those who disagree</h3>
${table(
  "In their own words",
  ["Name", "Office", "Says"],
  stated.map(({ name, office, says }) => [name, office, says]),
)}`;
}

type Cell = string | Html;

/** On a phone each row becomes a block in which every value has its title. */
function table(
  caption: string,
  titles: readonly string[],
  rows: readonly (readonly Cell[])[],
  numbers: readonly number[] = [],
): Html {
  const tone = (index: number) => (numbers.includes(index) ? "n" : "");
  return html`<table class="stack" role="table"><caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${titles.map((title, index) => html`<th role="columnheader" scope="col" class="${tone(index)}">${title}</th>`)}</tr></thead>
<tbody role="rowgroup">${rows.map(
    ([first, ...others]) =>
      html`<tr role="row"><th role="rowheader" scope="row">${first}</th>${others.map((cell, index) => html`<td role="cell" class="${tone(index + 1)}" data-label="${titles[index + 1]}">${cell}</td>`)}</tr>`,
  )}</tbody></table>`;
}

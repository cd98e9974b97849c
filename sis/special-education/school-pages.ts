/** Pages over whole schools: placements to correct, the monitor's figures, and his sample. */
import { html } from "hono/html";
import { z } from "zod";
import type { Dependencies } from "../dependencies.ts";
import { refuseNotFound } from "../errors.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { textField } from "../http/page/fields.ts";
import { nameInList } from "../http/page/names.ts";
import { type Html, showPage } from "../http/page/page.ts";
import { inOrder, orderLinks, plainOrder, plainOrders } from "../http/page/sorted-list.ts";
import { gradeName } from "../http/page/words.ts";
import { drawSample, type Sample } from "./sample.ts";
import { findFigures, findMismatches, type Mismatched, type SchoolFigures } from "./school-queries.ts";
import { after, sampleSeed, sampleSize, schoolsAtMost } from "./school-routes.ts";
import { findingWords, mismatchWords, settingWords } from "./words.ts";

const page = { kind: "page", answers: {}, method: "get", traffic: "core", scope: [] } as const;

export function mountSchoolPages(routes: SecuredRoutes, dependencies: Dependencies): void {
  mountMismatchesPage(routes, dependencies);
  mountFiguresPage(routes, dependencies);
  mountSamplePage(routes, dependencies);
}

function mountMismatchesPage(routes: SecuredRoutes, { core, today, settings }: Dependencies): void {
  routes.read(
    {
      ...page,
      name: "placement-mismatches-page",
      path: "/special-education/placements",
      summary:
        "Page: the school's students whose placement doesn't match the schedule, or whose case manager says so",
      roles: ["office", "counselor"],
      request: z.object({ query: z.object({ by: plainOrder }) }),
    },
    async function showMismatches({ c, session, query: { by } }) {
      const { schoolId } = session;
      if (schoolId === null) return refuseNotFound();
      const when = { day: today(), schoolYear: settings.schoolYear };
      const found = await findMismatches.all(core, { ...when, schoolId });
      const none = html`<p>Every placement in a special day class matches the schedule, and no case manager reports anything.</p>`;
      const cards = inOrder(found, by).map(mismatchCard);
      const list = html`${orderLinks("/special-education/placements", plainOrders, by)}<ul class="cards">${cards}</ul>`;
      return showPage(c, { title: "Placements to correct", session }, found.length === 0 ? none : list);
    },
  );
}

function mismatchCard(student: Mismatched): Html {
  return html`<li><p class="first">${nameInList(student)}</p><p>${gradeName(student.grade)}</p>
${student.mismatch === null ? "" : html`<p class="usa-error-message">${mismatchWords[student.mismatch]}</p>`}
${student.reported === null ? "" : reportLine(student.reported)}</li>`;
}

function reportLine({ finding, note }: NonNullable<Mismatched["reported"]>): Html {
  const line = `The case manager reports: ${findingWords[finding]}`;
  return html`<p class="usa-error-message">${line}${note === null ? "" : `. ${note}`}</p>`;
}

function mountFiguresPage(routes: SecuredRoutes, { core, today, settings }: Dependencies): void {
  routes.read(
    {
      ...page,
      name: "special-education-figures-page",
      path: "/special-education/figures",
      summary: "Page: the monitor's two figures by school",
      roles: ["monitor"],
      request: z.object({ query: z.object({ after }) }),
    },
    async function showFigures({ c, session, query }) {
      const when = { day: today(), schoolYear: settings.schoolYear };
      const found = await findFigures.all(core, { ...when, after: query.after, limit: schoolsAtMost });
      return showPage(c, { title: "Special education by school", session }, figuresTable(found));
    },
  );
}

function figuresTable(found: readonly SchoolFigures[]): Html {
  const last = found.length < schoolsAtMost ? undefined : found.at(-1);
  const rows = found.map(
    ({ school, students, identified, placed }) => html`<tr><th scope="row">${school}</th><td>${students}</td>
<td>${shareOf(identified, students)}</td><td>${shareOf(placed, students)}</td></tr>`,
  );
  return html`<table><caption>Students whom the records identify, and those placed as their program says</caption>
<thead><tr><th scope="col">School</th><th scope="col">Students with disabilities</th>
<th scope="col">Identified</th><th scope="col">Placed as their program says</th></tr></thead><tbody>${rows}</tbody></table>
${last === undefined ? "" : html`<p><a href="/special-education/figures?after=${last.schoolId}">Next schools</a></p>`}`;
}

function shareOf(some: number, all: number): string {
  return all === 0 ? "No students" : `${some} (${((100 * some) / all).toFixed(1)}%)`;
}

const field = { type: "text", problems: [] } as const;
const aSample = { seed: "2026", students: 400 } as const;

function mountSamplePage(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.read(
    {
      ...page,
      name: "special-education-sample-page",
      path: "/special-education/sample",
      summary: "Page: the monitor's own sample of placements beside schedules",
      roles: ["monitor"],
      request: z.object({
        query: z.object({ seed: sampleSeed.optional(), students: sampleSize.optional() }),
      }),
    },
    async function showSample({ c, session, query: { seed, students } }) {
      const drawn =
        seed === undefined || students === undefined
          ? undefined
          : await drawSample(dependencies, { seed, students });
      const form = html`<p>Choose a seed. The same seed draws the same students as long as the records stay the same.</p>
<form class="inline">${textField({ ...field, id: "seed", label: "Seed", value: seed ?? aSample.seed })}
${textField({ ...field, id: "students", label: "Number of students", value: String(students ?? aSample.students) })}
<button>Draw the sample</button></form>`;
      const page = { title: "Sample of placements", session, notice: drawn?.result };
      return showPage(c, page, html`${form}${drawn === undefined ? "" : sampleTable(drawn.students)}`);
    },
  );
}

function sampleTable(students: Sample["students"]): Html {
  const rows = students.map(
    ({ studentId, setting, classes, right }) => html`<tr><th scope="row">${studentId}</th>
<td>${setting === null ? "No placement" : settingWords[setting]}</td>
<td>${classes.map(({ course }) => course).join(", ") || "No classes"}</td><td>${right ? "Right" : "Wrong"}</td></tr>`,
  );
  return html`<table><caption>Students by internal number, placement beside classes</caption><thead><tr><th scope="col">Student</th><th scope="col">Placement</th><th scope="col">Classes</th><th scope="col">Result</th></tr></thead><tbody>${rows}</tbody></table>`;
}

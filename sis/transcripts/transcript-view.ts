/** A transcript as a page: on paper it's one sheet. */
import { html } from "hono/html";
import type { Language } from "../http/page/languages.ts";
import type { Html } from "../http/page/page.ts";
import { gradeName, longDay } from "../http/page/words.ts";
import { type CourseLine, firstHighSchoolGrade } from "./course-lines.ts";
import { honorsAtMost, universitySource } from "./grade-points.ts";
import { type SayTranscript, sayTranscript } from "./messages.ts";
import { graduationSource } from "./progress.ts";
import type { ShownLine, Transcript } from "./transcript.ts";

export type TranscriptView = {
  readonly language: Language;
  readonly today: string;
  /** Where a line from another school can be verified or corrected, for those who may. */
  readonly linkTo?: ((line: ShownLine) => string) | undefined;
};

export function transcriptView(transcript: Transcript, view: TranscriptView): Html {
  const { language, today } = view;
  const say = sayTranscript(language);
  const { studentNumber, birthDate, grade, school } = transcript.person;
  const place =
    grade === null || school === null ? say("not-enrolled") : `${gradeName(grade, language)}, ${school}`;
  const born = longDay(birthDate, language);
  return html`<p>${say("unofficial", { day: longDay(today, language) })}</p>
<p>${place}<br>${say("person", { number: studentNumber, born })}</p>
${warnings(transcript, say)}
<div class="transcript"><section>${courseTables(transcript, view, say)}</section>
<section>${summaryTable(transcript, say)}</section>
<section>${graduationTable(transcript, say)}</section>
<section>${collegeTable(transcript, say)}</section></div>`;
}

export function termName(
  { schoolYear, term }: Pick<CourseLine, "schoolYear" | "term">,
  say: SayTranscript,
): string {
  return say(term, { year: term === "fall" ? schoolYear - 1 : schoolYear });
}

function warnings(
  { gradesWithoutRecords: without, crowdedTerms, lines }: Transcript,
  say: SayTranscript,
): Html[] {
  const crowded = crowdedTerms.map((term) =>
    say("crowded", { term: termName(term, say), courses: term.courses }),
  );
  const unknown =
    lines.length > 0 && without.length > 0 ? [say("no-records", { grades: without.join(", ") })] : [];
  return [...crowded, ...unknown].map((text) => html`<p class="warning">${text}</p>`);
}

function courseTables({ lines }: Transcript, view: TranscriptView, say: SayTranscript): Html {
  const heading = html`<h2>${say("courses")}</h2>`;
  if (lines.length === 0) return html`${heading}<p>${say("no-courses")}</p>`;
  const byPlace = Map.groupBy(lines, (line) => placeOf(line, say));
  const tables = [...byPlace].map(
    ([
      place,
      own,
    ]) => html`<table><caption>${place}</caption><thead><tr><th scope="col">${say("course")}</th><th scope="col">${say("mark")}</th><th scope="col">${say("credits")}</th></tr></thead>
<tbody>${own.map((line) => courseRow(line, view, say))}</tbody></table>`,
  );
  return html`${heading}${tables}`;
}

function placeOf(line: ShownLine, say: SayTranscript): string {
  return say("place", { term: termName(line, say), grade: line.grade, school: line.school });
}

function courseRow(line: ShownLine, { linkTo }: TranscriptView, say: SayTranscript): Html {
  const { courseTitle, mark, creditsEarned, otherSchool } = line;
  const notes = notesOf(line, say).join(", ");
  const link =
    linkTo === undefined || otherSchool === null
      ? ""
      : html` <a href="${linkTo(line)}" aria-label="${say("change")}: ${courseTitle}, ${termName(line, say)}">${say("change")}</a>`;
  return html`<tr><td>${courseTitle}${notes === "" ? "" : ` (${notes})`}${link}</td><td>${mark}</td><td>${creditsEarned}</td></tr>`;
}

function notesOf({ verified, counts, honors, collegeArea, grade }: ShownLine, say: SayTranscript): string[] {
  const areas = collegeArea === null ? [] : [say("area", { area: collegeArea.toUpperCase() })];
  const counted = verified && !counts && grade >= firstHighSchoolGrade ? [say("not-counted")] : [];
  return [
    ...areas,
    ...(honors ? [say("honors")] : []),
    ...(verified ? [] : [say("not-verified")]),
    ...counted,
  ];
}

type Row = readonly (string | number)[];

function table(caption: string, head: readonly string[], rows: readonly Row[]): Html {
  const columns = head.map((name) => html`<th scope="col">${name}</th>`);
  const lines = rows.map(
    ([first, ...rest]) =>
      html`<tr><th scope="row">${first}</th>${rest.map((value) => html`<td>${value}</td>`)}</tr>`,
  );
  return html`<table><caption>${caption}</caption><thead><tr>${columns}</tr></thead><tbody>${lines}</tbody></table>`;
}

function summaryTable({ credits, gradePoints }: Transcript, say: SayTranscript): Html {
  const points = (value: number | null) => (value === null ? say("none") : value.toFixed(2));
  const rows: Row[] = [
    [say("attempted"), credits.attempted],
    [say("earned"), credits.earned],
    ...(credits.unverified > 0 ? [[say("unverified"), credits.unverified]] : []),
    [say("unweighted"), points(gradePoints.unweighted)],
    [say("weighted"), points(gradePoints.weighted)],
    [say("university"), points(gradePoints.university)],
  ];
  const { all, ofGradeTen: ten } = honorsAtMost;
  return html`<h2>${say("summary")}</h2>${table(say("summary"), [say("measure"), say("value")], rows)}
<p>${say("points-source", { source: universitySource, all, ten })}</p>`;
}

function graduationTable(
  { graduation: { requirements, earned, needed } }: Transcript,
  say: SayTranscript,
): Html {
  const rows: Row[] = [
    ...requirements.map((each) => [say(each.id), each.earned, each.credits]),
    [say("all"), earned, needed],
  ];
  const head = [say("requirement"), say("credits-earned"), say("required")];
  return html`<h2>${say("graduation")}</h2>${table(say("graduation"), head, rows)}
<p>${say("graduation-source", { source: graduationSource })}</p>`;
}

function collegeTable({ college }: Transcript, say: SayTranscript): Html {
  const rows = college.map(({ area, semesters, required }) => [say(area), semesters, required]);
  const head = [say("requirement"), say("semesters"), say("required")];
  return html`<h2>${say("college")}</h2>${table(say("college"), head, rows)}
<p>${say("college-source", { source: universitySource })}</p>`;
}

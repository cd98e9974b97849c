/** A class list as a document: one sheet of paper, or JSON. */
import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import { html } from "hono/html";
import { activeOn, type Day, orFirstDay } from "../db/active-on.ts";
import { teacherOfSection } from "../db/fragments.ts";
import { db, type Given, query } from "../db/query.ts";
import { students } from "../db/schema/people.ts";
import type { reportFormats } from "../db/schema/reports.ts";
import { sectionEnrollments, sections } from "../db/schema/scheduling.ts";
import { htmlText } from "../http/page/html-text.ts";
import { nameInList } from "../http/page/names.ts";
import { longDay } from "../http/page/words.ts";

/** A row for each student, or one without for an empty class. */
export const classRows = query(
  "reports.class-rows",
  (asked: Given<{ ids: readonly number[]; day: string; schoolYear: number }>) => {
    const day = orFirstDay(asked.day, asked.schoolYear);
    const { givenName, familyName, preferredName, studentNumber } = students;
    return db
      .select({
        sectionId: sections.id,
        title: sections.title,
        period: sections.period,
        teacher: teacherOfSection(day),
        seat: sectionEnrollments.seat,
        studentNumber: sql<number | null>`${studentNumber}`,
        givenName: sql<string | null>`${givenName}`,
        familyName: sql<string | null>`${familyName}`,
        preferredName: sql<string | null>`${preferredName}`,
      })
      .from(sections)
      .leftJoin(sectionEnrollments, seatOn(day))
      .leftJoin(students, eq(students.id, sectionEnrollments.studentId))
      .where(sql`${sections.id} = ANY(${asked.ids}::int[])`)
      .orderBy(asc(sections.id), asc(familyName), asc(givenName), asc(students.id));
  },
);
type ClassRow = Awaited<ReturnType<typeof classRows.all>>[number];

function seatOn(day: Day): SQL | undefined {
  return and(eq(sectionEnrollments.sectionId, sections.id), activeOn(sectionEnrollments, day));
}

/** Of the rows of one class. */
export function classListDocument(
  rows: readonly ClassRow[],
  format: (typeof reportFormats)[number],
  day: string,
): string {
  const [first] = rows;
  if (first === undefined) return "";
  const { sectionId, title, period, teacher } = first;
  const students = rows.flatMap(({ seat, studentNumber, givenName, familyName, preferredName }) =>
    givenName === null || familyName === null
      ? []
      : [{ seat, studentNumber, givenName, familyName, preferredName }],
  );
  if (format === "json") return JSON.stringify({ sectionId, title, period, teacher, day, students });
  const lines = students.map(
    (student) =>
      html`<tr><td>${student.seat}</td><td>${nameInList(student)}</td><td>${student.studentNumber}</td></tr>`,
  );
  return htmlText(html`<h2>${title}, period ${period}</h2><p>${teacher ?? "No teacher"}, ${longDay(day)}, ${students.length} students</p>
<table><caption>${title}, period ${period}</caption><thead><tr><th scope="col">Seat</th><th scope="col">Student</th><th scope="col">Number</th></tr></thead><tbody>${lines}</tbody></table>`);
}

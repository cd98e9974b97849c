/** A student's transcript as it must be shown: the lines as they are on record, and what follows from them. */
import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { activeOn } from "../../../sis/db/active-on.ts";
import { schoolEnrollments } from "../../../sis/db/schema/enrollment.ts";
import { students } from "../../../sis/db/schema/people.ts";
import { courses } from "../../../sis/db/schema/scheduling.ts";
import { schools } from "../../../sis/db/schema/schools.ts";
import { courseHistory, courseHistoryRevisions } from "../../../sis/db/schema/transcripts.ts";
import { transcript } from "../client/requests/transcripts.ts";
import { object } from "../json-object.sql.ts";
import type { District } from "../people/district.ts";
import { listOf, type OnRecord, placeBy } from "./on-record.ts";
import { countsOf, courseRow, figuresOf, isOfHonors } from "./transcript-figures.ts";

export function transcriptOnRecord({ day, schoolYear }: District, student: number): OnRecord {
  const { id, studentNumber, givenName, familyName, preferredName, birthDate } = students;
  const { grade } = schoolEnrollments;
  const person = { studentId: id, studentNumber, givenName, familyName, preferredName, birthDate, grade };
  const body = sql`
    SELECT ${object({ ...person, school: schools.name, lines: listOf(lineRows(sql`${student}`)) })} AS body
      FROM ${students}
      LEFT JOIN ${schoolEnrollments} ON ${schoolEnrollments.studentId} = ${id}
                                    AND ${schoolEnrollments.schoolYear} = ${schoolYear}
                                    AND ${schoolEnrollments.kind} = 'primary'
                                    AND ${activeOn(schoolEnrollments, sql`${day}::date`)}
      LEFT JOIN ${schools} ON ${schools.id} = ${schoolEnrollments.schoolId}
     WHERE ${id} = ${student}`;
  return { call: transcript(student), students: [student], inOrder: true, body, derive };
}

/** Each line as its newest revision has it, or else as it came with the records. */
export function lineRows(student: SQL): SQL {
  const fields = object({
    ...{ line: sql`l.line`, revision: sql`l.revision`, schoolYear: sql`l.school_year`, grade: sql`l.grade` },
    ...{ term: sql`l.term`, school: sql`coalesce(l.other_school, line_school.name)` },
    ...{ transferred: sql`l.other_school IS NOT NULL`, verified: sql`l.verified` },
    ...{ courseCode: sql`l.course_code`, courseTitle: sql`l.course_title`, mark: sql`l.mark` },
    ...{ creditsAttempted: sql`l.credits_attempted`, creditsEarned: sql`l.credits_earned` },
    ...{ subject: courses.subject, subjectGroup: courses.subjectGroup },
    ...{ collegeArea: courses.collegeArea, repeatable: courses.repeatable },
  });
  const place = placeBy(sql`l.school_year`, sql`position(l.term IN 'fall spring summer')`, sql`l.line`);
  return sql`
    SELECT ${fields} AS entry, ${place}
      FROM (SELECT DISTINCT ON (line) *
              FROM (SELECT ${lineColumns(courseHistory)}, 0 AS revision FROM ${courseHistory}
                     WHERE ${courseHistory.studentId} = ${student}
                     UNION ALL
                    SELECT ${lineColumns(courseHistoryRevisions)}, ${courseHistoryRevisions.revision}
                      FROM ${courseHistoryRevisions}
                     WHERE ${courseHistoryRevisions.studentId} = ${student}) each
             ORDER BY line, revision DESC) l
      LEFT JOIN ${schools} line_school ON line_school.id = l.school_id
      LEFT JOIN ${courses} ON ${courses.code} = l.course_code`;
}

function lineColumns(of: typeof courseHistory | typeof courseHistoryRevisions): SQL {
  const { line, schoolId, schoolYear, grade, term, courseCode, courseTitle, mark } = of;
  const { creditsAttempted, creditsEarned, verified, otherSchool } = of;
  const columns = [
    ...[line, schoolId, schoolYear, grade, term, courseCode, courseTitle, mark],
    ...[creditsAttempted, creditsEarned, verified, otherSchool],
  ];
  return sql.join(
    columns.map((column) => sql`${column}`),
    sql`, `,
  );
}

const shape = z.looseObject({ grade: z.int().nullable(), lines: z.array(z.looseObject(courseRow.shape)) });

/** What the SIS adds to the records. */
function derive(body: unknown): unknown {
  const { data } = shape.safeParse(body);
  if (data === undefined) return body;
  const counts = countsOf(data.lines);
  const lines = data.lines.map((row, index) => {
    const { subject, subjectGroup, repeatable, ...line } = row;
    return { ...line, honors: isOfHonors(row), counts: counts[index] };
  });
  return { ...data, official: false, lines, ...figuresOf(data.lines, data.grade) };
}

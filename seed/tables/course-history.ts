/** Rows of course_history: two years of secondary students. */
import { courseHistory, finalMarks, historyTerms } from "../../sis/db/schema/transcripts.ts";
import { type Course, courses } from "../district/courses.ts";
import { creditsPerSemester } from "../district/marks.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import { courseHistoryOf, type PastYear } from "../plan/course-history.ts";
import { layoutOf } from "../plan/layout-school.ts";
import type { Mark } from "../plan/past-marks.ts";
import { type DistrictPlan, type SchoolPlan, studentsIn } from "../plan/school-plan.ts";
import { sumOver, tableRows, writeNumber, writeText } from "./table-rows.ts";

export const courseHistoryRows = tableRows(courseHistory, {
  columns: [
    "studentId",
    "schoolId",
    "line",
    "schoolYear",
    "grade",
    "term",
    "courseCode",
    "courseTitle",
    "mark",
    "creditsAttempted",
    "creditsEarned",
    "repeats",
    "verified",
    "otherSchool",
  ],
  expected: (plan) => sumOver(plan, linesOf),
  passes: [{ by: "school", write: writeSchool }],
});

/**
 * [D] A line for each of two semesters of six courses and two years, and some for summer; those of grade 6 only where it
 * isn't taught by one teacher. Newcomers have fewer.
 */
const linesByGrade = { withGradeSix: [11.3, 23.7], withoutGradeSix: [3.7, 15.7], high: 24.1 } as const;

function linesOf({ groups }: SchoolPlan): number {
  const hasSix = groups.some(({ grade }) => grade === 6);
  const [seventh, eighth] = hasSix ? linesByGrade.withGradeSix : linesByGrade.withoutGradeSix;
  return groups.filter(isSecondary).reduce((sum, { grade, general, dayClass }) => {
    const lines = grade === 7 ? seventh : grade === 8 ? eighth : linesByGrade.high;
    return sum + Math.round((general + dayClass) * lines);
  }, 0);
}

function isSecondary({ grade }: { readonly grade: number }): boolean {
  return grade >= 7 && grade <= 12;
}

function writeSchool(plan: DistrictPlan, school: SchoolPlan, rows: RowBuffer): void {
  const groups = school.groups.filter(isSecondary);
  if (groups.length === 0) return;
  const courses = coursesByStudent(plan, school);
  for (const group of groups) {
    for (const { index, dayClass } of studentsIn(group)) {
      const student = { index, dayClass, grade: group.grade, courses: courses[index] ?? [] };
      writeYears(rows, school.firstStudentId + index, courseHistoryOf(plan, school, student));
    }
  }
}

/** By student, from 0 within the school. */
function coursesByStudent(plan: DistrictPlan, school: SchoolPlan): readonly Course[][] {
  const taken = Array.from({ length: school.students }, (): Course[] => []);
  for (const { course, members } of layoutOf(plan, school).sections) {
    for (const student of members) taken[student]?.push(course);
  }
  return taken;
}

/** All of fall, then all of spring, then what was made up in summer. */
function writeYears(rows: RowBuffer, studentId: number, years: readonly PastYear[]): void {
  let line = 0;
  for (const year of years) {
    const write = (term: Term, course: Course, mark: Mark, repeats: boolean): void => {
      line += 1;
      writeLine(rows, { studentId, line, year, term, course, mark, repeats });
    };
    for (const { course, fall, repeats } of year.courses) write("fall", course, fall, repeats);
    for (const { course, spring, repeats } of year.courses) write("spring", course, spring, repeats);
    for (const { summer } of year.courses) if (summer) write("summer", summer.course, summer.mark, false);
  }
}

type Term = (typeof historyTerms)[number];

/** Term, code and title of each course by id, encoded once. */
const subjectFields = new Map(
  historyTerms.map((term) => [term, new Map(courses.map((course) => [course.id, fieldsOf(term, course)]))]),
);

function fieldsOf(term: Term, { code, title }: Course): Buffer {
  return Buffer.concat([term, code, title].map((text) => field(Buffer.from(text))));
}

/** `numeric` 5.00 and 0.00: digit groups, weight, sign, decimals, then the groups. */
const semester = field(Buffer.from([0, 1, 0, 0, 0, 0, 0, 2, 0, creditsPerSemester]));
const nothing = field(Buffer.from([0, 0, 0, 0, 0, 0, 0, 2]));

/** Each mark with the credits that were attempted and earned. */
const markFields = finalMarks.map((mark) =>
  Buffer.concat([field(Buffer.from(mark)), semester, mark === "F" ? nothing : semester]),
);

function field(value: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(value.length);
  return Buffer.concat([length, value]);
}

type Line = {
  readonly studentId: number;
  readonly line: number;
  readonly year: PastYear;
  readonly term: Term;
  readonly course: Course;
  readonly mark: Mark;
  readonly repeats: boolean;
};

function writeLine(rows: RowBuffer, { studentId, line, year, term, course, mark, repeats }: Line): void {
  const { school, schoolYear, grade, verified } = year;
  rows.row().int4(studentId);
  writeNumber(rows, typeof school === "number" ? school : undefined);
  rows.int2(line).int2(schoolYear).int2(grade);
  const about = subjectFields.get(term)?.get(course.id) ?? fieldsOf(term, course);
  rows.fields(about).fields(markFields[mark] ?? nothing);
  rows.boolean(repeats).boolean(verified);
  writeText(rows, typeof school === "string" ? school : undefined);
}

/** A course that a student brought from a school outside the district, and which of them can go on a transcript. */
import { z } from "@hono/zod-openapi";
import { finalMarks, historyTerms } from "../db/schema/transcripts.ts";
import { type Refusal, refuse } from "../errors.ts";
import { inText, wordsUpTo } from "../http/request-fields.ts";
import { type CourseLine, creditsOfSemester } from "./course-lines.ts";
import { coursesOfTermAtMost } from "./progress.ts";

const longestName = 120;
const longestCode = 20;
const words = {
  otherSchool: wordsUpTo(longestName, "the name of the school"),
  term: z.enum(historyTerms, `one of ${historyTerms.join(", ")}`),
  /** The district's code of an equivalent course, or else the other school's. */
  courseCode: wordsUpTo(longestCode, "the code of the course"),
  courseTitle: wordsUpTo(longestName, "the title of the course"),
  mark: z.enum(finalMarks, `one of ${finalMarks.join(", ")}`),
};
const schoolYear = z
  .int("the year in which the course ended")
  .min(1990, "1990 or later")
  .max(2199, "2199 or earlier");
const grade = z.int("a grade from 6 to 12").min(6, "6 or more").max(12, "12 or less");
const stepOfCredits = 0.5;
const mostCredits = 4 * creditsOfSemester;
const credits = z
  .number("credits")
  .min(stepOfCredits, `${stepOfCredits} or more`)
  .max(mostCredits, `${mostCredits} or less`)
  .multipleOf(stepOfCredits, `a multiple of ${stepOfCredits}`)
  .openapi({ multipleOf: stepOfCredits });

export const transferCourse = z.object({ ...words, schoolYear, grade, credits });
export type TransferCourse = z.output<typeof transferCourse>;

/** In a form, where everything is text. */
export const typedTransferCourse = z.object({
  ...words,
  schoolYear: inText(schoolYear),
  grade: inText(grade),
  credits: z.preprocess(numberOrText, credits),
});

const decimal = /^(0|[1-9][0-9]?)(\.[0-9]{1,2})?$/;

function numberOrText(typed: unknown): unknown {
  return typeof typed === "string" && decimal.test(typed) ? Number(typed) : typed;
}

/** `line` is the one that is corrected; `lines` are the student's. */
export function refuseCourse(
  course: TransferCourse,
  {
    lines,
    line,
    schoolYear,
  }: {
    readonly lines: readonly CourseLine[];
    readonly line?: number;
    readonly schoolYear: number;
  },
): Refusal | undefined {
  if (course.schoolYear > schoolYear) return refuseYearAhead(schoolYear);
  const ofTerm = lines.filter((each) => each.line !== line && isOfTerm(each, course));
  if (ofTerm.some(({ courseCode }) => courseCode === course.courseCode)) return refuseTwice(course);
  return ofTerm.length >= coursesOfTermAtMost ? refuseFullTerm(ofTerm.length) : undefined;
}

function isOfTerm(one: Pick<CourseLine, "schoolYear" | "term">, other: typeof one): boolean {
  return one.schoolYear === other.schoolYear && one.term === other.term;
}

function refuseYearAhead(schoolYear: number): Refusal {
  const hint = `Enter ${schoolYear} or an earlier year: the one in which the course ended.`;
  return refuse(422, "year-ahead", "The course hasn't ended yet.", hint, { field: "schoolYear" });
}

function refuseTwice({ courseCode }: TransferCourse): Refusal {
  const hint =
    "Correct the line that is there, or enter the year and term in which the course was taken again.";
  const message = `The transcript already has ${courseCode} in that term.`;
  return refuse(409, "course-on-transcript", message, hint, { field: "courseCode" });
}

function refuseFullTerm(courses: number): Refusal {
  const hint = `Nobody takes more than ${coursesOfTermAtMost} courses in a term: check the lines that are there, and the term.`;
  const message = `The transcript already has ${courses} courses in that term.`;
  return refuse(409, "term-is-full", message, hint, { field: "term" });
}

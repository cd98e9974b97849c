/** A transcript as JSON, and its shape in the OpenAPI document. */
import { z } from "@hono/zod-openapi";
import { schoolEnrollments } from "../db/schema/enrollment.ts";
import { students } from "../db/schema/people.ts";
import { collegeAreas } from "../db/schema/scheduling.ts";
import { schools } from "../db/schema/schools.ts";
import { courseHistory } from "../db/schema/transcripts.ts";
import { shapeOf } from "../db/shape-of.ts";
import { id } from "../http/request-fields.ts";
import { universitySource } from "./grade-points.ts";
import { graduationSource, requirementIds } from "./progress.ts";
import type { Transcript } from "./transcript.ts";

const area = z.enum(collegeAreas);
const term = shapeOf(courseHistory.term);
const schoolYear = shapeOf(courseHistory.schoolYear);
const line = z.object({
  line: shapeOf(courseHistory.line),
  revision: z.int(),
  schoolYear,
  grade: shapeOf(courseHistory.grade),
  term,
  school: z.string(),
  transferred: z.boolean(),
  verified: shapeOf(courseHistory.verified),
  courseCode: shapeOf(courseHistory.courseCode),
  courseTitle: shapeOf(courseHistory.courseTitle),
  mark: shapeOf(courseHistory.mark),
  creditsAttempted: shapeOf(courseHistory.creditsAttempted),
  creditsEarned: shapeOf(courseHistory.creditsEarned),
  honors: z.boolean(),
  collegeArea: area.nullable(),
  counts: z.boolean(),
});
const points = z.number().nullable();
const amount = z.number();

export const transcriptShape = z.object({
  studentId: id,
  studentNumber: shapeOf(students.studentNumber),
  givenName: shapeOf(students.givenName),
  familyName: shapeOf(students.familyName),
  preferredName: shapeOf(students.preferredName).nullable(),
  birthDate: z.iso.date(),
  grade: shapeOf(schoolEnrollments.grade).nullable(),
  school: shapeOf(schools.name).nullable(),
  /** Nothing here is signed or sealed: no transcript of this system is official. */
  official: z.boolean(),
  lines: z.array(line),
  credits: z.object({ attempted: amount, earned: amount, unverified: amount }),
  gradePoints: z.object({
    unweighted: points,
    weighted: points,
    university: points,
    universitySource: z.string(),
  }),
  graduation: z.object({
    source: z.string(),
    earned: amount,
    needed: amount,
    requirements: z.array(z.object({ id: z.enum(requirementIds), credits: amount, earned: amount })),
  }),
  college: z.object({
    source: z.string(),
    areas: z.array(z.object({ area, semesters: amount, required: amount })),
  }),
  gradesWithoutRecords: z.array(z.int()),
  crowdedTerms: z.array(z.object({ schoolYear, term, courses: z.int() })),
});
export type TranscriptBody = z.input<typeof transcriptShape>;

export function transcriptBody(transcript: Transcript): TranscriptBody {
  const { person, lines, credits, gradePoints, graduation, college } = transcript;
  const { studentId, studentNumber, givenName, familyName, preferredName, birthDate, grade, school } = person;
  return {
    ...{ studentId, studentNumber, givenName, familyName, preferredName, birthDate, grade, school },
    official: false,
    lines: lines.map(lineBody),
    credits,
    gradePoints: { ...gradePoints, universitySource },
    graduation: { source: graduationSource, ...graduation, requirements: [...graduation.requirements] },
    college: { source: universitySource, areas: [...college] },
    gradesWithoutRecords: [...transcript.gradesWithoutRecords],
    crowdedTerms: [...transcript.crowdedTerms],
  };
}

function lineBody(shown: Transcript["lines"][number]): TranscriptBody["lines"][number] {
  const { line, revision, schoolYear, grade, term, school, otherSchool, verified, courseCode, courseTitle } =
    shown;
  const { mark, creditsAttempted, creditsEarned, honors, collegeArea, counts } = shown;
  const transferred = otherSchool !== null;
  return {
    ...{ line, revision, schoolYear, grade, term, school, transferred, verified, courseCode, courseTitle },
    ...{ mark, creditsAttempted, creditsEarned, honors, collegeArea, counts },
  };
}

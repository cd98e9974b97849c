/** Lines of transcripts for tests of the rules. */
import fc from "fast-check";
import { collegeAreas } from "../../../sis/db/schema/scheduling.ts";
import { finalMarks, historyTerms } from "../../../sis/db/schema/transcripts.ts";
import type { CourseLine } from "../../../sis/transcripts/course-lines.ts";

/** A verified semester of English in grade 10, unless told otherwise. */
export function lineOf(given: Partial<CourseLine> & Pick<CourseLine, "mark">): CourseLine {
  const creditsAttempted = given.creditsAttempted ?? 5;
  return {
    ...{
      line: 1,
      schoolYear: 2025,
      grade: 10,
      term: "fall",
      courseCode: "ENG-10",
      courseTitle: "English 10",
    },
    ...{ subject: "English", subjectGroup: "academic", collegeArea: "b", repeatable: false, verified: true },
    ...{ creditsAttempted, creditsEarned: given.mark === "F" ? 0 : creditsAttempted },
    ...given,
  };
}

const titles = ["English 10", "AP English Language", "Geometry Honors", "Health"];

const anyLine = fc
  .record({
    schoolYear: fc.integer({ min: 2023, max: 2026 }),
    grade: fc.integer({ min: 7, max: 12 }),
    term: fc.constantFrom(...historyTerms),
    course: fc.nat(7),
    mark: fc.constantFrom(...finalMarks),
    verified: fc.boolean(),
    creditsAttempted: fc.constantFrom(2.5, 5, 10),
    collegeArea: fc.constantFrom(...collegeAreas, null),
  })
  .map(({ course, ...rest }) => {
    const courseTitle = titles[course % titles.length] ?? "English 10";
    return lineOf({ ...rest, courseCode: `C-${course}`, courseTitle, repeatable: course === 7 });
  });

/** With numbers of their own. */
export const anyLines = fc
  .array(anyLine, { maxLength: 40 })
  .map((lines) => lines.map((line, index) => ({ ...line, line: index + 1 })));

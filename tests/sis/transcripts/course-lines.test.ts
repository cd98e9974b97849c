/** Which semesters of a course count when it was taken again. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type CourseLine,
  countedLines,
  districtRetaking,
  pointsOf,
  universityRetaking,
} from "../../../sis/transcripts/course-lines.ts";
import { anyLines, lineOf } from "./lines.ts";

const algebra = {
  courseCode: "MAT-A1",
  courseTitle: "Algebra 1",
  subject: "Mathematics",
  collegeArea: "c",
} as const;
const first = lineOf({ ...algebra, line: 1, schoolYear: 2025, mark: "D" });
const marksOf = (lines: readonly CourseLine[]) => lines.map(({ mark }) => mark).join("");

test.each([
  ["a C takes the place of a D for both", "C", "C", "C"],
  ["an F after a D counts only for the university", "F", "D", "DF"],
  ["a second D counts only for the university", "D", "D", "DD"],
] as const)("%s", (_, mark, district, university) => {
  const lines = [first, lineOf({ ...algebra, line: 2, schoolYear: 2026, mark })];
  expect(marksOf(countedLines(lines, districtRetaking))).toBe(district);
  expect(marksOf(countedLines(lines, universityRetaking))).toBe(university);
});

test("a course passed with a C counts once, as it was passed first", () => {
  const lines = [
    lineOf({ ...algebra, line: 1, schoolYear: 2025, mark: "C" }),
    lineOf({ ...algebra, line: 2, schoolYear: 2026, mark: "A" }),
  ];
  expect(marksOf(countedLines(lines, universityRetaking))).toBe("C");
});

test("summer school makes up the semester that was failed", () => {
  const lines = [
    lineOf({ ...algebra, line: 1, term: "fall", mark: "B" }),
    lineOf({ ...algebra, line: 2, term: "spring", mark: "F" }),
    lineOf({ ...algebra, line: 3, term: "summer", mark: "C" }),
  ];
  expect(marksOf(countedLines(lines, districtRetaking))).toBe("BC");
});

test("every year of band counts, and nothing does that isn't verified or is of middle school", () => {
  const band = { courseCode: "MUS-CB", courseTitle: "Concert Band", repeatable: true } as const;
  const lines = [
    lineOf({ ...band, line: 1, schoolYear: 2024, mark: "A", grade: 8 }),
    lineOf({ ...band, line: 2, schoolYear: 2025, mark: "B" }),
    lineOf({ ...band, line: 3, schoolYear: 2026, mark: "C" }),
    lineOf({ ...algebra, line: 4, mark: "A", verified: false }),
  ];
  expect(marksOf(countedLines(lines, districtRetaking))).toBe("BC");
});

test("what counts doesn't depend on the order of the lines, and no semester of a course counts twice", () => {
  fc.assert(
    fc.property(anyLines, fc.nat(), (lines, turn) => {
      const counted = countedLines(lines, districtRetaking);
      const turned = lines.map((_, index) => lines[(index + turn) % lines.length] ?? first);
      expect(countedLines(turned, districtRetaking)).toEqual(counted);
      const ofYear = counted.filter(({ repeatable, term }) => repeatable !== true && term !== "summer");
      const semesters = ofYear.map(({ courseCode, term }) => `${courseCode} ${term}`);
      expect(new Set(semesters).size).toBe(semesters.length);
    }),
  );
});

test("the district counts the best try at every semester", () => {
  fc.assert(
    fc.property(anyLines, (lines) => {
      const inYear = lines.filter(({ term }) => term !== "summer");
      const counted = countedLines(inYear, districtRetaking);
      for (const line of inYear.filter(({ verified, grade }) => verified && grade >= 9)) {
        const same = counted.filter(
          ({ courseCode, term }) => courseCode === line.courseCode && term === line.term,
        );
        expect(Math.max(...same.map(pointsOf))).toBeGreaterThanOrEqual(pointsOf(line));
      }
    }),
  );
});

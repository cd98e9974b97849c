/** Progress to graduation and toward A-G, from course histories. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { CourseLine } from "../../../sis/transcripts/course-lines.ts";
import {
  collegeProgress,
  coursesOfTermAtMost,
  creditsToGraduate,
  crowdedTerms,
  gradesWithoutRecords,
  graduationProgress,
} from "../../../sis/transcripts/progress.ts";
import { anyLines, lineOf } from "./lines.ts";

function earnedFor(lines: readonly CourseLine[], wanted: string): number | undefined {
  return graduationProgress(lines).requirements.find(({ id }) => id === wanted)?.earned;
}

function english(count: number, mark: CourseLine["mark"] = "B"): CourseLine[] {
  return Array.from({ length: count }, (_, index) =>
    lineOf({ mark, line: index + 1, courseCode: `ENG-${index}` }),
  );
}

test("the subjects add up to what it takes to graduate", () => {
  const { requirements, needed } = graduationProgress([]);
  expect(requirements.reduce((sum, { credits }) => sum + credits, 0)).toBe(creditsToGraduate);
  expect(needed).toBe(creditsToGraduate);
});

test("a fifth year of English counts as an elective", () => {
  const lines = english(10);
  expect(earnedFor(lines, "english")).toBe(40);
  expect(earnedFor(lines, "electives")).toBe(10);
});

test("a D earns credit toward graduation but not toward A-G, and an F earns neither", () => {
  const lines = [
    lineOf({ mark: "D", courseCode: "ENG-1" }),
    lineOf({ mark: "F", line: 2, courseCode: "ENG-2" }),
  ];
  expect(earnedFor(lines, "english")).toBe(5);
  expect(collegeProgress(lines)[1]).toEqual({ area: "b", semesters: 0, required: 8 });
});

test("a course that the catalog doesn't have counts as an elective", () => {
  const unknown = { subject: null, subjectGroup: null, collegeArea: null, repeatable: null } as const;
  expect(earnedFor([lineOf({ mark: "A", courseTitle: "Drone Piloting", ...unknown })], "electives")).toBe(5);
});

test("what areas A to F don't need counts as an elective of A-G, and a college course as a year", () => {
  const arts = { subject: "Arts", collegeArea: "f" } as const;
  const lines = [0, 1, 2].map((index) =>
    lineOf({ mark: "B", ...arts, line: index + 1, courseCode: `ART-${index}` }),
  );
  const college = lineOf({
    mark: "C",
    line: 4,
    courseCode: "HIST 11",
    collegeArea: "a",
    creditsAttempted: 10,
  });
  expect(collegeProgress([...lines, college])).toMatchObject([
    { area: "a", semesters: 2 },
    { area: "b" },
    { area: "c" },
    { area: "d" },
    { area: "e" },
    { area: "f", semesters: 2, required: 2 },
    { area: "g", semesters: 1, required: 2 },
  ]);
});

test("every credit counts exactly once, whatever was taken", () => {
  fc.assert(
    fc.property(anyLines, (lines) => {
      const { requirements, earned } = graduationProgress(lines);
      expect(requirements.reduce((sum, each) => sum + each.earned, 0)).toBe(earned);
      for (const { id, earned: own, credits } of requirements)
        if (id !== "electives") expect(own).toBeLessThanOrEqual(credits);
      for (const { semesters, required } of collegeProgress(lines)) {
        expect(semesters).toBeGreaterThanOrEqual(0);
        expect(semesters).toBeLessThanOrEqual(required);
      }
    }),
  );
});

test("grades of high school without a line are named, and middle school isn't", () => {
  const lines = [lineOf({ mark: "A", grade: 10 }), lineOf({ mark: "A", grade: 8 })];
  expect(gradesWithoutRecords(lines, 12)).toEqual([9, 11]);
  expect(gradesWithoutRecords(lines, 7)).toEqual([]);
  expect(gradesWithoutRecords(lines, null)).toEqual([]);
});

test("a term with fourteen courses stands out", () => {
  const many = english(14);
  expect(crowdedTerms(many)).toEqual([{ schoolYear: 2025, term: "fall", courses: 14 }]);
  expect(crowdedTerms(english(coursesOfTermAtMost))).toEqual([]);
});

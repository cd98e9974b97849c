/** Grade-point averages: cases as the University of California and districts publish them, and what always holds. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { CourseLine } from "../../../sis/transcripts/course-lines.ts";
import { gradePointsOf, honorsAtMost } from "../../../sis/transcripts/grade-points.ts";
import { anyLines, lineOf } from "./lines.ts";

function semesters(count: number, given: Parameters<typeof lineOf>[0], from = 0): CourseLine[] {
  return Array.from({ length: count }, (_, index) =>
    lineOf({ ...given, line: from + index + 1, courseCode: `C-${from + index}` }),
  );
}

test("A is 4 and F is 0, by credits", () => {
  const lines = [
    ...semesters(1, { mark: "A", creditsAttempted: 10 }),
    ...semesters(1, { mark: "F" }, 1),
    ...semesters(1, { mark: "C" }, 2),
  ];
  expect(gradePointsOf(lines)).toEqual({ unweighted: 2.5, weighted: 2.5, university: 2 });
});

test.each([
  ["A", 5],
  ["B", 4],
  ["C", 3],
  ["D", 1],
  ["F", 0],
] as const)("an honors course with a mark of %s is worth %d", (mark, points) => {
  const lines = semesters(1, { mark, courseTitle: "AP Biology", collegeArea: "d", grade: 11 });
  expect(gradePointsOf(lines)).toMatchObject({ weighted: points, university: points });
});

test("the university gives points for eight honors semesters, and for four of grade 10", () => {
  const honors = { mark: "A", courseTitle: "AP Biology", collegeArea: "d" } as const;
  const tenth = semesters(6, { ...honors, grade: 10 });
  expect(gradePointsOf(tenth).university).toBe(4.66);
  const both = [...tenth, ...semesters(6, { ...honors, grade: 11 }, 6)];
  expect(gradePointsOf(both).university).toBe(4.66);
  expect(gradePointsOf(both).weighted).toBe(5);
});

test("the university counts grades 10 and 11 with the summers before and after, in A-G courses", () => {
  const lines = [
    ...semesters(1, { mark: "A", grade: 9 }),
    ...semesters(1, { mark: "B", grade: 9, term: "summer" }, 1),
    ...semesters(1, { mark: "B", grade: 11, term: "summer" }, 2),
    ...semesters(1, { mark: "A", grade: 12 }, 3),
    ...semesters(1, { mark: "F", grade: 11, collegeArea: null }, 4),
  ];
  expect(gradePointsOf(lines).university).toBe(3);
});

test("an average is never rounded up, nor down where it's exact", () => {
  expect(gradePointsOf([...semesters(2, { mark: "A" }), ...semesters(1, { mark: "B" }, 2)]).unweighted).toBe(
    3.66,
  );
  expect(gradePointsOf([...semesters(7, { mark: "A" }), ...semesters(3, { mark: "B" }, 7)]).unweighted).toBe(
    3.7,
  );
});

test("without any course that counts there's no average", () => {
  const none = { unweighted: null, weighted: null, university: null };
  expect(gradePointsOf([])).toEqual(none);
  expect(gradePointsOf(semesters(3, { mark: "A", verified: false }))).toEqual(none);
});

test("averages are between 0 and 4, with at most a point more for honors", () => {
  fc.assert(
    fc.property(anyLines, (lines) => {
      const { unweighted, weighted, university } = gradePointsOf(lines);
      if (unweighted === null || weighted === null) return;
      expect(unweighted).toBeGreaterThanOrEqual(0);
      expect(unweighted).toBeLessThanOrEqual(4);
      expect(weighted).toBeGreaterThanOrEqual(unweighted);
      expect(weighted).toBeLessThanOrEqual(unweighted + 1);
      expect(university ?? 0).toBeLessThanOrEqual(5);
    }),
  );
});

test("another A never lowers an average without honors, and another F never raises it", () => {
  fc.assert(
    fc.property(anyLines, (lines) => {
      const before = gradePointsOf(lines).unweighted;
      const more = (mark: "A" | "F") =>
        gradePointsOf([...lines, lineOf({ mark, line: 99, courseCode: "NEW" })]).unweighted;
      expect(more("A")).toBeGreaterThanOrEqual(before ?? 0);
      expect(more("F")).toBeLessThanOrEqual(before ?? 0);
    }),
  );
});

test("honors are worth at most eight points in all", () => {
  fc.assert(
    fc.property(fc.nat(12), fc.nat(12), (tenth, eleventh) => {
      const honors = { mark: "B", courseTitle: "AP Biology", collegeArea: "d" } as const;
      const lines = [
        ...semesters(tenth, { ...honors, grade: 10 }),
        ...semesters(eleventh, { ...honors, grade: 11 }, tenth),
      ];
      if (lines.length === 0) return;
      const more = Math.min(honorsAtMost.all, Math.min(honorsAtMost.ofGradeTen, tenth) + eleventh);
      expect(gradePointsOf(lines).university).toBe(
        Math.floor((300 * lines.length + 100 * more) / lines.length) / 100,
      );
    }),
  );
});

/** The invariants see a student who has a seat, or another school, on a day without the school that it takes. */
import { expect, test } from "vitest";
import { brokenInvariants } from "./invariants.ts";
import type { SceneState } from "./scene-state.ts";

const nothing: SceneState = {
  ...{ seats: [], enrollments: [], guardians: [], details: [], submissions: [], marks: [] },
  ...{ replacedMarks: [], scores: [], replacedScores: [], grades: [], checks: [], settings: [], audit: [] },
  ...{ lines: [], reports: [] },
  ...{ visits: [], replacedVisits: [], doses: [], replacedDoses: [] },
};
type Enrollment = SceneState["enrollments"][number];
const at = (school: number, begin: string, end: string | null, kind = "primary"): Enrollment => ({
  ...{ student: "1", school, kind, grade: 10, begin, entryCode: "E1", end, exitCode: null },
});
const seat = (begin: string, end: string | null) => ({
  ...{ section: 11, school: 2, student: "1", period: 1, capacity: 3, seat: 1, begin, end },
});
const broken = (enrollments: readonly Enrollment[], seats: SceneState["seats"] = []) =>
  brokenInvariants({ ...nothing, enrollments: [...enrollments], seats });

test.each<[string, readonly Enrollment[], SceneState["seats"]]>([
  ["in one enrollment", [at(2, "08-11", null)], [seat("08-11", null)]],
  ["in two that meet", [at(2, "08-11", "09-01"), at(2, "09-01", null)], [seat("08-20", null)]],
  ["that ends with its enrollment", [at(2, "08-11", "09-01")], [seat("08-11", "09-01")]],
])("a seat %s is right", (_, enrollments, seats) => {
  expect(broken(enrollments, seats)).toEqual([]);
});

test.each<[string, readonly Enrollment[], SceneState["seats"]]>([
  ["a day before it", [at(2, "08-12", null)], [seat("08-11", null)]],
  ["a day after it", [at(2, "08-11", "09-01")], [seat("08-11", "09-02")]],
  ["for ever", [at(2, "08-11", "09-01")], [seat("08-11", null)]],
  ["in a gap", [at(2, "08-11", "09-01"), at(2, "09-02", null)], [seat("08-20", null)]],
  ["at another school", [at(3, "08-11", null)], [seat("08-11", null)]],
  ["of no days", [at(2, "08-11", "08-11")], [seat("08-11", "08-12")]],
])("a seat outside of the enrollment is found: %s", (_, enrollments, seats) => {
  expect(broken(enrollments, seats)).toEqual([
    "student 1 has a seat in section 11 on a day without an enrollment at its school",
  ]);
});

test("a second school is found on any day without an own one", () => {
  const dual = at(3, "08-11", "10-01", "dual");
  expect(broken([dual, at(2, "08-11", "09-01"), at(4, "09-01", null)])).toEqual([]);
  const without = ["student 1 is at school 3 without a school of their own"];
  expect(broken([dual, at(2, "08-11", "09-01")])).toEqual(without);
  expect(broken([dual, at(2, "08-11", "09-01"), at(4, "09-02", null)])).toEqual(without);
  expect(broken([dual, at(2, "08-12", null)])).toEqual(without);
});

/** Requests that the rules forbid: each asks for one thing that must be refused, by the name of its rule. */
import { expect, test } from "vitest";
import {
  closedDayAttempt,
  entryAttempts,
  keyAttempt,
  seatAttempt,
} from "../../../../targets/reference-sis/refusals/rule-attempts.ts";

const day = "2026-08-11";
const by = { session: "all", day };

test("a full section is tried by a move out of the student's own, the others by taking a second seat", () => {
  const seat = { student: 7, from: 3, to: 4 };
  const full = seatAttempt({ tried: "section-full", ...seat }, by);
  expect(full).toMatchObject({ route: "move-between-sections", refusal: { code: "section-full" } });
  expect(JSON.parse(full.body?.text ?? "")).toMatchObject({ fromSectionId: 3, toSectionId: 4, day });
  const off = seatAttempt({ tried: "wrong-grade", ...seat }, by);
  expect(off).toMatchObject({ route: "add-to-section", refusal: { code: "grade-outside-section" } });
  expect(JSON.parse(off.body?.text ?? "")).toMatchObject({ sectionId: 4, day });
});

test("a student who came isn't a no-show or new at the school, and no school takes grades that it lacks", () => {
  const seen = {
    student: 7,
    school: 2,
    grade: 5,
    birthDate: "2015-01-02",
    studentNumber: 70,
    otherGrade: 12,
  };
  const codes = entryAttempts(seen, by).map(({ refusal }) => refusal.code);
  expect(codes).toEqual(["was-in-class", "age-out-of-range", "same-school", "grade-not-served"]);
  expect(entryAttempts({ ...seen, otherGrade: null }, by)).toHaveLength(3);
});

test("a used key is sent with another request, in the session of the person who used it", () => {
  const key = { subject: "staff-1", operation: "run-u1-1", student: 7, section: 3 };
  const rolls = { ...key, action: "attendance.submit" as const, period: 2, assignment: null };
  expect(keyAttempt(rolls, "own", day)).toMatchObject({
    ...{ route: "submit-attendance", session: "own", operation: "run-u1-1" },
    refusal: { code: "idempotency-key-reused" },
  });
});

test("attendance is tried on the last Sunday, by the person who took it on the day", () => {
  const key = {
    subject: "staff-1",
    operation: "run-u1-1",
    student: 7,
    section: 3,
    period: 2,
    assignment: null,
  };
  const closed = closedDayAttempt({ ...key, action: "attendance.submit" }, "own", day);
  expect(closed).toMatchObject({ session: "own", refusal: { code: "not-an-instructional-day" } });
  expect(closed?.path).toContain("2026-08-09");
  expect(closedDayAttempt({ ...key, action: "schedule.add" }, "own", day)).toBeUndefined();
});

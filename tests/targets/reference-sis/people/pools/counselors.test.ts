/** Whose schedules counselors fix. */
import { expect, test } from "vitest";
import { chooseRepairs, withChoice } from "../../../../../targets/reference-sis/people/pools/counselors.ts";
import { freeStudents, schoolOf, staffOf } from "../example-students.ts";

test("counselors fix schedules of secondary students of their own school that no one else works on", () => {
  const taken = [7, 20];
  const chosen = chooseRepairs(staffOf("counselor"), freeStudents(taken), 60);
  expect(chosen).toHaveLength(60);
  for (const { subject, grade, student } of chosen) {
    expect(grade).toBeGreaterThanOrEqual(6);
    expect(subject).toBe(`counselor-${schoolOf.get(student)}`);
    expect(taken).not.toContain(student);
  }
  expect(new Set(chosen.map(({ student }) => student)).size).toBe(60);
});

test("a counselor only looks at a schedule without classes, or if the school has no other section in its periods", () => {
  const repair = { repair: "move" } as const;
  const known = { found: { must: [] }, held: { must: [11, 12] } };
  const openings = [
    { period: 1, must: [11] },
    { period: 2, must: [], may: [12] },
  ];
  expect(withChoice(repair, { ...known, openings }).repair).toBe("look");
  const noClass = { ...known, held: { must: [] }, openings };
  expect(withChoice(repair, noClass).repair).toBe("look");
  const another = [...openings, { period: 2, must: [], may: [13] }];
  expect(withChoice(repair, { ...known, openings: another }).repair).toBe("move");
});

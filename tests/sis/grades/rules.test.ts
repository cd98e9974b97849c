/** Which scores may be written, for any entries and standings. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { enteredTwice, pointsAllowed, reviewEntries } from "../../../sis/grades/rules.ts";

const studentId = fc.integer({ min: 1, max: 20 });
const version = fc.integer({ min: 0, max: 3 });
const entries = fc.uniqueArray(fc.record({ studentId, value: fc.constant(5), version }), {
  selector: (entry) => entry.studentId,
});
const standings = fc.uniqueArray(
  fc.record({ studentId, inSection: fc.boolean(), value: fc.constant(4), version }),
  { selector: (standing) => standing.studentId },
);

test("an entry passes exactly when its student is in the section and its version is current", () => {
  fc.assert(
    fc.property(entries, standings, (given, now) => {
      const { unknown, conflicts } = reviewEntries(given, now);
      const clean = given.filter((entry) =>
        now.some(
          (each) => each.studentId === entry.studentId && each.inSection && each.version === entry.version,
        ),
      );
      expect(unknown.length + conflicts.length).toBe(given.length - clean.length);
      for (const conflict of conflicts) expect(now).toContain(conflict);
    }),
  );
});

test("points range from zero to one and a half times the maximum", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1000 }),
      fc.integer({ min: -500, max: 3000 }),
      (possible, points) => {
        expect(pointsAllowed(points, possible)).toBe(points >= 0 && 2 * points <= 3 * possible);
      },
    ),
  );
});

test("students entered twice are found", () => {
  const twice = [3, 1, 3, 2, 1, 3].map((id) => ({ studentId: id, value: 1, version: 0 }));
  expect(enteredTwice(twice).toSorted()).toEqual([1, 3]);
});

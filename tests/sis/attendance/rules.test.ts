/** When marks are a whole section's attendance, for any facts. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { markedTwice, needsReason, submissionObstacle } from "../../../sis/attendance/rules.ts";

test("students marked twice are found, each once", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 30 }), (ids) => {
      const expected = [...new Set(ids)].filter((id) => ids.filter((other) => other === id).length > 1);
      expect(markedTwice(ids).toSorted()).toEqual(expected.toSorted());
    }),
  );
});

test("marks are accepted exactly when section, day, meeting, revision and roster all match", () => {
  const ids = fc.array(fc.integer({ min: 1 }), { maxLength: 3 });
  const facts = fc.record({
    missing: ids,
    unknown: ids,
    sectionFound: fc.boolean(),
    instructional: fc.boolean(),
    dayInTerm: fc.boolean(),
    meets: fc.boolean(),
    upToDate: fc.boolean(),
  });
  fc.assert(
    fc.property(facts, (given) => {
      const agree =
        given.sectionFound && given.instructional && given.dayInTerm && given.meets && given.upToDate;
      const whole = given.missing.length === 0 && given.unknown.length === 0;
      expect(submissionObstacle(given) === undefined).toBe(agree && whole);
      expect(submissionObstacle(given) === "roster-mismatch").toBe(agree && !whole);
    }),
  );
});

test("only a correction of a past day needs a reason", () => {
  const today = "2026-08-12";
  expect(needsReason({ seenRevision: 1, day: "2026-08-11" }, today)).toBe(true);
  expect(needsReason({ seenRevision: 0, day: "2026-08-11" }, today)).toBe(false);
  expect(needsReason({ seenRevision: 1, day: today }, today)).toBe(false);
});

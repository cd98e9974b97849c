/** When a placement may be checked, and how long a check holds: for whatever was seen and is. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkObstacle, stillHolds } from "../../../sis/special-education/check-rules.ts";

const setting = fc.constantFrom("RSP", "SDC", "DIS", null);
const sectionIds = fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 4 });
const compared = fc.record({ setting, sectionIds });
const revision = fc.integer({ min: 0, max: 2 });
const finding = fc.constantFrom("as-placed", "wrong-classes", "service-missing");
const mismatch = fc.constantFrom("only-other-classes", "day-class-without-placement", null);

test("a check holds exactly as long as the setting and the set of sections are the same", () => {
  fc.assert(
    fc.property(compared, compared, (seen, now) => {
      const same = new Set(seen.sectionIds).symmetricDifference(new Set(now.sectionIds)).size === 0;
      expect(stillHolds(seen, now)).toBe(seen.setting === now.setting && same);
      expect(stillHolds(seen, { ...seen, sectionIds: seen.sectionIds.toReversed() })).toBe(true);
    }),
  );
});

test("a check is accepted only of what is there, after every earlier check, and never as placed beside a mismatch", () => {
  fc.assert(
    fc.property(
      compared,
      compared,
      revision,
      revision,
      finding,
      mismatch,
      (seen, is, before, last, found, off) => {
        const obstacle = checkObstacle(
          { seenRevision: before, seen, finding: found },
          { ...is, revision: last, mismatch: off },
        );
        const accepted = before === last && stillHolds(seen, is) && (off === null || found !== "as-placed");
        expect(obstacle === undefined).toBe(accepted);
      },
    ),
  );
});

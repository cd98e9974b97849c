/** Who may do what: whatever is drawn, somebody has custody and is called first, and nobody is kept away at home. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { adultsOf, householdKind } from "../../../seed/plan/adults.ts";
import { linksOf } from "../../../seed/plan/custody.ts";

const places = { seed: fc.nat(), household: fc.nat(1_000_000) };

test("the first guardian has custody, lives with the student and is called first", () => {
  fc.assert(
    fc.property(fc.record(places), ({ seed, household }) => {
      const links = linksOf(seed, household, adultsOf(seed, household));
      expect(links[0]).toMatchObject({
        standing: "custody",
        livesWithStudent: true,
        home: 1,
        contactOrder: 1,
      });
      const called = links.flatMap(({ contactOrder }) => contactOrder ?? []);
      expect(called).toEqual(called.map((_, index) => index + 1));
    }),
  );
});

test("only a parent who lives apart, or whose child is in foster care, may have less than custody, and a school calls everyone but those kept away", () => {
  const links = Array.from({ length: 5_000 }, (_, household) => {
    const apart = ["apart", "foster"].includes(householdKind(1, household));
    return linksOf(1, household, adultsOf(1, household)).map((link) => ({ ...link, apart }));
  }).flat();
  const wrong = links.filter(
    ({ standing, livesWithStudent, home, apart, contactOrder }) =>
      (contactOrder === undefined) !== (standing === "no-contact") ||
      (standing !== "custody" && (livesWithStudent || home === 1)) ||
      (home === 2 && !apart),
  );
  expect(wrong).toEqual([]);
  expect(new Set(links.map(({ standing }) => standing)).size).toBe(3);
});

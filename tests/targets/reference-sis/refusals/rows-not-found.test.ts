/** Kinds of tries for which a district has no row: each is named, with the role of the one who would have asked. */
import { expect, test } from "vitest";
import { ruleKinds } from "../../../../readiness/evidence/walk-evidence.ts";
import { rowsNotFound, rulesNotTried } from "../../../../targets/reference-sis/refusals/rows-not-found.ts";
import { walking } from "./walking.ts";

const promised = [{ roles: ["teacher", "nurse"] }, { roles: ["district-administrator"] }];

test("a role that nobody has, a foreign row, a former row and a colleague's row are named where there is none", () => {
  const [teacher] = walking.walkers.map((walker) => ({ ...walker, foreign: [] }));
  const administrator = { role: "district-administrator", foreign: [] };
  const walkers = teacher === undefined ? [] : [teacher, administrator];
  expect(rowsNotFound(walkers, promised)).toEqual([
    { unfound: "wrong-role", by: "nurse" },
    { unfound: "foreign-row", by: "nurse" },
    { unfound: "foreign-row", by: "teacher" },
    { unfound: "former-row", by: "teacher" },
    { unfound: "colleagues-row", by: "case-manager" },
  ]);
});

test("what the rules forbid is named where the district gives no case of it", () => {
  const made = ruleKinds.filter((kind) => kind !== "section-full").map((tried) => ({ tried }));
  expect(rulesNotTried(made, "someone")).toEqual([{ unfound: "section-full", by: "someone" }]);
});

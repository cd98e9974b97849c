/** What the walk's lines add up to: kinds without a row, pages that may be kept, and everything that may be read. */
import { expect, test } from "vitest";
import { pagesOpened, walkEvidence } from "../../../loadtests/run/walk-evidence.ts";
import type { WalkLine } from "../../../readiness/evidence/walk-evidence.ts";

const endedAtMs = 1_000;
const lines: readonly WalkLine[] = [
  { unfound: "colleagues-row", by: "case-manager" },
  { route: "family-page", opened: "guardian", status: 200, kept: "" },
  { route: "office-page", opened: "office", status: 200, kept: "an answer that may be kept" },
  { route: "report-page", opened: "office", status: 404, kept: "" },
];

test("a kind of try for which there was no row is in the evidence, and so is every read that is promised", () => {
  const found = walkEvidence(lines);
  expect(found?.unfound).toEqual([{ unfound: "colleagues-row", by: "case-manager" }]);
  expect(found?.reads).toContainEqual({ route: "family-page", by: "page" });
  expect(found?.reads).toContainEqual({ route: "family-grades", by: "family" });
});

test("a page that a browser may keep is a wrong answer, and those that opened are counted", () => {
  const { answers, differing, looks } = pagesOpened(lines, endedAtMs);
  expect(answers).toEqual({ "office-page": [1, 0, 1] });
  expect(differing).toMatchObject([{ name: "office-page", is: "wrong", seen: "an answer that may be kept" }]);
  expect(looks).toEqual({ pages: [3, 2] });
});

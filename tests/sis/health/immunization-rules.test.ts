/** Which immunizations a student still needs: California's counts, ages, grace days and deadlines. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  clearanceOf,
  type DosesOf,
  type ImmunizedStudent,
  requiredIn,
  requiredSeries,
} from "../../../sis/health/immunization-rules.ts";

const day = "2026-08-11";
const birthDate = "2020-05-10";
const complete: readonly DosesOf[] = [
  { vaccine: "polio", doses: ["2020-07-10", "2020-09-10", "2021-05-10", "2024-06-01"] },
  { vaccine: "dtap", doses: ["2020-07-10", "2020-09-10", "2020-11-10", "2021-09-01", "2024-06-01"] },
  { vaccine: "hepatitis-b", doses: ["2020-05-11", "2020-06-20", "2020-12-01"] },
  { vaccine: "mmr", doses: ["2021-05-20", "2024-06-01"] },
  { vaccine: "varicella", doses: ["2021-05-20", "2024-06-01"] },
];
const kindergartner: ImmunizedStudent = { birthDate, grade: 0, immunizations: complete, exemptions: [] };

function having(vaccine: DosesOf["vaccine"], doses: readonly string[]): readonly DosesOf[] {
  return [...complete.filter((each) => each.vaccine !== vaccine), { vaccine, doses }];
}

function stateOf(vaccine: DosesOf["vaccine"], doses: readonly string[], student = kindergartner) {
  const { vaccines } = clearanceOf({ ...student, immunizations: having(vaccine, doses) }, day);
  return vaccines.find((each) => each.vaccine === vaccine);
}

test("a kindergartner with all doses is cleared", () => {
  const { state, vaccines } = clearanceOf(kindergartner, day);
  expect(state).toBe("cleared");
  expect(vaccines.map((each) => each.state)).toEqual(Array(5).fill("complete"));
});

describe("fewer doses are enough if one was late enough", () => {
  test.each([
    ["polio", ["2020-07-10", "2020-09-10", "2024-05-10"], "complete"],
    ["polio", ["2020-07-10", "2020-09-10", "2024-05-06"], "complete"],
    ["polio", ["2020-07-10", "2020-09-10", "2024-05-05"], "missing"],
    ["dtap", ["2020-07-10", "2020-09-10", "2020-11-10", "2024-05-10"], "complete"],
    ["dtap", ["2020-07-10", "2020-09-10", "2020-11-10", "2024-05-01"], "missing"],
  ] as const)("%s on %j: %s", (vaccine, doses, state) => {
    expect(stateOf(vaccine, doses)).toMatchObject({ state });
  });
});

test("a dose more than four days before the first birthday doesn't count", () => {
  expect(stateOf("mmr", ["2021-05-06", "2024-06-01"])).toMatchObject({ state: "complete", doses: 2 });
  expect(stateOf("mmr", ["2021-05-05", "2024-06-01"])).toMatchObject({ state: "missing", doses: 1 });
});

test("a next dose that isn't overdue admits on condition until its last day", () => {
  expect(stateOf("mmr", ["2026-04-11"])).toMatchObject({ state: "conditional", dueBy: "2026-08-11" });
  expect(stateOf("mmr", ["2026-04-10"])).toMatchObject({ state: "missing", dueBy: null });
  expect(stateOf("hepatitis-b", ["2026-07-01"])).toMatchObject({ dueBy: "2026-08-26" });
  expect(stateOf("varicella", [])).toMatchObject({ state: "missing", doses: 0 });
});

test("an exemption stands for doses as long as it lasts", () => {
  const exempt = (endDate: string | null) => ({
    ...kindergartner,
    exemptions: [{ vaccine: "mmr" as const, endDate }],
  });
  expect(stateOf("mmr", [], exempt(null))).toMatchObject({ state: "exempt" });
  expect(stateOf("mmr", [], exempt("2026-08-12"))).toMatchObject({ state: "exempt" });
  expect(stateOf("mmr", [], exempt("2026-08-11"))).toMatchObject({ state: "missing" });
});

test("grade 7 needs the booster and not hepatitis B; a booster after the seventh birthday counts as the fifth dose", () => {
  expect(requiredIn(7)).toEqual(["polio", "dtap", "mmr", "varicella", "tdap"]);
  expect(requiredIn(8)).toContain("hepatitis-b");
  expect(requiredIn(6)).not.toContain("tdap");
  expect(requiredIn(13)).not.toContain("tdap");
  expect(requiredIn(14)).toContain("tdap");
  const older = { birthDate: "2013-05-10", grade: 7, exemptions: [] };
  const four = { vaccine: "dtap", doses: ["2013-07-10", "2013-09-10", "2013-11-10", "2014-09-01"] } as const;
  const booster = { vaccine: "tdap", doses: ["2024-06-01"] } as const;
  const find = (immunizations: readonly DosesOf[]) =>
    clearanceOf({ ...older, immunizations }, day).vaccines.filter(({ state }) => state === "complete");
  expect(find([four, booster]).map(({ vaccine }) => vaccine)).toEqual(["dtap", "tdap"]);
  expect(find([four])).toEqual([]);
});

const vaccine = fc.constantFrom(...(Object.keys(requiredSeries) as never[]));
const doses = fc.uniqueArray(
  fc.date({ min: new Date("2013-01-01"), max: new Date("2026-08-10"), noInvalidDate: true }),
  {
    maxLength: 6,
    selector: (date) => date.toISOString().slice(0, 10),
  },
);

test("one more dose never takes a clearance away, and a student without a dose is missing all", () => {
  fc.assert(
    fc.property(vaccine, doses, fc.integer({ min: -1, max: 14 }), (of, dates, grade) => {
      const given = dates.map((date) => date.toISOString().slice(0, 10)).toSorted();
      const rank = { missing: 0, conditional: 1, exempt: 2, complete: 3 } as const;
      const rankOf = (some: readonly string[]) => {
        const found = clearanceOf(
          { birthDate: "2013-01-01", grade, exemptions: [], immunizations: [{ vaccine: of, doses: some }] },
          day,
        ).vaccines.find((each) => each.vaccine === of);
        return found === undefined ? 0 : rank[found.state];
      };
      expect(rankOf([])).toBe(0);
      if (given.length > 0 && rankOf(given.slice(0, -1)) === 3) expect(rankOf(given)).toBe(3);
    }),
  );
});

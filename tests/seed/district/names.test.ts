/** Name pools: weighted as the sources count, spelled as people write them, and without anything on the stop list. */
import { describe, expect, test } from "vitest";
import { namePools } from "../../../seed/district/names.ts";
import { stopList } from "../../../seed/name-tables/stop-list.ts";
import { openStream } from "../../../seed/random.ts";

const pools = Object.entries(namePools).map(([name, pool]) => ({ name, pool }));
const familyNames = pools.filter(({ name }) => name.endsWith("FamilyNames"));
const givenNames = pools.filter(({ name }) => !name.endsWith("FamilyNames"));

describe.each(pools)("$name", ({ pool }) => {
  test("has each name once, from the most to the least common", () => {
    expect(new Set(pool.names).size).toBe(pool.names.length);
    expect(pool.shares).toEqual(pool.shares.toSorted((first, second) => second - first));
  });

  test("has only words of Latin letters that start with a capital", () => {
    const word = /^(?:de|del|la|las|los|\p{Lu}['’]?\p{L}*(?:['-]\p{L}+)*)$/u;
    expect(pool.names.filter((name) => !name.split(" ").every((part) => word.test(part)))).toEqual([]);
    expect(pool.names.join("")).toMatch(/^[\p{Script=Latin} '-]+$/u);
  });

  test("is drawn from by its weights", () => {
    const stream = openStream(1, "students", 1);
    const draws = 20_000;
    const drawn = Array.from({ length: draws }, () => pool.draw(stream));
    for (const place of [0, 1, 2]) {
      const share = pool.shares[place] ?? 0;
      const found = drawn.filter((name) => name === pool.names[place]).length / draws;
      expect(Math.abs(found - share)).toBeLessThan(5 * Math.sqrt(share / draws));
    }
  });
});

test("the most common names of Latino families are those that the census counts", () => {
  const { names, shares } = namePools.latinoFamilyNames;
  const commonest = ["García", "Rodríguez", "Hernández", "Martínez", "López", "González", "Pérez", "Sánchez"];
  expect(names.slice(0, commonest.length)).toEqual(commonest);
  expect(shares[0]).toBeCloseTo(1_073_180 / 50_477_594, 3);
});

test("there are far more family names than people could guess", () => {
  expect(new Set(familyNames.flatMap(({ pool }) => pool.names)).size).toBeGreaterThan(2_500);
});

test("no name is on the stop list", () => {
  const families = [...stopList.familyNames, ...stopList.spanishFamilyNames, ...stopList.indianFamilyNames];
  const stoppedIn = (of: typeof pools, stopped: readonly string[]): string[] =>
    of.flatMap(({ pool }) => pool.names.filter((name) => stopped.includes(name)));
  expect(stoppedIn(givenNames, [...stopList.givenNames])).toEqual([]);
  expect(stoppedIn(familyNames, ["Gollum", "MacGyver", "Hitler", "Anus"])).toEqual([]);
  expect(namePools.latinoFamilyNames.names.filter((name) => stopList.spanishFamilyNames.has(name))).toEqual(
    [],
  );
  expect(families.length).toBeGreaterThan(150);
});

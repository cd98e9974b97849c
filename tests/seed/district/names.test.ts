/** Name pools: large enough, spelled as people write them, and without anything on the stop list. */
import { describe, expect, test } from "vitest";
import {
  armenianFamilyNames,
  bengaliFamilyNames,
  chineseFamilyNames,
  englishFamilyNames,
  englishFemaleNames,
  englishMaleNames,
  filipinoFamilyNames,
  indianFamilyNames,
  japaneseFamilyNames,
  koreanFamilyNames,
  latinoFamilyNames,
  latinoFemaleNames,
  latinoMaleNames,
  vietnameseFamilyNames,
} from "../../../seed/district/names.ts";
import { stopList } from "../../../seed/district/stop-list.ts";

const nothing: ReadonlySet<string> = new Set();

describe.each([
  { group: "Latino girls", pool: latinoFemaleNames, least: 150, stopped: stopList.givenNames },
  { group: "Latino boys", pool: latinoMaleNames, least: 130, stopped: stopList.givenNames },
  { group: "Latino families", pool: latinoFamilyNames, least: 600, stopped: stopList.spanishFamilyNames },
  { group: "girls with English names", pool: englishFemaleNames, least: 1_500, stopped: stopList.givenNames },
  { group: "boys with English names", pool: englishMaleNames, least: 1_300, stopped: stopList.givenNames },
  {
    group: "families with English names",
    pool: englishFamilyNames,
    least: 350,
    stopped: stopList.englishFamilyNames,
  },
  { group: "Chinese families", pool: chineseFamilyNames, least: 90, stopped: nothing },
  { group: "Indian families", pool: indianFamilyNames, least: 80, stopped: stopList.indianFamilyNames },
  { group: "Vietnamese families", pool: vietnameseFamilyNames, least: 25, stopped: nothing },
  { group: "Korean families", pool: koreanFamilyNames, least: 20, stopped: nothing },
  { group: "Japanese families", pool: japaneseFamilyNames, least: 10, stopped: nothing },
  { group: "Bengali families", pool: bengaliFamilyNames, least: 10, stopped: nothing },
  { group: "Armenian families", pool: armenianFamilyNames, least: 20, stopped: nothing },
  { group: "Filipino families", pool: filipinoFamilyNames, least: 20, stopped: nothing },
])("names of $group", ({ pool, least, stopped }) => {
  test(`come from at least ${least} names, each listed once, in order`, () => {
    expect(pool.length).toBeGreaterThanOrEqual(least);
    expect(pool).toEqual([...new Set(pool)].sort());
  });

  test("aren't on the stop list", () => {
    expect(pool.filter((name) => stopped.has(name))).toEqual([]);
  });

  test("are whole words of Latin letters that start with a capital", () => {
    const word = /^(?:de|del|la|las|los|\p{Lu}\p{L}*(?:['-]\p{L}+)?)$/u;
    const odd = pool.filter((name) => !name.split(" ").every((part) => word.test(part)));
    expect(odd).toEqual([]);
    expect(pool.join("")).toMatch(/^[\p{Script=Latin} '-]+$/u);
  });
});

test("no one is named after a movie or TV character", () => {
  const everyone = [...latinoFamilyNames, ...englishFamilyNames, ...englishFemaleNames, ...englishMaleNames];
  for (const character of ["Gollum", "MacGyver"]) expect(everyone).not.toContain(character);
});

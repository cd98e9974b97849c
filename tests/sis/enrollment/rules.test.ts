/** Who is the same person, and which entries and exits are allowed, for any names, grades and days. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ageOn,
  arrivalObstacle,
  entryObstacle,
  leavingObstacle,
  likeness,
  type PersonName,
  personMatches,
  secondaryObstacle,
  servesGrade,
  spellingDistance,
} from "../../../sis/enrollment/rules.ts";

const letters = "abcdefghijklmnopqrstuvwxyz";
const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 4, maxLength: 12 });
const person = fc.record({ givenName: word, familyName: word });
const name = (givenName: string, familyName: string): PersonName => ({ givenName, familyName });

/** The same name as another office might write it. */
const accents: Readonly<Record<string, string>> = { a: "á", e: "é", i: "í", o: "ö", u: "ü", n: "ñ", c: "ç" };
function rewritten(text: string): string {
  const accented = [...text].map((letter) => accents[letter] ?? letter).join("");
  return `${accented.slice(0, 2).toUpperCase()}-${accented.slice(2)} `;
}

describe("two people born on the same day", () => {
  test("are the same regardless of case, accents, spaces and hyphens", () => {
    fc.assert(
      fc.property(person, (one) => {
        const other = name(rewritten(one.givenName), rewritten(one.familyName));
        expect(likeness(one, other)).toBe("same-person");
      }),
    );
  });

  test("are the same when the names are swapped", () => {
    fc.assert(
      fc.property(person, (one) => {
        expect(likeness(one, name(one.familyName, one.givenName))).toBe("same-person");
      }),
    );
  });

  test("are equally similar in either order", () => {
    fc.assert(
      fc.property(person, person, (one, other) => {
        expect(likeness(one, other)).toBe(likeness(other, one));
      }),
    );
  });

  test("are the same after a typo in one letter, or two swapped", () => {
    fc.assert(
      fc.property(person, fc.nat(), fc.constantFrom(...letters), ({ givenName, familyName }, at, letter) => {
        const index = at % (givenName.length - 1);
        const [before, after] = [givenName.slice(0, index), givenName.slice(index + 2)];
        const pair = givenName.slice(index, index + 2);
        const swapped = before + [...pair].toReversed().join("") + after;
        const mistyped = givenName.slice(0, index) + letter + givenName.slice(index + 1);
        expect(likeness(name(givenName, familyName), name(swapped, familyName))).toBe("same-person");
        expect(likeness(name(givenName, familyName), name(mistyped, familyName))).toBe("same-person");
      }),
    );
  });

  test("are never simply different when they share the family name", () => {
    fc.assert(
      fc.property(word, word, word, (family, one, other) => {
        expect(likeness(name(one, family), name(other, family))).not.toBe("different");
      }),
    );
  });

  test.each([
    [name("José Luis", "García López"), name("Jose", "Garcia"), "same-person"],
    [name("Nuñez", "María"), name("Maria", "Nunez"), "same-person"],
    [name("Søren", "Łukasz"), name("Soren", "Lukasz"), "same-person"],
    [name("Ana", "Reyes"), name("Eva", "Reyes"), "possible-twin"],
    [name("Mateo", "Reyes"), name("Daniel", "Reyes"), "possible-twin"],
    [name("Mateo", "Reyes"), name("Mateo", "Okafor"), "different"],
    [name("Li", "Wu"), name("Lu", "Wu"), "possible-twin"],
  ] as const)("%o and %o", (one, other, expected) => {
    expect(likeness(one, other)).toBe(expected);
  });
});

test("spelling distance is zero for equal words, symmetric, and at most the length of the longer word", () => {
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(spellingDistance(one, one)).toBe(0);
      expect(spellingDistance(one, other)).toBe(spellingDistance(other, one));
      expect(spellingDistance(one, other)).toBeLessThanOrEqual(Math.max(one.length, other.length));
    }),
  );
});

describe("a confirmation that it is a new person", () => {
  const at = new Date("2026-08-11T16:00:00Z");
  const known = (givenName: string, minutesAgo: number) => ({
    studentId: 1,
    createdAt: new Date(at.getTime() - minutesAgo * 60_000),
    ...name(givenName, "Reyes"),
  });

  test("lets a twin and an earlier namesake through, but not the same form again", () => {
    const form = name("Ana", "Reyes");
    expect(personMatches(form, [known("Eva", 1)], true, at)).toEqual([]);
    expect(personMatches(form, [known("Ana", 600)], true, at)).toEqual([]);
    expect(personMatches(form, [known("ANA", 1)], true, at)).toHaveLength(1);
    expect(personMatches(form, [known("Eva", 1), known("Ana", 600)], false, at)).toHaveLength(2);
  });
});

describe("an entry", () => {
  const grades = fc.record({ lowGrade: fc.integer({ min: -1, max: 12 }), span: fc.nat({ max: 6 }) });

  test("needs a grade that the school serves; ungraded students go by level", () => {
    fc.assert(
      fc.property(grades, fc.integer({ min: -1, max: 12 }), ({ lowGrade, span }, grade) => {
        const school = { lowGrade, highGrade: lowGrade + span, schoolYear: 2027 };
        expect(servesGrade(school, grade)).toBe(grade >= lowGrade && grade <= lowGrade + span);
        expect(servesGrade(school, 13)).toBe(lowGrade <= 5);
        expect(servesGrade(school, 14)).toBe(lowGrade + span >= 6);
      }),
    );
  });

  test("needs a day in a school year and a school age", () => {
    const school = { lowGrade: 0, highGrade: 6, schoolYear: 2027 };
    const entry = { grade: 2, day: "2026-08-11", birthDate: "2018-09-01", schoolYear: 2027 };
    expect(entryObstacle(school, entry)).toBeUndefined();
    expect(entryObstacle({ ...school, schoolYear: null }, entry)).toBe("day-outside-school-year");
    expect(entryObstacle({ ...school, schoolYear: 2026 }, entry)).toBe("day-outside-school-year");
    expect(entryObstacle(school, { ...entry, grade: 9 })).toBe("grade-not-served");
    expect(entryObstacle(school, { ...entry, birthDate: "2025-01-01" })).toBe("age-out-of-range");
  });

  test("counts full years of age", () => {
    expect(ageOn("2018-08-11", "2026-08-11")).toBe(8);
    expect(ageOn("2018-08-12", "2026-08-11")).toBe(7);
  });
});

const standing = fc.record({
  schoolId: fc.integer({ min: 1, max: 2 }),
  exitDate: fc.option(fc.constant("2027-01-11")),
  isCurrent: fc.boolean(),
});
/** Of their own schools, only the first can be in force on the day. */
const standings = fc.record({
  primary: fc
    .array(standing, { maxLength: 2 })
    .map((schools) => schools.map((each, index) => ({ ...each, isCurrent: each.isCurrent && index === 0 }))),
  secondary: fc.array(standing, { maxLength: 1 }),
});

test("a student can leave only the school they're at, and can't be a no-show after attending class", () => {
  fc.assert(
    fc.property(standings, fc.boolean(), fc.boolean(), (given, noShow, seen) => {
      const { primary, secondary } = given;
      const atOne = primary.length === 1 && primary[0]?.isCurrent === true && secondary.length === 0;
      expect(leavingObstacle(given, { noShow, seen }) === undefined).toBe(atOne && !(noShow && seen));
    }),
  );
});

test("a student arrives from no school, or from another school where their enrollment has no end", () => {
  fc.assert(
    fc.property(standings, (given) => {
      const { primary, secondary } = given;
      const [first] = primary;
      const elsewhere = first?.isCurrent === true && first.exitDate === null && first.schoolId !== 1;
      const allowed = primary.length === 0 || (primary.length === 1 && elsewhere);
      const isThere = secondary.some(({ schoolId }) => schoolId === 1);
      expect(arrivalObstacle(given, 1) === undefined).toBe(allowed && !isThere);
    }),
  );
});

test("a secondary enrollment needs a primary one, and there is only one per school", () => {
  fc.assert(
    fc.property(standings, (given) => {
      const [first] = given.primary;
      const stays = first?.isCurrent === true && first.exitDate === null && first.schoolId !== 1;
      const isThere = given.secondary.some(({ schoolId }) => schoolId === 1);
      expect(secondaryObstacle(given, 1) === undefined).toBe(stays && !isThere);
    }),
  );
});

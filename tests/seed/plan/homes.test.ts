/** Homes: addresses of a region that nobody has, and the same ones every time. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { regions } from "../../../seed/district/geography.ts";
import { houseNumbers, lowestHouseNumber } from "../../../seed/district/homes.ts";
import { addressOf, homelessSituation } from "../../../seed/plan/homes.ts";

const household = fc.record({ seed: fc.nat(), household: fc.nat(1_000_000), home: fc.constantFrom(1, 2) });
const region = fc.constantFrom(...regions.map(({ name }) => name));

test("an address has a house number that no street has, and a ZIP code of one region only", () => {
  const regionsOf = new Map<string, string>();
  fc.assert(
    fc.property(household, region, ({ seed, household: number, home }, name) => {
      const { street, city, zipCode } = addressOf(seed, number, home, name);
      const house = Number(street.match(/^\d+/)?.[0]);
      expect(house).toBeGreaterThanOrEqual(lowestHouseNumber);
      expect(house).toBeLessThan(lowestHouseNumber + houseNumbers);
      expect(street).toMatch(/^\d+ [A-Z][A-Za-z ]+(?:, Apt [1-9]\d?)?$/);
      expect(city).toMatch(/^[A-Z][A-Za-z ]+$/);
      expect(zipCode).toMatch(/^9[01]\d{3}$/);
      expect(regionsOf.get(zipCode) ?? name).toBe(name);
      regionsOf.set(zipCode, name);
    }),
  );
});

test("a region without ZIP codes is refused by name", () => {
  expect(() => addressOf(1, 1, 1, "Atlantis")).toThrow("Atlantis");
});

test("a family has one address, and one situation if it has no home", () => {
  fc.assert(
    fc.property(household, region, ({ seed, household: number, home }, name) => {
      expect(addressOf(seed, number, home, name)).toEqual(addressOf(seed, number, home, name));
      expect(homelessSituation(seed, number)).toBe(homelessSituation(seed, number));
    }),
  );
});

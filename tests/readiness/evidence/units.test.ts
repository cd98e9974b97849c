/** A measured value is written with its unit. */
import { expect, test } from "vitest";
import { quantity } from "../../../readiness/evidence/units.ts";

test("one of something is singular", () => {
  expect(quantity(1, "writes")).toBe("1 write");
  expect(quantity(1200, "writes")).toBe("1,200 writes");
});

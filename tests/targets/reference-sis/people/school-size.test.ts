/** The generator and the SIS count the same schools as small, medium and large. */
import { expect, test } from "vitest";
import { schoolSizeOf as sizeInTheSis } from "../../../../sis/telemetry/schools.ts";
import { schoolSizeOf, schoolSizes } from "../../../../targets/reference-sis/people/school-size.ts";

test("a school of any size is in the same group on both sides", () => {
  const planned = Array.from({ length: 4001 }, (_, students) => students);
  expect(planned.map(schoolSizeOf)).toEqual(planned.map(sizeInTheSis));
  expect(new Set(planned.map(schoolSizeOf))).toEqual(new Set(schoolSizes));
});

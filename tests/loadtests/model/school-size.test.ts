/** The generator and the SIS count the same schools as small, medium and large. */
import { expect, test } from "vitest";
import { schoolSizeOf, schoolSizes } from "../../../loadtests/model/school-size.ts";
import { schoolSizeOf as sizeInTheSis } from "../../../sis/telemetry/schools.ts";

test("a school of any size is in the same group on both sides", () => {
  const planned = Array.from({ length: 4001 }, (_, students) => students);
  expect(planned.map(schoolSizeOf)).toEqual(planned.map(sizeInTheSis));
  expect(new Set(planned.map(schoolSizeOf))).toEqual(new Set(schoolSizes));
});

/** The day in the district, wherever the rehearsal runs. */
import { expect, test } from "vitest";
import { localDay } from "../../rehearsal/local-day.ts";
import { expiredWaivers } from "../../rehearsal/waivers-file.ts";

const evening = new Date("2026-11-29T04:30:00Z");
const waiver = { requirement: "speed.read", person: "A. Superintendent", reason: "", expires: "2026-11-28" };
const file = { text: "", waivers: [waiver] };

test.each([
  ["in Los Angeles it's still the day before, so a waiver for that day holds", {}, "2026-11-28", 0],
  [
    "in Auckland that day is over, and so is its waiver",
    { SIS_TIME_ZONE: "Pacific/Auckland" },
    "2026-11-29",
    1,
  ],
])("%s", (_, environment, day, expired) => {
  expect(localDay({ environment }, evening).day).toBe(day);
  expect(expiredWaivers(file, day)).toHaveLength(expired);
});

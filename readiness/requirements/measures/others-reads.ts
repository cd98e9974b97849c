/** The longest time after which somebody else still didn't see a confirmed write. */
import type { LoadEvidence } from "../../evidence/load-evidence.ts";
import { counted, milliseconds, number } from "../../evidence/plain-words.ts";
import { describeMeasure, onLoad } from "../describe-measure.ts";
import { looksOf, measuredOnLooks, sumOfLooks } from "../looks.ts";
import { type Measurement, untested } from "../measurement.ts";
import { ofWrites } from "../writes.ts";

export const othersReads = describeMeasure({
  by: "others-reads",
  ...ofWrites,
  measure: onLoad(measureOthersReads),
});

function measureOthersReads(load: LoadEvidence): Measurement {
  const looks = looksOf(load, "other");
  if (looks.length === 0) return untested("load.json", "Nobody else looked for what was entered.");
  const stale = sumOfLooks(looks, "stale");
  const longest = Math.max(...looks.map(({ longestStaleMs }) => longestStaleMs));
  const found =
    stale === 0
      ? "saw each of them at once"
      : `did not see ${number(stale)} at once, and one of them still not after ${milliseconds(longest)}`;
  const writes = counted(sumOfLooks(looks, "writes"), "confirmed write", "confirmed writes");
  return measuredOnLooks(looks, longest, `Families and colleagues looked for ${writes}, and ${found}.`);
}

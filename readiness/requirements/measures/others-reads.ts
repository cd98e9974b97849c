/** The longest time after which somebody else still didn't see a confirmed write. */
import { counted, milliseconds, number } from "../../evidence/plain-words.ts";
import { describeMeasure, onLoad } from "../describe-measure.ts";
import { fewestToBeSampled } from "../enough.ts";
import { kindsWithout } from "../kinds-without.ts";
import { clearLooks, type Looks, looksOf, measuredOnLooks, sumOfLooks, unsettledLooks } from "../looks.ts";
import { type Measurement, untested } from "../measurement.ts";
import { ofWrites } from "../writes.ts";

export const othersReads = describeMeasure({
  by: "others-reads",
  ...ofWrites,
  measure: (evidence) =>
    onLoad((load) => {
      const looks = looksOf(load, "other");
      if (sumOfLooks(looks, "writes") === 0)
        return untested("load.json", "Nobody else looked for what was entered.");
      const never =
        sumOfLooks(looks, "stale") > 0 ? [] : kindsWithout(evidence, looks, { fewest: fewestToBeSampled });
      if (never.length > 0)
        return untested("load.json", `Nobody else looked for any of these: ${never.join(", ")}.`);
      return unsettledLooks(looks, "others looked for") ?? measuredOn(looks);
    })(evidence, {}),
});

function measuredOn(looks: Looks): Measurement {
  const stale = sumOfLooks(looks, "stale");
  const longest = Math.max(...looks.map(({ longestStaleMs }) => longestStaleMs));
  const found =
    stale === 0
      ? "saw each of them at once"
      : `did not see ${number(stale)} at once, and one of them still not after ${milliseconds(longest)}`;
  const writes = counted(clearLooks(looks), "confirmed write", "confirmed writes");
  return measuredOnLooks(looks, longest, `Families and colleagues looked for ${writes}, and ${found}.`);
}

/** Confirmed writes that weren't there when the person who had entered them looked at once. */
import { counted, number } from "../../evidence/plain-words.ts";
import { describeMeasure, onLoad } from "../describe-measure.ts";
import { kindsWithout } from "../kinds-without.ts";
import { clearLooks, looksOf, measuredOnLooks, sumOfLooks, unsettledLooks } from "../looks.ts";
import { untested } from "../measurement.ts";
import { ofWrites } from "../writes.ts";

export const ownReads = describeMeasure({
  by: "own-reads",
  ...ofWrites,
  measure: (evidence) =>
    onLoad((load) => {
      const looks = looksOf(load, "self");
      if (sumOfLooks(looks, "writes") === 0)
        return untested("load.json", "Nobody looked for what they had entered.");
      const never = kindsWithout(evidence, looks);
      if (never.length > 0)
        return untested("load.json", `Nobody looked for these after entering them: ${never.join(", ")}.`);
      const writes = counted(clearLooks(looks), "confirmed write", "confirmed writes");
      const stale = sumOfLooks(looks, "stale");
      const found = stale === 0 ? "found each" : `did not find ${number(stale)}`;
      return (
        unsettledLooks(looks, "people looked for after entering it") ??
        measuredOnLooks(looks, stale, `People looked for ${writes} at once, and ${found}.`)
      );
    })(evidence, {}),
});

/** Confirmed writes that weren't there when the person who had entered them looked at once. */
import { counted, number } from "../../evidence/plain-words.ts";
import { describeMeasure, onLoad } from "../describe-measure.ts";
import { isEnough } from "../enough.ts";
import { kindsWithout } from "../kinds-without.ts";
import { looksOf, measuredOnLooks, sumOfLooks } from "../looks.ts";
import { untested } from "../measurement.ts";
import { ofWrites } from "../writes.ts";

export const ownReads = describeMeasure({
  by: "own-reads",
  ...ofWrites,
  measure: (evidence) =>
    onLoad((load) => {
      const looks = looksOf(load, "self");
      const [clear, contested] = [sumOfLooks(looks, "writes"), sumOfLooks(looks, "contested")];
      if (clear + contested === 0) return untested("load.json", "Nobody looked for what they had entered.");
      const never = kindsWithout(evidence, looks);
      if (never.length > 0)
        return untested("load.json", `Nobody looked for these after entering them: ${never.join(", ")}.`);
      const writes = counted(clear, "confirmed write", "confirmed writes");
      const stale = sumOfLooks(looks, "stale");
      if (stale === 0 && !isEnough(clear, clear + contested))
        return untested(
          "load.json",
          `Of what people looked for after entering it, somebody else had changed ${number(contested)} of ${number(clear + contested)}.`,
        );
      const found = stale === 0 ? "found each" : `did not find ${number(stale)}`;
      return measuredOnLooks(looks, stale, `People looked for ${writes} at once, and ${found}.`);
    })(evidence, {}),
});

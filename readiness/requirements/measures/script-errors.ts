/** Journeys that stopped on an error of the load script itself. */
import { counted } from "../../evidence/plain-words.ts";
import { describeMeasure, onLoad } from "../describe-measure.ts";
import { measuredOnly } from "../measurement.ts";

export const scriptErrors = describeMeasure({
  by: "script-errors",
  measure: onLoad(({ generator: { scriptErrors: count } }) =>
    measuredOnly(
      "load.json",
      count,
      `${counted(count, "journey", "journeys")} stopped on an error in the script.`,
    ),
  ),
});

/** The longest time between two of the records that the generator makes every second. */
import { milliseconds } from "../../evidence/plain-words.ts";
import { describeMeasure, onLoad } from "../describe-measure.ts";
import { measuredOnly } from "../measurement.ts";

export const generatorPause = describeMeasure({
  by: "generator-pause",
  measure: onLoad(({ generator: { longestPauseMs } }) =>
    measuredOnly(
      "load.json",
      longestPauseMs,
      `The longest time between two of the records that it makes every second was ${milliseconds(longestPauseMs)}.`,
    ),
  ),
});

/** 1 if the generator's exit code allows a verdict (0, or 99 for a crossed threshold), otherwise 0. */
import { describeMeasure, onLoad } from "../describe-measure.ts";
import { measuredOnly } from "../measurement.ts";

export const generatorEnded = describeMeasure({
  by: "generator-ended",
  measure: onLoad(({ generatorExitCode }) =>
    measuredOnly(
      "load.json",
      generatorExitCode === 0 || generatorExitCode === 99 ? 1 : 0,
      generatorExitCode < 0
        ? "The generator was killed before it could finish."
        : `The generator ended with exit code ${generatorExitCode}.`,
    ),
  ),
});

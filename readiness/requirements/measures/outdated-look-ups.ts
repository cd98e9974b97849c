/** Values that were shown to people although somebody had entered others before. */
import type { LoadEvidence } from "../../evidence/load-evidence.ts";
import { counted, number } from "../../evidence/plain-words.ts";
import { describeMeasure, onLoad } from "../describe-measure.ts";
import { type Measurement, untested } from "../measurement.ts";
import { ofWrites } from "../writes.ts";

export const outdatedLookUps = describeMeasure({
  by: "outdated-look-ups",
  ...ofWrites,
  measure: onLoad((load) =>
    load.lookUps.some(({ compared }) => compared > 0)
      ? measuredOn(load)
      : untested("load.json", "Nobody looked up what somebody else had entered before."),
  ),
});

const mostNamed = 3;

function measuredOn({ lookUps }: LoadEvidence): Measurement {
  const sum = (column: "answers" | "compared" | "outdated") =>
    lookUps.reduce((total, row) => total + row[column], 0);
  const outdated = sum("outdated");
  const samples = lookUps.flatMap((row) => row.samples).slice(0, mostNamed);
  return {
    measured: outdated,
    detail: [
      `${counted(sum("answers"), "answer was", "answers were")} compared with what people had entered before: ${counted(sum("compared"), "value", "values")} in them, ${outdated === 0 ? "all up to date" : `${number(outdated)} of them not up to date`}.`,
      ...samples.map(
        ({ record, expected, seen }) =>
          `For example, ${record}: ${expected} was expected, ${seen} was shown.`,
      ),
    ].join(" "),
    affected: { by: "ids", ids: lookUps.flatMap((row) => row.studentIds) },
    worstSchools: [],
    evidence: "load.json",
  };
}

/** Values that were shown to people although somebody had entered others before. */
import type { FoundEvidence } from "../../evidence/found-evidence.ts";
import type { LoadEvidence } from "../../evidence/load-evidence.ts";
import { counted, number } from "../../evidence/plain-words.ts";
import { describeMeasure, onLoad } from "../describe-measure.ts";
import { fewestToBeSampled } from "../enough.ts";
import { kindsWithout } from "../kinds-without.ts";
import { type Measurement, untested } from "../measurement.ts";
import { ofWrites } from "../writes.ts";

/** Kinds of write whose values the looks after the load show; what others leave is seen only where it's still shown. */
type Params = { readonly shown: readonly string[] };

export const outdatedLookUps = describeMeasure<"outdated-look-ups", Params>({
  by: "outdated-look-ups",
  ...ofWrites,
  measure: (evidence, { shown }) =>
    onLoad((load) => {
      if (!load.lookUps.some(({ compared }) => compared > 0))
        return untested("load.json", "Nobody looked up what somebody else had entered before.");
      return unseen(evidence, load, shown) ?? measuredOn(load);
    })(evidence, {}),
});

/** Kinds of write that nobody looked up, unless something else wasn't up to date. */
function unseen(
  evidence: FoundEvidence,
  { lookUps }: LoadEvidence,
  shown: Params["shown"],
): Measurement | undefined {
  if (lookUps.some(({ outdated }) => outdated > 0)) return undefined;
  const seen = lookUps.flatMap(({ kinds }) => Object.keys(kinds).map((kind) => ({ kind })));
  const never = kindsWithout(evidence, seen, { fewest: fewestToBeSampled, of: shown });
  if (never.length === 0) return undefined;
  return untested("load.json", `Nobody looked up what had become of any of these: ${never.join(", ")}.`);
}

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

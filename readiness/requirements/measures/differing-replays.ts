/** Confirmed writes that were sent again under the same key and then answered differently. */
import type { LoadEvidence } from "../../evidence/load-evidence.ts";
import { counted, number } from "../../evidence/plain-words.ts";
import { describeMeasure, onLoad } from "../describe-measure.ts";
import { isEnough } from "../enough.ts";
import { kindsWithout } from "../kinds-without.ts";
import { type Measurement, untested } from "../measurement.ts";
import { ofWrites } from "../writes.ts";

export const differingReplays = describeMeasure({
  by: "differing-replays",
  ...ofWrites,
  measure: (evidence) =>
    onLoad((load) => {
      const compared = load.replays.filter((row) => row.compared > 0);
      if (compared.length === 0) return untested("load.json", "No confirmed write was sent again.");
      const never = kindsWithout(evidence, compared);
      if (never.length > 0)
        return untested("load.json", `None of these was sent again and answered: ${never.join(", ")}.`);
      return unsettled(load) ?? measuredOn(load);
    })(evidence, {}),
});

/** Too few answers to tell, unless one of them differs. */
function unsettled({ replays }: LoadEvidence): Measurement | undefined {
  if (replays.some(({ different }) => different > 0)) return undefined;
  const unclear = replays.filter((row) => !isEnough(row.compared, row.compared + row.unclear));
  if (unclear.length === 0) return undefined;
  const named = unclear.map(
    (row) => `${row.kind} (${number(row.compared)} of ${number(row.compared + row.unclear)})`,
  );
  return untested("load.json", `Too few that were sent again were answered in time: ${named.join(", ")}.`);
}

const mostNamed = 3;

function measuredOn({ replays }: LoadEvidence): Measurement {
  const sum = (column: "compared" | "different" | "unclear") =>
    replays.reduce((total, row) => total + row[column], 0);
  const different = sum("different");
  const unclear = sum("unclear");
  const compared = sum("compared");
  const writes = counted(compared, "confirmed write was", "confirmed writes were");
  const samples = replays
    .flatMap((row) => row.samples)
    .slice(0, mostNamed)
    .map(({ op, firstStatus, status }) => `${op} (HTTP ${firstStatus}, then ${status})`);
  return {
    measured: different,
    detail: [
      `${writes} sent again under the same key: the answer was ${howOftenTheSame(compared, different)}.`,
      ...(unclear === 0 ? [] : [`${counted(unclear, "other was", "others were")} not answered in time.`]),
      ...(samples.length === 0 ? [] : [`For example: ${samples.join(", ")}.`]),
    ].join(" "),
    affected: { by: "ids", ids: replays.flatMap((row) => row.studentIds) },
    worstSchools: [],
    evidence: "load.json",
  };
}

function howOftenTheSame(compared: number, different: number): string {
  if (different === 0) return "the same each time";
  return different === compared ? "never the same" : `the same except for ${number(different)}`;
}

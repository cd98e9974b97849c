/** Pairs of people who changed the same record at the same moment, and were both told that it was saved. */
import type { FoundEvidence } from "../../evidence/found-evidence.ts";
import type { LoadEvidence } from "../../evidence/load-evidence.ts";
import { counted, number } from "../../evidence/plain-words.ts";
import type { RivalEvidence } from "../../evidence/rival-evidence.ts";
import { kindInWords } from "../../evidence/write-kind.ts";
import { describeMeasure, onLoad } from "../describe-measure.ts";
import { fewestToBeSampled, isEnough } from "../enough.ts";
import { kindsWithout } from "../kinds-without.ts";
import { type Measurement, untested } from "../measurement.ts";
import { ofWrites } from "../writes.ts";

export const unnoticedRivals = describeMeasure({
  by: "unnoticed-rivals",
  ...ofWrites,
  measure: (evidence) =>
    onLoad((load) => {
      const clear = load.rivals.filter((row) => row.oneTold + row.bothConfirmed > 0);
      if (clear.length === 0)
        return untested("load.json", "No two people changed the same record at the same moment.");
      return unsettled(load) ?? unmet(evidence, clear) ?? measuredOn(load, clear, evidence);
    })(evidence, {}),
});

/** Too few pairs to tell, unless both people of one were confirmed. */
function unsettled({ rivals }: LoadEvidence): Measurement | undefined {
  if (rivals.some(({ bothConfirmed }) => bothConfirmed > 0)) return undefined;
  const clear = rivals.reduce((sum, { oneTold }) => sum + oneTold, 0);
  const all = rivals.reduce((sum, { unclear }) => sum + unclear, clear);
  if (isEnough(clear, all)) return undefined;
  return untested("load.json", `Only ${number(clear)} of ${number(all)} such pairs had a clear end.`);
}

/** A kind without a pair that could tell, unless both people of another were confirmed. */
function unmet(evidence: FoundEvidence, clear: readonly RivalEvidence[]): Measurement | undefined {
  if (clear.some(({ bothConfirmed }) => bothConfirmed > 0)) return undefined;
  const never = kindsWithout(evidence, clear, { fewest: fewestToBeSampled });
  if (never.length === 0) return undefined;
  return untested(
    "load.json",
    `No two people clearly did any of these at the same moment: ${never.join(", ")}.`,
  );
}

const mostNamed = 3;

function measuredOn(
  { rivals }: LoadEvidence,
  clear: readonly RivalEvidence[],
  { ledger }: FoundEvidence,
): Measurement {
  const sum = (column: "oneTold" | "bothConfirmed" | "unclear") =>
    rivals.reduce((total, row) => total + row[column], 0);
  const both = sum("bothConfirmed");
  const unclear = sum("unclear");
  const kinds = clear.map(({ kind }) => kindInWords(kind, ledger ?? { kindWords: {} }));
  const pairs = counted(sum("oneTold") + both, "time", "times");
  const found = both === 0 ? "each time" : `except for ${number(both)}`;
  const samples = rivals.flatMap((row) => row.samples).slice(0, mostNamed);
  return {
    measured: both,
    detail: [
      `Two people changed the same record at once ${pairs} (${kinds.join(", ")}): one was confirmed and the other was told, ${found}.`,
      ...(unclear === 0 ? [] : [`${counted(unclear, "other pair", "other pairs")} had no clear end.`]),
      ...(samples.length === 0
        ? []
        : [`For example: ${samples.map((ops) => ops.join(" and ")).join(", ")}.`]),
    ].join(" "),
    affected: { by: "ids", ids: rivals.flatMap((row) => row.studentIds) },
    worstSchools: [],
    evidence: "load.json",
  };
}

/** What people found when they looked for confirmed writes, for the measures that count it. */
import type { LoadEvidence } from "../evidence/load-evidence.ts";
import { counted, number } from "../evidence/plain-words.ts";
import type { ReadBackEvidence } from "../evidence/read-back-evidence.ts";
import { isEnough } from "./enough.ts";
import { type Measurement, untested } from "./measurement.ts";

export type Looks = readonly ReadBackEvidence[];

export function looksOf({ readBacks }: LoadEvidence, by: ReadBackEvidence["by"]): Looks {
  return readBacks.filter((row) => row.by === by);
}

export function sumOfLooks(looks: Looks, column: "writes" | "stale" | "contested"): number {
  return looks.reduce((sum, row) => sum + row[column], 0);
}

/** Those of which a look could tell. */
export function clearLooks(looks: Looks): number {
  return sumOfLooks(looks, "writes") - sumOfLooks(looks, "contested");
}

/** Too few looks that could tell, unless one lacked something. */
export function unsettledLooks(looks: Looks, whose: string): Measurement | undefined {
  const [writes, clear] = [sumOfLooks(looks, "writes"), clearLooks(looks)];
  if (sumOfLooks(looks, "stale") > 0 || isEnough(clear, writes)) return undefined;
  return untested(
    "load.json",
    `Of what ${whose}, somebody else had changed ${number(writes - clear)} of ${number(writes)}.`,
  );
}

export function measuredOnLooks(looks: Looks, measured: number, detail: string): Measurement {
  const contested = sumOfLooks(looks, "contested");
  const samples = looks.flatMap((row) => row.samples);
  return {
    measured,
    detail: [
      detail,
      ...(contested === 0
        ? []
        : [`${counted(contested, "other was", "others were")} changed by somebody else in the meantime.`]),
      ...(samples.length === 0 ? [] : [`For example: ${samples.slice(0, mostNamed).join(", ")}.`]),
    ].join(" "),
    affected: { by: "ids", ids: looks.flatMap((row) => row.studentIds) },
    worstSchools: [],
    evidence: "load.json",
  };
}

const mostNamed = 3;

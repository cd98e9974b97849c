/** Measures of what a district states about itself. What its file leaves out is not tested. */
import { dayOfRun } from "../evidence/day-of-run.ts";
import type { FoundEvidence } from "../evidence/found-evidence.ts";
import { type JudgedPart, judgedParts, type Preparation, preparationFile } from "../evidence/preparation.ts";
import { type Measurement, untested } from "./measurement.ts";

type Told<Part extends JudgedPart> = {
  readonly stated: NonNullable<Preparation[Part]>;
  /** Of the run: it decides what is overdue. */
  readonly day: string;
  readonly evidence: FoundEvidence;
};

const noPreparation = "no readiness file was given";

/** Beyond which of a requirement's two limits: it fails, or somebody must accept it. */
export type WhichLimit = { readonly limit: "fail" | "warn" };

export function onStated<Part extends JudgedPart, Params extends WhichLimit = WhichLimit>(
  part: Part,
  measure: (told: Told<Part>, params: Params) => Measurement,
) {
  return {
    notOf: ({ preparation }: FoundEvidence) => (preparation === undefined ? noPreparation : undefined),
    measure: (evidence: FoundEvidence, params: Params): Measurement => {
      const stated = evidence.preparation?.[part];
      if (stated === undefined) return leftOut(part, params);
      if (evidence.run === undefined) return untested(preparationFile, "The day of the run isn't known.");
      return measure({ stated, day: dayOfRun(evidence.run), evidence }, params);
    },
  };
}

/** One of the two limits is enough to say that a part isn't tested. */
function leftOut(part: JudgedPart, { limit }: WhichLimit): Measurement {
  const name = judgedParts.find(({ id }) => id === part)?.name ?? part;
  const because = `${preparationFile} says nothing about it (${name})`;
  const nothing = untested(preparationFile, `Not tested: ${because}.`);
  return limit === "fail" ? nothing : { ...nothing, notOfRun: because };
}

/** `measured` undefined: not tested after all. */
export function measuredOfDistrict(measured: number | undefined, detail: string): Measurement {
  return {
    measured,
    detail,
    affected: {
      by: "not-countable",
      reason: "it's about the district as a whole, not about single students",
    },
    worstSchools: [],
    evidence: preparationFile,
  };
}

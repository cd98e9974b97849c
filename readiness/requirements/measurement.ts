/** What a measure returns: a value, or the reason there isn't one. */

export type WorstSchool = { readonly schoolId: string; readonly name: string; readonly students: number };

/** Students affected: as ids, so that a union can be counted; as a count from the evidence; or not at all. */
export type Affected =
  | { readonly by: "ids"; readonly ids: readonly number[] }
  | { readonly by: "count"; readonly students: number; readonly how: string }
  | { readonly by: "not-countable"; readonly reason: string };

export type Measurement = {
  /** Undefined: not tested, and `detail` says why. */
  readonly measured: number | undefined;
  /** One or two sentences: where the value comes from, and what else was seen. */
  readonly detail: string;
  readonly affected: Affected;
  readonly worstSchools: readonly WorstSchool[];
  /** File in the run's folder that holds the evidence. */
  readonly evidence: string;
  /** Why the requirement doesn't apply to this run at all. */
  readonly notOfRun?: string;
};

/** A value about the run itself, which affects no student. */
export function measuredOnly(evidence: string, measured: number, detail: string): Measurement {
  return { measured, detail, affected: { by: "ids", ids: [] }, worstSchools: [], evidence };
}

export function untested(evidence: string, detail: string): Measurement {
  return {
    measured: undefined,
    detail,
    affected: { by: "not-countable", reason: "not tested" },
    worstSchools: [],
    evidence,
  };
}

/** A value about requests, which say how often something happened but not to whom. */
export function measuredOnRequests(measured: number, detail: string): Measurement {
  return {
    ...measuredOnly("load.json", measured, detail),
    affected: { by: "not-countable", reason: "requests don't say which students they affected" },
  };
}

/** The faults of the proof: each cause brings the one that proves it. */
import { allCauses } from "../readiness/causes/all-causes.ts";
import type { Cause } from "../readiness/causes/cause.ts";
import type { Fault } from "../readiness/causes/fault.ts";

/** A fault, and the cause that the report must name first. */
export type ProvenFault = Fault & { readonly cause: Cause };

export const allFaults: readonly ProvenFault[] = allCauses.map((cause) => ({ ...cause.fault, cause }));

/** What one run of the proof needs: its fault, if it has one, and the judge of what was seen. */
import type { ProvenFault } from "../proof/all-faults.ts";
import { brokenSis } from "../proof/broken-sis/entry.ts";
import { judgeCalm, judgeFault, judgeRecordFault, type Proof, type ProofRun } from "../proof/judge-proof.ts";
import type { RecordFault } from "../proof/record-faults.ts";
import { switchBrokenPart } from "../readiness/causes/fault.ts";
import type { Context } from "./context.ts";
import type { DistrictServer } from "./district-server.ts";
import type { Staging } from "./run-rehearsal.ts";
import { stageFault } from "./stage-fault.ts";
import { writeStagedFault } from "./staged-fault-file.ts";

type PreparedProof = { readonly staging?: Staging; judge(seen: ProofRun): Proof };

type Place = { readonly server: DistrictServer; readonly runDirectory: string };

/** `fault` undefined: nothing is wrong. */
export async function prepareProof(
  context: Context,
  fault: ProvenFault | RecordFault | undefined,
  place: Place,
): Promise<PreparedProof> {
  if (fault === undefined) return { judge: judgeCalm };
  if ("requirement" in fault)
    return {
      staging: await stageRecordFault(context, fault, place),
      judge: (seen) => judgeRecordFault(fault, seen),
    };
  const staging = await stageFault(context, { fault, ...place });
  return { staging, judge: (seen) => judgeFault(fault, staging.activeTimes(), seen) };
}

/** Unless it has its time, the SIS is broken from its start to its end. */
async function stageRecordFault(
  context: Context,
  { id, done, brokenPart, seconds }: RecordFault,
  place: Place,
): Promise<Staging> {
  if (seconds === undefined)
    return { fault: id, sis: brokenSis(brokenPart), play: () => writeStagedFault(place.runDirectory, id) };
  const fault = { id, done, seconds, alsoTrue: [], brokenPart, begin: switchBrokenPart };
  return await stageFault(context, { fault, ...place });
}

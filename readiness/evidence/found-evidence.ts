/** Evidence as it was found in a run's folder: a part that's missing or unreadable is undefined, and `gaps` says why. */
import type { BegunRun } from "./begun-run.ts";
import type { Evidence, RunEvidence } from "./evidence.ts";

export type FoundEvidence = Omit<Evidence, "run"> & {
  readonly run: RunEvidence | undefined;
  /** Instead of `run` if the rehearsal didn't end. */
  readonly begun?: BegunRun | undefined;
  readonly gaps?: readonly { readonly file: string; readonly problem: string }[];
};

/** Nobody looked at the records or at the class assignments. */
export function isLoadAlone({ run, begun }: Pick<FoundEvidence, "run" | "begun">): boolean {
  return (run ?? begun)?.kind === "load";
}

/** Reads a run's folder and checks more than its digests: that derived files follow from those they are derived from. */
import type { FoundEvidence } from "../evidence/found-evidence.ts";
import type { ChangedFile } from "../evidence/seal-evidence.ts";
import { type RunFolder, readRunFolder } from "./read-evidence.ts";

/** Finds files that don't follow from those that they are derived from. */
export type Recheck = (runDirectory: string, evidence: FoundEvidence) => Promise<ChangedFile[]>;

export async function recheckedFolder(runDirectory: string, recheck?: Recheck): Promise<RunFolder> {
  const folder = await readRunFolder(runDirectory);
  const underived = (await recheck?.(runDirectory, folder.evidence)) ?? [];
  const { evidence, seal } = folder;
  const before = evidence.seal ?? seal;
  return {
    ...folder,
    evidence: { ...evidence, seal: { ...before, changes: [...before.changes, ...underived] } },
    seal: { ...seal, changes: [...seal.changes, ...underived] },
  };
}

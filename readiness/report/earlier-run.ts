/**
 * The run before this one, beside which a report says what became softer. It's found among the runs in the same folder, and
 * kept with this run's evidence, so that the report stays the same when the other one is gone.
 */
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { writeWhole } from "../../parts/write-whole.ts";
import type { RunEvidence } from "../evidence/evidence.ts";
import { runSchema } from "../evidence/evidence-files.ts";
import { isReduced } from "../judge/size.ts";
import { checkSeal, readSealedFolder } from "../seal/check-seal.ts";
import { listRunFiles } from "../seal/run-files.ts";
import { parsed } from "../seal/statement.ts";
import { type Criteria, criteriaSchema } from "./criteria.ts";
import { reportSchema } from "./report.ts";
import { readJson, runFolders } from "./run-folders.ts";

export const earlierRunFile = "earlier-run.json";

export const earlierRunSchema = z.object({
  /** The run that it was found for. */
  run: z.string(),
  /** Null: there was none. */
  earlier: criteriaSchema.nullable(),
  /** Runs that come first, and couldn't be compared with. */
  passedOver: reportSchema.shape.softer.unwrap().shape.passedOver,
});

export type EarlierRun = z.infer<typeof earlierRunSchema>;

/**
 * The newest rehearsal that began before this one, whose seal is whole. A run that could be permission to open is compared
 * with another such run of no fewer students if there is one: a small rehearsal in between must not hide what became softer.
 */
async function findEarlierRun(runDirectory: string, run: RunEvidence): Promise<EarlierRun> {
  const passedOver: EarlierRun["passedOver"] = [];
  for (const folder of await candidates(runDirectory, run)) {
    const { criteria, because } = await sealedCriteria(join(dirname(runDirectory), folder));
    if (criteria !== undefined && criteria.verdict !== invalid)
      return { run: run.id, earlier: criteria, passedOver };
    passedOver.push({ run: folder, because: because ?? "it was an invalid run, which tested nothing" });
  }
  return { run: run.id, earlier: null, passedOver };
}

const invalid = "INVALID RUN" satisfies Criteria["verdict"];

/** Writes it into the run's folder, before the folder is sealed. */
export async function keepEarlierRun(runDirectory: string, run: RunEvidence): Promise<void> {
  const found = await findEarlierRun(runDirectory, run);
  await writeWhole(join(runDirectory, earlierRunFile), `${JSON.stringify(found)}\n`);
}

/** Folders of rehearsals, the best to compare with first. Those with a staged fault test the tester. */
async function candidates(runDirectory: string, run: RunEvidence): Promise<string[]> {
  const runs = dirname(runDirectory);
  const earlier = (await runFolders(runs)).filter((name) => name < basename(runDirectory));
  const ended: { folder: string; isAlike: boolean }[] = [];
  for (const folder of earlier) {
    const found = runSchema.safeParse(await readJson(join(runs, folder, "run.json")));
    if (found.success && found.data.kind === "rehearsal" && found.data.fault === null)
      ended.push({ folder, isAlike: isReduced(run) || isAsHard(found.data, run) });
  }
  const alike = ended.filter(({ isAlike }) => isAlike);
  return [...new Set([...alike, ...ended].map(({ folder }) => folder))];
}

function isAsHard(earlier: RunEvidence, run: RunEvidence): boolean {
  return !isReduced(earlier) && earlier.students >= run.students;
}

type Sealed =
  | { readonly criteria: Criteria; readonly because?: undefined }
  | { readonly criteria?: undefined; readonly because: string };

/** As its report stated them when it ended: a report that was built again may have today's limits. */
export async function sealedCriteria(directory: string): Promise<Sealed> {
  const folder = await readSealedFolder(directory, await listRunFiles(directory));
  const { state, changes } = checkSeal(folder, () => false);
  if (state === "missing") return { because: "it isn't sealed" };
  if (changes.length > 0) return { because: "it was changed after it ended" };
  const { data: criteria } = criteriaSchema.safeParse(parsed(folder.report ?? ""));
  return criteria === undefined ? { because: "this version can't read its report" } : { criteria };
}

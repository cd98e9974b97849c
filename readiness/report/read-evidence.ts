/** Reads a run's folder: what is missing, incomplete or malformed becomes a gap, never an exception. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { InputProblem } from "../../parts/bad-input.ts";
import { isMissingFile } from "../../parts/missing-file.ts";
import { type LikelyCause, likelyCauses } from "../causes/likely-causes.ts";
import { alertEvidenceSchema } from "../evidence/alert-evidence.ts";
import { type BegunRun, begunRunSchema } from "../evidence/begun-run.ts";
import type { RunEvidence, Waiver } from "../evidence/evidence.ts";
import { auditSchema, databaseSchema, runSchema } from "../evidence/evidence-files.ts";
import { findingsFiles } from "../evidence/findings-files.ts";
import { type FoundEvidence, isLoadAlone } from "../evidence/found-evidence.ts";
import { interleavingsSchema } from "../evidence/interleavings-evidence.ts";
import { ledgerSchema } from "../evidence/ledger-file.ts";
import type { LoadEvidence } from "../evidence/load-evidence.ts";
import { loadSchema } from "../evidence/load-file.ts";
import { type Preparation, preparationFile } from "../evidence/preparation.ts";
import type { SealEvidence } from "../evidence/seal-evidence.ts";
import { readSignals } from "../evidence/signals/read-signals.ts";
import type { Signals } from "../evidence/signals/signals.ts";
import { readTraces } from "../evidence/trace-file.ts";
import { parsePreparation } from "../judge/preparation-file.ts";
import { readWaivers } from "../judge/waivers.ts";
import { requirements } from "../requirements/requirements.ts";
import { checkSeal, evidenceChanges, readSealedFolder, sealedNames } from "../seal/check-seal.ts";
import { listRunFiles, type RunFile, reportFiles } from "../seal/run-files.ts";
import type { Watched } from "./build-report.ts";
import { earlierRunFile, earlierRunSchema } from "./earlier-run.ts";

/** What load.json is derived from. */
const rawFiles = [
  "plan.json",
  "played.json",
  "k6-summary.json",
  "k6-series.ndjson.gz",
  "ledger.ndjson",
  "machine.ndjson",
];
/** Those of a load that wasn't played. */
const filesOfPlan = ["plan.json", "played.json", "ledger.ndjson"];
const signalsFile = "signals.ndjson.gz";
const judgedFiles = ["run.json", "load.json", "ledger-account.json", "audit.json"];
const interleavingsFile = "interleavings.json";
const optionalFiles = [
  ...[
    interleavingsFile,
    "waivers.json",
    preparationFile,
    signalsFile,
    "database.json",
    "alerts.json",
    "boards.json.gz",
    "traces.ndjson",
    "fault.json",
    "last-looks.ndjson",
    "walk.ndjson",
    earlierRunFile,
  ],
];
const readFiles: ReadonlySet<string> = new Set([
  ...judgedFiles,
  ...rawFiles,
  ...Object.values(findingsFiles),
  ...optionalFiles,
]);

export type RunFolder = {
  readonly evidence: FoundEvidence;
  readonly waivers: Waiver[];
  readonly files: RunFile[];
  /** With changes of the report, which no verdict depends on. */
  readonly seal: SealEvidence;
  readonly watched: Watched;
};

type Gap = { readonly file: string; readonly problem: string };

/**
 * The waivers of a run are those in its folder: a rebuilt report must not pick up later ones. `seal`: of a run that is
 * ending, before its manifest is written; otherwise the folder is compared with its manifest.
 */
export async function readRunFolder(directory: string, seal?: SealEvidence): Promise<RunFolder> {
  const gaps: Gap[] = [];
  const { run, begun } = await readRun(directory, gaps);
  const own = { directory, run: run?.id ?? begun?.id, gaps };
  const load = await readOwn(own, "load.json", loadSchema);
  const records = isLoadAlone({ run, begun }) ? unchecked : await readRecords(own);
  const { waivers, problems } = await readWaivers(join(directory, "waivers.json"), requirements);
  if (problems.length > 0) gaps.push({ file: "waivers.json", problem: problems.join("; ") });
  const found = await listRunFiles(directory);
  const needed = typeof load?.notPlayed === "string" ? filesOfPlan : rawFiles;
  gaps.push(...missingOf([...needed, ...findingsOf(records)], found));
  const folder = await readSealedFolder(directory, found);
  const files = ofRun(found, seal === undefined ? sealedNames(folder) : undefined);
  const checked = seal ?? checkSeal(folder, (name) => readFiles.has(name));
  const sealNow = { ...checked, changes: evidenceChanges(checked) };
  const evidence = { run, begun, load, ...records, seal: sealNow, gaps };
  return { evidence, waivers, files, seal: checked, watched: await readWatched(directory, load) };
}

type Records = Pick<FoundEvidence, "ledger" | "audit" | "interleavings" | "preparation">;

/** Of a load on its own. */
const unchecked: Records = {
  ...{ ledger: undefined, audit: undefined, interleavings: undefined },
  preparation: undefined,
};

async function readRecords(own: OwnFiles): Promise<Records> {
  return {
    ledger: await readOwn(own, "ledger-account.json", ledgerSchema),
    audit: await readOwn(own, "audit.json", auditSchema),
    interleavings: await readIfThere(own, interleavingsFile, interleavingsSchema),
    preparation: await readPreparation(own),
  };
}

/** As the district wrote it; not every run has one. */
async function readPreparation({ directory, gaps }: OwnFiles): Promise<Preparation | undefined> {
  try {
    const { preparation, problems } = parsePreparation(
      await readFile(join(directory, preparationFile), "utf8"),
    );
    if (problems.length > 0) gaps.push({ file: preparationFile, problem: inWords(problems) });
    return preparation;
  } catch (error) {
    if (!isMissingFile(error)) gaps.push({ file: preparationFile, problem: problemOf(error) });
    return undefined;
  }
}

function inWords(problems: readonly InputProblem[]): string {
  return problems.map(({ name, seen, wanted }) => `${name}: seen ${seen}, wanted ${wanted}`).join("; ");
}

/** What those that are there add up. */
function findingsOf({ ledger, audit }: Records): string[] {
  return [
    ...(ledger === undefined ? [] : [findingsFiles.ledger]),
    ...(audit === undefined ? [] : [findingsFiles.audit]),
  ];
}

function missingOf(needed: readonly string[], found: readonly RunFile[]): Gap[] {
  const missing = needed.filter((name) => !found.some((file) => file.name === name));
  return missing.map((file) => ({ file, problem: "missing" }));
}

/** Without the report, and without what somebody put beside it later. */
function ofRun(found: readonly RunFile[], sealed: ReadonlySet<string> | undefined): RunFile[] {
  const evidence = found.filter(({ name }) => !reportFiles.includes(name));
  return sealed === undefined
    ? evidence
    : evidence.filter(({ name }) => sealed.has(name) || readFiles.has(name));
}

type Described = { readonly run?: RunEvidence | undefined; readonly begun?: BegunRun | undefined };

/** A run that didn't end is described, too. */
async function readRun(directory: string, gaps: Gap[]): Promise<Described> {
  const begun = await readPart(directory, "run.json", begunRunSchema, []);
  if (begun === undefined) return { run: await readPart(directory, "run.json", runSchema, gaps) };
  gaps.push({ file: "run.json", problem: "describes a run that did not end" });
  return { begun };
}

type OwnFiles = {
  readonly directory: string;
  /** The run's id; undefined if it isn't known. */
  readonly run: string | undefined;
  readonly gaps: Gap[];
};

const ownSchema = z.object({ run: z.string() });

/** A file of another run is a gap. */
async function readOwn<Part>(
  { directory, run, gaps }: OwnFiles,
  file: string,
  schema: z.ZodType<Part>,
): Promise<Part | undefined> {
  const part = await readPart(directory, file, schema, gaps);
  const owner = part && (await readPart(directory, file, ownSchema, gaps));
  if (run === undefined || owner === undefined || owner.run === run) return part;
  gaps.push({ file, problem: `of another run, ${owner.run}; a file of ${run} was expected` });
  return undefined;
}

/** A file that is missing is no gap. */
async function readIfThere<Part>(
  own: OwnFiles,
  file: string,
  schema: z.ZodType<Part>,
): Promise<Part | undefined> {
  const found: Gap[] = [];
  const part = await readOwn({ ...own, gaps: found }, file, schema);
  own.gaps.push(...found.filter(({ problem }) => problem !== "missing"));
  return part;
}

async function readPart<Part>(
  directory: string,
  file: string,
  schema: z.ZodType<Part>,
  gaps: Gap[],
): Promise<Part | undefined> {
  try {
    return schema.parse(JSON.parse(await readFile(join(directory, file), "utf8")));
  } catch (error) {
    gaps.push({ file, problem: problemOf(error) });
    return undefined;
  }
}

function problemOf(error: unknown): string {
  if (error instanceof z.ZodError) {
    const [first] = error.issues;
    const where = first === undefined ? "" : ` at ${first.path.join(".") || "its top"}: ${first.message}`;
    return `not in the expected format${where}${error.issues.length > 1 ? ` (and ${error.issues.length - 1} more)` : ""}`;
  }
  if (error instanceof SyntaxError) return "damaged or not JSON";
  return isMissingFile(error) ? "missing" : "cannot be read";
}

/** Files that not every run has: one is reported only if it exists and can't be read. */
async function readWatched(directory: string, load: LoadEvidence | undefined): Promise<Watched> {
  const gaps: Gap[] = [];
  const traces = await readTraces(join(directory, "traces.ndjson"));
  const alerts = await readPart(directory, "alerts.json", alertEvidenceSchema, gaps);
  const database = await readPart(directory, "database.json", databaseSchema, gaps);
  const signals = await readSignals(join(directory, signalsFile)).catch((error: unknown) => {
    gaps.push({ file: signalsFile, problem: problemOf(error) });
    return undefined;
  });
  const earlier = await readPart(directory, earlierRunFile, earlierRunSchema, gaps);
  const unread = gaps.filter(({ problem }) => problem !== "missing");
  return { traces, likelyCauses: findCauses(signals, load), alerts, database, signals, earlier, unread };
}

/** Undefined: nothing was recorded that could show a cause. */
function findCauses(signals: Signals | undefined, load: LoadEvidence | undefined): LikelyCause[] | undefined {
  if (load === undefined) return undefined;
  const startedAtMs = Date.parse(load.startedAt);
  return signals && likelyCauses({ signals, load: { startedAtMs, seconds: load.seconds } });
}
